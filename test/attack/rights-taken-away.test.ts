import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ErrorCode } from '@clientele/contract';
import {
  createTestWorkspace,
  expectRefusal,
  openTestDatabase,
  runSql,
  startTestServer,
  type TestDatabase,
} from '@clientele/server/testing';

describe('a right that is taken away', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const past = '2026-03-18T09:00:00.000Z';
  const ways: readonly [string, ErrorCode, (place: { workspaceId: string; userId: string }) => string][] = [
    [
      'by a suspension',
      'forbidden',
      ({ workspaceId, userId }) =>
        `update "membership" set "state" = 'suspended' where "workspaceId" = '${workspaceId}' and "userId" = '${userId}'`,
    ],
    [
      'by a lower role',
      'forbidden',
      ({ workspaceId, userId }) =>
        `update "membership" set "role" = 'watcher' where "workspaceId" = '${workspaceId}' and "userId" = '${userId}'`,
    ],
    [
      'with the session',
      'session-expired',
      ({ workspaceId }) => `update "session" set "revokedAt" = '${past}' where "workspaceId" = '${workspaceId}'`,
    ],
    [
      'with the key that opened the session, though the session was left',
      'session-expired',
      ({ workspaceId }) => `update "apiKey" set "revokedAt" = '${past}' where "workspaceId" = '${workspaceId}'`,
    ],
    [
      'by the end of the key, though the session was made for longer',
      'session-expired',
      ({ workspaceId }) => `update "apiKey" set "expiresAt" = '${past}' where "workspaceId" = '${workspaceId}'`,
    ],
  ];
  for (const [way, code, statement] of ways)
    it(`[A17] [B07] [B08] ${way} keeps nothing of a change that was admitted before, and admits none after`, async (t) => {
      const workspace = await createTestWorkspace(database);
      let takeAway: (() => Promise<unknown>) | undefined;
      const server = await startTestServer({
        ...database,
        // Between what admits a call and what it writes: there it waits for its turn.
        async transaction(work) {
          await takeAway?.();
          return database.transaction(work);
        },
      });
      t.after(() => server.close());
      const { token } = await server.mint(workspace, 'agent');
      const create = () =>
        server.call('clients.create', { idempotencyKey: crypto.randomUUID(), client: { name: 'Late' } }, token);
      const made = await create();
      assert.equal(made.status, 200);

      const place = { workspaceId: workspace.id, userId: workspace.users.agent.id };
      takeAway = async () => runSql(database.url, statement(place));
      const { id, version } = made.body.result.data;
      const update = () => server.call('clients.update', { id, version, patch: { notes: 'late' } }, token);
      expectRefusal(await create(), code);
      takeAway = undefined;
      expectRefusal(await create(), code);
      expectRefusal(await update(), code);

      const owner = await startTestServer(database);
      t.after(() => owner.close());
      const { token: seeing } = await owner.mint(workspace, 'owner');
      const { items } = (await owner.call('clients.list', {}, seeing)).body.result.data;
      assert.deepEqual(
        items.map((item: { client: { id: string } }) => item.client.id),
        [id],
      );
    });
});
