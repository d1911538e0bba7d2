import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { writeInvoice } from '../billing/index.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

async function withEverything() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const api = apiOf(ctx);
  const { id: clientId } = await newClient(ctx);
  const other = (await newClient(ctx)).id;
  const key = () => ({ idempotencyKey: randomUUID() });
  for (const id of [clientId, clientId, other])
    await linkPerson(database, { workspaceId: workspace.id, clientId: id, name: 'Somebody' });
  const [gone] = await Promise.all(
    ['One', 'Two', 'Three', 'Four'].map((text) => api.notes.create({ ...key(), clientId, text })),
  );
  await api.notes.remove({ id: gone?.id ?? '' });
  const dueAt = '2026-03-01T10:00:00.000Z';
  const tasks = [{}, { dueAt }, { dueAt, status: 'done' as const }, { dueAt: '2026-03-18T08:00:00.000Z' }];
  for (const task of tasks) await api.tasks.create({ ...key(), clientId, task: { title: 'To do', ...task } });
  for (const name of ['Sign', 'Stand']) await api.assets.create({ ...key(), clientId, asset: { name } });
  for (const [turn, status] of (['draft', 'sent', 'viewed', 'void', 'sent'] as const).entries())
    await writeInvoice(ctx, {
      clientId,
      number: status === 'draft' ? null : `R-${turn}`,
      status,
      issueDate: '2026-01-01',
      dueDate: turn === 4 ? '2026-03-18' : '2026-03-17',
      totalMinor: 100,
    });
  return { workspace, ctx, clientId };
}

const all = {
  contacts: 2,
  notes: 3,
  replies: { count: 0, unanswered: 0 },
  tasks: { open: 3, overdue: 1 },
  assets: 2,
  files: 0,
  invoices: { open: 3, overdue: 2 },
};

describe('profile.counts', () => {
  it('says how much there is in each section, as its list counts it', async () => {
    const { ctx, clientId } = await withEverything();
    const counts = await apiOf(ctx).profile.counts({ clientId });
    assert.deepEqual(counts, all);
    assert.deepEqual((await apiOf(ctx).tasks.list({ clientId })).counts, counts.tasks);
    assert.equal((await apiOf(ctx).notes.list({ clientId })).count, counts.notes);
    const { items } = await apiOf(ctx).invoices.list({ clientId });
    assert.equal(items.filter(({ isOverdue }) => isOverdue).length, counts.invoices?.overdue);
  });

  it('leaves out what the session may not see of this client', async () => {
    const { workspace, ctx, clientId } = await withEverything();
    const without = (of: Ctx, grants: Ctx['actor']['grants']) =>
      apiOf({ ...of, actor: { ...of.actor, grants } }).profile.counts({ clientId });
    const { view_notes: _, ...withoutNotes } = ctx.actor.grants;
    assert.deepEqual(await without(ctx, withoutNotes), { ...all, notes: null });
    const { view_replies: ____, ...withoutReplies } = ctx.actor.grants;
    assert.deepEqual(await without(ctx, withoutReplies), { ...all, replies: null });
    const { view_files: ___, ...withoutFiles } = ctx.actor.grants;
    assert.deepEqual(await without(ctx, withoutFiles), { ...all, files: null });
    const { view_documents: __, ...withoutDocuments } = ctx.actor.grants;
    assert.deepEqual(await without(ctx, withoutDocuments), { ...all, invoices: null });
    // The client is Anna's.
    const owner = workspace.as('owner');
    const assigned = { ...owner.actor.grants, view_documents: 'assigned', view_notes: 'assigned' } as const;
    assert.deepEqual(await without(owner, assigned), { ...all, notes: null, invoices: null });
    await refusal(without(owner, { ...assigned, view_clients: 'assigned' }), 'not-found');
    await refusal(apiOf(workspace.as('watcher')).profile.counts({ clientId }), 'forbidden');
    const stranger = (await createTestWorkspace(database)).as('owner');
    await refusal(apiOf(stranger).profile.counts({ clientId }), 'not-found');
  });
});
