import { sql } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { WriteCtx } from '../../core/ctx.ts';
import { jsonRows } from '../../db/json-rows.ts';
import { rowsOf } from '../../db/raw.ts';
import type { Change } from './record.ts';

/** As `record`, for changes to many clients in one transaction: three statements, however many they are. */
export async function recordAll(ctx: WriteCtx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId, sessionId } = ctx.actor;
  const history = changes.map(({ clientId, type, data }) => [newId('activity', now), clientId, type, data ?? {}]);
  await rowsOf(
    ctx.db,
    sql`insert into "activity" ("id", "workspaceId", "clientId", "type", "actorId", "data", "at")
      select "value" ->> 0, ${workspaceId}, "value" ->> 1, "value" ->> 2, ${userId}, "value" -> 3, ${at}
      from ${jsonRows(history)} returning 1`,
  );
  const trail = changes.map(({ clientId, action, diff }) => [newId('audit', now), action, clientId, diff ?? null]);
  await rowsOf(
    ctx.db,
    sql`insert into "audit" ("id", "workspaceId", "actorId", "sessionId", "action", "entity", "entityId", "diff", "at")
      select "value" ->> 0, ${workspaceId}, ${userId}, ${sessionId}, "value" ->> 1, 'client', "value" ->> 2,
        nullif("value" -> 3, 'null'), ${at}
      from ${jsonRows(trail)} returning 1`,
  );
  const outbox = changes.map(({ clientId, version }) => [clientId, version]);
  await rowsOf(
    ctx.db,
    sql`insert into "event" ("workspaceId", "kind", "recordId", "version", "at")
      select ${workspaceId}, 'client', "value" ->> 0, cast("value" ->> 1 as integer), ${at}
      from ${jsonRows(outbox)} returning 1`,
  );
}
