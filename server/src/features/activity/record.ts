import type { ActivityKind, EventKind } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { authorOf } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import type { Tx } from '../../db/connect.ts';
import { jsonRows } from '../../db/json-rows.ts';
import { prepared } from '../../db/prepared.ts';
import { rowsOf } from '../../db/raw.ts';
import { activity, audit, event, type ActivityData, type ActivityType } from './table.ts';

/** A change to one record of any kind. */
export interface Change {
  kind: EventKind;
  id: string;
  /** The client that the record belongs to, whose history it is part of; for a client its own id. Null where it belongs to none. */
  clientId: string | null;
  /** The record's version after the change, for live events; null when it is gone, or has none. */
  version: number | null;
  /** What people read in the client's history. Absent: nothing. */
  type?: ActivityType;
  data?: ActivityData;
  /** What the record is called, so that its history can say so when it is called otherwise, or is gone. */
  name?: string | null;
  /** What auditors read: the procedure, and per field its value before and after. */
  action: string;
  diff?: Readonly<Record<string, { before: unknown; after: unknown }>>;
}

/**
 * Writes history, audit and live event of changes, in the transaction of the changes: three statements, however many they are. Every
 * verb that changes a record calls it.
 */
export async function record(ctx: RecordCtx, changes: Change | readonly Change[]): Promise<void> {
  if (!isList(changes)) return recordOne(ctx, changes);
  if (changes.length > 0) await recordAll(ctx, changes);
}

/** By what kind a client's history is filtered. */
function activityKindOf(kind: EventKind): ActivityKind {
  if (kind === 'invoice') return 'document';
  if (kind === 'vocabulary' || kind === 'notification' || kind === 'mail')
    throw new Error(`${kind} is part of no client’s history.`);
  if (kind === 'proposal') return 'portal';
  return kind === 'activity' ? 'interaction' : kind;
}

/** Most calls change one record: these statements are put together once. */
async function recordOne(ctx: RecordCtx, change: Change): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId } = ctx.actor;
  const author = authorOf(ctx.actor);
  const { kind, id, clientId, version, type, action, name: subjectName = null } = change;
  const data = JSON.stringify(change.data ?? {});
  const diff = change.diff === undefined ? null : JSON.stringify(change.diff);
  if (type !== undefined && clientId !== null) {
    const entry = { id: newId('activity', now), workspaceId, clientId, kind: activityKindOf(kind), type };
    await insertActivity(ctx.db, { ...entry, ...author, subjectId: id, subjectName, data, at });
  }
  const auditId = newId('audit', now);
  await insertAudit(ctx.db, { auditId, workspaceId, ...author, action, kind, id, clientId, diff, at });
  await insertEvent(ctx.db, { workspaceId, kind, id, clientId, version, ...author, at });
}

const insertActivity = prepared((tx: Tx) =>
  tx.insert(activity).values({
    id: sql.placeholder('id'),
    workspaceId: sql.placeholder('workspaceId'),
    clientId: sql.placeholder('clientId'),
    kind: sql.placeholder('kind'),
    type: sql.placeholder('type'),
    actorType: sql.placeholder('actorType'),
    actorId: sql.placeholder('actorId'),
    subjectId: sql.placeholder('subjectId'),
    subjectName: sql.placeholder('subjectName'),
    data: asWritten('data'),
    at: sql.placeholder('at'),
  }),
);

const insertAudit = prepared((tx: Tx) =>
  tx.insert(audit).values({
    id: sql.placeholder('auditId'),
    workspaceId: sql.placeholder('workspaceId'),
    actorType: sql.placeholder('actorType'),
    actorId: sql.placeholder('actorId'),
    sessionId: sql.placeholder('sessionId'),
    action: sql.placeholder('action'),
    entity: sql.placeholder('kind'),
    entityId: sql.placeholder('id'),
    clientId: sql.placeholder('clientId'),
    diff: asWritten('diff'),
    at: sql.placeholder('at'),
  }),
);

const insertEvent = prepared((tx: Tx) =>
  tx.insert(event).values({
    workspaceId: sql.placeholder('workspaceId'),
    kind: sql.placeholder('kind'),
    recordId: sql.placeholder('id'),
    clientId: sql.placeholder('clientId'),
    version: sql.placeholder('version'),
    actorType: sql.placeholder('actorType'),
    actorId: sql.placeholder('actorId'),
    at: sql.placeholder('at'),
  }),
);

/** JSON that is text already: the column's own encoding would make `null` the JSON value, not the absence of one. */
function asWritten(name: string) {
  return sql`${sql.placeholder(name)}`;
}

async function recordAll(ctx: RecordCtx, changes: readonly Change[]): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId } = ctx.actor;
  const { actorType, actorId, sessionId } = authorOf(ctx.actor);
  const history = changes.flatMap(({ clientId, kind, id, name, type, data }) =>
    type === undefined || clientId === null
      ? []
      : [[newId('activity', now), clientId, activityKindOf(kind), type, id, name ?? null, data ?? {}]],
  );
  if (history.length > 0)
    await rowsOf(
      ctx.db,
      sql`insert into "activity" ("id", "workspaceId", "clientId", "kind", "type", "actorType", "actorId", "subjectId",
          "subjectName", "data", "at")
        select "value" ->> 0, ${workspaceId}, "value" ->> 1, "value" ->> 2, "value" ->> 3, ${actorType}, ${actorId},
          "value" ->> 4, "value" ->> 5, "value" -> 6, ${at}
        from ${jsonRows(history)} returning 1`,
    );
  const trail = changes.map(({ kind, id, clientId, action, diff }) => [
    newId('audit', now),
    action,
    kind,
    id,
    clientId,
    diff ?? null,
  ]);
  await rowsOf(
    ctx.db,
    sql`insert into "audit" ("id", "workspaceId", "actorType", "actorId", "sessionId", "action", "entity", "entityId", "clientId",
        "diff", "at")
      select "value" ->> 0, ${workspaceId}, ${actorType}, ${actorId}, ${sessionId}, "value" ->> 1, "value" ->> 2,
        "value" ->> 3, "value" ->> 4, nullif("value" -> 5, 'null'), ${at}
      from ${jsonRows(trail)} returning 1`,
  );
  const events = changes.map(({ kind, id, clientId, version }) => [kind, id, clientId, version]);
  await rowsOf(
    ctx.db,
    sql`insert into "event" ("workspaceId", "kind", "recordId", "clientId", "version", "actorType", "actorId", "at")
      select ${workspaceId}, "value" ->> 0, "value" ->> 1, "value" ->> 2, cast("value" ->> 3 as integer), ${actorType},
        ${actorId}, ${at}
      from ${jsonRows(events)} returning 1`,
  );
}

/** `Array.isArray` does not tell a read-only list from one of its items. */
function isList(changes: Change | readonly Change[]): changes is readonly Change[] {
  return Array.isArray(changes);
}
