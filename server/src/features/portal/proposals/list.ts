import type { contract } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import type { Verb } from '../../../core/implement.ts';
import { loadClient } from '../../clients/index.ts';
import { portalProposal } from '../table.ts';
import { loadProfile, presentProposal, selectProposals } from './load.ts';

const most = 50;

export const listProposals: Verb<typeof contract.portal.listProposals> = async (ctx, { clientId, withDecided }) => {
  authorizeFor(ctx, 'view_clients', await loadClient(ctx, clientId));
  const states = withDecided ? (['open', 'accepted', 'rejected'] as const) : (['open'] as const);
  const which = and(eq(portalProposal.clientId, clientId), inArray(portalProposal.state, [...states]));
  const rows = await selectProposals(ctx, which).limit(most);
  const profile = await loadProfile(ctx, clientId);
  return { items: rows.map((row) => presentProposal(row, profile)) };
};
