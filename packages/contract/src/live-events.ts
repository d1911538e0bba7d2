import { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Every kind of record whose changes are told live, with the permission that one must hold to be told: the one to query it. Where it
 * is held for assigned clients only, changes of other clients are not told.
 */
export const eventKinds = {
  client: 'view_clients',
  invoice: 'view_documents',
  payment: 'view_documents',
  contact: 'view_clients',
  note: 'view_notes',
  /** Also told in the portal of the client. */
  reply: 'view_replies',
  task: 'view_clients',
  asset: 'view_clients',
  activity: 'view_clients',
  /** Statuses, options, tags or custom fields, with the workspace's id. */
  vocabulary: 'view_clients',
  file: 'view_files',
  /** That a person's notifications changed, with the id of that person, who alone is told, whatever they may view. */
  notification: 'view_clients',
  address: 'view_clients',
  /**
   * A run of enrichment or a decision about its facts, with the id of a run or of a fact: ask for `enrichment.get` of the client again.
   * Without a client and with the workspace's id: somebody's runs over many clients were paused, resumed, cancelled or put away.
   */
  enrichment: 'view_clients',
  /** A link into a client's portal, or a visit there: ask for `portal.get` of the client again. */
  portal: 'view_clients',
  /** What a client proposes to change of its profile: ask for `portal.listProposals` of the client again. Also told in its portal. */
  proposal: 'view_clients',
  /** Where a mail to somebody of a client stands: ask again for what shows it, such as `portal.get`. */
  mail: 'view_clients',
} as const satisfies Readonly<Record<string, Permission>>;
export type EventKind = keyof typeof eventKinds;

/** Those of which a client's totals are made: their changes are told as changes of the client. */
type PartOfTotals = 'invoice' | 'payment';
export type ToldKind = Exclude<EventKind, PartOfTotals>;

export function isToldKind(kind: EventKind | 'restored'): kind is ToldKind {
  return kind in eventKinds && kind !== 'invoice' && kind !== 'payment';
}

const toldKinds = (Object.keys(eventKinds) as EventKind[]).filter(isToldKind);

/**
 * What `GET /v1/events` streams to the holder of a session (`text/event-stream`, read with `fetch` and an `Authorization`
 * header): only what that session could query.
 *
 * - `change`: a record changed; ask for it again. `id:` of the frame resumes the stream after it (`Last-Event-ID`).
 * - `reset`: what was missed can no longer be told; ask for everything again.
 * - `reauth`: the session has ended; come back with a fresh token and the last id.
 * - `bye`: the server is going down; come back after `retry`.
 */
export const ChangeEvent = z.strictObject({
  /**
   * A change of an invoice or a payment is told as one of its client, whose totals it changes. `vocabulary`: ask for
   * `workspace.vocabulary` again.
   */
  kind: z.enum(toldKinds),
  id: z.string(),
  /** The client that the record belongs to; for a client its own id. Absent where it belongs to none. */
  clientId: z.string().optional(),
  /** The record's version after the change; null when it is gone, or when something of it changed but not the record itself. */
  version: z.int().nullable(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const liveEventTypes = ['change', 'reset', 'reauth', 'bye'] as const;
export type LiveEventType = (typeof liveEventTypes)[number];
