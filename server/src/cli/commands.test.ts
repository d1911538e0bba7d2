import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { dialect } from '../db/columns.ts';
import { migrate } from '../db/migrate.ts';
import { newSecret, registerKey } from '../features/access/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';
import { backup } from './backup.ts';
import { createKey } from './create-key.ts';
import { createWorkspace, printWorkspaces } from './create-workspace.ts';
import { printKeys, revokeKeyById } from './keys.ts';
import { endAllSessions, suspendPerson } from './people.ts';
import { restore } from './restore.ts';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database, { now: () => new Date() });
  here = await createTestWorkspace(database);
});
after(async () => {
  await server.close();
  await database.close();
});

/** What `main.ts` prints as one line, and nothing more. */
function sentence(message: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.match(error.name, /^(UsageError|DatabaseRefused|ConfigError)$/, String(error.stack));
    assert.match(error.message, message);
    assert.doesNotMatch(error.message, /\n|hidden/);
    return true;
  };
}

it('[L05] a command that is given what it cannot work with says so in one sentence', async () => {
  const { url } = database;
  const workspace = { name: 'x', currency: 'EUR', timezone: 'UTC', locale: 'en' };
  const key = { workspace: here.id, origin: ['https://a.test'], name: 'x' };
  const person = { workspace: here.id, person: 'bob' };
  for (const [work, message] of [
    [() => createWorkspace(url, { ...workspace, name: ' ' }), /Give --name/],
    [() => createWorkspace(url, { ...workspace, name: 'a\0b' }), /Give --name/],
    [() => createWorkspace(url, { ...workspace, locale: 'x_y' }), /x_y is not a language/],
    [() => createKey(url, { ...key, origin: ['https://a.test:65536'] }), /is not an origin/],
    [() => createKey(url, { ...key, name: 'a\0' }), /Give --name/],
    [() => createKey(url, { ...key, expires: '2020-01-01' }), /no time to come/],
    [() => createKey(url, { ...key, expires: 'tomorrow' }), /no time to come/],
    [() => createKey(url, { ...key, workspace: 'wsp_none' }), /There is no workspace wsp_none/],
    [() => printKeys(url, { workspace: 'wsp_none' }), /There is no workspace wsp_none/],
    [() => revokeKeyById(url, 'key_none'), /There is no live key key_none/],
    [() => endAllSessions(url, { workspace: 'wsp_none' }), /There is no workspace wsp_none/],
    [() => endAllSessions(url, person), /knows nobody by bob/],
    [() => suspendPerson(url, person, true), /knows nobody by bob/],
    [() => restore(url, '/none/of.backup', { replace: true }), /cannot be read as a backup: ENOENT/],
    [() => restore(url, '/', { replace: true }), /cannot be read as a backup: EISDIR/],
    [
      () => migrate('postgres://u:hidden@127.0.0.1:9/db'),
      /127.0.0.1:9.db: PostgreSQL does not answer there .ECONNREFUSED/,
    ],
    [() => migrate('postgres://u:hid%den@[/db'), /DATABASE_URL cannot be read/],
  ] as const)
    await assert.rejects(work(), sentence(message));
});

if (dialect === 'postgres')
  it('[L05] a user, a password or a database that PostgreSQL does not know is said in one sentence', async () => {
    const wrong = Object.assign(new URL(database.url), { password: 'hidden' }).href;
    const missing = Object.assign(new URL(database.url), { pathname: '/no_such_database' }).href;
    for (const [url, message] of [
      [wrong, /PostgreSQL refuses the user or the password/],
      [missing, /PostgreSQL has no database of that name/],
    ] as const)
      for (const work of [migrate, (other: string) => backup(other, '/tmp/never.backup')])
        await assert.rejects(work(url), sentence(message));
  });

it('[B08] an operator ends the sessions of one person, or of all, and lets in again whom they suspended', async (t) => {
  const { url } = database;
  const printed = t.mock.method(console, 'log', () => undefined);
  const output = () => printed.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n');
  const isLive = async (token: string) => (await server.call('session.get', {}, token)).status === 200;
  const person = { workspace: here.id, person: here.users.agent.hostId };
  const [agent, admin] = [await server.mint(here, 'agent'), await server.mint(here, 'admin')];
  await endAllSessions(url, person);
  assert.deepEqual([await isLive(agent.token), await isLive(admin.token)], [false, true]);
  await endAllSessions(url, { workspace: here.id });
  assert.equal(await isLive(admin.token), false);
  await suspendPerson(url, person, true);
  await assert.rejects(server.mint(here, 'agent'), /suspended/);
  await suspendPerson(url, person, false);
  assert.equal(await isLive((await server.mint(here, 'agent')).token), true);
  await printWorkspaces(url);
  assert.match(output(), new RegExp(`^${here.id}  \\S+Z  Northwind Studio$`, 'm'));
});

it('a key that the operator lists is shown as live, expired or revoked', async (t) => {
  const { url } = database;
  for (const [name, expiresAt] of [
    ['live one'],
    ['dated one', new Date('2030-01-01')],
    ['late one', new Date('2020-01-01')],
  ] as const)
    await registerKey(database, {
      secretKey: newSecret('sk'),
      workspaceId: here.id,
      name,
      origins: ['https://a.test'],
      ...(expiresAt && { expiresAt }),
    });
  const printed = t.mock.method(console, 'log', () => undefined);
  await printKeys(url, { workspace: here.id });
  const lines = printed.mock.calls.map(({ arguments: [line] }) => String(line));
  assert.match(lines.find((line) => line.includes('live one')) ?? '', / live +\S+Z +never +never +https:/);
  assert.match(lines.find((line) => line.includes('dated one')) ?? '', / live +\S+Z +never +2030-01-01T/);
  const late = lines.find((line) => line.includes('late one')) ?? '';
  assert.match(late, / expired /);
  await revokeKeyById(url, late.split(' ')[0] ?? '');
  await printKeys(url, {});
  assert.ok(printed.mock.calls.some(({ arguments: [line] }) => /late one +revoked /.test(String(line))));
});
