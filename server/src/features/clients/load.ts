import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { prepared } from '../../db/prepared.ts';
import { client } from './table.ts';

export type ClientRow = typeof client.$inferSelect;

/** The client of the actor's workspace. Errors: `not-found`, for missing and foreign ids alike. */
export async function loadClient(db: Db, ctx: Ctx, id: string): Promise<ClientRow> {
  const [row] = await clientById(db, { workspaceId: ctx.actor.workspaceId, id });
  if (!row) throw notFound();
  return row;
}

/** All of the named clients, in the order of the ids, or `not-found` when one is missing or foreign. */
export async function loadClients(db: Db, ctx: Ctx, ids: readonly string[]): Promise<ClientRow[]> {
  const rows = await db
    .select()
    .from(client)
    .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), inArray(client.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw notFound();
    return row;
  });
}

const clientById = prepared((db: Db) =>
  db
    .select()
    .from(client)
    .where(and(eq(client.workspaceId, sql.placeholder('workspaceId')), eq(client.id, sql.placeholder('id')))),
);
