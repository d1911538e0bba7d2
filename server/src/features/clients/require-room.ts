import { and, eq, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import type { Database } from '../../db/connect.ts';
import { clientTotal } from './table.ts';

/**
 * Refuses one client more than the operator allows a workspace, and takes the place of one: so only what nothing else refuses may come
 * here. Counted once a minute, and added up in between: several servers together may let through what they add within that minute.
 * Errors: `limit-exceeded`.
 */
export async function requireRoom(ctx: WriteCtx): Promise<void> {
  const { database, actor } = ctx;
  const most = ctx.quotas.clientsPerWorkspace;
  if (most === undefined) return;
  const counts = countsOf.get(database) ?? new LRUCache<string, { clients: number }>({ max: 10_000, ttl: 60_000 });
  countsOf.set(database, counts);
  const known = counts.get(actor.workspaceId) ?? { clients: await countUpTo(most, ctx) };
  // On PostgreSQL others count at the same time, and none sees what the others have not committed: the first count stands for all.
  const count = counts.get(actor.workspaceId) ?? known;
  if (count.clients >= most) {
    const message = `This workspace has the ${most} clients that it may have. Erase some, or ask the operator for more room.`;
    throw new DomainError('limit-exceeded', message);
  }
  count.clients += 1;
  counts.set(actor.workspaceId, count, { noUpdateTTL: true });
}

/** To be called when there may be fewer clients than were counted: the next one is counted anew. */
export function noteRoom({ database, actor }: Pick<Ctx, 'database' | 'actor'>): void {
  countsOf.get(database)?.delete(actor.workspaceId);
}

const countsOf = new WeakMap<Database, LRUCache<string, { clients: number }>>();

/** Every client has one billing total, in a narrow index. */
async function countUpTo(most: number, ctx: WriteCtx): Promise<number> {
  const clients = ctx.db
    .select({ one: sql`1`.as('one') })
    .from(clientTotal)
    .where(and(eq(clientTotal.workspaceId, ctx.actor.workspaceId), eq(clientTotal.isBilling, true)))
    .limit(most)
    .as('clients');
  const [row] = await ctx.db.select({ count: sql`count(*)`.mapWith(Number) }).from(clients);
  return row?.count ?? 0;
}
