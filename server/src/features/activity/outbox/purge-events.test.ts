import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openTestDatabase } from '../../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../../testing/test-workspace.ts';
import { event } from '../table.ts';
import { eventsKeptMs, purgeEvents } from './purge-events.ts';

it('forgets events when they are older than a day, however many there are, but no younger one and not the newest', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const { id: workspaceId } = await createTestWorkspace(database);
  const write = (count: number, at: Date) =>
    database.transaction((tx) =>
      tx.insert(event).values(
        Array.from({ length: count }, (_, index) => ({
          workspaceId,
          kind: 'client' as const,
          recordId: `cli_${index}`,
          version: 1,
          actorType: 'server' as const,
          actorId: 'operator',
          at: at.toISOString(),
        })),
      ),
    );
  const left = async () => (await database.read.select({ seq: event.seq }).from(event)).length;
  for (let round = 0; round < 5; round += 1) await write(500, testNow);
  await write(3, new Date(testNow.getTime() + 1000));
  await purgeEvents(database, new Date(testNow.getTime() + eventsKeptMs));
  assert.equal(await left(), 2503);
  await purgeEvents(database, new Date(testNow.getTime() + eventsKeptMs + 1));
  assert.equal(await left(), 3);
  await purgeEvents(database, new Date(testNow.getTime() + eventsKeptMs + 2000));
  assert.equal(await left(), 1);
  await purgeEvents(database, new Date(testNow.getTime() + eventsKeptMs + 2000));
  assert.equal(await left(), 1);
});
