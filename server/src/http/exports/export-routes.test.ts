import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { exportColumns, type Client, type ExportClients } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { seed, demoUsers, demoWorkspaceId } from '../../db/seed/index.ts';
import { audit } from '../../features/activity/table.ts';
import { client, clientTag, clientTotal, tag } from '../../features/clients/table.ts';
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

  it('streams a file for spreadsheets: UTF-8 with a mark, CRLF, a header row, a name with the day', async () => {
    const workspace = await createTestWorkspace(database);
    await newClient(workspace.as('agent'), { name: 'Müller & Söhne, "Bau"', address: 'Weg 1\nBerlin' });
    const answer = await exported(workspace, { query: {}, columns: ['name', 'address', 'status', 'owner', 'created'] });
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="clients-2026-03-18.csv"');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('access-control-allow-origin'), testOrigin);
    assert.equal(
      answer.text,
      '\ufeffname,address,status,owner,created\r\n' +
        '"Müller & Söhne, ""Bau""","Weg 1\nBerlin",Active,Anna Agent,2026-03-18\r\n',
    );
  });

  it('writes the header row that it is given, also when there is nothing below it', async () => {
    const workspace = await createTestWorkspace(database);
    const answer = await exported(workspace, { query: {}, columns: ['name', 'revenue'], headers: ['Kunde', 'Umsatz'] });
    assert.equal(answer.text, '\ufeffKunde,Umsatz (EUR)\r\n');
  });

  it('[G11] what people typed never becomes a formula, and negative amounts stay numbers', async () => {
    const workspace = await createTestWorkspace(database);
    const names = ["=cmd|'/c calc'!A0", '+1', '-1', '@SUM(1)', '＝1+1', '﹣1'];
    for (const name of names) await newClient(workspace.as('agent'), { name, address: '=HYPERLINK("x")' });
    await setTotal(workspace, -123450);
    const { text } = await exported(workspace, {
      query: {},
      columns: ['name', 'address', 'outstanding', 'invoices'],
      headers: ['=1', 'Address', 'Owed', 'Invoices'],
    });
    const [head, ...lines] = linesOf(text);
    assert.equal(head, "'=1,Address,Owed (EUR),Invoices");
    assert.deepEqual(new Set(lines), new Set(names.map((name) => `'${name},"'=HYPERLINK(""x"")",-1234.50,0`)));
  });

  it('an amount stands in the column of its currency, with the digits of that currency; none is lost', async () => {
    const workspace = await createTestWorkspace(database);
    await newClient(workspace.as('agent'), { name: 'Euro' });
    const yen = await newClient(workspace.as('agent'), { name: 'Yen', currency: 'JPY' });
    await database.transaction(async (tx) => {
      const total = { clientId: yen.id, workspaceId: workspace.id, isBilling: false, isArchived: false };
      await tx.insert(clientTotal).values({ ...total, currency: 'KWD', outstandingMinor: 1500, revenueMinor: 0 });
      await tx
        .update(clientTotal)
        .set({ outstandingMinor: 4200 })
        .where(and(eq(clientTotal.clientId, yen.id), eq(clientTotal.currency, 'JPY')));
    });
    const { text } = await exported(workspace, { query: {}, columns: ['name', 'outstanding'] });
    assert.deepEqual(linesOf(text), [
      'name,outstanding (EUR),outstanding (JPY),outstanding (KWD)',
      'Euro,0.00,,',
      'Yen,,4200,1.500',
    ]);
  });

  it('days are those of the workspace’s time zone, and tags are joined', async () => {
    const workspace = await createTestWorkspace(database);
    const late = await newClient(workspace.as('agent', () => new Date('2026-03-17T23:30:00.000Z')));
    const tags = ['One', 'Two'].map((name) => ({ id: newId('tag', testNow), workspaceId: workspace.id, name }));
    await database.transaction(async (tx) => {
      await tx.insert(tag).values(tags);
      await tx
        .insert(clientTag)
        .values(tags.map(({ id }) => ({ workspaceId: workspace.id, clientId: late.id, tagId: id })));
    });
    const { text } = await exported(workspace, { query: {}, columns: ['created', 'tags', 'last-activity'] });
    assert.equal(linesOf(text)[1], '2026-03-18,One; Two,');
  });

  it('has every client of the question once, in its order, over many pages', async () => {
    const { token } = await mintDemo();
    for (const query of [{ state: 'all' }, { sort: ['revenue', 'desc'] }, { search: 'a' }] as const) {
      const wanted = await server.call('clients.select', query, token);
      const answer = await post({ query: { ...query } as ExportClients['query'], columns: ['email', 'name'] }, token);
      assert.equal(linesOf(answer.text).length - 1, wanted.body.result.data.clients.length);
      const page = await server.call('clients.list', { ...query, limit: 200 }, token);
      const names = page.body.result.data.items.map((item: { client: Client }) => item.client.name);
      const exportedNames = linesOf(
        (await post({ query: { ...query } as ExportClients['query'], columns: ['name'] }, token)).text,
      );
      assert.deepEqual(exportedNames.slice(1, 201).map(unquoted), names);
    }
  });

  it('has only the named clients of the question, in its order', async () => {
    const workspace = await createTestWorkspace(database);
    const made = [];
    for (const name of ['Beech', 'Ash', 'Cedar', 'Dogwood'])
      made.push(await newClient(workspace.as('agent'), { name }));
    const elsewhere = await newClient((await createTestWorkspace(database)).as('agent'), { name: 'Foreign' });
    const ids = [...made.slice(0, 3).map(({ id }) => id), elsewhere.id, 'cli_missing'];
    const named = async (query: ExportClients['query']) =>
      linesOf((await exported(workspace, { query, ids, columns: ['name'] })).text).slice(1);
    assert.deepEqual(await named({}), ['Ash', 'Beech', 'Cedar']);
    assert.deepEqual(await named({ sort: ['name', 'desc'] }), ['Cedar', 'Beech', 'Ash']);
    assert.deepEqual(await named({ search: 'beech' }), ['Beech']);
    assert.deepEqual(await named({ state: 'archived' }), []);
  });

  it('[E06] a status, tag or owner of another workspace matches nothing, like one that does not exist', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    await newClient(workspace.as('agent'));
    for (const where of [
      ['status', 'in', [elsewhere.statuses.active]],
      ['owner', 'in', [elsewhere.users.agent.id]],
      ['tags', 'any', ['tag_missing']],
    ] as const) {
      const answer = await exported(workspace, { query: { where: [where] as never }, columns: ['name'] });
      assert.equal(answer.text, '\ufeffname\r\n');
    }
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

  it('[G13] a person who exports over and over is told to wait', async (t) => {
    const limited = await startTestServer(database, { limits: { exports: { points: 2, seconds: 600 } } });
    t.after(() => limited.close());
    const workspace = await createTestWorkspace(database);
    const { token } = await limited.mint(workspace, 'manager');
    const other = await limited.mint(workspace, 'owner');
    const ask = (bearer: string) => sendTo(limited, { query: {}, columns: ['name'] }, bearer);
    for (let turn = 0; turn < 2; turn++) assert.equal((await ask(token)).status, 200);
    const refused = await ask(token);
    assert.ok(Number(expectRefusal(refused, 'rate-limited').retryAfter) > 0);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await ask(other.token)).status, 200);
  });

  it('[J15] one person has one export at a time: a second is told to wait, a colleague is not', async () => {
    const { token } = await mintDemo();
    const first = await reader(token);
    const refused = await post({ query: {}, columns: ['name'] }, token);
    expectRefusal(refused, 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '10');
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
    return sendTo(server, body, token, headers);
  }

  async function exported(workspace: TestWorkspace, body: ExportClients) {
    const answer = await post(body, (await server.mint(workspace, 'manager')).token);
    assert.equal(answer.status, 200, answer.text);
    return answer;
  }

  function mintDemo(role: 'owner' | 'admin' = 'owner') {
    const [owner, admin] = demoUsers;
    const workspace = { id: demoWorkspaceId, users: { owner, admin } };
    return server.mint(workspace as unknown as TestWorkspace, role);
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

  async function setTotal(workspace: TestWorkspace, outstandingMinor: number): Promise<void> {
    await database.transaction(async (tx) => {
      await tx.update(clientTotal).set({ outstandingMinor }).where(eq(clientTotal.workspaceId, workspace.id));
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

async function sendTo(to: TestServer, body: unknown, token: string | undefined, more: Record<string, string> = {}) {
  const response = await fetch(to.url + path, {
    method: 'POST',
    headers: {
      origin: testOrigin,
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...more,
    },
    body: JSON.stringify(body),
  });
  // `text()` would take the byte order mark away.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
}

function unquoted(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return text.replace(/^'(?=[=+\-@])/, '');
}

async function becomes(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await ask();
    if (found === wanted) return;
    if (Date.now() > until) assert.equal(found, wanted);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
