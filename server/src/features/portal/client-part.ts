import type { ClientPart } from '../../core/ctx.ts';
import { endPortalSessions } from '../access/index.ts';
import { endLinks } from './end-links.ts';
import { readersOf } from './readers.ts';

/** Links go with the client's row. Where the portal is switched off, every way into it ends: switched on again it needs new ones. */
export const portalOfClient: ClientPart = {
  update: async (ctx, before, after) => {
    if (!before.portalEnabled || after.portalEnabled) return;
    await endLinks(ctx, after.id);
    await endPortalSessions(ctx, { clientId: after.id });
  },
  portalReaders: readersOf,
};
