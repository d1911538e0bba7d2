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
  task: 'view_clients',
  activity: 'view_clients',
  file: 'view_files',
} as const satisfies Readonly<Record<string, Permission>>;
export type EventKind = keyof typeof eventKinds;

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
  /** A change of an invoice or a payment is told as one of its client, whose totals it changes. */
  kind: z.enum(['client', 'contact', 'note', 'task', 'activity', 'file']),
  id: z.string(),
  /** The client that the record belongs to; for a client its own id. Absent where it belongs to none. */
  clientId: z.string().optional(),
  /** The record's version after the change; null when it is gone, or when something of it changed but not the record itself. */
  version: z.int().nullable(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const liveEventTypes = ['change', 'reset', 'reauth', 'bye'] as const;
export type LiveEventType = (typeof liveEventTypes)[number];
