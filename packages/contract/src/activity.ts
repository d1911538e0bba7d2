import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { Instant, name, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';
import { hostLink } from './rules/host-link.ts';

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
  'reply',
  'task',
  'asset',
  'file',
  'document',
  'payment',
  'enrichment',
  'portal',
  'host',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const interactionLength = 5000;

/** One thing that happened with a client. What it is about is called as it is called today. */
export const ActivityEntry = z.strictObject({
  id: idOf('activity'),
  clientId: idOf('client'),
  kind: z.enum(activityKinds),
  /** What happened, such as `client.updated`, `note.added`, `interaction.call`; of a host's entry `host.` and its own type. */
  type: z.string(),
  at: Instant,
  /** Who did it; null for what the server did by itself. `host`: somebody whom the host named, as it named them. */
  actor: z.strictObject({ kind: z.enum(['staff', 'portal', 'server', 'host']), name: z.string() }).nullable(),
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
  /** Of an interaction: what was written down. Of a host's entry: its details. */
  text: z.string().nullable(),
  /** What else a host's entry says; null of everything else. */
  host: z
    .strictObject({
      title: z.string(),
      /** An address of http or https, or a path of the host's own site, which begins with `/`. */
      link: z.string().nullable(),
      externalId: z.string().nullable(),
    })
    .nullable(),
  flags: z.array(z.enum(activityFlags)),
  /**
   * Fields that were changed, by name. Of enrichment what is said of it, each as `after`: of a run `new`, `identity`, `skipReason`,
   * `error`; of a fact `field`, and its `value` unless that tells of a person.
   */
  changes: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Of an interaction, which can be edited and removed, and of a host's entry, which can be removed; null otherwise. */
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

/** The longest texts of a host's entry, in UTF-16 units. */
export const hostEntryLengths = {
  type: 80,
  title: 200,
  text: interactionLength,
  link: 2000,
  externalId: 200,
  actorName: 200,
} as const;

/** What a host writes into a client's feed. Every text is plain text. */
export const NewHostEntry = z.strictObject({
  /** The host's own name for what happened, behind a name for the system that it comes from: `acme.shipment-delivered`. */
  type: z
    .string()
    .max(hostEntryLengths.type)
    .regex(
      /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/,
      'Name the system and what happened there: acme.shipment-delivered.',
    ),
  /** One line. */
  title: name(hostEntryLengths.title),
  /** Details, of any number of lines. */
  text: text(hostEntryLengths.text).optional(),
  /** An address of http or https without credentials, or a path of the site that shows the feed, which begins with `/`. */
  link: z.string().max(hostEntryLengths.link).transform(asLink).optional(),
  /** When it happened. Not in the future; what is ahead by five minutes or less counts as now. */
  at: Instant,
  /** What the host itself knows it by: visible characters of ASCII. */
  externalId: z
    .string()
    .max(hostEntryLengths.externalId)
    .regex(/^[\x21-\x7e]+$/, 'Use letters, digits and signs of ASCII, and no blanks.')
    .optional(),
  /** Who did it, where that is not the person of the session. */
  actorName: name(hostEntryLengths.actorName).optional(),
});
export type NewHostEntry = z.input<typeof NewHostEntry>;

function asLink(typed: string, { issues }: { issues: z.core.$ZodRawIssue[] }): string {
  const link = hostLink(typed);
  if (link !== null && link.length <= hostEntryLengths.link) return link;
  const message = 'Give an http or https address, or a path of your own site that begins with “/”.';
  issues.push({ code: 'custom', input: typed, message });
  return z.NEVER;
}

export const activity = {
  /**
   * All that happened with a client, the latest first: documents and payments for those who hold `view_documents`, notes for
   * `view_notes`, replies for `view_replies`, files for `view_files`. Errors: `not-found`, `validation` (the cursor).
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

  /**
   * Puts an entry of the host's own into a client's feed: from its backend with a session for servers (`allowedOrigins: []`), or from
   * its page. It does not count as an interaction, so that the client's last one stays what it is. With an `externalId` there is one
   * entry, however often it is sent: for the same client and type the same id answers the entry that is there, which keeps what it says,
   * and does not bring back one that was removed. Errors: `validation`, `not-found`, `idempotency-mismatch`.
   */
  addHostEntry: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientId: idOf('client'), entry: NewHostEntry }),
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

  /** Removes an interaction or an entry of a host's. Errors: `not-found` (also for what the server recorded). */
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
