import { and, eq, getTableColumns } from 'drizzle-orm';
import type { SessionCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { isPortalOpen } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { loadFile, sharedOf } from './load.ts';
import { file } from './table.ts';

/** What a download needs to know of a file. */
export type OpenedFile = Pick<
  typeof file.$inferSelect,
  'id' | 'workspaceId' | 'name' | 'mime' | 'size' | 'sha256' | 'storageKey'
>;

/**
 * A file that the actor may open. In its portal a client has what is shared, in either direction, as long as the portal is on, and nothing of another client.
 * Errors: `not-found`, `forbidden`.
 */
export async function openFile({ actor, db }: Pick<SessionCtx, 'actor' | 'db'>, id: string): Promise<OpenedFile> {
  if (actor.kind === 'staff') return (await loadFile({ actor, db }, id, 'view_files')).file;
  if (!actor.subject.scopes.includes('files')) throw notFound();
  const [shared] = await db
    .select(getTableColumns(file))
    .from(file)
    .innerJoin(client, and(eq(client.workspaceId, file.workspaceId), eq(client.id, file.clientId)))
    .where(and(sharedOf(actor), eq(file.id, id), isPortalOpen()));
  if (!shared) throw notFound();
  return shared;
}
