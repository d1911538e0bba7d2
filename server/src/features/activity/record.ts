import { sql } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { WriteCtx } from '../../core/ctx.ts';
import type { Tx } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import { activity, audit, event, type ActivityType, type EventKind } from './table.ts';

export interface Change {
  /** What people read in the client's history. */
  type: ActivityType;
  clientId: string;
  data?: Record<string, unknown>;
  /** What auditors read: the procedure, and per field its value before and after. */
  action: string;
  diff?: Record<string, { before: unknown; after: unknown }>;
  /** The client's version after the change, for live events; null when something about it changed, not the record itself. */
  version: number | null;
  /** By default a change to the record. */
  kind?: EventKind;
}

/** Writes the activity, the audit row and the outbox event of one change to a client, in the change's own transaction. */
export async function record(ctx: WriteCtx, change: Change): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId, sessionId } = ctx.actor;
  const { clientId, type, action, version, kind = 'client' } = change;
  const data = JSON.stringify(change.data ?? {});
  const diff = change.diff === undefined ? null : JSON.stringify(change.diff);
  await insertActivity(ctx.db, { id: newId('activity', now), workspaceId, clientId, type, userId, data, at });
  await insertAudit(ctx.db, { id: newId('audit', now), workspaceId, userId, sessionId, action, clientId, diff, at });
  await insertEvent(ctx.db, { workspaceId, kind, clientId, version, at });
}

const insertActivity = prepared((tx: Tx) =>
  tx.insert(activity).values({
    id: sql.placeholder('id'),
    workspaceId: sql.placeholder('workspaceId'),
    clientId: sql.placeholder('clientId'),
    type: sql.placeholder('type'),
    actorId: sql.placeholder('userId'),
    data: asWritten('data'),
    at: sql.placeholder('at'),
  }),
);

const insertAudit = prepared((tx: Tx) =>
  tx.insert(audit).values({
    id: sql.placeholder('id'),
    workspaceId: sql.placeholder('workspaceId'),
    actorId: sql.placeholder('userId'),
    sessionId: sql.placeholder('sessionId'),
    action: sql.placeholder('action'),
    entity: 'client',
    entityId: sql.placeholder('clientId'),
    diff: asWritten('diff'),
    at: sql.placeholder('at'),
  }),
);

const insertEvent = prepared((tx: Tx) =>
  tx.insert(event).values({
    workspaceId: sql.placeholder('workspaceId'),
    kind: sql.placeholder('kind'),
    recordId: sql.placeholder('clientId'),
    version: sql.placeholder('version'),
    at: sql.placeholder('at'),
  }),
);

/** JSON that is text already: the column's own encoding would make `null` the JSON value, not the absence of one. */
function asWritten(name: string) {
  return sql`${sql.placeholder(name)}`;
}
