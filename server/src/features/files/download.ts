import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { loadFile } from './load.ts';
import { file } from './table.ts';

/** What a download needs to know of a file. */
export type OpenedFile = Pick<typeof file.$inferSelect, 'id' | 'name' | 'mime' | 'size' | 'storageKey'>;

/**
 * A file that the actor may open. In its portal a client has what is shared, in either direction, and nothing of another client.
 * Errors: `not-found`, `forbidden`.
 */
export async function openFile(ctx: Ctx, id: string): Promise<OpenedFile> {
  if (ctx.actor.subjectClientId === null) return (await loadFile(ctx, id, 'view_files')).file;
  const [shared] = await ctx.db
    .select()
    .from(file)
    .where(
      and(
        eq(file.workspaceId, ctx.actor.workspaceId),
        eq(file.clientId, ctx.actor.subjectClientId),
        eq(file.id, id),
        ne(file.direction, 'internal'),
        isNull(file.removedAt),
      ),
    );
  if (!shared) throw notFound();
  return shared;
}
