import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { readConfig } from '../config.ts';
import { purgeRemoved } from '../purge.ts';
import { apiOf } from '../testing/api.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../testing/test-workspace.ts';
import { examineRemoved } from './doctor-removed.ts';

it('the doctor names what was removed and should have been deleted, until a purge has done so', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const config = readConfig({ DATABASE_URL: database.url, CLIENTELE_REMOVED_DAYS: '10' });
  const ctx = (await createTestWorkspace(database)).as('owner');
  const { id: clientId } = await newClient(ctx);
  const { id } = await apiOf(ctx).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'Gone' });
  await apiOf(ctx).notes.remove({ id });
  const daysLater = (days: number) => () => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
  const foundAt = async (days: number) =>
    (await examineRemoved(config, daysLater(days))).map(({ verdict, found }) => `${verdict} ${found}`);
  assert.deepEqual(await foundAt(10.5), ['ok nothing is kept beyond 10 days']);
  assert.deepEqual(await foundAt(12), ['warning 1 notes removed more than 10 days ago are still stored']);
  await purgeRemoved({ database, now: daysLater(12), removedDays: config.removedDays });
  assert.deepEqual(await foundAt(12), ['ok nothing is kept beyond 10 days']);
});
