import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { count, eq } from 'drizzle-orm';
import { idempotencyKey } from '../features/access/table.ts';
import { client } from '../features/clients/table.ts';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database);
});
after(async () => {
  await server.close();
  await database.close();
});

async function setUp() {
  const workspace = await createTestWorkspace(database);
  return { workspace, token: (await server.mint(workspace, 'owner')).token };
}

function create(token: string, idempotencyKey: string, name: string) {
  return server.call('clients.create', { idempotencyKey, client: { name } }, token);
}

async function clientsOf(workspace: TestWorkspace): Promise<number> {
  const [row] = await database.read.select({ n: count() }).from(client).where(eq(client.workspaceId, workspace.id));
  return Number(row?.n);
}

describe('a call with an idempotency key', () => {
  it('[I01] sent fifty times at once has one effect and one answer', async () => {
    const { workspace, token } = await setUp();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(token, 'fifty-at-once-000', 'Once Ltd')));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await clientsOf(workspace), 1);
  });

  it('[I02] with another input is refused', async () => {
    const { workspace, token } = await setUp();
    await create(token, 'another-input-000', 'First Ltd');
    expectRefusal(await create(token, 'another-input-000', 'Second Ltd'), 'idempotency-mismatch');
    assert.equal(await clientsOf(workspace), 1);
  });

  it('[I02] has nothing to do with the same key of another person or workspace', async () => {
    const one = await setUp();
    const two = await setUp();
    const colleague = await server.mint(one.workspace, 'agent');
    const answers = await Promise.all(
      [one.token, two.token, colleague.token].map((token) => create(token, 'shared-key-00000', 'Same Ltd')),
    );
    assert.equal(new Set(answers.map(({ body }) => body.result.data.id)).size, 3);
    assert.deepEqual([await clientsOf(one.workspace), await clientsOf(two.workspace)], [2, 1]);
  });

  it('sent again after an upgrade that changed the record is answered as it was then', async () => {
    const { workspace, token } = await setUp();
    const first = (await create(token, 'before-upgrade-00', 'Old Ltd')).body.result.data;
    const { notes: _added, ...older } = { ...first, removedSince: 'x' };
    await database.transaction((tx) =>
      tx.update(idempotencyKey).set({ answer: older }).where(eq(idempotencyKey.workspaceId, workspace.id)),
    );
    const again = await create(token, 'before-upgrade-00', 'Old Ltd');
    assert.equal(again.status, 200, again.text);
    assert.deepEqual(again.body.result.data, older);
    assert.equal(await clientsOf(workspace), 1);
  });

  it('is answered letter by letter as the first time, however the database keeps the answer', async () => {
    const { workspace, token } = await setUp();
    const first = await create(token, 'letter-by-letter', 'Same Ltd');
    const turned = Object.fromEntries(Object.entries(first.body.result.data).toReversed());
    await database.transaction((tx) =>
      tx.update(idempotencyKey).set({ answer: turned }).where(eq(idempotencyKey.workspaceId, workspace.id)),
    );
    assert.equal((await create(token, 'letter-by-letter', 'Same Ltd')).text, first.text);
  });

  it('that failed leaves the key free', async () => {
    const { workspace, token } = await setUp();
    const refused = await server.call(
      'clients.create',
      { idempotencyKey: 'failed-first-0000', client: { name: 'Mail Ltd', email: 'no' } },
      token,
    );
    expectRefusal(refused, 'validation');
    assert.equal((await create(token, 'failed-first-0000', 'Mail Ltd')).status, 200);
    assert.equal(await clientsOf(workspace), 1);
  });
});
