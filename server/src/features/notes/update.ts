import type { contract, Note } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { conflict } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import type { ActivityType } from '../activity/table.ts';
import { loadClient } from '../clients/index.ts';
import { checkMentions, notifyMentioned } from './mentions.ts';
import { loadPresentNote, type NoteRow } from './load.ts';
import { presentNote } from './present.ts';
import { comment, commentText } from './table.ts';

type Input = z.output<typeof contract.notes.update.input>;

/**
 * Changes text, pin or mentions of a note, when nobody has saved since the version that the caller saw, and keeps the text that it
 * replaces. Who is named for the first time is notified. A patch that changes nothing writes nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function update(ctx: Ctx, input: Input): Promise<Note> {
  return transact(ctx, async (ctx) => {
    const before = await loadPresentNote(ctx, input.id, 'write_notes');
    if (before.version !== input.version) throw conflict(await presentNote(ctx, before));
    const changes = await changesOf(ctx, before, input.patch);
    if (Object.keys(changes).length === 0) return presentNote(ctx, before);

    const isEdit = changes.text !== undefined;
    const at = ctx.now().toISOString();
    const after = await write(ctx, before, {
      ...changes,
      ...(isEdit && { editorId: ctx.actor.userId, editedAt: at }),
    });
    if (isEdit) await keepText(ctx, before);
    await record(ctx, {
      kind: 'note',
      id: after.id,
      clientId: after.clientId,
      version: after.version,
      type: typeOf(changes),
      data: { noteId: after.id },
      action: 'notes.update',
      diff: auditOf(changes, before),
    });
    const named = after.mentions.filter((id) => !before.mentions.includes(id));
    if (named.length > 0)
      await notifyMentioned(ctx, { note: after, client: await loadClient(ctx, after.clientId), userIds: named });
    return presentNote(ctx, after);
  });
}

/** Whoever edits and pins at once has edited. */
function typeOf({ text, mentions, pinned }: NoteChanges): ActivityType {
  if (text !== undefined || mentions !== undefined) return 'note.edited';
  return pinned === 1 ? 'note.pinned' : 'note.unpinned';
}

type NoteChanges = Partial<Pick<NoteRow, 'text' | 'pinned' | 'mentions'>>;

/** That the text was changed, and not its words: its history keeps them, and goes with the client when that is erased. */
function auditOf(changes: NoteChanges, before: NoteRow): Record<string, { before: unknown; after: unknown }> {
  const { text, ...others } = changes;
  const values = Object.entries(others).map(([field, value]) => [
    field,
    { before: before[field as keyof typeof others], after: value },
  ]);
  return { ...Object.fromEntries(values), ...(text !== undefined && { text: { before: null, after: null } }) };
}

async function changesOf(ctx: Ctx, before: NoteRow, patch: Input['patch']): Promise<NoteChanges> {
  const mentions =
    patch.mentions &&
    (await checkMentions(ctx, { mentions: patch.mentions, before: before.mentions, field: 'patch.mentions' }));
  const pinned = patch.isPinned === undefined ? undefined : Number(patch.isPinned);
  return {
    ...(patch.text !== undefined && patch.text !== before.text && { text: patch.text }),
    ...(pinned !== undefined && pinned !== before.pinned && { pinned }),
    ...(mentions && mentions.join() !== before.mentions.join() && { mentions }),
  };
}

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, before: NoteRow, values: Partial<NoteRow>): Promise<NoteRow> {
  const [row] = await ctx.db
    .update(comment)
    .set({ ...values, version: sql`${comment.version} + 1` })
    .where(
      and(
        eq(comment.workspaceId, ctx.actor.workspaceId),
        eq(comment.id, before.id),
        eq(comment.version, before.version),
      ),
    )
    .returning();
  if (!row) throw conflict(await presentNote(ctx, await loadPresentNote(ctx, before.id, 'write_notes')));
  return row;
}

async function keepText(ctx: WriteCtx, { id, version, text, editorId, editedAt, createdAt }: NoteRow): Promise<void> {
  const { workspaceId } = ctx.actor;
  await ctx.db
    .insert(commentText)
    .values({ workspaceId, commentId: id, version, text, authorId: editorId, at: editedAt ?? createdAt });
}
