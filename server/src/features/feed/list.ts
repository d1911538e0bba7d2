import {
  activityKinds,
  eventKinds,
  idOf,
  Instant,
  type ActivityEntry,
  type ActivityKind,
  type contract,
  type Permission,
} from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { holdsFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { activity } from '../activity/table.ts';
import { loadClient } from '../clients/index.ts';
import { presentEntries } from './present.ts';

type Input = z.output<typeof contract.activity.list.input>;

/**
 * What happened with a client, the latest first, of the kinds that are asked for and that the actor may see of this client. Errors:
 * `not-found`, `validation` (`cursor`).
 */
export async function list(
  ctx: Ctx,
  { clientId, kinds = [...activityKinds], cursor, limit }: Input,
): Promise<{ items: ActivityEntry[]; nextCursor: string | null }> {
  const query = ['activity', clientId, kinds.toSorted()];
  const after = readCursor(query, cursor, Position);
  const client = await loadClient(ctx, clientId);
  const visible = [...new Set(kinds)].filter((kind) => {
    const permission = neededFor(kind);
    return permission !== undefined && holdsFor(ctx.actor, permission, client);
  });
  if (visible.length === 0) return { items: [], nextCursor: null };
  const found = await entriesQuery(ctx, { clientId, kinds: visible, after, count: limit + 1 });
  const { rows, nextCursor } = pageOf(found, limit, ({ at, id }) => writeCursor(query, [at, id]));
  return { items: await presentEntries(ctx, client, rows), nextCursor };
}

/** What it takes to see entries of a kind: what it takes to be told of its changes. Of a kind that has none yet there are no entries. */
function neededFor(kind: ActivityKind): Permission | undefined {
  const told: Readonly<Record<string, Permission>> = eventKinds;
  if (kind === 'document') return told['invoice'];
  return told[kind === 'interaction' || kind === 'host' ? 'activity' : kind];
}

interface Range {
  readonly clientId: string;
  readonly kinds: readonly ActivityKind[];
  readonly after: Position | null;
  readonly count: number;
}

/**
 * A page of several kinds: the first entries of each are read from the index, and the first of those are the page. So it costs the
 * same however many entries there are, and however few of them the actor may see.
 */
export function entriesQuery(ctx: Ctx, { kinds, count, ...range }: Range) {
  const ranges = kinds.map(
    (kind) => sql`select "id", "at" from ${rangeQuery(ctx, { ...range, kind, count })} as "range"`,
  );
  const first = sql`select "id" from (${sql.join(ranges, sql` union all `)}) as "ranges" order by "at" desc, "id" desc limit ${count}`;
  return ctx.db
    .select()
    .from(activity)
    .where(and(inWorkspace(activity.workspaceId, ctx.actor.workspaceId), sql`${activity.id} in (${first})`))
    .orderBy(...orderOf(latestFirst));
}

/** The entries of one kind, read in their order from the index `activity_client`. */
export function rangeQuery(
  ctx: Ctx,
  { clientId, kind, after, count }: Omit<Range, 'kinds'> & { readonly kind: ActivityKind },
): SQL {
  const range = ctx.db
    .select({ id: activity.id, at: activity.at })
    .from(activity)
    .where(
      and(
        eq(activity.workspaceId, ctx.actor.workspaceId),
        eq(activity.clientId, clientId),
        eq(activity.kind, kind),
        eq(activity.isRemoved, false),
        rowsAfter(latestFirst, after),
      ),
    )
    .orderBy(...orderOf(latestFirst))
    .limit(count);
  return sql`${range}`;
}

const latestFirst: Keyset = { columns: [activity.at, activity.id], direction: 'desc' };

const Position = z.tuple([Instant, idOf('activity')]);
type Position = z.infer<typeof Position>;
