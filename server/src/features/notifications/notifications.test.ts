import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { roleGrants, type Role } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { operatorIn } from '../../core/actor.ts';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { rowsOf } from '../../db/raw.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { setSuspended } from '../access/index.ts';
import { notify } from '../activity/index.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('manager');
  const client = await newClient(ctx);
  return { workspace, ctx, api: apiOf(ctx), clientId: client.id, client };
}

const key = () => ({ idempotencyKey: randomUUID() });
const listOf = (workspace: TestWorkspace, role: Role) => apiOf(workspace.as(role)).notifications.list({});
const kindsOf = async (workspace: TestWorkspace, role: Role) =>
  (await listOf(workspace, role)).items.map(({ kind, text }) => [kind, text]);

/** A session that holds permissions for assigned clients only, or not at all. */
function narrowed(ctx: Ctx, grants: Ctx['actor']['grants']): Ctx {
  return { ...ctx, actor: { ...ctx.actor, grants: { ...roleGrants[ctx.actor.role], ...grants } } };
}

describe('notifications', () => {
  it('whom a note names is notified of it, once, and whom an edit names first; who wrote it never', async () => {
    const { workspace, api, clientId, client } = await withClient();
    const { agent, manager, admin } = workspace.users;
    const text = 'Ask them about the renewal.';
    const note = await api.notes.create({ ...key(), clientId, text, mentions: [agent.id, manager.id] });
    const { items, unread } = await listOf(workspace, 'agent');
    assert.deepEqual(items, [
      {
        id: items[0]?.id,
        kind: 'mention',
        at: testNow.toISOString(),
        readAt: null,
        actor: { id: manager.id, name: manager.name },
        client: { id: clientId, name: client.name },
        subjectId: note.id,
        text,
      },
    ]);
    assert.equal(unread, 1);
    await api.notes.update({ id: note.id, version: 1, patch: { text: 'Now.', mentions: [agent.id, admin.id] } });
    assert.deepEqual(await kindsOf(workspace, 'agent'), [['mention', 'Now.']]);
    assert.deepEqual(await kindsOf(workspace, 'admin'), [['mention', 'Now.']]);
    assert.deepEqual(await kindsOf(workspace, 'manager'), []);
  });

  it('whom a task is given to is notified, and not of one of their own', async () => {
    const { workspace, api, clientId } = await withClient();
    const { agent, admin, manager } = workspace.users;
    const task = await api.tasks.create({ ...key(), clientId, task: { title: 'Call them', assigneeId: agent.id } });
    await api.tasks.update({ id: task.id, version: 1, patch: { title: 'Call her' } });
    assert.deepEqual(await kindsOf(workspace, 'agent'), [['task-assigned', 'Call her']]);
    await api.tasks.update({ id: task.id, version: 2, patch: { assigneeId: admin.id } });
    assert.deepEqual(await kindsOf(workspace, 'admin'), [['task-assigned', 'Call her']]);
    await api.tasks.update({ id: task.id, version: 3, patch: { assigneeId: manager.id } });
    assert.deepEqual(await kindsOf(workspace, 'manager'), []);
  });

  it('[S2-29] [S2-55] owner and account managers are notified that a client is theirs, of one or of many', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { agent, admin, manager } = workspace.users;
    const team = [admin, agent, manager].map(({ id }) => ({ userId: id, role: 'account_manager' as const }));
    await api.clients.update({ id: clientId, version: 1, patch: { ownerId: agent.id, team } });
    assert.deepEqual(await kindsOf(workspace, 'agent'), [['owner-assigned', null]]);
    assert.deepEqual(await kindsOf(workspace, 'admin'), [['team-assigned', null]]);
    assert.deepEqual(await kindsOf(workspace, 'manager'), []);
    const others = [await newClient(ctx), await newClient(ctx)];
    const clients = others.map(({ id, version }) => ({ id, version }));
    await api.clients.updateMany({ clients, patch: { ownerId: agent.id } });
    const told = await listOf(workspace, 'agent');
    assert.deepEqual(
      told.items.map(({ subjectId }) => subjectId).toSorted(),
      [clientId, ...others.map(({ id }) => id)].toSorted(),
    );
  });

  it('nobody is notified of what their role may not view, nor who is suspended', async () => {
    const { workspace, api, clientId } = await withClient();
    const { watcher, agent } = workspace.users;
    await api.tasks.create({ ...key(), clientId, task: { title: 'Watch', assigneeId: watcher.id } });
    const ctx = { actor: operatorIn(workspace.id), database, now: () => testNow };
    await transact(ctx, async (ctx) => {
      await setSuspended(ctx, { userId: agent.id, isSuspended: true });
      const client = { id: clientId, ownerId: agent.id };
      await notify(ctx, [{ userId: agent.id, kind: 'owner-assigned', client, subjectId: clientId }]);
    });
    const rows = await rowsOf(database.read, sql`select 1 from "notification" where "workspaceId" = ${workspace.id}`);
    assert.deepEqual(rows, []);
  });

  it('what a session may not view any more is neither listed nor counted', async () => {
    const { workspace, api, clientId } = await withClient();
    const { agent } = workspace.users;
    await api.notes.create({ ...key(), clientId, text: 'Secret', mentions: [agent.id] });
    await api.tasks.create({ ...key(), clientId, task: { title: 'Theirs', assigneeId: agent.id } });
    const ctx = workspace.as('agent');
    const kinds = async (grants: Ctx['actor']['grants']) => {
      const { items, unread } = await apiOf(narrowed(ctx, grants)).notifications.list({});
      assert.equal(unread, items.length);
      return items.map(({ kind }) => kind);
    };
    assert.deepEqual(await kinds({}), ['task-assigned', 'mention']);
    assert.deepEqual(await kinds({ view_notes: 'assigned' }), ['task-assigned']);
    const { view_notes: _, ...without } = roleGrants.agent;
    const noNotes: Ctx = { ...ctx, actor: { ...ctx.actor, grants: without } };
    assert.deepEqual((await apiOf(noNotes).notifications.list({})).items.length, 1);
    assert.deepEqual(await kinds({ view_clients: 'assigned' }), []);
    const { version } = await api.clients.get({ id: clientId });
    await api.clients.update({ id: clientId, version, patch: { ownerId: agent.id } });
    assert.deepEqual(await kinds({ view_clients: 'assigned' }), ['owner-assigned', 'task-assigned', 'mention']);
  });

  it('what was removed is not listed, and is again when it was restored', async () => {
    const { workspace, api, clientId } = await withClient();
    const { agent } = workspace.users;
    const note = await api.notes.create({ ...key(), clientId, text: 'Look', mentions: [agent.id] });
    const task = await api.tasks.create({ ...key(), clientId, task: { title: 'Call', assigneeId: agent.id } });
    await api.notes.remove({ id: note.id });
    await api.tasks.remove({ id: task.id });
    assert.deepEqual(await listOf(workspace, 'agent'), { items: [], nextCursor: null, unread: 0 });
    await api.notes.restore({ id: note.id });
    assert.equal((await listOf(workspace, 'agent')).unread, 1);
  });

  it('one is marked read, or all up to the newest that was seen; others’ are not found', async () => {
    const { workspace, api, clientId } = await withClient();
    const { agent, admin } = workspace.users;
    for (const text of ['One', 'Two', 'Three'])
      await api.notes.create({ ...key(), clientId, text, mentions: [agent.id, admin.id] });
    const own = apiOf(workspace.as('agent')).notifications;
    const [newest] = (await own.list({})).items;
    const id = newest?.id ?? '';
    await refusal(apiOf(workspace.as('admin')).notifications.markRead({ id }), 'not-found');
    assert.deepEqual(await own.markRead({ id }), { unread: 2 });
    assert.deepEqual(await own.markRead({ id }), { unread: 2 });
    const later = new Date(testNow.getTime() + 1000);
    await apiOf(workspace.as('manager', () => later)).notes.create({
      ...key(),
      clientId,
      text: 'Late',
      mentions: [agent.id],
    });
    assert.deepEqual(await own.markAllRead({ until: testNow.toISOString() }), { unread: 1 });
    assert.deepEqual(
      (await own.list({})).items.map(({ text, readAt }) => [text, readAt === null]),
      [
        ['Late', true],
        ['Three', false],
        ['Two', false],
        ['One', false],
      ],
    );
    assert.equal((await listOf(workspace, 'admin')).unread, 3);
  });

  it('are listed page by page, each once', async () => {
    const { workspace, api, clientId } = await withClient();
    for (let turn = 0; turn < 5; turn++)
      await api.notes.create({ ...key(), clientId, text: `${turn}`, mentions: [workspace.users.agent.id] });
    const own = apiOf(workspace.as('agent')).notifications;
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await own.list({ limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ['4', '3', '2', '1', '0']);
    assert.deepEqual(await own.list({ limit: 0 }), { items: [], nextCursor: null, unread: 5 });
    const foreign = (await own.list({ limit: 2 })).nextCursor ?? '';
    await refusal(apiOf(workspace.as('admin')).notifications.list({ cursor: foreign }), 'validation');
  });

  it('[S0-98] go with an erased client, and with the change that they tell of', async () => {
    const { workspace, api, clientId, client } = await withClient();
    const mentions = [workspace.users.agent.id];
    await api.notes.create({ ...key(), clientId, text: 'One', mentions });
    const failing = transact(workspace.as('manager'), async (ctx) => {
      await apiOf(ctx).notes.create({ ...key(), clientId, text: 'Two', mentions });
      throw new Error('rolled back');
    });
    await assert.rejects(failing, /rolled back/);
    assert.equal((await listOf(workspace, 'agent')).unread, 1);
    await apiOf(workspace.as('owner')).clients.erase({ id: clientId, confirmName: client.name });
    const rows = await rowsOf(database.read, sql`select 1 from "notification" where "clientId" = ${clientId}`);
    assert.deepEqual(rows, []);
  });
});
