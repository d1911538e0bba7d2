import { portalScopes } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { endPortalSessions } from '../access/index.ts';
import { contact } from '../contacts/table.ts';
import { endLinks } from './end-links.ts';
import { endAccessOf } from './people/end-access.ts';
import { grantAccess } from './people/invite.ts';
import { mailReply } from './people/mail-reply.ts';
import { endAtLostAddress } from './sign-in/enter.ts';
import { portalAccess } from './table.ts';

/**
 * Links and access go with the client's row. Where the portal is switched off, every way into it ends: switched on again it needs new links,
 * while those who have access can sign in as before.
 */
export const portalOfClient: ClientPart = {
  names: (named) =>
    namesIn(portalAccess, {
      ...named,
      name: sql`(select ${contact.name} from ${contact} where ${contact.workspaceId} = ${portalAccess.workspaceId}
        and ${contact.id} = ${portalAccess.contactId})`,
    }),
  update: async (ctx, before, after) => {
    if (!before.portalEnabled || after.portalEnabled) return;
    await endLinks(ctx, after.id);
    await endPortalSessions(ctx, { clientId: after.id });
  },
  replied: mailReply,
  invite: async (ctx, at) => {
    await grantAccess(ctx, { ...at, scopes: portalScopes, emailField: 'contact.emails' });
  },
  left: endAccessOf,
  addressLost: endAtLostAddress,
};
