import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createDiskFiles, type FileStorage } from '@clientele/server';
import {
  createTestWorkspace,
  download,
  expectRefusal,
  openTestDatabase,
  runSql,
  sendUpload,
  startTestServer,
  testOrigin,
  type TestDatabase,
  type TestServer,
} from '@clientele/server/testing';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\0;', 'latin1');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const exe = Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(200)]);
const html = '<!doctype html><script>alert(document.domain)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>';

describe('files that want to do harm', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  async function setUp(t: TestContext, options: Parameters<typeof startTestServer>[1] = {}) {
    const folder = join(tmpdir(), `clientele-attack-${randomUUID()}`);
    const server = await startTestServer(database, { files: createDiskFiles(folder), ...options });
    t.after(async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const workspace = await createTestWorkspace(database);
    const { token } = await server.mint(workspace, 'owner');
    return { server, folder, workspace, token, clientId: await newClient(server, token) };
  }

  it('[G01] HTML and SVG are given as downloads of no known type, and in no type that they pretend to have', async (t) => {
    const { server, token, clientId } = await setUp(t);
    for (const [name, bytes] of [
      ['page.html', html],
      ['logo.svg', svg],
      ['feed.xml', `<?xml version="1.0"?>${svg}`],
      ['page.xhtml', html],
    ] as const) {
      const { status, body } = await sendUpload(server, token, { clientId, name, bytes });
      assert.equal(status, 201, name);
      assert.deepEqual([body.mime, body.preview], ['application/octet-stream', null], name);
      expectHarmless(await download(server, token, body.id));
    }
    for (const name of ['logo.png', 'photo.jpeg', 'offer.pdf', 'clip.mp4', 'sheet.xlsx', 'letter.doc'])
      for (const bytes of [html, svg, `<?xml version="1.0"?>${svg}`])
        expectRefusal(await sendUpload(server, token, { clientId, name, bytes }), 'unsupported-media-type');
  });

  it('[G01] what is two types at once is a download, in which nothing runs', async (t) => {
    const { server, token, clientId } = await setUp(t);
    for (const [name, bytes] of [
      ['a.gif', Buffer.concat([gif, Buffer.from('/*'), Buffer.from('*/=1;alert(1)')])],
      ['a.pdf', Buffer.concat([pdf, Buffer.from(html)])],
    ] as const) {
      const { body } = await sendUpload(server, token, { clientId, name, bytes });
      expectHarmless(await download(server, token, body.id));
    }
  });

  it('[G02] the type is that of the content; another name or declaration is refused, and so are programs', async (t) => {
    const { server, token, clientId } = await setUp(t);
    const send = (name: string, bytes: Buffer | string, type?: string) =>
      sendUpload(server, token, { clientId, name, bytes, headers: type === undefined ? {} : { 'content-type': type } });
    for (const [name, bytes, mime, preview] of [
      ['a.png', png, 'image/png', 'image'],
      ['A.PNG', png, 'image/png', 'image'],
      ['a.gif', gif, 'image/gif', 'image'],
      ['a.pdf', pdf, 'application/pdf', 'pdf'],
      ['photo', png, 'image/png', 'image'],
      ['a.csv', 'a;b\r\nBM;2', 'text/csv', null],
      ['BMW.txt', 'BMW price list', 'text/plain', null],
      ['data.bin', Buffer.from([0, 1, 2, 3]), 'application/octet-stream', null],
      ['empty.txt', '', 'text/plain', null],
    ] as const) {
      const { status, body, text } = await send(name, bytes);
      assert.deepEqual([status, body?.mime, body?.preview], [201, mime, preview], `${name} ${text}`);
    }
    for (const [name, bytes, type] of [
      ['a.jpg', png],
      ['a.png', pdf],
      ['a.txt', png],
      ['a.bin', png, 'application/pdf'],
      ['a.txt', 'text', 'image/png'],
      ['a.exe', 'text'],
      ['a.exe ', 'text'],
      ['a.js', 'text'],
      ['a.dat', exe],
      ['a.png', exe],
      ['run.txt', '#!/bin/sh\nrm -rf /'],
      ['a.pdf', html, 'application/pdf'],
    ] as const)
      expectRefusal(await send(name, bytes, type), 'unsupported-media-type');
    for (const headers of [{ 'content-type': 'multipart/form-data; boundary=x' }, { 'content-encoding': 'gzip' }])
      expectRefusal(await sendUpload(server, token, { clientId, headers }), 'unsupported-media-type');
  });

  it('[G03] names are those of no folder, and a header says them so that nothing gets out of it', async (t) => {
    const { server, folder, token, clientId } = await setUp(t);
    for (const name of ['../../x.txt', '..\\x.txt', 'a/b.txt', '..', '.', '', ' ', 'x'.repeat(5000), '\0'])
      expectRefusal(await sendUpload(server, token, { clientId, name }), 'validation');
    for (const [name, stored] of [
      ['a\r\nSet-Cookie: x=1.txt', 'a Set-Cookie: x=1.txt'],
      ['say "hi".txt', 'say "hi".txt'],
      ['gnp\u202etxt.txt', 'gnptxt.txt'],
      ['.htaccess', '.htaccess'],
      ['CON', 'CON'],
      ['Überblick 報告.txt', 'Überblick 報告.txt'],
    ] as const) {
      const { body, text } = await sendUpload(server, token, { clientId, name });
      assert.equal(body.name, stored, text);
      const answer = await download(server, token, body.id);
      const header = answer.headers.get('content-disposition') ?? '';
      assert.match(
        header,
        /^attachment; filename=("([^"\\]|\\.)*"|[!-~]+)(; filename\*=UTF-8''[\w.%!#$&+^`|~-]+)?$/,
        name,
      );
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    for (const path of readdirSync(folder, { recursive: true }))
      assert.match(String(path), /^[0-9a-f]{2}([/\\][0-9a-f]{32})?$/);
  });

  it('files, and their folders, are for the owner of the server alone', async (t) => {
    const { server, folder, token, clientId } = await setUp(t);
    assert.equal((await sendUpload(server, token, { clientId })).status, 201);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const { mode } = statSync(join(entry.parentPath, entry.name));
      assert.equal(mode & 0o777, entry.isDirectory() ? 0o700 : 0o600, entry.name);
    }
  });

  it('[G04] one byte too many is refused, told before or not, and nothing is left of it', async (t) => {
    const { server, folder, token, clientId } = await setUp(t, { uploads: { mostBytes: 200_000 } });
    const send = (bytes: Buffer | ReadableStream) => sendUpload(server, token, { clientId, name: 'a.bin', bytes });
    assert.equal((await send(Buffer.alloc(200_000))).status, 201);
    const before = filesIn(folder);
    expectRefusal(await send(Buffer.alloc(200_001)), 'payload-too-large');
    expectRefusal(await send(streamOf(Buffer.alloc(200_001))), 'payload-too-large');
    expectRefusal(await send(streamOf(Buffer.alloc(66_000), Buffer.alloc(134_001))), 'payload-too-large');
    assert.deepEqual(filesIn(folder), before);
    assert.equal((await send(streamOf(Buffer.alloc(66_000), Buffer.alloc(134_000)))).status, 201);
  });

  it('[G04] [S11] a file for which the workspace has no room is refused as too large, and nothing is left of it', async (t) => {
    const { server, folder, token, clientId } = await setUp(t, { quotas: { bytesPerWorkspace: 100_000 } });
    const send = (bytes: Buffer | ReadableStream) => sendUpload(server, token, { clientId, name: 'a.bin', bytes });
    assert.equal((await send(Buffer.alloc(30_000))).status, 201);
    const before = filesIn(folder);
    for (const bytes of [Buffer.alloc(70_001), streamOf(Buffer.alloc(66_000), Buffer.alloc(4_001))])
      assert.match(expectRefusal(await send(bytes), 'payload-too-large').message, /workspace/);
    assert.deepEqual(filesIn(folder), before);
    assert.equal((await send(Buffer.alloc(70_000))).status, 201);
  });

  it('[G04] of an endless upload no more than the limit is ever stored', async (t) => {
    const { server, folder, token, clientId } = await setUp(t, { uploads: { mostBytes: 1_000_000 } });
    let most = 0;
    const endless = new ReadableStream({
      pull(controller) {
        for (const path of filesIn(folder)) most = Math.max(most, sizeOf(join(folder, path)));
        controller.enqueue(Buffer.alloc(64_000));
      },
    });
    const answer = await sendUpload(server, token, { clientId, name: 'a.bin', bytes: endless }).catch(() => undefined);
    if (answer) expectRefusal(answer, 'payload-too-large');
    assert.ok(most <= 1_064_000, String(most));
    await nothingUnderWay(database, folder);
  });

  it('[G05] ids that are paths lead nowhere', async (t) => {
    const { server, token } = await setUp(t);
    for (const id of [
      '..%2f..%2fetc%2fpasswd',
      '%252e%252e%252fx',
      'fil_..',
      'fil_%00',
      'fil_x%2fy',
      '%2e%2e',
      'fil_A',
    ]) {
      const answer = await download(server, token, id);
      assert.ok([400, 404].includes(answer.status), `${id} ${answer.status}`);
    }
  });

  it('[G06] a file is opened by those who may see it at the moment, and by nobody else', async (t) => {
    const { server, workspace, token, clientId } = await setUp(t);
    const { body: file } = await sendUpload(server, token, { clientId });
    const refused = async (by: string | undefined, code: string, id: string = file.id) => {
      const answer = await download(server, by, id);
      assert.equal((await answer.json()).error.code, code);
    };
    assert.equal((await download(server, token, file.id)).status, 200);
    await refused(undefined, 'unauthenticated');
    await refused(token, 'not-found', 'fil_01abc');
    await refused((await server.mint(workspace, 'watcher')).token, 'forbidden');
    await refused((await server.mint(workspace, 'owner', { scopes: ['view_clients'] })).token, 'forbidden');
    const stranger = await createTestWorkspace(database);
    await refused((await server.mint(stranger, 'owner')).token, 'not-found');
    const expired = await server.mint(workspace, 'owner');
    await server.call('session.end', {}, expired.token);
    await refused(expired.token, 'session-expired');
    await server.call('files.remove', { id: file.id }, token);
    await refused(token, 'not-found');
  });

  it('[G06] in its portal a client opens what is shared with it, and uploads nothing yet', async (t) => {
    const { server, workspace, token, clientId } = await setUp(t);
    const { body: shared } = await sendUpload(server, token, { clientId, direction: 'shared_with' });
    const { body: internal } = await sendUpload(server, token, { clientId });
    const portal = await server.mint(workspace, 'owner', { subject: { clientId } });
    // As long as it is off nobody is in it.
    assert.equal((await download(server, portal.token, shared.id)).status, 404);
    const { version } = (await server.call('clients.get', { id: clientId }, token)).body.result.data;
    await server.call('clients.update', { id: clientId, version, patch: { portalEnabled: true } }, token);
    assert.equal((await download(server, portal.token, shared.id)).status, 200);
    assert.equal((await download(server, portal.token, internal.id)).status, 404);
    const other = await server.mint(workspace, 'owner', { subject: { clientId: await newClient(server, token) } });
    assert.equal((await download(server, other.token, shared.id)).status, 404);
    expectRefusal(await sendUpload(server, portal.token, { clientId }), 'forbidden');
  });

  it('[G08] one part of a file is given, many at once are not', async (t) => {
    const { server, token, clientId } = await setUp(t);
    const { body: file } = await sendUpload(server, token, { clientId, bytes: '0123456789' });
    const part = async (range: string) => {
      const answer = await download(server, token, file.id, { range });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    assert.deepEqual(await part('bytes=2-4'), [206, 'bytes 2-4/10', '234']);
    assert.deepEqual(await part('bytes=7-'), [206, 'bytes 7-9/10', '789']);
    assert.deepEqual(await part('bytes=-3'), [206, 'bytes 7-9/10', '789']);
    assert.deepEqual(await part('bytes=0-999999999999'), [206, 'bytes 0-9/10', '0123456789']);
    assert.deepEqual(await part('bytes=10-'), [416, 'bytes */10', '']);
    assert.deepEqual(await part('bytes=0-1,5-6'), [416, 'bytes */10', '']);
    assert.deepEqual(await part(`bytes=${'0-,'.repeat(1000)}0-`), [206, 'bytes 0-9/10', '0123456789']);
    for (const range of ['bytes=4-2', 'bytes=x', 'lines=1-2', 'bytes=', '-'])
      assert.ok([200, 416].includes(Number((await part(range))[0])), range);
    const { body: empty } = await sendUpload(server, token, { clientId, name: 'e.txt', bytes: '' });
    assert.equal((await download(server, token, empty.id, { range: 'bytes=0-' })).status, 416);
    assert.equal(await (await download(server, token, empty.id)).text(), '');
  });

  it('[G09] an upload that is broken off at any point leaves nothing, and nothing is logged as a failure', async (t) => {
    const { server, folder, token, clientId } = await setUp(t);
    for (const sent of [0, 1, 1000, 70_000, 300_000, 999_999]) await brokenOff(server, token, clientId, sent);
    await nothingUnderWay(database, folder);
    assert.deepEqual(filesIn(folder), []);
    assert.equal((await server.call('session.get', {}, token)).status, 200);
    assert.deepEqual(
      server.logLines.filter((line) => /"level":(50|60)|refused/.test(line)),
      [],
    );
  });

  it('[J03] an upload that stands still, or creeps, is cut off', async (t) => {
    const { server, folder, token, clientId } = await setUp(t, {
      uploads: { idleMs: 100, graceMs: 0, leastRate: 1e9 },
    });
    const stands = httpRequest(uploadUrl(server, clientId), uploadOf(token, 1_000_000));
    stands.on('error', () => undefined);
    const gone = new Promise((resolve) => stands.once('close', resolve));
    stands.flushHeaders();
    await gone;
    const creeping = await sendUpload(server, token, { clientId, bytes: streamOf(Buffer.from('a'), Buffer.from('b')) });
    assert.match(expectRefusal(creeping, 'validation').message, /slow/);
    await nothingUnderWay(database, folder);
  });

  it('one person has so many uploads at once', async (t) => {
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const disk = createDiskFiles(join(tmpdir(), `clientele-attack-${randomUUID()}`));
    const files: FileStorage = {
      ...disk,
      async put(_key, bytes) {
        begun.resolve();
        await goOn.promise;
        for await (const _ of bytes) continue;
      },
    };
    const { server, token, clientId } = await setUp(t, { files, uploads: { atOnce: 1 } });
    const first = sendUpload(server, token, { clientId });
    await begun.promise;
    expectRefusal(await sendUpload(server, token, { clientId }), 'rate-limited');
    goOn.resolve();
    assert.equal((await first).status, 201);
    assert.equal((await sendUpload(server, token, { clientId })).status, 201);
  });

  it('[R3] a full storage answers storage-full, one that does not answer overloaded, and the log says why', async (t) => {
    for (const [code, answer] of [
      ['ENOSPC', 'storage-full'],
      ['EDQUOT', 'storage-full'],
      ['EACCES', 'overloaded'],
    ] as const) {
      const files: FileStorage = {
        ...createDiskFiles(tmpdir()),
        put: async () => Promise.reject(Object.assign(new Error('no'), { code })),
      };
      const { server, token, clientId } = await setUp(t, { files });
      const body = expectRefusal(await sendUpload(server, token, { clientId }), answer);
      assert.ok(body.retryAfter);
      assert.ok(server.logLines.some((line) => line.includes(code)));
    }
  });

  it('[A10] [G06] fields that nobody knows, a key of another form and another method are refused', async (t) => {
    const { server, token, clientId } = await setUp(t);
    const headers = { authorization: `Bearer ${token}`, origin: testOrigin };
    const post = (query: string, more = {}) =>
      server.send(`/v1/files?${query}`, { method: 'POST', headers: { ...headers, ...more }, body: 'x' });
    const key = { 'idempotency-key': randomUUID() };
    expectRefusal(await post(`clientId=${clientId}&name=a.txt`), 'validation');
    expectRefusal(await post(`clientId=${clientId}&name=a.txt&storageKey=x`, key), 'validation');
    expectRefusal(await post(`clientId=${clientId}&clientId=cli_1&name=a.txt`, key), 'validation');
    expectRefusal(await post(`clientId=${clientId}&name=a.txt&direction=public`, key), 'validation');
    expectRefusal(await server.send('/v1/files', { headers }), 'method-not-allowed');
    expectRefusal(await server.send('/v1/files/fil_1', { headers, method: 'DELETE' }), 'method-not-allowed');
  });

  it('the log of a request has neither the name of a file nor what is in it', async (t) => {
    const { server, token, clientId } = await setUp(t);
    await sendUpload(server, token, { clientId, name: 'Confidential.txt', bytes: 'Top secret' });
    assert.doesNotMatch(server.logLines.join('\n'), /Confidential|Top secret/);
  });
});

function expectHarmless({ status, headers }: Response): void {
  assert.equal(status, 200);
  assert.match(headers.get('content-disposition') ?? '', /^attachment;/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('content-security-policy'), "sandbox;default-src 'none';frame-ancestors 'none'");
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
}

async function newClient(server: TestServer, token: string): Promise<string> {
  const input = { idempotencyKey: randomUUID(), client: { name: 'Acme' } };
  return (await server.call('clients.create', input, token)).body.result.data.id;
}

function streamOf(...pieces: readonly Buffer[]): ReadableStream {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? join(entry.parentPath, entry.name).slice(folder.length) : [],
  );
}

function sizeOf(path: string): number {
  return existsSync(path) ? readFileSync(path).length : 0;
}

function uploadUrl(server: TestServer, clientId: string): string {
  return `${server.url}/v1/files?clientId=${clientId}&name=a.txt`;
}

function uploadOf(token: string, length: number) {
  return {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      origin: testOrigin,
      'idempotency-key': randomUUID(),
      'content-length': length,
    },
  };
}

/** Sends so much of a megabyte, and goes when the server has begun to take it. */
async function brokenOff(server: TestServer, token: string, clientId: string, bytes: number): Promise<void> {
  const call = httpRequest(uploadUrl(server, clientId), uploadOf(token, 1_000_000));
  call.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    if (bytes === 0) call.flushHeaders();
    call.write('x'.repeat(bytes), () => resolve());
  });
  call.destroy();
}

/** Waits until every upload that was begun is over, and what was on record of it is gone, however long a busy machine takes. */
async function nothingUnderWay({ url }: TestDatabase, folder: string): Promise<void> {
  const limit = AbortSignal.timeout(60_000);
  for (;;) {
    assert.ok(!limit.aborted, 'something is left of an upload');
    const left = await runSql(url, 'select "key" from "storedObject" where "storedAt" is null');
    if (left.length === 0 && !filesIn(folder).some((path) => path.endsWith('.part'))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
