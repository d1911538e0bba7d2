import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative as relativePath } from 'node:path';
import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { dialect } from './db/columns.ts';
import { emptyTestDatabase, runSql } from './testing/test-database.ts';

// The command of the sources, or with `--conditions=built` of the bundle.
const entry = fileURLToPath(import.meta.resolve('@clientele/server'));
const main = join(dirname(entry), `main${extname(entry)}`);

describe('clientele-server', () => {
  it('makes a database, a workspace and a key that opens sessions of it', async (t) => {
    const { url } = await place(t);
    const workspaceId = (await succeed(url, 'create-workspace', '--name', 'First')).trim();
    assert.match(workspaceId, /^wsp_/);
    const secretKey = (
      await succeed(url, 'create-key', '--workspace', workspaceId, '--origin', 'https://a.test', 'https://b.test')
    ).trim();
    const server = await startServer(t, url);
    const minted = await fetch(`${server.url}/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        workspaceId,
        actor: { userId: 'usr_1', role: 'owner', name: 'Ann' },
        allowedOrigins: ['https://b.test'],
      }),
    });
    assert.equal(minted.status, 201, await minted.text());
  });

  it('[B08] lists, dates and revokes keys, and ends sessions, beside a server that runs', async (t) => {
    const { url } = await place(t);
    const workspace = (await succeed(url, 'create-workspace', '--name', 'First')).trim();
    const newKey = async (...more: string[]) =>
      (await succeed(url, 'create-key', '--workspace', workspace, '--origin', 'https://a.test', ...more)).trim();
    const [key, dated] = [await newKey('--name', 'backend'), await newKey('--expires', '2099-01-01')];
    const server = await startServer(t, url);
    const call = async (path: string, secret: string, body: object, headers: Record<string, string> = {}) => {
      const answer = await fetch(server.url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const { token } = (await answer.json()) as { token: string };
      return { status: answer.status, token };
    };
    const mint = (secret: string) => {
      const actor = { userId: 'ann@host.test', role: 'owner', name: 'Ann' };
      return call('/v1/sessions', secret, { workspaceId: workspace, actor, allowedOrigins: ['https://a.test'] });
    };
    const isLive = async (token: string) =>
      (await call('/trpc/session.get', token, {}, { origin: 'https://a.test' })).status === 200;

    const [first, second] = [await mint(key), await mint(dated)];
    const listed = await succeed(url, 'list-keys', '--workspace', workspace);
    const id = /^(key_\w+) .* backend +live +\S+Z +\S+Z +never +https:\/\/a\.test$/m.exec(listed)?.[1];
    assert.ok(id, listed);
    assert.match(listed, / live +\S+Z +\S+Z +2099-01-01T00:00:00.000Z /);
    assert.match(await succeed(url, 'revoke-key', id), /sessions ended: 1/);
    assert.deepEqual([await isLive(first.token), await isLive(second.token)], [false, true]);
    assert.equal((await mint(key)).status, 401);
    await succeed(url, 'suspend-person', '--workspace', workspace, '--person', 'ann@host.test');
    assert.equal(await isLive(second.token), false);
    assert.equal((await mint(dated)).status, 403);
  });

  it('[R12] migrates once when several are started together', async (t) => {
    const { url } = await place(t);
    await Promise.all([succeed(url, 'migrate'), succeed(url, 'migrate'), succeed(url, 'migrate')]);
    assert.deepEqual(await runSql(url, 'select id from "workspace"'), []);
  });

  it('seeds a database that was not there, and refuses to seed it twice', async (t) => {
    const { url } = await place(t);
    const workspaceId = (await succeed(url, 'seed', '--clients', '60')).trim().split('\n').at(-1);
    assert.match(workspaceId ?? '', /^wsp_/);
    assert.equal((await runSql(url, 'select id from "client"')).length, 60);
    const again = await run(url, {}, 'seed', '--clients', '60');
    assert.equal(again.code, 1);
    assert.match(again.errors, /has been seeded already/);
    assert.doesNotMatch(again.errors, / at /);
  });

  it('makes the configured key known to the oldest workspace', async (t) => {
    const { url } = await place(t);
    const secretKey = 'sk_9fK2mQ7xVbT4wLzR8cHnJ5pYdG3aEu6s';
    const settings = { CLIENTELE_SECRET_KEY: secretKey, CLIENTELE_PUBLIC_URL: 'https://clients.example.com' };
    const early = await run(url, settings, 'start');
    assert.equal(early.code, 1);
    assert.match(early.errors, /CLIENTELE_SECRET_KEY: There is no workspace.*create-workspace/);
    await succeed(url, 'create-workspace', '--name', 'First');
    await startServer(t, url, settings);
    const keys = await runSql(url, 'select "keyHash", "origins" from "apiKey"');
    assert.equal(keys.length, 1);
    assert.ok(
      JSON.stringify(keys).includes('https://clients.example.com') && !JSON.stringify(keys).includes(secretKey),
    );
  });

  it('[L05] says what is wrong with its settings and arguments, without a stack', async (t) => {
    const { url } = await place(t);
    for (const [settings, args, message] of [
      [{ PORT: 'x' }, ['start'], /- PORT: Give a port/],
      [{}, ['list-workspace'], /unknown command 'list-workspace'/],
      [{}, ['create-key', '--workspace', 'wsp_none', '--origin', 'https://a.test'], /There is no workspace wsp_none/],
      [{}, ['create-key', '--workspace', 'wsp_none', '--origin', 'https://a.test/path'], /is not an origin/],
      [{}, ['create-workspace', '--name', 'x', '--currency', 'XXY'], /XXY is not a currency/],
      [{}, ['create-workspace', '--name', 'x', '--timezone', 'Mars'], /Mars is not a time zone/],
      [{}, ['seed', '--clients', 'many'], /Give a whole number/],
      [{}, ['restore', '/none/of.backup', '--replace'], /of.backup cannot be read as a backup: ENOENT/],
      [{ DATABASE_URL: 'mysql://u:hidden@h/db' }, ['migrate'], /- DATABASE_URL: mysql: is no kind of database/],
      [{ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/db' }, ['start'], /127.0.0.1:9.db: PostgreSQL does not answer/],
    ] as const) {
      const { code, errors } = await run(url, settings, ...args);
      assert.equal(code, 1, errors);
      assert.match(errors, message);
      assert.doesNotMatch(errors, /\n\s+at |hidden/);
    }
  });

  it('says its version, and which file a relative path means', async (t) => {
    const { url } = await place(t);
    assert.match(await succeed(url, '--version'), /^\d+\.\d+\.\d+\n$/);
    if (dialect === 'postgres') return;
    const relative = relativePath('.', url);
    assert.ok(!relative.startsWith('/'));
    assert.match(await succeed(relative, 'migrate'), new RegExp(`^${realpathSync(url)} is up to date`));
    assert.ok((await succeed(relative, 'doctor')).includes(`, ${realpathSync(url)}, `));
  });

  it('[R16] asked to end, it answers what is in flight and ends with 0', async (t) => {
    const { url } = await place(t);
    await succeed(url, 'migrate');
    const server = await startServer(t, url);
    const socket = connectSocket(server.port, '127.0.0.1');
    socket.write(
      'POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n',
    );
    // The first bytes may hold the answer already: it needs no body.
    let answer = '';
    socket.on('data', (bytes) => (answer += String(bytes)));
    // The server has the request now.
    await once(socket, 'data');
    const end = once(socket, 'close');
    server.child.kill('SIGTERM');
    socket.write('{}');
    await end;
    assert.match(answer, /"code":"unauthenticated"/);
    assert.deepEqual(await server.exit, [0, null]);
  });
});

/** Where a database may be made, removed after the processes that use it have ended. */
async function place(t: TestContext) {
  const { url, remove } = await emptyTestDatabase();
  t.after(remove);
  return { url };
}

function launch(url: string, settings: Record<string, string>, ...args: string[]): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, [main, ...args], {
    env: { PATH, DATABASE_URL: url, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(url: string, settings: Record<string, string>, ...args: string[]) {
  const child = launch(url, settings, ...args);
  assert(child.stdout && child.stderr);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, output, errors };
}

async function succeed(url: string, ...args: string[]): Promise<string> {
  const { code, output, errors } = await run(url, {}, ...args);
  assert.equal(code, 0, errors);
  return output;
}

async function startServer(t: TestContext, url: string, settings: Record<string, string> = {}) {
  const child = launch(url, { PORT: '0', ...settings }, 'start');
  const exit = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  assert(child.stdout && child.stderr);
  const problems = text(child.stderr);
  for await (const line of createInterface(child.stdout)) {
    const port = /^Clientele server is ready at http:\/\/localhost:(\d+)$/.exec(line)?.[1];
    if (port) return { child, exit, port: Number(port), url: `http://127.0.0.1:${port}` };
  }
  throw new Error(await problems);
}
