import { randomUUID } from 'node:crypto';
import type { contract, ProposalField } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../../core/ctx.ts';
import { conflict, notFound } from '../../../core/errors.ts';
import type { Verb } from '../../../core/implement.ts';
import { transact } from '../../../core/transact.ts';
import { record } from '../../activity/record.ts';
import type { ActivityType } from '../../activity/table.ts';
import { addresses } from '../../addresses/index.ts';
import { loadClient, lockClients, presentClient, updateClient } from '../../clients/index.ts';
import { queueMail } from '../../mail/index.ts';
import { portalProposal, type ProposedValue } from '../table.ts';
import {
  contactsWithEmail,
  isOutdated,
  isSame,
  loadProfile,
  presentProposal,
  selectProposals,
  type Profile,
  type ProposalRow,
} from './load.ts';

type Row = ProposalRow['row'];

export const decideProposal: Verb<typeof contract.portal.decideProposal> = (ctx, { id, decision }) =>
  change(ctx, id, async (ctx, { row }, profile) => {
    if (row.state !== 'open') throw notFound();
    if (decision === 'reject') return { state: 'rejected', type: 'portal.proposal-rejected' };
    if (isOutdated(row, profile.values[row.field])) throw await changedSince(ctx, row);
    await setField(ctx, row, profile, row.value);
    if (told.has(row.field)) await tellOldAddress(ctx, row);
    return { state: 'accepted', type: 'portal.proposal-accepted' };
  });

export const undoProposal: Verb<typeof contract.portal.undoProposal> = (ctx, { id }) =>
  change(ctx, id, async (ctx, { row }, profile) => {
    if (row.state !== 'accepted' && row.state !== 'rejected') throw notFound();
    if (await hasOpen(ctx, row)) throw await changedSince(ctx, row);
    if (row.state === 'accepted') {
      if (!isSame(profile.values[row.field], row.value)) throw await changedSince(ctx, row);
      await setField(ctx, row, profile, row.before);
    }
    return { state: 'open', type: 'portal.proposal-reopened' };
  });

/** Of which the address that the client had is told when they are changed. */
const told: ReadonlySet<ProposalField> = new Set(['email', 'taxId']);

interface Wanted {
  readonly state: Row['state'];
  readonly type: ActivityType;
}

/** Alone with all that others change of the client's. */
function change(
  ctx: Ctx,
  id: string,
  decide: (ctx: WriteCtx, found: ProposalRow, profile: Profile) => Promise<Wanted>,
) {
  return transact(ctx, async (ctx) => {
    const clientId = (await load(ctx, id)).row.clientId;
    await lockClients(ctx, [clientId]);
    authorizeFor(ctx, 'edit_clients', await loadClient(ctx, clientId));
    const found = await load(ctx, id);
    const { row } = found;
    const { state, type } = await decide(ctx, found, await loadProfile(ctx, clientId));
    const decided = state === 'open' ? null : { by: ctx.actor.userId, at: ctx.now().toISOString() };
    const set = { state, decidedById: decided?.by ?? null, decidedAt: decided?.at ?? null };
    await ctx.db
      .update(portalProposal)
      .set(set)
      .where(and(eq(portalProposal.workspaceId, ctx.actor.workspaceId), eq(portalProposal.id, id)));
    await record(ctx, {
      kind: 'proposal',
      id,
      clientId,
      version: null,
      type,
      data: { fields: [row.field] },
      action: state === 'open' ? 'portal.undoProposal' : 'portal.decideProposal',
      diff: { state: { before: row.state, after: state } },
    });
    return presentProposal({ ...found, row: { ...row, ...set } }, await loadProfile(ctx, clientId));
  });
}

async function load(ctx: WriteCtx, id: string): Promise<ProposalRow> {
  const [found] = await selectProposals(ctx, eq(portalProposal.id, id));
  if (!found) throw notFound();
  return found;
}

/** Writes the field as the staff's own edit does. */
async function setField(
  ctx: WriteCtx,
  { clientId, field }: Row,
  { primary }: Profile,
  value: ProposedValue | null,
): Promise<void> {
  if (field === 'address') return setAddress(ctx, clientId, primary, value);
  const { version } = await loadClient(ctx, clientId);
  await updateClient(ctx, { id: clientId, version, patch: { [field]: value } });
}

async function setAddress(
  ctx: WriteCtx,
  clientId: string,
  primary: Profile['primary'],
  value: ProposedValue | null,
): Promise<void> {
  if (value !== null && typeof value !== 'string') {
    const parts = { ...value, position: null };
    if (primary) await addresses.update(ctx, { ...primary, patch: { parts } });
    else await addresses.create(ctx, { idempotencyKey: randomUUID(), clientId, kind: 'billing', label: null, parts });
  } else if (primary) await addresses.remove(ctx, { id: primary.id });
}

async function hasOpen(ctx: WriteCtx, { clientId, field }: Row): Promise<boolean> {
  const which = and(
    eq(portalProposal.clientId, clientId),
    eq(portalProposal.field, field),
    eq(portalProposal.state, 'open'),
  );
  return (await selectProposals(ctx, which)).length > 0;
}

async function changedSince(ctx: WriteCtx, { clientId }: Row) {
  return conflict(presentClient(ctx.actor, await loadClient(ctx, clientId)));
}

/** Where no mail is sent, and where the client has nobody with an email, nobody can be told. */
async function tellOldAddress(ctx: WriteCtx, { id, clientId, contactId }: Row): Promise<void> {
  if (!ctx.mailer) return;
  const contacts = await contactsWithEmail(ctx, clientId);
  const contact = contacts.find((one) => one.id === contactId) ?? contacts[0];
  if (contact) await queueMail(ctx, { kind: 'portal.changed', clientId, contactId: contact.id, subjectId: id });
}
