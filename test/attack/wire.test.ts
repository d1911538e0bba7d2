import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { expectRefusal, testOrigin } from '@clientele/server/testing';
import { setScene, type Scene } from './two-workspaces.ts';

describe('what comes over the wire', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());

  function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${scene.owner}`;
    return scene.server.send(path, {
      method: 'POST',
      headers: { authorization, origin: testOrigin, 'content-type': 'application/json', ...headers },
      body,
    });
  }

  /** The first line of the answer to bytes as they are, empty when the connection is cut without one. */
  async function answerTo(...lines: readonly string[]): Promise<string> {
    const socket = connect(Number(new URL(scene.server.url).port), '127.0.0.1');
    socket.write(lines.join('\r\n'));
    const answer = await text(socket);
    return answer.split('\r\n', 1)[0] ?? '';
  }

  it('[B06] two pages in one header are no page that a session was made for', async () => {
    for (const origin of [
      `${testOrigin}, https://evil.test`,
      `${testOrigin} https://evil.test`,
      `${testOrigin}.evil.test`,
    ])
      expectRefusal(await post('/trpc/session.get', '{}', { origin }), 'origin-denied');
  });

  it('[J01] [J14] a batch is named in one way, and its inputs are found by their places alone', async () => {
    for (const query of ['batch=1&batch=1', 'batch=0', 'batch=true', 'batch', 'batch=1&input=%7B%7D'])
      expectRefusal(await post(`/trpc/session.get?${query}`, '{}'), 'validation');
    expectRefusal(await post('/trpc/clients.list?batch=1', '[{"limit":1}]'), 'validation');
    for (const place of ['00', '-0', '0.0', ' 0', '__proto__', '1']) {
      const answer = await post('/trpc/clients.get?batch=1', `{"${place}":{"id":"cli_1"}}`);
      // Without an input, and not of a client that is not there.
      assert.equal(answer.body[0].error.data.code, 'validation', place);
    }
  });

  it('[J04] a body is UTF-8, and one value', async () => {
    const plain = JSON.stringify({ limit: 1 });
    for (const body of [
      new Uint8Array(Buffer.from(plain, 'utf16le')),
      new Uint8Array([0x22, 0xc0, 0xaf, 0x22]),
      new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
      `${plain}${plain}`,
      `${plain},`,
      `${plain}\0`,
      '',
    ])
      expectRefusal(await post('/trpc/clients.list', body), 'validation');
    assert.equal((await post('/trpc/clients.list', `\ufeff${plain}`)).status, 200);
  });

  it('[E07] [J04] a list of hundreds of thousands is refused in few words, wherever a list may stand', async () => {
    const long = `[${Array.from({ length: 200_000 }, () => '1').join()}]`;
    for (const [path, body] of [
      ['/trpc/clients.list', `{"where":${long}}`],
      ['/trpc/clients.list', `{"where":[["tags","any",${long}]]}`],
      ['/trpc/clients.list', `{"where":[${long}]}`],
      ['/trpc/clients.archive', `{"ids":${long}}`],
      ['/trpc/clients.restore', `{"ids":${long}}`],
      ['/trpc/clients.updateMany', `{"clients":${long},"patch":{"ownerId":null}}`],
      ['/v1/exports/clients', `{"query":{},"columns":${long}}`],
      ['/v1/exports/clients', `{"query":{},"columns":["name"],"ids":${long}}`],
      ['/trpc/session.get', long],
    ] as const) {
      const answer = await post(path, body);
      expectRefusal(answer, 'validation');
      assert.ok(answer.text.length < 2000, `${path}: ${answer.text.length} characters`);
    }
  });

  it('[J11] what two readers could take for different requests is refused, and the connection ends', async () => {
    const head = ['POST /trpc/session.get HTTP/1.1', 'Host: x', `Authorization: Bearer ${scene.owner}`];
    const type = 'Content-Type: application/json';
    for (const lines of [
      [...head, type, 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '0', '', ''],
      [...head, type, 'Content-Length: 2', 'Content-Length: 3', '', '{}'],
      [...head, type, 'Content-Length: +2', '', '{}'],
      [...head, type, 'Transfer-Encoding: chunked, identity', '', '0', '', ''],
      [...head, type, 'Transfer-Encoding : chunked', '', '0', '', ''],
      [...head, type, 'Transfer-Encoding: chunked', '', `2;${'x'.repeat(20_000)}`, '{}', '0', '', ''],
      ['POST /trpc/session.get HTTP/1.1', type, 'Content-Length: 2', '', '{}'],
      ['POST /trpc/session.get HTTP/1.1\nHost: x\nContent-Length: 2\n\n{}'],
      ['GET / HTTP/3.0', 'Host: x', '', ''],
    ])
      assert.match(await answerTo(...lines), /^(HTTP\/1\.1 4\d\d .*)?$/, lines.join('\n').slice(0, 200));
    assert.equal((await scene.server.call('session.get', {}, scene.owner)).status, 200);
  });

  it('[J11] the server is no proxy, and speaks nothing but HTTP', async () => {
    for (const line of ['CONNECT evil.test:443', 'TRACE /trpc/session.get', 'TRACE /', 'GET http://evil.test/'])
      assert.match(
        await answerTo(`${line} HTTP/1.1`, 'Host: x', 'Connection: close', '', ''),
        /^(HTTP\/1\.1 4\d\d .*)?$/,
      );
    const upgrade = ['Host: x', 'Connection: Upgrade, close', 'Upgrade: websocket', '', ''];
    assert.match(await answerTo('GET /v1/events HTTP/1.1', ...upgrade), /^HTTP\/1\.1 4\d\d /);
    const expectation = ['Host: x', 'Connection: close', 'Expect: 200-maybe', 'Content-Length: 0', '', ''];
    assert.match(await answerTo('POST /trpc/session.get HTTP/1.1', ...expectation), /^HTTP\/1\.1 4\d\d /);
  });
});
