import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { Instant, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';
import { Member } from './workspace.ts';

/** How much a note may hold: characters in UTF-16 units, and people mentioned. */
export const noteLimits = { text: 10_000, mentions: 20 } as const;

/** What staff wrote down about a client, for staff alone: no portal session is ever answered with it. */
export const Note = z.strictObject({
  id: idOf('note'),
  /** Grows by one with every change; an update names the version that it started from. */
  version: z.int(),
  clientId: idOf('client'),
  /** Lines separated by `\n`. */
  text: z.string(),
  /** Who wrote it first. Null when that person is gone. */
  author: Member.nullable(),
  isPinned: z.boolean(),
  /** The people that it is meant for, in the order in which they were named. */
  mentions: z.array(Member),
  createdAt: Instant,
  /** When the text was last changed; null when it never was. */
  editedAt: Instant.nullable(),
});
export type Note = z.infer<typeof Note>;

/** One text that a note has had. */
export const NoteText = z.strictObject({ text: z.string(), by: Member.nullable(), at: Instant });
export type NoteText = z.infer<typeof NoteText>;

/** Active members of the workspace who may read the note. Who was named before stays, whatever became of them. */
const mentions = z.array(idOf('user')).max(noteLimits.mentions);

/** The kind of a note is the server's: no input can make it anything that a client sees. */
export const notes = {
  /** A client's notes, pinned ones first, then the newest, and how many there are. Errors: `not-found` (the client), `validation` (`cursor`). */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.strictObject({ items: z.array(Note), nextCursor: z.string().nullable(), count: z.int() }),
    access: { need: 'view_notes' },
  }),

  /** Errors: `validation`, `not-found` (the client), `idempotency-mismatch`. */
  create: mutation({
    input: z.strictObject({
      idempotencyKey: IdempotencyKey,
      clientId: idOf('client'),
      text: text(noteLimits.text),
      mentions: mentions.optional(),
    }),
    output: Note,
    access: { need: 'write_notes' },
  }),

  /** Keeps the text that it replaces. Errors: `validation`, `version-required`, `conflict` (with `current`), `not-found`. */
  update: mutation({
    input: z.strictObject({
      id: idOf('note'),
      version: z.int(),
      patch: z.strictObject({ text: text(noteLimits.text), isPinned: z.boolean(), mentions }).partial(),
    }),
    output: Note,
    access: { need: 'write_notes' },
  }),

  /** Every text of a note, today's first: at most the latest hundred. Errors: `not-found`. */
  history: query({
    input: z.strictObject({ id: idOf('note') }),
    output: z.strictObject({ items: z.array(NoteText) }),
    access: { need: 'view_notes' },
  }),

  /** Takes a note away until it is restored. One that is away already stays so. Errors: `not-found`. */
  remove: mutation({
    input: z.strictObject({ id: idOf('note') }),
    output: z.strictObject({ id: idOf('note') }),
    access: { need: 'write_notes' },
  }),

  /** Undoes {@link notes.remove}. Errors: `not-found` (also when its time is over: see `CLIENTELE_REMOVED_DAYS`). */
  restore: mutation({
    input: z.strictObject({ id: idOf('note') }),
    output: Note,
    access: { need: 'write_notes' },
  }),
};
