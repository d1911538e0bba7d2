import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { expectRefusal, testOrigin } from '@clientele/server/testing';
import { setScene, type Scene } from './two-workspaces.ts';

describe('opening and ending sessions', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());

  async function mint(body: string, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${await scene.server.keyOf(scene.here)}`;
    return scene.server.send('/v1/sessions', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body,
    });
  }

  function bodyWith(changes: object): string {
    const actor = { userId: 'someone', role: 'watcher', name: 'Someone' };
    return JSON.stringify({ workspaceId: scene.here.id, actor, allowedOrigins: [], ...changes });
  }

  it('[B10] pages are named as browsers name them, and in no other way', async () => {
    for (const origin of [
      testOrigin.toUpperCase(),
      `${testOrigin}\n`,
      `${testOrigin}/`,
      `${testOrigin}:443`,
      'null',
      '',
      '*',
      'https://*.test',
      'file://',
    ])
      expectRefusal(await mint(bodyWith({ allowedOrigins: [origin] })), 'validation');
    assert.equal((await mint(bodyWith({ allowedOrigins: [testOrigin] }))).status, 201);
  });

  it('[B08] a key that is right but for its last character is as unknown as any other: keys are looked up by their hash', async () => {
    const key = await scene.server.keyOf(scene.here);
    const near = key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a');
    const refusals = [];
    for (const wrong of [near, key.slice(0, -1), `${key}a`, `sk_${'x'.repeat(key.length - 3)}`])
      refusals.push(expectRefusal(await mint(bodyWith({}), { authorization: `Bearer ${wrong}` }), 'unauthenticated'));
    assert.equal(new Set(refusals.map(({ message }) => message)).size, 1);
    assert.equal((await mint(bodyWith({}))).status, 201);
  });

  it('[J18] a thousand mixed calls of twenty-five sessions, many of them wrong, are all answered without a failure of the server', async () => {
    const tokens: string[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const actor = { userId: `mixed-${turn}`, role: turn % 2 ? 'owner' : 'watcher', name: 'Mixed' };
      const answer = await mint(bodyWith({ actor, allowedOrigins: [testOrigin] }));
      tokens.push(answer.body.token);
    }
    const calls: readonly (readonly [path: string, input: unknown])[] = [
      ['clients.list', { limit: 5 }],
      ['clients.list', { search: 'north', withTotal: true }],
      ['clients.list', { where: [['no such', 'eq', 1]] }],
      ['clients.get', { id: 'cli_missing' }],
      ['clients.update', { id: 1 }],
      ['clients.nothing', {}],
      ['session.get', {}],
      ['workspace.vocabulary', {}],
    ];
    const seen = new Set<number>();
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        tokens.flatMap((token) => calls.map(([path, input]) => scene.server.call(path, input, token))),
      );
      for (const { status } of answers) seen.add(status);
    }
    assert.deepEqual(
      [...seen].filter((status) => status >= 500),
      [],
    );
    assert.ok(seen.has(200) && seen.has(403) && seen.has(404) && seen.has(400), [...seen].join());
  });

  it('[A15] [J14] of a workspace that is named twice the last counts, and must be the key’s', async () => {
    const here = bodyWith({}).slice(1);
    const answer = await mint(`{"workspaceId":"${scene.here.id}",${here.replace(scene.here.id, scene.neighbour.id)}`);
    assert.equal(expectRefusal(answer, 'not-found').field, 'workspaceId');
    assert.equal((await mint(`{"workspaceId":"${scene.neighbour.id}",${here}`)).status, 201);
  });

  it('[J08] no role comes in by way of a prototype', async () => {
    const plain = bodyWith({});
    for (const body of [
      plain.replace('{', '{"__proto__":{"scopes":[]},'),
      plain.replace('"actor":{', '"actor":{"__proto__":{"role":"owner"},'),
      plain.replace('"role":"watcher"', '"__proto__":{"role":"owner"}'),
      plain.replace('"actor":{', '"actor":{"constructor":{"prototype":{"role":"owner"}},'),
    ])
      expectRefusal(await mint(body), 'validation');
    assert.equal(Object.hasOwn(Object.prototype, 'role'), false);
  });

  it('[B10] a life is a whole number of seconds, a role one word, and a scope that comes twice gives nothing twice', async () => {
    for (const ttlSeconds of [1e308, 3600.5, -60, 0, '900', null])
      expectRefusal(await mint(bodyWith({ ttlSeconds })), 'validation');
    for (const role of [['owner'], { owner: true }, 'Owner', 'owner '])
      expectRefusal(await mint(bodyWith({ actor: { userId: 'someone', role, name: 'Someone' } })), 'validation');
    const actor = { userId: 'someone else', role: 'agent', name: 'Someone Else' };
    const twice = await mint(bodyWith({ actor, scopes: ['view_clients', 'view_clients'] }));
    assert.deepEqual(twice.body.session.scopes, ['view_clients']);
  });

  it('[B12] a page is a page, however it names itself', async () => {
    for (const origin of ['null', testOrigin, 'https://evil.test', 'file://'])
      expectRefusal(await mint(bodyWith({}), { origin }), 'secret-key-in-browser');
  });

  it('[B12] of two keys in one request the first alone counts', async () => {
    const [ours, theirs] = [await scene.server.keyOf(scene.here), await scene.server.keyOf(scene.neighbour)];
    const body = bodyWith({});
    const statusOf = async (...keys: string[]) => {
      const socket = connect(Number(new URL(scene.server.url).port), '127.0.0.1');
      const lines = keys.map((key) => `Authorization: Bearer ${key}\r\n`).join('');
      socket.write(
        `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${lines}\r\n${body}`,
      );
      return Number((await text(socket)).slice(9, 12));
    };
    assert.equal(await statusOf(ours, theirs), 201);
    assert.equal(await statusOf(theirs, ours), 404);
  });

  it('[B08] a key ends sessions of its own workspace, and knows no others, however their ids are written', async () => {
    const { session, token } = await scene.server.mint(scene.neighbour, 'agent');
    const authorization = `Bearer ${await scene.server.keyOf(scene.here)}`;
    for (const id of [
      session.id,
      `..%2f${session.id}`,
      `${session.id}%00`,
      `${session.id}%20`,
      session.id.toUpperCase(),
      '%25',
      '__proto__',
      'x'.repeat(15_000),
    ]) {
      const answer = await scene.server.send(`/v1/sessions/${id}`, { method: 'DELETE', headers: { authorization } });
      expectRefusal(answer, 'not-found');
    }
    assert.equal((await scene.server.call('session.get', {}, token)).status, 200);
  });
});
