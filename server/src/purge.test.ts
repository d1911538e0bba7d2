import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { notificationDays } from '@clientele/contract';
import { usualRemovedDays } from './core/removed.ts';
import { purgeNotifications, purgeRemoved } from './purge.ts';
import { apiOf } from './testing/api.ts';
import { newClient } from './testing/new-client.ts';
import { refusal } from './testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from './testing/test-database.ts';
import { createTestWorkspace, testNow } from './testing/test-workspace.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const daysLater = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
const purgeAt = (at: Date) => purgeRemoved({ database, now: () => at, removedDays: usualRemovedDays });
const idsIn = async (table: string, ids: readonly string[]) =>
  ((await runSql(database.url, `select "id" from "${table}"`)) as { id: string }[])
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));

describe('what was removed', () => {
  it('[S1-37] notes, replies, tasks, assets, addresses and logged interactions come back for thirty days, and are then deleted with all of their texts', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const api = apiOf(ctx);
    const { id: clientId, version } = await newClient(ctx);
    await api.clients.update({ id: clientId, version, patch: { portalEnabled: true } });
    const key = () => ({ idempotencyKey: randomUUID(), clientId });
    const made = async (name: string) => {
      const mentions = [workspace.users.manager.id];
      const note = await api.notes.create({ ...key(), text: `${name} first`, mentions });
      await api.notes.update({ id: note.id, version: 1, patch: { text: `${name} second` } });
      const reply = await api.replies.create({ ...key(), text: name });
      const task = await api.tasks.create({ ...key(), task: { title: name } });
      const asset = await api.assets.create({ ...key(), asset: { name } });
      const entry = { type: 'call' as const, at: testNow.toISOString(), text: name };
      const logged = await api.activity.log({ ...key(), entry });
      const { address } = await api.addresses.create({
        ...key(),
        kind: 'shipping',
        parts: { street: name },
      });
      return { note: note.id, reply: reply.id, task: task.id, asset: asset.id, address: address.id, logged: logged.id };
    };
    const [kept, gone] = [await made('Kept'), await made('Gone')];
    for (const { note, reply, task, asset, address, logged } of [kept, gone]) {
      await api.notes.remove({ id: note });
      await api.replies.remove({ id: reply });
      await api.tasks.remove({ id: task });
      await api.assets.remove({ id: asset });
      await api.addresses.remove({ id: address });
      await api.activity.removeLogged({ id: logged });
    }

    await purgeAt(daysLater(usualRemovedDays - 1));
    const inTime = apiOf(workspace.as('agent', () => daysLater(usualRemovedDays - 1)));
    await inTime.notes.restore({ id: kept.note });
    await inTime.replies.restore({ id: kept.reply });
    await inTime.tasks.restore({ id: kept.task });
    await inTime.assets.restore({ id: kept.asset });
    await inTime.addresses.restore({ id: kept.address });
    await inTime.activity.restoreLogged({ id: kept.logged });

    const late = apiOf(workspace.as('agent', () => daysLater(usualRemovedDays + 1)));
    await refusal(late.notes.restore({ id: gone.note }), 'not-found');
    await refusal(late.replies.restore({ id: gone.reply }), 'not-found');
    await refusal(late.tasks.restore({ id: gone.task }), 'not-found');
    await refusal(late.assets.restore({ id: gone.asset }), 'not-found');
    await refusal(late.addresses.restore({ id: gone.address }), 'not-found');
    await refusal(late.activity.restoreLogged({ id: gone.logged }), 'not-found');

    await purgeAt(daysLater(usualRemovedDays + 1));
    assert.deepEqual(await idsIn('comment', [kept.note, gone.note]), [kept.note]);
    assert.deepEqual(await idsIn('reply', [kept.reply, gone.reply]), [kept.reply]);
    assert.deepEqual(await idsIn('task', [kept.task, gone.task]), [kept.task]);
    assert.deepEqual(await idsIn('asset', [kept.asset, gone.asset]), [kept.asset]);
    assert.deepEqual(await idsIn('address', [kept.address, gone.address]), [kept.address]);
    assert.deepEqual(await idsIn('activity', [kept.logged, gone.logged]), [kept.logged]);
    const texts = await runSql(database.url, 'select "commentId" from "commentText"');
    assert.deepEqual(texts, [{ commentId: kept.note }]);
    const told = await runSql(database.url, 'select "subjectId" from "notification"');
    assert.deepEqual(told, [{ subjectId: kept.note }]);
  });

  it('what people were notified of is deleted after ninety days, read or not', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id: clientId } = await newClient(ctx);
    const mentions = [workspace.users.manager.id];
    await apiOf(ctx).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'Look', mentions });
    const unreadAt = (at: Date) => apiOf(workspace.as('manager', () => at)).notifications.list({});
    await purgeNotifications(database, daysLater(notificationDays - 1));
    assert.equal((await unreadAt(testNow)).unread, 1);
    await purgeNotifications(database, daysLater(notificationDays + 1));
    assert.deepEqual(await unreadAt(testNow), { items: [], nextCursor: null, unread: 0 });
  });
});
