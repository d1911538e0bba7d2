import { idOf, type contract, type Task } from '@clientele/contract';
import { and, count, eq, isNull, lt, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { client } from '../clients/table.ts';
import { loadClient } from '../clients/index.ts';
import type { TaskRow } from './load.ts';
import { presentTasks, startOfToday } from './present.ts';
import { task } from './table.ts';

type Input = z.output<typeof contract.tasks.list.input>;

interface TaskPage {
  items: (Task & { client: { id: string; name: string } })[];
  nextCursor: string | null;
  counts: { open: number; overdue: number };
}

/**
 * Tasks of a client, of a person across clients, or of the workspace, and how many of them are open and overdue. Errors: `not-found`
 * (the client), `validation` (`cursor`).
 */
export async function list(ctx: Ctx, input: Input): Promise<TaskPage> {
  const { clientId, assigneeId, state, cursor, limit } = input;
  const query = ['tasks', clientId, assigneeId, state];
  const order = orders[state];
  const after = readCursor(query, cursor, order.position);
  if (clientId !== undefined) await loadClient(ctx, clientId);
  const today = await startOfToday(ctx);
  const wanted = and(...conditionsOf(ctx, input));
  const [found, open, overdue] = await Promise.all([
    tasksQuery(ctx, input, after, limit + 1),
    countOf(ctx, and(wanted, isOpen)),
    countOf(ctx, and(wanted, isOpen, lt(task.listKey, today))),
  ]);
  const { rows, nextCursor } = pageOf(found, limit, ({ row }) => writeCursor(query, order.positionOf(row)));
  const presented = await presentTasks(
    ctx,
    rows.map(({ row, client: of }) => ({ ...row, client: of })),
    today,
  );
  return {
    items: presented.map(({ row, task: item }) => ({ ...item, client: row.client })),
    nextCursor,
    counts: { open, overdue },
  };
}

/** Read in their order from an index: `task_client`, `task_assignee` or `task_workspace`. */
export function tasksQuery(ctx: Ctx, input: Input, after: readonly string[] | null, count: number) {
  const { keyset, states } = orders[input.state];
  return slowRead(ctx)
    .select({ row: task, client: { id: client.id, name: client.name } })
    .from(task)
    .innerJoin(client, ofClient(ctx))
    .where(and(...conditionsOf(ctx, input), states, rowsAfter(keyset, after)))
    .orderBy(...orderOf(keyset))
    .limit(count);
}

/** With the workspace as a value: as a column of `task` it would lead SQLite to that table by its workspace. */
function ofClient(ctx: Ctx): SQL | undefined {
  return and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, task.clientId));
}

const isOpen = eq(task.isClosed, false);

function conditionsOf(ctx: Ctx, { clientId, assigneeId }: Input): SQL[] {
  const { workspaceId, userId, grants } = ctx.actor;
  const conditions = [
    eq(task.workspaceId, workspaceId),
    eq(task.isRemoved, false),
    clientId === undefined ? undefined : eq(task.clientId, clientId),
    assigneeId === undefined ? undefined : eq(task.assigneeId, assigneeId),
    clientId === undefined ? isNull(client.archivedAt) : undefined,
    // Whoever sees only assigned clients finds the tasks of no others.
    grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

async function countOf(ctx: Ctx, condition: SQL | undefined): Promise<number> {
  const [found] = await slowRead(ctx)
    .select({ count: count() })
    .from(task)
    .innerJoin(client, ofClient(ctx))
    .where(condition);
  return found?.count ?? 0;
}

interface Order {
  readonly keyset: Keyset;
  readonly states: SQL | undefined;
  readonly positionOf: (row: TaskRow) => string[];
  readonly position: z.ZodType<readonly string[]>;
}

const orders: Readonly<Record<Input['state'], Order>> = {
  open: { ...byKey('asc'), states: isOpen },
  closed: { ...byKey('desc'), states: eq(task.isClosed, true) },
  all: {
    keyset: { columns: [task.id], direction: 'desc' },
    states: undefined,
    positionOf: ({ id }) => [id],
    position: z.tuple([idOf('task')]),
  },
};

function byKey(direction: Keyset['direction']): Omit<Order, 'states'> {
  return {
    keyset: { columns: [task.listKey, task.id], direction },
    positionOf: ({ listKey, id }) => [listKey, id],
    position: z.tuple([z.string().max(30), idOf('task')]),
  };
}
