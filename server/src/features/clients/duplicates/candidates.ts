import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import { holdsFor } from '../../../core/authorize.ts';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { prepared } from '../../../db/prepared.ts';
import { fold } from '../search/fold.ts';
import { allHits, indexHits } from '../search/search.ts';
import { client } from '../table.ts';

const columns = {
  id: client.id,
  name: client.name,
  sortKey: client.sortKey,
  email: client.email,
  website: client.website,
  taxId: client.taxId,
  archivedAt: client.archivedAt,
  ownerId: client.ownerId,
};

/** As much of a client as shows whether it is another one. */
export interface Candidate {
  id: string;
  name: string;
  /** The folded name. */
  sortKey: string;
  email: string | null;
  website: string | null;
  taxId: string | null;
  archivedAt: string | null;
  ownerId: string | null;
}

/** Where candidates are looked for: never the record that is being edited or one that the actor may not see. */
export interface Lookup {
  ctx: Ctx;
  exceptId: string | undefined;
  /** By default archived ones are candidates, too. */
  isInUse?: true;
}

export async function findByTaxId(lookup: Lookup, forms: readonly string[]): Promise<Candidate[]> {
  return lookup.ctx.db
    .select(columns)
    .from(client)
    .where(and(others(lookup), inArray(client.taxId, [...forms])))
    .limit(10);
}

export async function findByEmail(lookup: Lookup, email: string): Promise<Candidate[]> {
  return lookup.ctx.db
    .select(columns)
    .from(client)
    .where(and(others(lookup), eq(client.email, email)))
    .limit(10);
}

/** Through the search index: those whose searched text has this in it, anywhere. What it means is for the caller to see. */
export async function findByText(lookup: Lookup, text: string, limit: number): Promise<Candidate[]> {
  const { ctx } = lookup;
  const query = { parts: [{ terms: [fold(text)], phone: null }] };
  const hits = (await indexHits(ctx, query, { state: 'all', rows: limit, scan: 'all' })) ?? allHits(ctx, query);
  // The cross join keeps SQLite from reading all clients to see which of them are hits.
  return slowRead(ctx)
    .select(columns)
    .from(sql`${hits} "hits"`)
    .crossJoin(client)
    .where(and(eq(client.id, sql`"hits"."clientId"`), others(lookup)))
    .limit(limit);
}

/** The neighbours of a name in the order of the list: names that begin alike stand together. Costs the same at any size. */
export async function findNameNeighbours({ ctx, exceptId }: Lookup, folded: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const neighbours of sides)
    found.push(...(await neighbours(ctx.db, { workspaceId: ctx.actor.workspaceId, folded })));
  return found.filter((candidate) => candidate.id !== exceptId && holdsFor(ctx.actor, 'view_clients', candidate));
}

/** Before and after a name, among the clients in use and among the archived ones. */
const sides = [false, true].flatMap((isArchived) => {
  const side = (condition: SQL, order: SQL) =>
    prepared((db: Db) =>
      db
        .select(columns)
        .from(client)
        .where(
          and(eq(client.workspaceId, sql.placeholder('workspaceId')), eq(client.isArchived, isArchived), condition),
        )
        .orderBy(order)
        .limit(15),
    );
  const folded = sql.placeholder('folded');
  return [
    side(gte(client.sortKey, folded), asc(client.sortKey)),
    side(lt(client.sortKey, folded), desc(client.sortKey)),
  ];
});

function others({ ctx, exceptId, isInUse }: Lookup): SQL | undefined {
  return and(
    eq(client.workspaceId, ctx.actor.workspaceId),
    exceptId === undefined ? undefined : ne(client.id, exceptId),
    // Not by `isArchived`, with which the indexes of the list begin: one of these would be read along.
    isInUse && isNull(client.archivedAt),
    ctx.actor.grants.view_clients === 'all' ? undefined : eq(client.ownerId, ctx.actor.userId),
  );
}
