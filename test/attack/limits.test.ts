import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  createTestWorkspace,
  expectRefusal,
  openTestDatabase,
  startTestServer,
  testOrigin,
  type TestDatabase,
} from '@clientele/server/testing';

describe('what one person asks for', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('[S2] a request that is dropped ends what is read for it, and nothing is logged as a failure', async (t) => {
    const workspace = await createTestWorkspace(database);
    const { promise: asked, resolve: ask } = Promise.withResolvers<AbortSignal>();
    const watched: TestDatabase = {
      ...database,
      slowRead(reader) {
        if (!reader.signal) return database.slowRead(reader);
        ask(reader.signal);
        return endlessRead(reader.signal);
      },
    };
    const server = await startTestServer(watched);
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'agent');
    const page = new AbortController();
    const answer = fetch(`${server.url}/trpc/clients.list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: testOrigin },
      body: JSON.stringify({ search: 'acme' }),
      signal: page.signal,
    });
    const signal = await asked;
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
    page.abort();
    await assert.rejects(answer, { name: 'AbortError' });
    await aborted;
    assert.equal((await server.call('session.get', {}, token)).status, 200);
    assert.deepEqual(
      server.logLines.filter((line) => line.includes('unexpected error')),
      [],
    );
  });

  it('[S2] an answered request aborts nothing', async (t) => {
    const workspace = await createTestWorkspace(database);
    const signals: AbortSignal[] = [];
    const server = await startTestServer({
      ...database,
      slowRead(reader) {
        if (reader.signal) signals.push(reader.signal);
        return database.slowRead(reader);
      },
    });
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'agent');
    assert.equal((await server.call('clients.list', { search: 'acme' }, token)).status, 200);
    assert.ok(signals.length > 0);
    assert.ok(signals.every(({ aborted }) => !aborted));
  });

  it('[S11] a workspace has the clients that its operator allows, and not one more; its neighbour has its own', async (t) => {
    const [full, neighbour] = [await createTestWorkspace(database), await createTestWorkspace(database)];
    const server = await startTestServer(database, { quotas: { clientsPerWorkspace: 3 } });
    t.after(() => server.close());
    const create = (token: string) =>
      server.call('clients.create', { idempotencyKey: crypto.randomUUID(), client: { name: 'Acme' } }, token);
    const { token } = await server.mint(full, 'agent');
    for (let made = 0; made < 3; made += 1) assert.equal((await create(token)).status, 200);
    assert.match(expectRefusal(await create(token), 'limit-exceeded').message, /3 clients/);
    assert.equal((await create((await server.mint(neighbour, 'agent')).token)).status, 200);
  });

  it('[S11] of clients that are created at the same time as many are kept as there is room for', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database, { quotas: { clientsPerWorkspace: 3 } });
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const create = () =>
      server.call('clients.create', { idempotencyKey: crypto.randomUUID(), client: { name: 'Acme' } }, token);
    const answers = await Promise.all(Array.from({ length: 8 }, create));
    assert.equal(answers.filter(({ status }) => status === 200).length, 3);
    for (const answer of answers) if (answer.status !== 200) expectRefusal(answer, 'limit-exceeded');
  });

  it('[S11] refused clients take no room, and an erased one gives its own back at once', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database, { quotas: { clientsPerWorkspace: 2 } });
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const create = (client: object) =>
      server.call('clients.create', { idempotencyKey: crypto.randomUUID(), client }, token);
    assert.equal((await create({ name: 'First' })).status, 200);
    for (let tried = 0; tried < 3; tried += 1)
      expectRefusal(await create({ name: 'Acme', email: 'no address' }), 'validation');
    const second = await create({ name: 'Second' });
    assert.equal(second.status, 200);
    expectRefusal(await create({ name: 'Third' }), 'limit-exceeded');
    const { id } = second.body.result.data;
    assert.equal((await server.call('clients.erase', { id, confirmName: 'Second' }, token)).status, 200);
    assert.equal((await create({ name: 'Third' })).status, 200);
  });

  it('[E07] conditions that name more than two hundred values together are refused at their field', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const tags = Array.from({ length: 50 }, (_, n) => `tag_${n}`);
    const query = { where: Array.from({ length: 50 }, () => ['tags', 'none', tags]) };
    for (const answer of [
      await server.call('clients.list', { ...query, withTotal: true }, token),
      await server.call('clients.select', query, token),
    ]) {
      const { field, issues } = expectRefusal(answer, 'validation');
      assert.equal(field, 'where');
      assert.equal(issues?.[0]?.problem, 'too-long');
    }
    const answer = await server.call('/v1/exports/clients', { query, columns: ['name'] }, token);
    assert.equal(expectRefusal(answer, 'validation').field, 'query.where');
  });

  it('[S2] values are counted before conditions are read: those of no known form are refused by their number, too', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const values = Array.from({ length: 50 }, (_, n) => `tag_${n}`);
    const where = Array.from({ length: 50 }, () => ['tags', 'no-such-operator', values]);
    const { issues } = expectRefusal(await server.call('clients.list', { where }, token), 'validation');
    assert.deepEqual(
      issues?.map(({ field, problem }) => [field, problem]),
      [['where', 'too-long']],
    );
  });

  it('[S2] of fifty wrong conditions the first is told, at its place', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const refusalOf = async (wrong: unknown) => {
      const where = [['tags', 'empty'], ...Array.from({ length: 49 }, () => wrong)];
      const answer = await server.call('clients.list', { where }, token);
      return expectRefusal(answer, 'validation').issues?.map(({ field }) => field);
    };
    assert.deepEqual(await refusalOf(['tags', 'no-such-operator', ['tag_1']]), ['where.1']);
    assert.deepEqual(await refusalOf(['tags', 'none', ['tag_1', '!', '!']]), ['where.1.2.1']);
    assert.deepEqual(await refusalOf(['createdAt', 'lt', 'soon']), ['where.1.2']);
    assert.deepEqual(await refusalOf({ length: 2 }), ['where.1']);
  });

  it('[S2] a refusal is short, however many fields nobody knows', async (t) => {
    const workspace = await createTestWorkspace(database);
    const server = await startTestServer(database);
    t.after(() => server.close());
    const { token } = await server.mint(workspace, 'owner');
    const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`field${n}`, 1]));
    const answer = await server.call('clients.list', unknown, token);
    assert.equal(expectRefusal(answer, 'validation').issues?.[0]?.problem, 'unknown-field');
    assert.ok(answer.text.length < 1000, `${answer.text.length} characters`);
  });
});

/** Whatever is asked of it, it answers only by the signal. */
function endlessRead(signal: AbortSignal): ReturnType<TestDatabase['slowRead']> {
  const read: object = new Proxy(() => undefined, {
    get: (_, name) =>
      name === 'then'
        ? (_resolve: unknown, reject: (reason: unknown) => void) =>
            signal.addEventListener('abort', () => reject(signal.reason))
        : read,
    apply: () => read,
  });
  return read as ReturnType<TestDatabase['slowRead']>;
}
