import assert from 'node:assert/strict';
import type { MintSession, Role } from '@clientele/contract';
import { after, before, describe, it } from 'node:test';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;

before(async () => {
  database = await openTestDatabase();
  ours = await createTestWorkspace(database);
  theirs = await createTestWorkspace(database);
  server = await startTestServer(database);
  await Promise.all([server.keyOf(ours), server.keyOf(theirs)]);
});
after(async () => {
  await server.close();
  await database.close();
});

/** Opens a stream of somebody, and answers what it had told when it began to be live. */
async function toldAtTheBeginning(
  [workspace, role, request]: readonly [TestWorkspace, Role, Partial<MintSession>?],
  options: Parameters<typeof readEvents>[2],
) {
  const { token } = await server.mint(workspace, role, request);
  const reader = await readEvents(server.url, token, options);
  // What was missed comes before the first id, in one piece.
  await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  const told = { frames: reader.frames.length, changed: [...reader.changed], lastEventId: reader.lastEventId ?? '' };
  reader.close();
  return told;
}

describe('what was missed', () => {
  for (const [way, optionsAfter] of [
    ['by Last-Event-ID', (lastEventId: string) => ({ lastEventId })],
    ['while records were loading', () => ({ query: '?loadingForMs=60000' })],
  ] as const)
    it(`[K01] ${way} is told only to whoever could query it`, async () => {
      const client = await newClient(ours.as('owner'), {});
      const { lastEventId } = await toldAtTheBeginning([ours, 'owner'], {});
      await apiOf(ours.as('owner')).clients.update({ id: client.id, version: 1, patch: { notes: 'missed' } });
      const options = optionsAfter(lastEventId);
      for (const role of ['owner', 'admin', 'manager', 'agent'] as const) {
        const { changed } = await toldAtTheBeginning([ours, role], options);
        assert.ok(changed.includes(client.id), role);
      }
      const others: readonly (readonly [TestWorkspace, Role, Partial<MintSession>?])[] = [
        [ours, 'watcher'],
        [ours, 'owner', { scopes: ['create_clients', 'edit_clients'] }],
        [ours, 'owner', { subject: { clientId: client.id } }],
        [theirs, 'owner'],
      ];
      for (const who of others) {
        const { frames } = await toldAtTheBeginning(who, options);
        assert.equal(frames, 0, JSON.stringify(who.slice(1)));
      }
    });
});
