import { z } from 'zod';

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
  kind: z.enum(['client']),
  id: z.string(),
  /** The record's version after the change; null when it is gone, or when something of it changed but not the record itself. */
  version: z.int().nullable(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const liveEventTypes = ['change', 'reset', 'reauth', 'bye'] as const;
export type LiveEventType = (typeof liveEventTypes)[number];
