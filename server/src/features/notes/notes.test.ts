import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { noteLimits, permissions, roles, type MintSession, type Note } from '@clientele/contract';
import { and, asc, eq, getTableName, isTable } from 'drizzle-orm';
import { operatorIn } from '../../core/actor.ts';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import * as schema from '../../db/schema.ts';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { effectiveGrants } from '../access/effective-grants.ts';
import { setSuspended } from '../access/index.ts';
import { activity, audit, event } from '../activity/table.ts';
import { comment } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const newNote = (ctx: Ctx, clientId: string, text = 'Prefers letters.', mentions?: string[]): Promise<Note> =>
  apiOf(ctx).notes.create({ idempotencyKey: randomUUID(), clientId, text, ...(mentions && { mentions }) });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  return { workspace, ctx, api: apiOf(ctx), clientId: (await newClient(ctx)).id };
}

describe('notes of a client', () => {
  it('[S0-62] [S1-35] [S1-114] a note is kept with its author and the lines of its text', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const note = await newNote(ctx, clientId, '  Prefers letters.\nNever call before nine. ');
    const { agent } = workspace.users;
    assert.deepEqual(note, {
      id: note.id,
      version: 1,
      clientId,
      text: 'Prefers letters.\nNever call before nine.',
      author: { id: agent.id, name: agent.name },
      isPinned: false,
      mentions: [],
      createdAt: testNow.toISOString(),
      editedAt: null,
    });
    assert.deepEqual(await api.notes.list({ clientId }), { items: [note], nextCursor: null, count: 1 });
  });

  it('are listed pinned first, then the newest, page by page, each once, with their number', async () => {
    const { ctx, api, clientId } = await withClient();
    const made: Note[] = [];
    for (let turn = 0; turn < 7; turn++) made.push(await newNote(ctx, clientId, `Note ${turn}`));
    await newNote(ctx, (await newClient(ctx)).id, 'Of another client');
    for (const { id } of [made[1], made[4]].filter((note) => note !== undefined))
      await api.notes.update({ id, version: 1, patch: { isPinned: true } });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.notes.list({ clientId, limit: 3, ...(cursor !== undefined && { cursor }) });
      assert.equal(page.count, 7);
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(
      seen,
      [4, 1, 6, 5, 3, 2, 0].map((turn) => `Note ${turn}`),
    );
    const other = (await newClient(ctx)).id;
    const { nextCursor } = await api.notes.list({ clientId, limit: 1 });
    await refusal(api.notes.list({ clientId: other, cursor: nextCursor ?? '' }), 'validation');
    await refusal(api.notes.list({ clientId, cursor: 'odd' }), 'validation');
  });

  it('each text that an edit replaced is kept, with who wrote it and when', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { agent, manager } = workspace.users;
    const later = new Date('2026-03-19T08:00:00.000Z');
    const note = await newNote(ctx, clientId, 'First');
    const edited = await apiOf(workspace.as('manager', () => later)).notes.update({
      id: note.id,
      version: 1,
      patch: { text: 'Second' },
    });
    assert.deepEqual(edited, { ...note, version: 2, text: 'Second', editedAt: later.toISOString() });
    const pinned = await apiOf(ctx).notes.update({ id: note.id, version: 2, patch: { isPinned: true } });
    assert.equal(pinned.editedAt, later.toISOString());
    await apiOf(ctx).notes.update({ id: note.id, version: 3, patch: { text: 'Third' } });
    const { items } = await apiOf(ctx).notes.history({ id: note.id });
    assert.deepEqual(items, [
      { text: 'Third', by: { id: agent.id, name: agent.name }, at: testNow.toISOString() },
      { text: 'Second', by: { id: manager.id, name: manager.name }, at: later.toISOString() },
      { text: 'First', by: { id: agent.id, name: agent.name }, at: testNow.toISOString() },
    ]);
  });

  it('an edit names its version: of two at once one is kept, the other hears of it', async () => {
    const { ctx, api, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    const outcomes = await Promise.allSettled(
      ['One', 'Two'].map((text) => api.notes.update({ id: note.id, version: 1, patch: { text } })),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    const refused = await refusal(api.notes.update({ id: note.id, version: 1, patch: { text: 'Late' } }), 'conflict');
    assert.partialDeepStrictEqual(refused.details.current, { id: note.id, version: 2 });
    assert.equal((await api.notes.history({ id: note.id })).items.length, 2);
  });

  it('a patch that changes nothing writes nothing', async () => {
    const { ctx, api, clientId } = await withClient();
    const note = await newNote(ctx, clientId, 'Same');
    const patch = { text: ' Same ', isPinned: false, mentions: [] };
    assert.deepEqual(await api.notes.update({ id: note.id, version: 1, patch }), note);
    assert.equal((await api.notes.history({ id: note.id })).items.length, 1);
  });

  it('[S1-37] a removed note is gone from lists and from edits, and comes back as it was', async () => {
    const { ctx, api, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    assert.deepEqual(await api.notes.remove({ id: note.id }), { id: note.id });
    assert.deepEqual(await api.notes.list({ clientId }), { items: [], nextCursor: null, count: 0 });
    await refusal(api.notes.update({ id: note.id, version: 2, patch: { text: 'Ghost' } }), 'not-found');
    await refusal(api.notes.history({ id: note.id }), 'not-found');
    assert.deepEqual(await api.notes.remove({ id: note.id }), { id: note.id });
    assert.deepEqual(await api.notes.restore({ id: note.id }), { ...note, version: 3 });
    assert.deepEqual((await api.notes.list({ clientId })).items, [{ ...note, version: 3 }]);
    assert.equal((await api.notes.restore({ id: note.id })).version, 3);
  });

  it('[S0-94] archiving a client keeps its notes, and they can still be read and written', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    await apiOf(workspace.as('manager')).clients.archive({ ids: [clientId] });
    assert.deepEqual((await api.notes.list({ clientId })).items, [note]);
    await newNote(ctx, clientId, 'Left for good.');
    await apiOf(workspace.as('manager')).clients.restore({ ids: [clientId] });
    assert.equal((await api.notes.list({ clientId })).count, 2);
  });
});

describe('who reads and writes notes', () => {
  it('[S4-33] [S4-34] everyone of the team who sees clients, and no watcher', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    for (const role of roles.filter((name) => name !== 'watcher')) {
      const api = apiOf(workspace.as(role));
      assert.ok(
        (await api.notes.list({ clientId })).items.some(({ id }) => id === note.id),
        role,
      );
      await newNote(workspace.as(role), clientId, `By ${role}`);
    }
    const watcher = workspace.as('watcher');
    await refusal(apiOf(watcher).notes.list({ clientId }), 'forbidden');
    await refusal(newNote(watcher, clientId), 'forbidden');
  });

  it('[S4-35] [C18] nothing of a note reaches a portal session, whatever it calls', async () => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    try {
      const { id: clientId } = await newClient(workspace.as('agent'));
      const note = await newNote(workspace.as('agent'), clientId, 'CANARY for the team alone');
      const { token } = await server.mint(workspace, 'owner', { subject: { clientId } });
      const calls: [string, object][] = [
        ['notes.list', { clientId }],
        ['notes.history', { id: note.id }],
        ['notes.create', { idempotencyKey: randomUUID(), clientId, text: 'From outside' }],
        ['notes.update', { id: note.id, version: 1, patch: { text: 'From outside' } }],
        ['notes.remove', { id: note.id }],
        ['notes.restore', { id: note.id }],
        ['session.get', {}],
        ['clients.get', { id: clientId }],
      ];
      for (const [path, input] of calls) {
        const answer = await server.call(path, input, token);
        assert.equal(answer.status, path === 'session.get' ? 200 : 403, path);
        assert.doesNotMatch(answer.text, /CANARY/, path);
      }
      const stored = await database.read.select().from(comment).where(eq(comment.clientId, clientId));
      assert.deepEqual(
        stored.map(({ kind, text, version }) => [kind, text, version]),
        [['note', 'CANARY for the team alone', 1]],
      );
    } finally {
      await server.close();
    }
  });

  it('[S4-35] no input can choose the kind, and what was written for the client is no note', async () => {
    const { ctx, api, clientId } = await withClient();
    const input = { idempotencyKey: randomUUID(), clientId, text: 'To the client', kind: 'reply' };
    await refusal(api.notes.create(input), 'validation');
    const note = await newNote(ctx, clientId);
    const patch = { text: 'To the client', kind: 'reply' };
    await refusal(api.notes.update({ id: note.id, version: 1, patch }), 'validation');
    await database.transaction((tx) => tx.update(comment).set({ kind: 'reply' }).where(eq(comment.id, note.id)));
    assert.deepEqual(await api.notes.list({ clientId }), { items: [], nextCursor: null, count: 0 });
    await refusal(api.notes.history({ id: note.id }), 'not-found');
    await refusal(api.notes.update({ id: note.id, version: 1, patch: { isPinned: true } }), 'not-found');
    await refusal(api.notes.remove({ id: note.id }), 'not-found');
  });

  it('[E05] without view_notes none is read or written, and whoever sees assigned clients finds no other’s', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    const owner = workspace.as('owner');
    const grants = effectiveGrants(
      'owner',
      permissions.filter((name) => name !== 'view_notes'),
    );
    const blind = apiOf({ ...owner, actor: { ...owner.actor, grants } });
    await refusal(blind.notes.list({ clientId }), 'forbidden');
    await refusal(blind.notes.update({ id: note.id, version: 9, patch: {} }), 'forbidden');
    const assigned = apiOf({
      ...owner,
      actor: { ...owner.actor, grants: { ...owner.actor.grants, view_clients: 'assigned' } },
    });
    await refusal(assigned.notes.list({ clientId }), 'not-found');
    await refusal(assigned.notes.history({ id: note.id }), 'not-found');
    await refusal(assigned.notes.remove({ id: note.id }), 'not-found');
  });
});

describe('the stream of changes', () => {
  it('[K01] tells of a note whoever may read notes, of a task whoever sees clients, and a portal of neither', async () => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    try {
      const ctx = workspace.as('agent');
      const { id: clientId } = await newClient(ctx);
      const open = async (request: Partial<MintSession>) =>
        readEvents(server.url, (await server.mint(workspace, 'owner', request)).token);
      const all = await open({});
      const without = await open({ scopes: ['view_clients'] });
      const portal = await open({ subject: { clientId } });
      for (const reader of [all, without, portal])
        await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');

      const note = await newNote(ctx, clientId);
      await apiOf(ctx).notes.remove({ id: note.id });
      const input = { idempotencyKey: randomUUID(), clientId, task: { title: 'Call' } };
      const task = await apiOf(ctx).tasks.create(input);
      for (const reader of [all, without])
        await reader.until(({ changed }) => changed.includes(task.id), 'the task is told');
      const toldTask = { kind: 'task', id: task.id, clientId, version: 1 };
      assert.deepEqual(
        all.frames.map(({ data }) => data),
        [
          { kind: 'note', id: note.id, clientId, version: 1 },
          { kind: 'note', id: note.id, clientId, version: null },
          toldTask,
        ],
      );
      assert.deepEqual(
        without.frames.map(({ data }) => data),
        [toldTask],
      );
      assert.deepEqual(portal.frames, []);
      for (const reader of [all, without, portal]) reader.close();
    } finally {
      await server.close();
    }
  });
});

describe('mentions', () => {
  it('name active members who may read notes, each once, and nobody else', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const stranger = await createTestWorkspace(database);
    const { manager, owner, watcher } = workspace.users;
    const note = await newNote(ctx, clientId, 'Please look.', [manager.id, owner.id, manager.id]);
    assert.deepEqual(
      note.mentions,
      [manager, owner].map(({ id, name }) => ({ id, name })),
    );
    for (const wrong of [watcher.id, stranger.users.owner.id, 'usr_missing']) {
      const refused = await refusal(newNote(ctx, clientId, 'Look', [manager.id, wrong]), 'validation');
      assert.equal(refused.details.field, 'mentions.1');
    }
  });

  it('whoever was named before stays, also suspended, and does not stand in the way of an edit', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { manager, owner } = workspace.users;
    const note = await newNote(ctx, clientId, 'Please look.', [manager.id]);
    const operator = { actor: operatorIn(workspace.id), database, now: () => testNow };
    await transact(operator, (inside) => setSuspended(inside, { userId: manager.id, isSuspended: true }));
    const patch = { mentions: [owner.id, manager.id] };
    const after = await api.notes.update({ id: note.id, version: 1, patch });
    assert.deepEqual(
      after.mentions.map(({ id }) => id),
      [owner.id, manager.id],
    );
    await refusal(newNote(ctx, clientId, 'Look', [manager.id]), 'validation');
  });
});

describe('what a note leaves behind', () => {
  it('history, audit and live event tell of each change, with the client and without the text in the history', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await newNote(ctx, clientId, 'CANARY');
    await api.notes.update({ id, version: 1, patch: { text: 'CANARY two' } });
    await api.notes.update({ id, version: 2, patch: { isPinned: true } });
    await api.notes.update({ id, version: 3, patch: { isPinned: false } });
    await api.notes.remove({ id });
    await api.notes.restore({ id });
    const ofClient = and(eq(activity.workspaceId, workspace.id), eq(activity.clientId, clientId));
    const entries = await database.read.select().from(activity).where(ofClient).orderBy(asc(activity.id));
    const told = entries.filter(({ type }) => type.startsWith('note.'));
    assert.deepEqual(
      told.map(({ type }) => type),
      ['note.added', 'note.edited', 'note.pinned', 'note.unpinned', 'note.removed', 'note.restored'],
    );
    for (const { data, actorId } of told) {
      assert.deepEqual(data, { noteId: id });
      assert.equal(actorId, workspace.users.agent.id);
    }
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id)).orderBy(asc(audit.id));
    assert.deepEqual(
      trail.map(({ action, entity }) => `${entity} ${action}`),
      ['create', 'update', 'update', 'update', 'remove', 'restore'].map((verb) => `note notes.${verb}`),
    );
    assert.deepEqual(trail[2]?.diff, { pinned: { before: 0, after: 1 } });
    assert.doesNotMatch(JSON.stringify([told, trail]), /CANARY/);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, clientId: of, version }) => [kind, of, version]),
      [1, 2, 3, 4, null, 6].map((version) => ['note', clientId, version]),
    );
  });

  it('[S0-98] erasing the client takes its notes, their earlier texts and its tasks with it, and every trace of their words', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await newNote(ctx, clientId, 'GRAVE one');
    await api.notes.update({ id, version: 1, patch: { text: 'GRAVE two' } });
    await api.notes.remove({ id: (await newNote(ctx, clientId, 'GRAVE removed')).id });
    const title = { title: 'GRAVE', description: 'GRAVE' };
    const task = await api.tasks.create({ idempotencyKey: randomUUID(), clientId, task: title });
    await api.tasks.update({ id: task.id, version: 1, patch: { title: 'GRAVE again' } });
    const other = await newNote(ctx, (await newClient(ctx)).id, 'Of a bystander');
    await apiOf(workspace.as('admin')).clients.erase({ id: clientId, confirmName: 'Acme' });
    for (const table of Object.values<unknown>(schema)) {
      if (!isTable(table)) continue;
      const rows: unknown[] = await database.read.select().from(table);
      assert.doesNotMatch(JSON.stringify(rows), /GRAVE/, getTableName(table));
    }
    await refusal(api.notes.restore({ id }), 'not-found');
    await refusal(api.tasks.restore({ id: task.id }), 'not-found');
    assert.equal((await api.notes.list({ clientId: other.clientId })).count, 1);
  });

  it('one that another workspace has is not found, for every verb', async () => {
    const { ctx, clientId } = await withClient();
    const note = await newNote(ctx, clientId);
    const other = await withClient();
    for (const id of [note.id, 'not_missing']) {
      await refusal(other.api.notes.history({ id }), 'not-found');
      await refusal(other.api.notes.update({ id, version: 1, patch: { text: 'x' } }), 'not-found');
      await refusal(other.api.notes.remove({ id }), 'not-found');
      await refusal(other.api.notes.restore({ id }), 'not-found');
    }
    await refusal(other.api.notes.list({ clientId }), 'not-found');
    await refusal(newNote(other.ctx, clientId), 'not-found');
  });

  it('a text has something in it, an end, and no more people than a call can look up', async () => {
    const { workspace, ctx, clientId } = await withClient();
    for (const text of ['', '  \n ', 'x'.repeat(noteLimits.text + 1)])
      await refusal(newNote(ctx, clientId, text), 'validation');
    await newNote(ctx, clientId, 'x'.repeat(noteLimits.text));
    const crowd = Array.from({ length: noteLimits.mentions + 1 }, () => workspace.users.owner.id);
    await refusal(newNote(ctx, clientId, 'x', crowd), 'validation');
  });
});

describe('the number of a payment card', () => {
  it('[S0-62] is refused in a note and in every other text that people write, with the field and what to do instead', async () => {
    const { ctx, api, clientId } = await withClient();
    const card = 'Visa 4111 1111 1111 1111, 12/27';
    const key = () => ({ idempotencyKey: randomUUID() });
    const note = await newNote(ctx, clientId);
    const task = await api.tasks.create({ ...key(), clientId, task: { title: 'Call' } });
    const calls: [string, () => Promise<unknown>][] = [
      ['text', () => newNote(ctx, clientId, card)],
      ['patch.text', () => api.notes.update({ id: note.id, version: 1, patch: { text: card } })],
      ['client.name', () => newClient(ctx, { name: card })],
      ['client.address', () => newClient(ctx, { address: card })],
      ['client.notes', () => newClient(ctx, { notes: card })],
      ['client.taxId', () => newClient(ctx, { taxId: '4111 1111 1111 1111' })],
      ['patch.notes', () => api.clients.update({ id: clientId, version: 1, patch: { notes: card } })],
      ['task.title', () => api.tasks.create({ ...key(), clientId, task: { title: card } })],
      ['task.description', () => api.tasks.create({ ...key(), clientId, task: { title: 'Pay', description: card } })],
      ['patch.description', () => api.tasks.update({ id: task.id, version: 1, patch: { description: card } })],
    ];
    for (const [field, call] of calls) {
      const { details } = await refusal(call(), 'validation');
      const [issue] = details.issues ?? [];
      assert.deepEqual([issue?.field, issue?.problem], [field, 'card-number']);
      assert.match(issue?.message ?? '', /last four digits only/);
    }
    // Where a value has a form of its own, that form does not fit a card.
    for (const fields of [
      { phone: '4111 1111 1111 1111' },
      { email: '4111111111111111' },
      { website: '4111111111111111' },
    ])
      await refusal(newClient(ctx, fields), 'validation');
  });
});
