import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { tellRecipients } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import { loadNote, type NoteRow } from './load.ts';
import { comment } from './table.ts';

/** Removes a note or brings it back. One that already is as wanted stays as it is, without a second entry in the history. */
export function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<NoteRow> {
  return transact(ctx, async (ctx) => {
    const before = await loadNote(ctx, id, 'write_notes');
    if ((before.removedAt !== null) === removed) return before;
    const removedAt = removed ? ctx.now().toISOString() : null;
    const [row = before] = await ctx.db
      .update(comment)
      .set({ removedAt, version: sql`${comment.version} + 1` })
      .where(and(eq(comment.workspaceId, ctx.actor.workspaceId), eq(comment.id, id), eq(comment.isRemoved, !removed)))
      .returning();
    // Somebody else was there first, and has put it on record.
    if (row === before) return loadNote(ctx, id, 'write_notes');
    await record(ctx, {
      kind: 'note',
      id,
      clientId: row.clientId,
      version: removed ? null : row.version,
      type: removed ? 'note.removed' : 'note.restored',
      data: { noteId: id },
      action: removed ? 'notes.remove' : 'notes.restore',
      diff: { removedAt: { before: before.removedAt, after: row.removedAt } },
    });
    await tellRecipients(ctx, id);
    return row;
  });
}
