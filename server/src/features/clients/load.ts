import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { holdsFor } from '../../core/authorize.ts';
import { notFound } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { prepared } from '../../db/prepared.ts';
import { client } from './table.ts';

export type ClientRow = typeof client.$inferSelect;

/** The client of the actor's workspace. Errors: `not-found`, for missing, foreign and hidden ids alike. */
export async function loadClient(ctx: Ctx, id: string): Promise<ClientRow> {
  const [row] = await clientById(ctx.db, { workspaceId: ctx.actor.workspaceId, id });
  return visible(ctx, row);
}

/** All of the named clients, in the order of the ids, or `not-found` when one is missing, foreign or hidden. */
export async function loadClients(ctx: Ctx, ids: readonly string[]): Promise<ClientRow[]> {
  const rows = await ctx.db
    .select()
    .from(client)
    .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), inArray(client.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => visible(ctx, byId.get(id)));
}

/** Whoever sees only assigned clients finds no others, whatever it is that they do with them. */
function visible(ctx: Ctx, row: ClientRow | undefined): ClientRow {
  if (!row || !holdsFor(ctx.actor, 'view_clients', row)) throw notFound();
  return row;
}

const clientById = prepared((db: Db) =>
  db
    .select()
    .from(client)
    .where(and(eq(client.workspaceId, sql.placeholder('workspaceId')), eq(client.id, sql.placeholder('id')))),
);
