import { and, eq, isNull, ne } from 'drizzle-orm';
import type { SessionCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadFile } from './load.ts';
import { file } from './table.ts';

/** What a download needs to know of a file. */
export type OpenedFile = Pick<
  typeof file.$inferSelect,
  'id' | 'workspaceId' | 'name' | 'mime' | 'size' | 'sha256' | 'storageKey'
>;

/**
 * A file that the actor may open. In its portal a client has what is shared, in either direction, and nothing of another client.
 * Errors: `not-found`, `forbidden`.
 */
export async function openFile({ actor, db }: Pick<SessionCtx, 'actor' | 'db'>, id: string): Promise<OpenedFile> {
  if (actor.kind === 'staff') return (await loadFile({ actor, db }, id, 'view_files')).file;
  const [shared] = await db
    .select()
    .from(file)
    .where(
      and(
        inWorkspace(file.workspaceId, actor.workspaceId),
        eq(file.clientId, actor.subject.clientId),
        eq(file.id, id),
        ne(file.direction, 'internal'),
        isNull(file.removedAt),
      ),
    );
  if (!shared) throw notFound();
  return shared;
}
