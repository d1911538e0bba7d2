import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { noteLimits, permissions, roles, type Reply } from '@clientele/contract';
import { asc, eq, getTableName, isTable } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import * as schema from '../../db/schema.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { effectiveGrants } from '../access/effective-grants.ts';
import { activity, audit, event } from '../activity/table.ts';
import { reply } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const write = (ctx: Ctx, clientId: string, text = 'The draft is ready.'): Promise<Reply> =>
  apiOf(ctx).replies.create({ idempotencyKey: randomUUID(), clientId, text });

async function withPortal(workspace?: TestWorkspace) {
  const home = workspace ?? (await createTestWorkspace(database));
  const ctx = home.as('agent');
  const { id: clientId, version } = await newClient(ctx);
  await apiOf(home.as('owner')).clients.update({ id: clientId, version, patch: { portalEnabled: true } });
  return { workspace: home, ctx, api: apiOf(ctx), clientId };
}

describe('what the team writes to a client', () => {
  it('[S3-114] is kept with its author and its lines, and only where somebody of the client can read it', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    const { agent } = workspace.users;
    const made = await write(ctx, clientId, '  The draft is ready.\nPlease look at page 2. ');
    assert.deepEqual(made, {
      id: made.id,
      version: 1,
      clientId,
      text: 'The draft is ready.\nPlease look at page 2.',
      side: 'team',
      author: { id: agent.id, name: agent.name },
      createdAt: testNow.toISOString(),
      editedAt: null,
    });
    assert.deepEqual(await api.replies.list({ clientId }), { items: [made], nextCursor: null, count: 1 });
    const { id: without } = await newClient(ctx);
    assert.equal((await refusal(write(ctx, without), 'validation')).details.field, 'clientId');
    await apiOf(workspace.as('owner')).clients.archive({ ids: [clientId] });
    assert.equal((await refusal(write(ctx, clientId), 'validation')).details.field, 'clientId');
    assert.equal((await api.replies.list({ clientId })).count, 1);
  });

  it('is listed the newest first, page by page, each once, with the number of all', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    for (let turn = 0; turn < 5; turn++) await write(ctx, clientId, `Reply ${turn}`);
    const other = await withPortal(workspace);
    await write(ctx, other.clientId, 'To another client');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.replies.list({ clientId, limit: 2, ...(cursor !== undefined && { cursor }) });
      assert.equal(page.count, 5);
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(
      seen,
      [4, 3, 2, 1, 0].map((turn) => `Reply ${turn}`),
    );
    const { nextCursor } = await api.replies.list({ clientId, limit: 1 });
    await refusal(api.replies.list({ clientId: other.clientId, cursor: nextCursor ?? '' }), 'validation');
  });

  it('is changed by whoever wrote it alone, from the version that was seen, and the audit keeps what it said', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    const later = new Date('2026-03-19T08:00:00.000Z');
    const made = await write(ctx, clientId, 'First');
    const patch = { text: 'Second' };
    await refusal(apiOf(workspace.as('owner')).replies.update({ id: made.id, version: 1, patch }), 'forbidden');
    const own = apiOf(workspace.as('agent', () => later));
    const edited = await own.replies.update({ id: made.id, version: 1, patch });
    assert.deepEqual(edited, { ...made, version: 2, text: 'Second', editedAt: later.toISOString() });
    assert.deepEqual(await own.replies.update({ id: made.id, version: 2, patch }), edited);
    const { details } = await refusal(
      api.replies.update({ id: made.id, version: 1, patch: { text: 'x' } }),
      'conflict',
    );
    assert.deepEqual(details.current, edited);
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, made.id)).orderBy(asc(audit.id));
    assert.deepEqual(
      trail.map(({ action, diff }) => [action, diff]),
      [
        ['replies.create', null],
        ['replies.update', { text: { before: 'First', after: 'Second' } }],
      ],
    );
  });

  it('of two changes at once one is kept, the other hears of it', async () => {
    const { ctx, api, clientId } = await withPortal();
    const { id } = await write(ctx, clientId, 'First');
    const outcomes = await Promise.allSettled(
      ['A', 'B'].map((text) => api.replies.update({ id, version: 1, patch: { text } })),
    );
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const [kept] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.deepEqual((await api.replies.list({ clientId })).items, [kept]);
  });

  it('is taken away, and comes back as it was', async () => {
    const { ctx, api, clientId } = await withPortal();
    const made = await write(ctx, clientId);
    assert.deepEqual(await api.replies.remove({ id: made.id }), { id: made.id });
    assert.deepEqual(await api.replies.list({ clientId }), { items: [], nextCursor: null, count: 0 });
    await refusal(api.replies.update({ id: made.id, version: 2, patch: { text: 'Ghost' } }), 'not-found');
    assert.deepEqual(await api.replies.remove({ id: made.id }), { id: made.id });
    assert.deepEqual(await api.replies.restore({ id: made.id }), { ...made, version: 3 });
    assert.equal((await api.replies.restore({ id: made.id })).version, 3);
  });

  it('[S0-62] is plain text with something in it, an end, and no number of a payment card', async () => {
    const { ctx, api, clientId } = await withPortal();
    for (const text of ['', '  \n ', 'x'.repeat(noteLimits.text + 1), 'a\0b', 'Visa 4111 1111 1111 1111'])
      await refusal(write(ctx, clientId, text), 'validation');
    const markup = '<img src=x onerror=alert(1)> & <b>';
    const made = await write(ctx, clientId, markup);
    assert.equal(made.text, markup);
    const patch = { text: '4111 1111 1111 1111' };
    const { details } = await refusal(api.replies.update({ id: made.id, version: 1, patch }), 'validation');
    assert.deepEqual([details.issues?.[0]?.field, details.issues?.[0]?.problem], ['patch.text', 'card-number']);
  });

  it('[A10] takes no side, no author and no other field that the server sets', async () => {
    const { workspace, api, clientId } = await withPortal();
    for (const more of [
      { side: 'client' },
      { authorId: workspace.users.owner.id },
      { contactId: 'con_1' },
      { kind: 'note' },
    ]) {
      const input = { idempotencyKey: randomUUID(), clientId, text: 'x', ...more };
      await refusal(api.replies.create(input), 'validation');
    }
  });

  it('a call that is sent again writes once', async () => {
    const { api, clientId } = await withPortal();
    const input = { idempotencyKey: randomUUID(), clientId, text: 'Once' };
    const [first, second] = [await api.replies.create(input), await api.replies.create(input)];
    assert.deepEqual(second, first);
    assert.equal((await api.replies.list({ clientId })).count, 1);
  });
});

describe('who reads and writes replies', () => {
  it('everyone of the team who sees clients, no watcher, and nobody without the permission', async () => {
    const { workspace, ctx, clientId } = await withPortal();
    const made = await write(ctx, clientId);
    for (const role of roles.filter((name) => name !== 'watcher'))
      assert.equal((await write(workspace.as(role), clientId, `By ${role}`)).side, 'team');
    await refusal(apiOf(workspace.as('watcher')).replies.list({ clientId }), 'forbidden');
    await refusal(write(workspace.as('watcher'), clientId), 'forbidden');
    const owner = workspace.as('owner');
    const grants = effectiveGrants(
      'owner',
      permissions.filter((name) => name !== 'view_replies'),
    );
    const blind = apiOf({ ...owner, actor: { ...owner.actor, grants } });
    await refusal(blind.replies.list({ clientId }), 'forbidden');
    await refusal(blind.replies.remove({ id: made.id }), 'forbidden');
    assert.equal((await blind.profile.counts({ clientId })).replies, null);
  });

  it('[A01] [A05] one of another workspace is not found, and a note is no reply, for every verb', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    const made = await write(ctx, clientId);
    const note = await api.notes.create({ idempotencyKey: randomUUID(), clientId, text: 'CANARY of the team' });
    const other = await withPortal();
    for (const id of [made.id, 'rpl_missing']) {
      await refusal(other.api.replies.update({ id, version: 1, patch: { text: 'x' } }), 'not-found');
      await refusal(other.api.replies.remove({ id }), 'not-found');
      await refusal(other.api.replies.restore({ id }), 'not-found');
    }
    await refusal(other.api.replies.list({ clientId }), 'not-found');
    await refusal(write(other.ctx, clientId), 'not-found');
    for (const id of [note.id, note.id.replace('not_', 'rpl_')]) {
      const code = id === note.id ? 'validation' : 'not-found';
      await refusal(api.replies.update({ id, version: 1, patch: { text: 'x' } }), code);
      await refusal(api.replies.remove({ id }), code);
    }
    await refusal(apiOf(workspace.as('agent')).notes.history({ id: made.id.replace('rpl_', 'not_') }), 'not-found');
    assert.doesNotMatch(JSON.stringify(await api.replies.list({ clientId })), /CANARY/);
  });
});

describe('what a reply leaves behind', () => {
  it('history, audit and live event tell of each change, and the feed shows it to those who may read replies', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    const { id } = await write(ctx, clientId, 'CANARY');
    await api.replies.update({ id, version: 1, patch: { text: 'CANARY two' } });
    await api.replies.remove({ id });
    await api.replies.restore({ id });
    const told = await database.read
      .select()
      .from(activity)
      .where(eq(activity.subjectId, id))
      .orderBy(asc(activity.id));
    assert.deepEqual(
      told.map(({ type, actorId }) => [type, actorId]),
      ['reply.added', 'reply.edited', 'reply.removed', 'reply.restored'].map((type) => [
        type,
        workspace.users.agent.id,
      ]),
    );
    assert.doesNotMatch(JSON.stringify(told), /CANARY/);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, clientId: of, version }) => [kind, of, version]),
      [1, 2, null, 4].map((version) => ['reply', clientId, version]),
    );
    const feed = await api.activity.list({ clientId, kinds: ['reply'] });
    assert.deepEqual(feed.items[0]?.subject, { kind: 'reply', id, name: null, formerName: null, isGone: false });
  });

  it('[S0-98] erasing the client takes its replies with it, and every trace of their words', async () => {
    const { workspace, ctx, api, clientId } = await withPortal();
    const contactId = await linkPerson(database, { workspaceId: workspace.id, clientId, name: 'Pia Portal' });
    const { id } = await write(ctx, clientId, 'GRAVE one');
    await api.replies.update({ id, version: 1, patch: { text: 'GRAVE two' } });
    await api.replies.remove({ id: (await write(ctx, clientId, 'GRAVE removed')).id });
    await database.transaction((tx) =>
      tx
        .update(reply)
        .set({ text: 'GRAVE of the client', side: 'client', authorId: null, contactId })
        .where(eq(reply.id, id)),
    );
    const other = await withPortal(workspace);
    await write(ctx, other.clientId, 'To a bystander');
    await apiOf(workspace.as('admin')).clients.erase({ id: clientId, confirmName: 'Acme' });
    for (const table of Object.values<unknown>(schema)) {
      if (!isTable(table)) continue;
      const rows: unknown[] = await database.read.select().from(table);
      assert.doesNotMatch(JSON.stringify(rows), /GRAVE/, getTableName(table));
    }
    assert.equal((await api.replies.list({ clientId: other.clientId })).count, 1);
  });
});
