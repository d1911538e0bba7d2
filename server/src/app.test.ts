import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DomainError } from './core/errors.ts';
import type { Database } from './db/connect.ts';
import { expectNoLeak, expectRefusal, expectSafe } from './testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from './testing/test-workspace.ts';

let database: TestDatabase;
let workspace: TestWorkspace;
let server: TestServer;
let shuttingDown = false;
/** What the database does instead of reading and writing, when it is set. */
let failure: unknown;

before(async () => {
  database = await openTestDatabase();
  workspace = await createTestWorkspace(database);
  server = await startTestServer(breakable(database), { isShuttingDown: () => shuttingDown });
});
after(async () => {
  await server.close();
  await database.close();
});

/** The real database until `failure` is set: then every transaction and ping fails with it. */
function breakable(real: Database): Database {
  const orFail = <Result>(work: () => Promise<Result>) => (failure === undefined ? work() : Promise.reject(failure));
  return {
    ...real,
    transaction: (work) => orFail(() => real.transaction(work)),
    ping: () => orFail(() => real.ping()),
  };
}

async function endWhileBroken(error: unknown) {
  const { token } = await server.mint(workspace, 'owner');
  failure = error;
  try {
    return await server.call('session.end', {}, token);
  } finally {
    failure = undefined;
  }
}

describe('what nobody asked for', () => {
  it('an unknown address is not found, in JSON', async () => {
    for (const path of ['/', '/index.html', '/.git/config', '/v1', '/v1/sessions/', '/metrics', '/debug', '/trpc'])
      expectRefusal(await server.send(path), 'not-found');
    expectRefusal(await server.send('/x', { method: 'DELETE' }), 'not-found');
  });

  it('a malformed address is refused', async () => {
    expectRefusal(await server.send('/v1/sessions/%ff', { method: 'DELETE' }), 'validation');
  });

  it('[J09] a known address with another method says which it takes', async () => {
    for (const [path, method, allow] of [
      ['/v1/sessions', 'GET', 'POST'],
      ['/v1/sessions/ses_1', 'POST', 'DELETE'],
      ['/healthz', 'POST', 'GET'],
    ] as const) {
      const answer = await server.send(path, { method });
      expectRefusal(answer, 'method-not-allowed');
      assert.equal(answer.headers.get('allow'), allow);
    }
  });

  it('[L07] no answer may be kept by a cache on the way', async () => {
    const { token } = await server.mint(workspace, 'owner');
    const paths = ['/healthz', '/readyz', '/nothing'];
    for (const answer of [
      await server.call('session.get', {}, token),
      ...(await Promise.all(paths.map((path) => server.send(path)))),
    ])
      expectSafe(answer);
  });
});

describe('health', () => {
  it('answers, and is ready while the database answers', async () => {
    assert.deepEqual((await server.send('/healthz')).body, { status: 'ok' });
    assert.deepEqual((await server.send('/readyz')).body, { status: 'ready' });
    failure = new Error('connect ECONNREFUSED 10.0.0.1:5432');
    const answer = await server.send('/readyz');
    failure = undefined;
    expectRefusal(answer, 'overloaded');
    assert.equal(answer.headers.get('retry-after'), '2');
  });

  it('[R16] is alive but not ready while it shuts down', async () => {
    shuttingDown = true;
    const [alive, ready] = [await server.send('/healthz'), await server.send('/readyz')];
    shuttingDown = false;
    assert.equal(alive.status, 200);
    expectRefusal(ready, 'overloaded');
  });
});

describe('failures', () => {
  it('an unexpected one says nothing but its request, under which the log has the cause', async () => {
    const body = expectRefusal(await endWhileBroken(new Error('select secret from CANARY_table')), 'server-error');
    assert.equal(body.retryable, true);
    const line = server.logLines.find((entry) => entry.includes(body.requestId) && entry.includes('unexpected error'));
    assert.match(line ?? '', /CANARY_table.*session\.end/);
  });

  it('a full disk is storage-full, with the time to wait', async () => {
    for (const code of ['SQLITE_FULL', '53100']) {
      const wrapped = new Error('Failed query', {
        cause: Object.assign(new Error('database or disk is full'), { code }),
      });
      const answer = await endWhileBroken(wrapped);
      assert.equal(expectRefusal(answer, 'storage-full').retryAfter, 60);
      assert.equal(answer.headers.get('retry-after'), '60');
    }
  });

  it('a lost, refused or exhausted connection is overloaded', async () => {
    const errors = [
      Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }),
      new Error('Connection terminated unexpectedly'),
      new Error('timeout exceeded when trying to connect'),
    ];
    for (const error of errors) {
      const answer = await endWhileBroken(error);
      assert.equal(expectRefusal(answer, 'overloaded').retryAfter, 2);
    }
  });

  it('a refusal of a verb keeps its details', async () => {
    const answer = await endWhileBroken(new DomainError('conflict', 'Someone was first.', { current: { version: 2 } }));
    assert.deepEqual(expectRefusal(answer, 'conflict').current, { version: 2 });
  });
});

describe('the log', () => {
  it('has one line per request: who, what, how long, and neither inputs nor secrets', async () => {
    const { token } = await server.mint(workspace, 'owner');
    const answer = await server.call('clients.list', { search: 'CANARY_search' }, token);
    await server.send(`/nothing/${token}?search=CANARY_query`);
    const line = JSON.parse(
      server.logLines.find((entry) => entry.includes(answer.headers.get('x-request-id') ?? '?')) ?? '{}',
    );
    assert.deepEqual(
      [line.method, line.path, line.status, line.workspaceId, line.userId, line.procedures],
      ['POST', '/trpc/clients.list', 200, workspace.id, workspace.users.owner.id, 'clients.list'],
    );
    assert.equal(typeof line.ms, 'number');
    const everything = server.logLines.join('');
    for (const secret of ['CANARY_search', 'CANARY_query', token, await server.keyOf(workspace)])
      assert.ok(!everything.includes(secret));
    assert.match(everything, /nothing\/cst_\[redacted\]/);
  });

  it('the answers of all of this show nothing of the inside', async () => {
    for (const path of ['/trpc/clients.get', '/v1/sessions'])
      expectNoLeak((await server.send(path, { method: 'POST', body: '{' })).text);
  });
});
