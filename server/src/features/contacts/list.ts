import { idOf, type contract, type Tie } from '@clientele/contract';
import { and, count, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { selectTies } from './load.ts';
import { presentTies } from './present.ts';
import { clientContact, contact } from './table.ts';

type Input = z.output<typeof contract.contacts.list.input>;

interface TiePage {
  items: Tie[];
  nextCursor: string | null;
  counts: { current: number; former: number };
}

/** The people of a client, the primary one first, then by name. Errors: `not-found` (the client), `validation` (`cursor`). */
export async function list(ctx: Ctx, { clientId, state, cursor, limit }: Input): Promise<TiePage> {
  const query = ['contacts', clientId, state];
  const after = readCursor(query, cursor, Position);
  await loadClient(ctx, clientId);
  const ofClient = and(
    inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
    eq(clientContact.clientId, clientId),
    isNull(clientContact.removedAt),
  );
  const [found, current, former] = await Promise.all([
    selectTies(ctx)
      .where(and(ofClient, states[state], rowsAfter(primaryFirst, after)))
      .orderBy(...orderOf(primaryFirst))
      .limit(limit + 1),
    countOf(ctx, and(ofClient, states.current)),
    countOf(ctx, and(ofClient, states.former)),
  ]);
  const { rows, nextCursor } = pageOf(found, limit, ({ tie, contact: { sortKey, id } }) =>
    writeCursor(query, [tie.isPrimary ? 0 : 1, sortKey, id]),
  );
  return { items: await presentTies(ctx, rows), nextCursor, counts: { current, former } };
}

const states: Readonly<Record<Input['state'], SQL | undefined>> = {
  current: isNull(clientContact.endedOn),
  former: isNotNull(clientContact.endedOn),
  all: undefined,
};

/** A client has hundreds of contacts at most: they are sorted as they are read. */
const primaryFirst: Keyset = {
  columns: [sql`case when ${clientContact.isPrimary} then 0 else 1 end`, contact.sortKey, contact.id],
  direction: 'asc',
};

const Position = z.tuple([z.int().min(0).max(1), z.string().max(400), idOf('contact')]);

async function countOf(ctx: Ctx, condition: SQL | undefined): Promise<number> {
  const [found] = await ctx.db.select({ count: count() }).from(clientContact).where(condition);
  return found?.count ?? 0;
}
