import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { roles, taskStatuses, type NewTask, type Task } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const newTask = (ctx: Ctx, clientId: string, task: Partial<NewTask> = {}): Promise<Task> =>
  apiOf(ctx).tasks.create({ idempotencyKey: randomUUID(), clientId, task: { title: 'Send the offer', ...task } });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const { id: clientId } = await newClient(ctx, { name: 'Acme' });
  return { workspace, ctx, api: apiOf(ctx), clientId };
}

describe('tasks of a client', () => {
  it('[S1-27] a new task needs a title only', async () => {
    const { ctx, api, clientId } = await withClient();
    const task = await newTask(ctx, clientId);
    assert.deepEqual(task, {
      id: task.id,
      version: 1,
      clientId,
      kind: 'task',
      title: 'Send the offer',
      description: null,
      status: 'todo',
      priority: 'normal',
      assignee: null,
      startsAt: null,
      dueAt: null,
      isOverdue: false,
      createdAt: testNow.toISOString(),
      completedAt: null,
    });
    assert.deepEqual(await api.tasks.list({ clientId }), {
      items: [{ ...task, client: { id: clientId, name: 'Acme' } }],
      nextCursor: null,
      counts: { open: 1, overdue: 0 },
    });
    await refusal(newTask(ctx, clientId, { title: ' ' }), 'validation');
  });

  it('[S1-107] [S1-108] [S1-109] status, description and all else are edited, when nobody else saved first', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const task = await newTask(ctx, clientId);
    const { id, name } = workspace.users.manager;
    const patch = {
      kind: 'appointment',
      title: 'Talk about the offer',
      description: 'In their office.\nBring samples.',
      status: 'in_progress',
      priority: 'high',
      assigneeId: id,
      startsAt: '2026-03-20T09:00:00.000Z',
      dueAt: '2026-03-20T10:00:00.000Z',
    } as const;
    const { assigneeId: _, ...shown } = patch;
    const edited = await api.tasks.update({ id: task.id, version: 1, patch });
    assert.deepEqual(edited, { ...task, ...shown, version: 2, assignee: { id, name } });
    const refused = await refusal(api.tasks.update({ id: task.id, version: 1, patch: { title: 'Late' } }), 'conflict');
    assert.deepEqual(refused.details.current, edited);
    const cleared = { description: null, assigneeId: null, dueAt: null };
    const after = await api.tasks.update({ id: task.id, version: 2, patch: cleared });
    assert.partialDeepStrictEqual(after, { version: 3, description: null, assignee: null, dueAt: null });
    assert.deepEqual(await api.tasks.update({ id: task.id, version: 3, patch: cleared }), after);
  });

  it('[S1-107] any status may follow any; done has its time, and loses it when the task is opened again', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const later = new Date('2026-03-19T08:00:00.000Z');
    for (const from of taskStatuses)
      for (const to of taskStatuses.filter((status) => status !== from)) {
        const { id } = await newTask(ctx, clientId, { status: from });
        const api = apiOf(workspace.as('agent', () => later));
        const after = await api.tasks.update({ id, version: 1, patch: { status: to } });
        // Done from cancelled it is still closed since then.
        const closedAt = from === 'cancelled' ? testNow : later;
        assert.deepEqual([after.status, after.completedAt], [to, to === 'done' ? closedAt.toISOString() : null]);
      }
  });

  it('an appointment has its time, and nothing ends before it begins', async () => {
    const { ctx, api, clientId } = await withClient();
    const field = async (call: Promise<unknown>) => (await refusal(call, 'validation')).details.field;
    assert.equal(await field(newTask(ctx, clientId, { kind: 'appointment' })), 'task.startsAt');
    const span = { startsAt: '2026-03-20T09:00:00.000Z', dueAt: '2026-03-20T08:00:00.000Z' };
    assert.equal(await field(newTask(ctx, clientId, span)), 'task.dueAt');
    const { id } = await newTask(ctx, clientId, { dueAt: span.dueAt });
    const patch = { startsAt: span.startsAt };
    assert.equal(await field(api.tasks.update({ id, version: 1, patch })), 'patch.dueAt');
  });

  it('is given to an active member of the workspace alone', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const stranger = (await createTestWorkspace(database)).users.owner.id;
    const { id } = await newTask(ctx, clientId, { assigneeId: workspace.users.owner.id });
    for (const assigneeId of [stranger, 'usr_missing']) {
      assert.equal(
        (await refusal(newTask(ctx, clientId, { assigneeId }), 'validation')).details.field,
        'task.assigneeId',
      );
      await refusal(api.tasks.update({ id, version: 1, patch: { assigneeId } }), 'validation');
    }
  });

  it('[S1-110] a deleted task is gone, and comes back as it was', async () => {
    const { ctx, api, clientId } = await withClient();
    const task = await newTask(ctx, clientId, { dueAt: '2026-03-01T10:00:00.000Z' });
    assert.deepEqual(await api.tasks.remove({ id: task.id }), { id: task.id });
    const nothing = { items: [], nextCursor: null, counts: { open: 0, overdue: 0 } };
    assert.deepEqual(await api.tasks.list({ clientId, state: 'all' }), nothing);
    await refusal(api.tasks.update({ id: task.id, version: 2, patch: { title: 'Ghost' } }), 'not-found');
    assert.deepEqual(await api.tasks.remove({ id: task.id }), { id: task.id });
    assert.deepEqual(await api.tasks.restore({ id: task.id }), { ...task, version: 3 });
    assert.equal((await api.tasks.restore({ id: task.id })).version, 3);
    assert.deepEqual((await api.tasks.list({ clientId })).counts, { open: 1, overdue: 1 });
  });
});

describe('lists of tasks', () => {
  async function titlesOf(ctx: Ctx, query: Parameters<ReturnType<typeof apiOf>['tasks']['list']>[0]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await apiOf(ctx).tasks.list({ ...query, limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return seen;
  }

  it('[S1-105] open ones stand by when they are due, those without a day last; closed ones by when they were closed', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const due = (title: string, dueAt: string | null = null) => newTask(ctx, clientId, { title, dueAt });
    await due('some day');
    await due('in April', '2026-04-01T10:00:00.000Z');
    await due('in March', '2026-03-20T10:00:00.000Z');
    await due('also some day');
    const closed = [await due('closed first', '2026-09-01T10:00:00.000Z'), await due('closed last')];
    for (const [turn, { id }] of closed.entries())
      await apiOf(workspace.as('agent', () => new Date(testNow.getTime() + turn * 1000))).tasks.update({
        id,
        version: 1,
        patch: { status: turn === 0 ? 'done' : 'cancelled' },
      });
    const open = ['in March', 'in April', 'some day', 'also some day'];
    assert.deepEqual(await titlesOf(ctx, { clientId }), open);
    assert.deepEqual(await titlesOf(ctx, { clientId, state: 'closed' }), ['closed last', 'closed first']);
    assert.deepEqual(await titlesOf(ctx, { clientId, state: 'all' }), [
      'closed last',
      'closed first',
      'also some day',
      'in March',
      'in April',
      'some day',
    ]);
    const { counts, nextCursor } = await apiOf(ctx).tasks.list({ clientId, state: 'closed', limit: 1 });
    assert.deepEqual(counts, { open: 4, overdue: 0 });
    await refusal(apiOf(ctx).tasks.list({ clientId, cursor: nextCursor ?? '' }), 'validation');
  });

  it('an appointment without an end stands by its beginning, and is overdue when that day has passed', async () => {
    const { ctx, clientId } = await withClient();
    const appointment = (title: string, startsAt: string) =>
      newTask(ctx, clientId, { kind: 'appointment', title, startsAt });
    await newTask(ctx, clientId, { title: 'some day' });
    await appointment('next', '2026-04-01T10:00:00.000Z');
    const { isOverdue } = await appointment('missed', '2026-03-01T10:00:00.000Z');
    assert.equal(isOverdue, true);
    assert.deepEqual(await titlesOf(ctx, { clientId }), ['missed', 'next', 'some day']);
    assert.deepEqual((await apiOf(ctx).tasks.list({ clientId })).counts, { open: 3, overdue: 1 });
  });

  it('[S1-105] one’s own stand together across clients, each with its client, without those of archived ones', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const me = workspace.users.agent.id;
    const { id: other } = await newClient(ctx, { name: 'Bolt' });
    const { id: gone } = await newClient(ctx, { name: 'Gone' });
    await newTask(ctx, clientId, { title: 'mine', assigneeId: me, dueAt: '2026-03-01T10:00:00.000Z' });
    await newTask(ctx, other, { title: 'mine too', assigneeId: me });
    await newTask(ctx, other, { title: 'hers', assigneeId: workspace.users.manager.id });
    await newTask(ctx, gone, { title: 'of an archived client', assigneeId: me });
    await apiOf(workspace.as('manager')).clients.archive({ ids: [gone] });
    const page = await apiOf(ctx).tasks.list({ assigneeId: me });
    assert.deepEqual(
      page.items.map(({ title, client }) => [title, client.name]),
      [
        ['mine', 'Acme'],
        ['mine too', 'Bolt'],
      ],
    );
    assert.deepEqual(page.counts, { open: 2, overdue: 1 });
    assert.deepEqual(await titlesOf(ctx, { clientId: gone }), ['of an archived client']);
    assert.deepEqual(await titlesOf(ctx, {}), ['mine', 'mine too', 'hers']);
    assert.deepEqual(await titlesOf(ctx, { clientId: other, assigneeId: me }), ['mine too']);
  });

  it('are overdue from the day after, in the time zone of the workspace, and while they are open', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    // In Berlin it is the 18th until 23:00 UTC.
    const task = await newTask(ctx, clientId, { dueAt: '2026-03-18T08:00:00.000Z' });
    const on = async (instant: string) => {
      const { items, counts } = await apiOf(workspace.as('agent', () => new Date(instant))).tasks.list({ clientId });
      return [items[0]?.isOverdue, counts.open, counts.overdue];
    };
    assert.deepEqual(await on('2026-03-18T22:59:59.000Z'), [false, 1, 0]);
    assert.deepEqual(await on('2026-03-18T23:00:00.000Z'), [true, 1, 1]);
    await api.tasks.update({ id: task.id, version: 1, patch: { status: 'done' } });
    const closed = await apiOf(workspace.as('agent', () => new Date('2026-03-25T10:00:00.000Z'))).tasks.list({
      clientId,
      state: 'closed',
    });
    assert.deepEqual([closed.items[0]?.isOverdue, closed.counts], [false, { open: 0, overdue: 0 }]);
  });

  it('[E05] whoever sees assigned clients finds the tasks of no others', async () => {
    const { workspace, ctx, clientId } = await withClient();
    await newTask(ctx, clientId, { title: 'of Anna’s client' });
    const owner = workspace.as('owner');
    const { id: own } = await newClient(owner, { name: 'Own' });
    await newTask(owner, own, { title: 'of his own' });
    const assigned: Ctx = {
      ...owner,
      actor: { ...owner.actor, grants: { ...owner.actor.grants, view_clients: 'assigned' } },
    };
    assert.deepEqual(await titlesOf(assigned, { state: 'all' }), ['of his own']);
    assert.deepEqual((await apiOf(assigned).tasks.list({})).counts, { open: 1, overdue: 0 });
    await refusal(apiOf(assigned).tasks.list({ clientId }), 'not-found');
  });
});

describe('who changes tasks', () => {
  it('everyone of the team who sees clients, and no watcher', async () => {
    const { workspace, clientId } = await withClient();
    for (const role of roles.filter((name) => name !== 'watcher')) await newTask(workspace.as(role), clientId);
    await refusal(newTask(workspace.as('watcher'), clientId), 'forbidden');
    await refusal(apiOf(workspace.as('watcher')).tasks.list({ clientId }), 'forbidden');
  });

  it('one that another workspace has is not found, for every verb', async () => {
    const { ctx, clientId } = await withClient();
    const task = await newTask(ctx, clientId);
    const other = await withClient();
    for (const id of [task.id, 'tsk_missing']) {
      await refusal(other.api.tasks.update({ id, version: 1, patch: { title: 'x' } }), 'not-found');
      await refusal(other.api.tasks.remove({ id }), 'not-found');
      await refusal(other.api.tasks.restore({ id }), 'not-found');
    }
    await refusal(newTask(other.ctx, clientId), 'not-found');
    assert.deepEqual((await other.api.tasks.list({ assigneeId: 'usr_missing' })).items, []);
  });

  it('history, audit and live event tell of each change', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await newTask(ctx, clientId);
    await api.tasks.update({ id, version: 1, patch: { priority: 'high', title: 'CANARY' } });
    await api.tasks.update({ id, version: 2, patch: { status: 'done' } });
    await api.tasks.update({ id, version: 3, patch: { status: 'todo' } });
    await api.tasks.remove({ id });
    await api.tasks.restore({ id });
    const ofClient = and(eq(activity.workspaceId, workspace.id), eq(activity.clientId, clientId));
    const entries = await database.read.select().from(activity).where(ofClient).orderBy(asc(activity.id));
    assert.deepEqual(
      entries
        .filter(({ kind }) => kind === 'task')
        .map(({ type, subjectId, subjectName, data }) => [type, subjectId, subjectName, data['fields']]),
      [
        ['task.added', id, 'Send the offer', undefined],
        ['task.updated', id, 'CANARY', ['title', 'priority']],
        ['task.completed', id, 'CANARY', ['status']],
        ['task.reopened', id, 'CANARY', ['status']],
        ['task.removed', id, 'CANARY', undefined],
        ['task.restored', id, 'CANARY', undefined],
      ],
    );
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id)).orderBy(asc(audit.id));
    assert.deepEqual(trail[1]?.diff, {
      title: { before: null, after: null },
      priority: { before: 'normal', after: 'high' },
    });
    assert.equal(trail.length, 6);
    // The history says what it was called, and goes with the client; the audit stays.
    assert.doesNotMatch(JSON.stringify(trail), /CANARY/);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, clientId: of, version }) => [kind, of, version]),
      [1, 2, 3, 4, null, 6].map((version) => ['task', clientId, version]),
    );
  });
});
