import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { exportColumns, type ExportClients } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { seed, demoUsers, demoWorkspaceId } from '../../db/seed/index.ts';
import { membership } from '../../features/access/table.ts';
import { audit } from '../../features/activity/table.ts';
import { client } from '../../features/clients/table.ts';
import { askExport } from '../../testing/ask-export.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';

const seeded = 1200;
const path = '/v1/exports/clients';
const everything: ExportClients = { query: {}, columns: [...exportColumns] };
/** Eighteen megabytes of the seeded workspace: more than the sockets hold, so that it waits for its reader. */
const heavy: ExportClients = { query: { state: 'all' }, columns: exportColumns.map(() => 'address') };

describe('POST /v1/exports/clients', () => {
  let database: TestDatabase;
  let server: TestServer;
  let now = testNow;
  before(async () => {
    database = await openTestDatabase();
    await seed(database.url, { clients: seeded, today: testNow });
    await database.transaction(async (tx) => {
      await tx
        .update(client)
        .set({ address: 'x'.repeat(1000) })
        .where(eq(client.workspaceId, demoWorkspaceId));
    });
    server = await startTestServer(database, { now: () => now });
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  it('[G13] needs the permission to export: agents, watchers, narrowed sessions and portals are refused', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const scopes = { scopes: ['view_clients' as const] };
    const portal = { subject: { clientId: id } };
    for (const [role, request] of [['agent'], ['watcher'], ['owner', scopes], ['owner', portal]] as const) {
      const { token } = await server.mint(workspace, role, request);
      const refused = expectRefusal(await post(everything, token), 'forbidden');
      assert.equal(refused.permission, 'export_clients');
    }
    assert.deepEqual(await exportsOf(workspace), []);
  });

  it('[G13] who exported how many clients with which columns is on record', async () => {
    const workspace = await createTestWorkspace(database);
    for (const name of ['A', 'B']) await newClient(workspace.as('agent'), { name });
    await exported(workspace, { query: {}, columns: ['name', 'email'] });
    const [row, ...more] = await exportsOf(workspace);
    assert.deepEqual(more, []);
    assert.equal(row?.actorId, workspace.users.manager.id);
    assert.deepEqual(row.diff, {
      rows: { before: null, after: 2 },
      isComplete: { before: null, after: true },
      columns: { before: null, after: ['name', 'email'] },
    });
  });

  it('[G13] a person who exports over and over is told to wait, in every session, and a colleague is not', async (t) => {
    const limited = await startTestServer(database, { limits: { exports: { points: 2, seconds: 600 } } });
    t.after(() => limited.close());
    const workspace = await createTestWorkspace(database);
    const { token } = await limited.mint(workspace, 'manager');
    const other = await limited.mint(workspace, 'owner');
    const ask = (bearer: string) => askExport(limited, { query: {}, columns: ['name'] }, bearer);
    for (let turn = 0; turn < 2; turn++) assert.equal((await ask(token)).status, 200);
    const refused = await ask(token);
    assert.ok(Number(expectRefusal(refused, 'rate-limited').retryAfter) > 0);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    // Another page of the same person is the same person.
    expectRefusal(await ask((await limited.mint(workspace, 'manager')).token), 'rate-limited');
    assert.equal((await ask(other.token)).status, 200);
  });

  it('[J15] one person has one export at a time: a second is told to wait, a colleague is not', async () => {
    const { token } = await mintDemo();
    const first = await reader(token);
    const refused = await post({ query: {}, columns: ['name'] }, token);
    expectRefusal(refused, 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '10');
    // In another page of the same person, too.
    expectRefusal(await post({ query: {}, columns: ['name'] }, (await mintDemo()).token), 'rate-limited');
    const colleague = await mintDemo('admin');
    assert.equal((await post({ query: { search: 'zzz' }, columns: ['name'] }, colleague.token)).status, 200);
    first.destroy();
    await becomes(async () => (await post({ query: { search: 'zzz' }, columns: ['name'] }, token)).status, 200);
  });

  it('a caller that goes away ends the work; what was sent until then is on record', async () => {
    const { token, session } = await mintDemo();
    const answer = await reader(token);
    answer.destroy();
    await becomes(async () => (await exportsBy(session.id)).length, 1);
    const [row] = await exportsBy(session.id);
    const { rows, isComplete } = row?.diff ?? {};
    assert.equal(isComplete?.after, false);
    assert.ok(Number(rows?.after) > 0 && Number(rows?.after) < seeded);
  });

  it('[J15] a reader that takes nothing is dropped', async (t) => {
    const impatient = await startTestServer(database, { exports: { patienceMs: 200 } });
    t.after(() => impatient.close());
    const { token, session } = await mintDemo();
    const answer = await reader(token, impatient);
    await becomes(async () => (await exportsBy(session.id)).length, 1);
    assert.equal((await exportsBy(session.id))[0]?.diff?.['isComplete']?.after, false);
    answer.resume();
    await new Promise((resolve) => answer.once('error', resolve).once('close', resolve));
    assert.equal(answer.complete, false);
  });

  it('[K03] ends with its session', async (t) => {
    t.after(() => (now = testNow));
    const { token, session } = await mintDemo();
    const answer = await reader(token);
    now = new Date(testNow.getTime() + 901_000);
    answer.resume();
    await new Promise((resolve) => answer.once('error', resolve).once('close', resolve));
    assert.equal(answer.complete, false);
    await becomes(async () => (await exportsBy(session.id))[0]?.diff?.['isComplete']?.after, false);
  });

  it('[K03] ends when the permission to export is taken away from its person', async (t) => {
    const admin = demoUsers[1];
    const setRole = (role: 'admin' | 'agent') =>
      database.transaction((tx) => tx.update(membership).set({ role }).where(eq(membership.userId, admin.id)));
    t.after(async () => {
      now = testNow;
      await setRole('admin');
    });
    const { token, session } = await mintDemo('admin');
    const answer = await reader(token);
    await setRole('agent');
    now = new Date(testNow.getTime() + 6000);
    answer.resume();
    await new Promise((resolve) => answer.once('error', resolve).once('close', resolve));
    assert.equal(answer.complete, false);
    await becomes(async () => (await exportsBy(session.id))[0]?.diff?.['isComplete']?.after, false);
  });

  it('refuses as a call does: no session, another page, a wrong body, another method', async () => {
    const workspace = await createTestWorkspace(database);
    const { token } = await server.mint(workspace, 'manager');
    expectRefusal(await post(everything, undefined), 'unauthenticated');
    expectRefusal(await post(everything, token, { origin: 'https://evil.test' }), 'origin-denied');
    expectRefusal(await post(everything, token, { 'content-type': 'text/plain' }), 'unsupported-media-type');
    for (const [field, body] of [
      ['columns', { query: {} }],
      ['headers', { query: {}, columns: ['name'], headers: ['a', 'b'] }],
      ['columns.0', { query: {}, columns: ['notes'] }],
      ['ids.0', { query: {}, columns: ['name'], ids: ["' or 1=1"] }],
      ['sql', { query: {}, columns: ['name'], sql: 1 }],
    ] as const)
      assert.equal(expectRefusal(await post(body as never, token), 'validation').field, field);
    expectRefusal(await server.send(path), 'method-not-allowed');
    assert.deepEqual(await exportsOf(workspace), []);
  });

  function post(body: ExportClients, token: string | undefined, headers: Record<string, string> = {}) {
    return askExport(server, body, token, headers);
  }

  async function exported(workspace: TestWorkspace, body: ExportClients) {
    const answer = await post(body, (await server.mint(workspace, 'manager')).token);
    assert.equal(answer.status, 200, answer.text);
    return answer;
  }

  function mintDemo(role: 'owner' | 'admin' = 'owner') {
    const [owner, admin] = demoUsers;
    const workspace = { id: demoWorkspaceId, users: { owner, admin } };
    return server.mint(workspace, role);
  }

  /** A caller who has the beginning of a large file and reads no further. */
  function reader(token: string, { url } = server): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' };
      const sent = httpRequest(url + path, { method: 'POST', headers }, (answer) => {
        answer.pause();
        answer.on('error', () => undefined);
        resolve(answer);
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(heavy));
    });
  }

  async function exportsOf(workspace: TestWorkspace) {
    return database.read
      .select()
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'clients.export')));
  }

  async function exportsBy(sessionId: string) {
    return database.read
      .select()
      .from(audit)
      .where(and(eq(audit.sessionId, sessionId), eq(audit.action, 'clients.export')));
  }
});

async function becomes(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await ask();
    if (found === wanted) return;
    if (Date.now() > until) assert.equal(found, wanted);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
