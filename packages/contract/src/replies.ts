import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { noteLimits } from './notes.ts';
import { Instant, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';

/** Who wrote a reply: a member of the workspace, or somebody of the client in its portal. */
export const replySides = ['team', 'client'] as const;

/** What a reply says: plain text, of at most as many UTF-16 units as a note. */
export const ReplyText = text(noteLimits.text);

/** What the team and the people of a client write to each other. Both read it: the team in the profile, the client in its portal. */
export const Reply = z.strictObject({
  id: idOf('reply'),
  /** Grows by one with every change; an update names the version that it started from. */
  version: z.int(),
  clientId: idOf('client'),
  /** Lines separated by `\n`. What a client wrote is nobody's markup: show it as text. */
  text: z.string(),
  side: z.enum(replySides),
  /** Who wrote it: a user for `team`, a contact for `client`. Null when that person is gone. */
  author: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  createdAt: Instant,
  /** When the text was last changed; null when it never was. */
  editedAt: Instant.nullable(),
});
export type Reply = z.infer<typeof Reply>;

/** The team's side of the conversation with a client. For the client's side see `portalContract.replies`. */
export const replies = {
  /** The newest first, and how many there are. Errors: `not-found` (the client), `validation` (`cursor`). */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.strictObject({ items: z.array(Reply), nextCursor: z.string().nullable(), count: z.int() }),
    access: { need: 'view_replies' },
  }),

  /**
   * Writes to the client, whose people read it in the portal at once. Errors: `validation` (also `clientId`: the client's portal is off, or
   * the client is archived), `not-found` (the client), `idempotency-mismatch`.
   */
  create: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientId: idOf('client'), text: ReplyText }),
    output: Reply,
    access: { need: 'write_replies' },
  }),

  /**
   * Changes what one has written oneself; the client sees that it was changed. The audit keeps the text that it replaces. Errors:
   * `validation`, `version-required`, `conflict` (with `current`), `not-found`, `forbidden` (somebody else wrote it).
   */
  update: mutation({
    input: z.strictObject({ id: idOf('reply'), version: z.int(), patch: z.strictObject({ text: ReplyText }) }),
    output: Reply,
    access: { need: 'write_replies' },
  }),

  /** Takes a reply of the team away, also from the portal, until it is restored. Errors: `not-found`, `forbidden` (the client wrote it). */
  remove: mutation({
    input: z.strictObject({ id: idOf('reply') }),
    output: z.strictObject({ id: idOf('reply') }),
    access: { need: 'write_replies' },
  }),

  /** Undoes {@link replies.remove}. Errors: `not-found` (also when its time is over: see `CLIENTELE_REMOVED_DAYS`). */
  restore: mutation({
    input: z.strictObject({ id: idOf('reply') }),
    output: Reply,
    access: { need: 'write_replies' },
  }),
};
