import type { NoteText } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesOf } from '../access/index.ts';
import { loadPresentNote } from './load.ts';
import { commentText } from './table.ts';

/** Every text of a note, today's first. Errors: `not-found`, `forbidden`. */
export async function history(ctx: Ctx, input: { id: string }): Promise<{ items: NoteText[] }> {
  const note = await loadPresentNote(ctx, input.id, 'view_notes');
  const earlier = await ctx.db
    .select({ text: commentText.text, authorId: commentText.authorId, at: commentText.at })
    .from(commentText)
    .where(and(inWorkspace(commentText.workspaceId, ctx.actor.workspaceId), eq(commentText.commentId, note.id)))
    .orderBy(desc(commentText.version))
    .limit(mostTexts - 1);
  const texts = [{ text: note.text, authorId: note.editorId, at: note.editedAt ?? note.createdAt }, ...earlier];
  const people = await namesOf(
    ctx,
    texts.map(({ authorId }) => authorId),
  );
  return { items: texts.map(({ text, authorId, at }) => ({ text, by: people.get(authorId ?? '') ?? null, at })) };
}

const mostTexts = 100;
