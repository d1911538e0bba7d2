import type { Member, Note } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { namesOf } from '../access/index.ts';
import type { NoteRow } from './load.ts';

/** Rows as notes, with the names that people have today. */
export async function presentNotes(ctx: Ctx, rows: readonly NoteRow[]): Promise<Note[]> {
  const people = await namesOf(
    ctx,
    rows.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    text: row.text,
    author: people.get(row.authorId ?? '') ?? null,
    isPinned: row.pinned > 0,
    mentions: row.mentions.map((id) => people.get(id)).filter((person): person is Member => person !== undefined),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
  }));
}

export async function presentNote(ctx: Ctx, row: NoteRow): Promise<Note> {
  const [note] = await presentNotes(ctx, [row]);
  if (!note) throw new Error('A row became no note.');
  return note;
}
