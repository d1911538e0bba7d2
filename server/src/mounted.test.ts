// Clientele in a host's own Express app, behind what such an app usually has.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import express, { type Express, type RequestHandler } from 'express';
import { createClientele, type MountedClientele } from './create-clientele.ts';
import { createKey } from './cli/create-key.ts';
import { createWorkspace } from './cli/create-workspace.ts';
import { ConfigError } from './config.ts';
import { emptyTestDatabase, runSql } from './testing/test-database.ts';
import { newSecret } from './features/access/secret.ts';

const origin = 'https://host.test';

describe('Clientele in a host’s Express app', () => {
  let url: string;
  let remove: () => Promise<void>;
  let clientele: MountedClientele;
  let workspaceId: string;
  let secretKey: string;
  before(async () => {
    ({ url, remove } = await emptyTestDatabase());
    workspaceId = await printedBy(() =>
      createWorkspace(url, { name: 'Host', currency: 'EUR', timezone: 'UTC', locale: 'en' }),
    );
    secretKey = await printedBy(() => createKey(url, { workspace: workspaceId, origin: [origin], name: 'Host' }));
    clientele = await createClientele({ databaseUrl: url, secretKey, logLevel: 'silent' });
  });
  after(async () => {
    await clientele.close();
    await remove();
  });

  it('answers behind every body parser of Express, at the root and under a path', async () => {
    for (const parsers of [
      [],
      [express.json()],
      [express.json(), express.urlencoded()],
      [express.text({ type: '*/*' })],
      [express.raw({ type: '*/*' })],
    ])
      for (const path of ['/', '/clients-server'])
        await withHost(
          (host) => [...parsers, clientele].forEach((part) => host.use(path, part)),
          async (base) => {
            const at = base + (path === '/' ? '' : path);
            const minted = await mint(at);
            assert.equal(minted.status, 201, JSON.stringify(minted.body));
            const called = await post(`${at}/trpc/clients.create`, { name: 'Böhm "AG"', key: 'x' }, minted.body.token);
            assert.equal(
              called.body.error?.data.code,
              'validation',
              'An unknown field is refused, so the body was read.',
            );
            const session = await post(
              `${at}/trpc/session.get,session.get?batch=1`,
              { 0: {}, 1: {} },
              minted.body.token,
            );
            assert.equal(session.status, 200);
            assert.equal(session.body.length, 2);
          },
        );
  });

  it('what a parser let through is held to the same limits', async () => {
    await withHost(
      (host) => host.use(express.json({ limit: '5mb' })).use(clientele),
      async (base) => {
        const { token } = (await mint(base)).body;
        const code = async (body: string) => (await post(`${base}/trpc/session.get`, body, token)).body.error.data.code;
        assert.equal(await code(JSON.stringify({ x: 'x'.repeat(1_000_001) })), 'payload-too-large');
        assert.equal(await code(`{"x":${'['.repeat(40)}${']'.repeat(40)}}`), 'validation');
        assert.equal(await code(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'validation');
      },
    );
  });

  it('a body that was read and not kept is refused at once', async () => {
    const swallow: RequestHandler = (request, _response, next) => void request.resume().once('end', next);
    await withHost(
      (host) => host.use(swallow).use(clientele),
      async (base) => {
        const { status, body } = await mint(base);
        assert.equal(status, 500);
        assert.equal(body.error.code, 'server-error');
      },
    );
  });

  it('a key that create-key has made keeps its origins when the environment names it, too', async () => {
    const keys = JSON.stringify(await runSql(url, 'select "origins" from "apiKey"'));
    assert.ok(keys.includes(origin) && !keys.includes('localhost'), keys);
  });

  it('takes its settings when mounted, and names those that are wrong', async () => {
    const other = newSecret('sk');
    await clientele.close();
    clientele = await createClientele({
      databaseUrl: url,
      secretKey: other,
      publicUrl: 'https://b.test',
      trustedProxies: ['10.0.0.0/8'],
      logLevel: 'silent',
    });
    assert.equal(clientele.get('trust proxy')[0], '10.0.0.0/8');
    await withHost(
      (host) => host.use(clientele),
      async (base) => {
        assert.equal((await mint(base, other, 'https://b.test')).status, 201);
        assert.equal((await mint(base, other, origin)).status, 400);
      },
    );
    const wrong = createClientele({ databaseUrl: url, publicUrl: 'b', trustedProxies: ['everyone'] });
    const inText = createClientele(JSON.parse(JSON.stringify({ databaseUrl: url, trustedProxies: 'everyone' })));
    await assert.rejects(inText, ConfigError);
    await assert.rejects(wrong, (error) => error instanceof ConfigError && error.problems.length === 2);
    const otherKind = url.startsWith('postgres') ? 'data/x.db' : 'postgres://nowhere/x';
    await assert.rejects(createClientele({ databaseUrl: otherKind }), /DATABASE_URL: .*before the import/);
  });

  it('whoever closes it again, for another signal, waits for the same end', async () => {
    const first = clientele.close();
    await Promise.all([clientele.close(), first]);
    await clientele.close();
  });

  function mint(base: string, key = secretKey, page = origin) {
    const body = { workspaceId, actor: { userId: 'usr_1', role: 'owner', name: 'Ann' }, allowedOrigins: [page] };
    return post(`${base}/v1/sessions`, body, key, {});
  }
});

async function post(address: string, body: unknown, bearer: string, headers: Record<string, string> = { origin }) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

async function withHost(mount: (host: Express) => unknown, use: (base: string) => Promise<void>) {
  const host = express();
  mount(host);
  const server = host.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The one line that a command prints. */
async function printedBy(command: () => Promise<void>): Promise<string> {
  const { log } = console;
  let printed = '';
  console.log = (line: string) => (printed = line);
  try {
    await command();
    return printed;
  } finally {
    console.log = log;
  }
}
