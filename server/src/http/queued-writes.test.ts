import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { dialect } from '../db/columns.ts';
import type { Database, Tx } from '../db/connect.ts';
import { apiKey, membership, session } from '../features/access/table.ts';
import { client } from '../features/clients/table.ts';
import { apiOf } from '../testing/api.ts';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;
/** How many transactions the server has asked for. */
let asked = 0;

before(async () => {
  database = await openTestDatabase();
  const counted: Database = {
    ...database,
    transaction(work) {
      asked += 1;
      return database.transaction(work);
    },
  };
  server = await startTestServer(counted);
  here = await createTestWorkspace(database);
});
after(async () => {
  await server.close();
  await database.close();
});

/** Until a write of the server waits: for SQLite's one writer, or for the row of its client. */
async function untilQueued(before: number): Promise<void> {
  const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const isQueued = async () =>
    asked > before && (dialect === 'sqlite' || (await runSql(database.url, waits)).length > 0);
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    if (await isQueued()) return;
    await pause(5);
  }
  assert.fail('No write was queued.');
}

const at = testNow.toISOString();
const losses: [string, 'session-expired' | 'forbidden', (tx: Tx, sessionId: string) => Promise<unknown>][] = [
  ['a suspension', 'forbidden', (tx) => tx.update(membership).set({ state: 'suspended' }).where(isMember())],
  ['a lesser role', 'forbidden', (tx) => tx.update(membership).set({ role: 'watcher' }).where(isMember())],
  [
    'the end of the session',
    'session-expired',
    (tx, id) => tx.update(session).set({ revokedAt: at }).where(eq(session.id, id)),
  ],
  [
    'the end of its key',
    'session-expired',
    (tx) => tx.update(apiKey).set({ revokedAt: at }).where(eq(apiKey.workspaceId, here.id)),
  ],
];

function isMember() {
  return and(eq(membership.workspaceId, here.id), eq(membership.userId, here.users.agent.id));
}

for (const [what, code, lose] of losses)
  it(`[A17] a write that waits while ${what} is committed is not kept`, async () => {
    await database.transaction(async (tx) => {
      await tx.update(membership).set({ state: 'active', role: 'agent' }).where(isMember());
      await tx.update(apiKey).set({ revokedAt: null }).where(eq(apiKey.workspaceId, here.id));
    });
    const owner = apiOf(here.as('owner'));
    const made = await newClient(here.as('owner'), { name: 'Queued' });
    const minted = await server.mint(here, 'agent');
    const before = asked;
    const isTaken = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const loss = database.transaction(async (tx) => {
      // Holds the row without changing it, so that the write behind it still meets the version that it names.
      await tx.update(client).set({ name: 'Queued' }).where(eq(client.id, made.id));
      await lose(tx, minted.session.id);
      isTaken.resolve();
      await mayCommit.promise;
    });
    await isTaken.promise;
    const input = { id: made.id, version: made.version, patch: { notes: 'late' } };
    const answer = server.call('clients.update', input, minted.token);
    await untilQueued(before);
    mayCommit.resolve();
    await loss;
    expectRefusal(await answer, code);
    assert.deepEqual(await owner.clients.get({ id: made.id }), made);
  });

it('[A17] a write that waits while nothing is taken from its holder is kept', async () => {
  await database.transaction(async (tx) => {
    await tx.update(membership).set({ state: 'active', role: 'agent' }).where(isMember());
    await tx.update(apiKey).set({ revokedAt: null }).where(eq(apiKey.workspaceId, here.id));
  });
  const made = await newClient(here.as('owner'), { name: 'Queued' });
  const minted = await server.mint(here, 'agent');
  const before = asked;
  const isTaken = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const other = database.transaction(async (tx) => {
    await tx.update(client).set({ name: 'Queued' }).where(eq(client.id, made.id));
    isTaken.resolve();
    await mayCommit.promise;
  });
  await isTaken.promise;
  const answer = server.call(
    'clients.update',
    { id: made.id, version: made.version, patch: { notes: 'in time' } },
    minted.token,
  );
  await untilQueued(before);
  mayCommit.resolve();
  await other;
  assert.equal((await answer).status, 200);
});
