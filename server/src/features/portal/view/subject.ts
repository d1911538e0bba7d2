import type { PortalScope } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { PortalCtx } from '../../../core/ctx.ts';
import { DomainError } from '../../../core/errors.ts';
import { workspace } from '../../access/table.ts';
import { isPortalOpen } from '../../clients/index.ts';
import { client } from '../../clients/table.ts';
import { linkOver } from '../open-by-link.ts';

/**
 * The client whose portal the session is for, as far as it may know itself: every answer of the portal begins here. Errors:
 * `link-expired` (its portal was switched off, or it was archived), `forbidden` (whoever is there does not see this section).
 */
export async function subjectOf({ actor, db }: PortalCtx, section: PortalScope | null) {
  if (section && !actor.subject.scopes.includes(section))
    throw new DomainError('forbidden', 'You do not see this part of the portal. Ask whoever invited you.');
  const [subject] = await db
    .select({
      name: client.name,
      /** For whom it is to be told, never for the client. */
      ownerId: client.ownerId,
      workspaceName: workspace.name,
      timezone: workspace.timezone,
    })
    .from(client)
    .innerJoin(workspace, eq(workspace.id, client.workspaceId))
    .where(and(eq(client.workspaceId, actor.workspaceId), eq(client.id, actor.subject.clientId), isPortalOpen()));
  if (!subject) throw linkOver();
  return subject;
}
