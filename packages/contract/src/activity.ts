import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { Instant, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';

/** What a person writes down that happened between them and a client. */
export const interactionTypes = ['call', 'meeting', 'email', 'interaction'] as const;
export type InteractionType = (typeof interactionTypes)[number];

/** Warnings that a team gives itself. */
export const activityFlags = ['competitor_mention', 'new_stakeholder', 'scope_cut'] as const;
export type ActivityFlag = (typeof activityFlags)[number];

/** By what a feed is filtered. */
export const activityKinds = [
  'interaction',
  'client',
  'contact',
  'address',
  'note',
  'task',
  'asset',
  'file',
  'document',
  'payment',
  'enrichment',
  'portal',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const interactionLength = 5000;

/** One thing that happened with a client. What it is about is called as it is called today. */
export const ActivityEntry = z.strictObject({
  id: idOf('activity'),
  clientId: idOf('client'),
  kind: z.enum(activityKinds),
  /** What happened, such as `client.updated`, `note.added`, `interaction.call`. */
  type: z.string(),
  at: Instant,
  /** Who did it; null for what the server did by itself. */
  actor: z.strictObject({ kind: z.enum(['staff', 'portal', 'server']), name: z.string() }).nullable(),
  subject: z
    .strictObject({
      kind: z.enum(activityKinds),
      id: z.string(),
      name: z.string().nullable(),
      /** What it was called when it happened, if that is another name. */
      formerName: z.string().nullable(),
      /** It was deleted since. */
      isGone: z.boolean(),
    })
    .nullable(),
  /** Of an interaction: what was written down. */
  text: z.string().nullable(),
  flags: z.array(z.enum(activityFlags)),
  /**
   * Fields that were changed, by name. Of enrichment what is said of it, each as `after`: of a run `new`, `identity`, `skipReason`,
   * `error`; of a fact `field`, and its `value` unless that tells of a person.
   */
  changes: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Of an interaction, which can be edited; null otherwise. */
  version: z.int().nullable(),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

const interaction = {
  type: z.enum(interactionTypes),
  /** When it happened, not when it was written down. Not in the future. */
  at: Instant,
  text: text(interactionLength),
  flags: z.array(z.enum(activityFlags)).max(activityFlags.length),
};

export const NewInteraction = z.strictObject({ ...interaction, flags: interaction.flags.default([]) });
export type NewInteraction = z.input<typeof NewInteraction>;

export const activity = {
  /**
   * All that happened with a client, the latest first: documents and payments for those who hold `view_documents`, notes for
   * `view_notes`, files for `view_files`. Errors: `not-found`, `validation` (the cursor).
   */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      /** Absent: all. */
      kinds: z.array(z.enum(activityKinds)).min(1).optional(),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
    output: z.strictObject({ items: z.array(ActivityEntry), nextCursor: z.string().nullable() }),
    access: { need: 'view_clients' },
  }),

  /** Writes down an interaction, which may become the client's last one. Errors: `validation`, `not-found`, `idempotency-mismatch`. */
  log: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientId: idOf('client'), entry: NewInteraction }),
    output: ActivityEntry,
    access: { need: 'edit_clients' },
  }),

  /** Errors: `validation`, `conflict` (with `current`), `not-found` (also for what nobody wrote down by hand). */
  updateLogged: mutation({
    input: z.strictObject({
      id: idOf('activity'),
      version: z.int(),
      patch: z.strictObject(interaction).partial(),
    }),
    output: ActivityEntry,
    access: { need: 'edit_clients' },
  }),

  removeLogged: mutation({
    input: z.strictObject({ id: idOf('activity') }),
    output: z.strictObject({ id: idOf('activity') }),
    access: { need: 'edit_clients' },
  }),

  /** Undoes {@link activity.removeLogged}. */
  restoreLogged: mutation({
    input: z.strictObject({ id: idOf('activity') }),
    output: ActivityEntry,
    access: { need: 'edit_clients' },
  }),
};
