import { idOf, type contract, type NamedClient } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { loadClient } from './client-row.ts';
import { client } from './table.ts';

type Input = z.output<typeof contract.clients.getFamily.input>;

interface Family {
  parent: NamedClient | null;
  subsidiaries: NamedClient[];
  nextCursor: string | null;
}

/** Whom a client belongs to and who belongs to it, as far as the actor may see them. Errors: `not-found`, `validation` (`cursor`). */
export async function getFamily(ctx: Ctx, { id, cursor, limit }: Input): Promise<Family> {
  const query = ['family', id];
  const after = readCursor(query, cursor, Position);
  const { parentClientId } = await loadClient(ctx, id);
  const visible = and(
    eq(client.workspaceId, ctx.actor.workspaceId),
    ctx.actor.grants.view_clients === 'all' ? undefined : eq(client.ownerId, ctx.actor.userId),
  );
  const [parents, found] = await Promise.all([
    parentClientId === null
      ? []
      : ctx.db
          .select(columns)
          .from(client)
          .where(and(visible, eq(client.id, parentClientId))),
    ctx.db
      .select(columns)
      .from(client)
      .where(and(visible, eq(client.parentClientId, id), rowsAfter(byName, after)))
      .orderBy(...orderOf(byName))
      .limit(limit + 1),
  ]);
  const { rows, nextCursor } = pageOf(found, limit, (last) => writeCursor(query, [last.sortKey, last.id]));
  return { parent: parents.map(named)[0] ?? null, subsidiaries: rows.map(named), nextCursor };
}

const columns = { id: client.id, name: client.name, archivedAt: client.archivedAt, sortKey: client.sortKey };

function named({ id, name, archivedAt }: NamedClient): NamedClient {
  return { id, name, archivedAt };
}

const byName: Keyset = { columns: [client.sortKey, client.id], direction: 'asc' };

const Position = z.tuple([z.string(), idOf('client')]);
