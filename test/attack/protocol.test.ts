import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { contract, type Client } from '@clientele/contract';
import { expectRefusal, expectSafe, startTestServer, testOrigin } from '@clientele/server/testing';
import { dataOf, setScene, type Scene } from './two-workspaces.ts';

describe('requests', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());
  afterEach(() => {
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  const everyProcedure = Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.keys(verbs).map((verb) => `${feature}.${verb}`),
  );

  function post(path: string, body: string, headers: Record<string, string> = {}) {
    return scene.server.send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: testOrigin,
        authorization: `Bearer ${scene.owner}`,
        ...headers,
      },
      body,
    });
  }

  it('[J08] keys that mean something to JavaScript are refused wherever they stand, and change nothing', async () => {
    const unchanged = await scene.stateHash();
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])
      for (const path of everyProcedure)
        for (const body of [
          `{"${key}":{"polluted":true}}`,
          `{"client":{"${key}":{"polluted":true}}}`,
          `{"patch":{"${key}":{"polluted":true}},"id":"cli_1","version":1}`,
        ]) {
          // `session.get` and its like take nothing at all, so nothing in it can be more.
          const answer = await post(`/trpc/${path}`, body);
          if (answer.status === 200) assert.equal(key, '__proto__');
          else assert.ok([400, 428].includes(answer.status), `${path} ${body} ${answer.text.slice(0, 200)}`);
        }
    for (const path of [
      '__proto__',
      'constructor',
      '__proto__.get',
      'clients.__proto__',
      'clients.constructor',
      'toString',
    ])
      assert.ok([400, 404].includes((await post(`/trpc/${path}`, '{}')).status), path);
    assert.equal(await scene.stateHash(), unchanged);
  });

  it('[J12] whatever breaks before a procedure is reached is refused, and the server goes on', async () => {
    const strange: [string, RequestInit][] = [
      ['/trpc/%E0%A4%A', { method: 'POST' }],
      ['/%', {}],
      ['/%00', {}],
      ['/v1/sessions/%2e%2e%2f', { method: 'DELETE' }],
      ['/v1/events', { headers: { 'last-event-id': '\u00ff'.repeat(200) } }],
      ['/v1/exports/clients', { method: 'POST', body: '{' }],
      [
        '/trpc/clients.list',
        { method: 'POST', headers: { cookie: '=;;;=%%%', 'content-type': 'application/json' }, body: '{}' },
      ],
      [
        '/trpc/clients.list',
        { method: 'POST', headers: { authorization: 'Bearer', 'content-type': 'application/json' }, body: '{}' },
      ],
      [
        '/trpc/clients.list',
        { method: 'POST', headers: { authorization: 'Basic Og==', 'content-type': 'application/json' } },
      ],
    ];
    for (const [path, init] of strange) {
      const answer = await scene.server.send(path, init);
      assert.ok(answer.status >= 400 && answer.status < 500, `${path} ${answer.status} ${answer.text}`);
      expectSafe(answer);
    }
    // Bodies that end in the middle, connections that break off.
    const { port } = new URL(scene.server.url);
    for (let n = 0; n < 20; n++)
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            `POST /trpc/clients.list HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nAuthorization: Bearer ${scene.owner}\r\n\r\n{"search"`,
          );
          socket.destroy();
        });
        socket.on('close', () => resolve());
      });
    assert.equal((await scene.server.call('clients.list', {}, scene.owner)).status, 200);
  });

  it('[J14] an input that comes twice, as a list, or as text where a record is expected is refused', async () => {
    for (const body of [
      '[]',
      '[{}]',
      '"{}"',
      '1',
      'null',
      '{"limit":[50]}',
      '{"search":["a","b"]}',
      '{"search":{"a":1}}',
    ]) {
      const answer = await post('/trpc/clients.list', body);
      expectRefusal(answer, 'validation');
    }
  });

  it('[J16] whether the server lives can be asked by anybody at any rate, and writes nothing', async () => {
    const unchanged = await scene.stateHash();
    const answers = await Promise.all(Array.from({ length: 300 }, () => scene.server.send('/healthz')));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(await scene.stateHash(), unchanged);
  });

  it('[J17] a workspace far beyond its limit is told to wait, and its neighbour is not', async (t) => {
    const limits = {
      calls: { points: 20, seconds: 60 },
      failures: { points: 1e6, seconds: 1 },
      minting: { points: 1e6, seconds: 1 },
      exports: { points: 1e6, seconds: 1 },
    };
    const server = await startTestServer(scene.database, { limits });
    t.after(() => server.close());
    const noisy = (await server.mint(scene.neighbour, 'owner')).token;
    const quiet = (await server.mint(scene.here, 'owner')).token;
    const answers = await Promise.all(Array.from({ length: 200 }, () => server.call('session.get', {}, noisy)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 20);
    for (const answer of answers)
      if (answer.status !== 200) assert.ok((expectRefusal(answer, 'rate-limited').retryAfter ?? 0) > 0);
    for (let n = 0; n < 20; n++) assert.equal((await server.call('session.get', {}, quiet)).status, 200);
  });

  it('[B05] a token that is long, odd or not text is unknown before it is looked at', async () => {
    for (const token of [
      'a'.repeat(8000),
      `${scene.owner}x`,
      scene.owner.slice(0, -1),
      scene.owner.toUpperCase(),
      'null',
      '{}',
      "' or 1=1",
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMSJ9.',
    ])
      expectRefusal(await scene.server.call('session.get', {}, token), 'unauthenticated');
    assert.equal((await scene.server.call('session.get', {}, scene.owner)).status, 200);
  });

  it('[B01] a JSON web token opens nothing, whatever it says of itself', async () => {
    const unsigned = (header: object, body: object) =>
      `${[header, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    const claims = { sub: scene.here.users.owner.id, workspaceId: scene.here.id, role: 'owner', exp: 9_999_999_999 };
    for (const header of [
      { alg: 'none' },
      { alg: 'HS256', kid: '../../dev/null' },
      { alg: 'RS256', jku: 'https://evil.example' },
    ])
      expectRefusal(await scene.server.call('session.get', {}, unsigned(header, claims)), 'unauthenticated');
  });

  it('[F12] no answer may be framed or taken for a page', async () => {
    for (const path of ['/healthz', '/nowhere', '/trpc/clients.list']) expectSafe(await scene.server.send(path));
  });

  it('[F14] names with joiners and thirty accents in a row come back whole, and without what would turn them round', async () => {
    const names: readonly (readonly [typed: string, kept?: string])[] = [
      ['\u202Egnp.exe', 'gnp.exe'],
      ['a\u200Bb\u200Dc'],
      [`Z${'\u0301'.repeat(30)}`],
      ['مؤسسة الأفق \u2067x\u2069', 'مؤسسة الأفق x'],
      ['👩‍👩‍👧‍👦 & Co'],
    ];
    for (const [name, kept = name] of names) {
      const created = await scene.newClient(scene.owner, { name });
      const read = dataOf<Client>(await scene.server.call('clients.get', { id: created.id }, scene.owner));
      assert.equal(read.name.normalize('NFC'), kept.normalize('NFC'));
    }
  });
});
