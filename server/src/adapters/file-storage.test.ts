import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import S3rver from 's3rver';
import { databaseRefusal } from '../core/database-errors.ts';
import type { FileStorage } from '../features/files/index.ts';
import { createDiskFiles } from './disk-files.ts';
import { createS3Files } from './s3-files.ts';

// Those that s3rver knows.
const access = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

let folder: string;
let s3: S3rver;
let gate: Server;
let bucketUrl: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-storage-'));
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'files' }],
  });
  const { port } = await s3.run();
  gate = await openGate(port);
  bucketUrl = `http://127.0.0.1:${portOf(gate)}/files`;
});
after(async () => {
  gate.close();
  await s3.close();
  rmSync(folder, { recursive: true });
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** s3rver reads signatures of version 4 but does not check them: this stands before it and does. */
async function openGate(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.headers.authorization !== signatureOf(request)) {
      request.resume();
      response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
      return;
    }
    const { method, url, headers } = request;
    const onward = httpRequest({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** By the text of the standard: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function signatureOf({ method = '', url = '', headers }: IncomingMessage): string {
  const { pathname, searchParams } = new URL(url, 'http://files.test');
  const [, signed = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const query = [...searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).toSorted();
  const canonical = [
    method,
    pathname,
    query.join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${access.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  let key = Buffer.from(`AWS4${access.secretAccessKey}`);
  for (const part of [...scope.split('/'), toSign]) key = createHmac('sha256', key).update(part).digest();
  const credential = `${access.accessKeyId}/${scope}`;
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signed}, Signature=${key.toString('hex')}`;
}

const newKey = () => randomBytes(16).toString('hex');
const pieces = (bytes: Buffer, size: number) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function keysOf(storage: FileStorage): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.keys()) keys.push(key);
  return keys;
}

const storages: readonly (readonly [string, () => FileStorage])[] = [
  ['a folder', () => createDiskFiles(join(folder, 'disk'))],
  ['a bucket', () => createS3Files({ ...access, url: bucketUrl })],
  ['a folder of a bucket', () => createS3Files({ ...access, url: `${bucketUrl}/clientele/files/` })],
];

for (const [name, open] of storages)
  describe(`files in ${name}`, () => {
    let storage: FileStorage;
    before(() => {
      storage = open();
    });

    it('gives the bytes that it took, the whole and any part', async () => {
      const key = newKey();
      await storage.put(key, pieces(Buffer.from('0123456789'), 3));
      assert.equal(String(await buffer(await storage.get(key))), '0123456789');
      assert.equal(String(await buffer(await storage.get(key, { start: 2, end: 4 }))), '234');
      assert.equal(String(await buffer(await storage.get(key, { start: 9, end: 9 }))), '9');
      assert.equal(await storage.sizeOf(key), 10);
    });

    it('takes a file of several parts, of exactly one, and of none', async () => {
      for (const size of [20 * 1024 * 1024 + 5, 8 * 1024 * 1024, 0]) {
        const [key, bytes] = [newKey(), randomBytes(size)];
        await storage.put(key, pieces(bytes, 1_000_003));
        assert.equal(await storage.sizeOf(key), size);
        if (size > 0) assert.ok(bytes.equals(await buffer(await storage.get(key))), String(size));
        await storage.remove(key);
      }
    });

    it('keeps nothing of bytes that break off, and says why they did', async () => {
      for (const size of [10, 9 * 1024 * 1024]) {
        const key = newKey();
        const broken = Readable.from(
          (async function* () {
            yield randomBytes(size);
            throw new Error('gone');
          })(),
        );
        await assert.rejects(storage.put(key, broken), /gone/);
        assert.equal(await storage.sizeOf(key), undefined);
        await assert.rejects(storage.get(key));
      }
    });

    it('removes what is there, and minds nothing that is not', async () => {
      const key = newKey();
      await storage.put(key, pieces(Buffer.from('x'), 1));
      await storage.remove(key);
      await storage.remove(key);
      assert.equal(await storage.sizeOf(key), undefined);
    });

    it('lists every key', async () => {
      const before = await keysOf(storage);
      const added = [newKey(), newKey()];
      for (const key of added) await storage.put(key, pieces(Buffer.from('x'), 1));
      const listed = await keysOf(storage);
      assert.deepEqual(listed.toSorted(), [...before, ...added].toSorted());
    });

    it('[G05] knows no other keys than those that the server makes', async () => {
      for (const key of ['', '..', '../x', `../${newKey()}`, newKey().toUpperCase(), `${newKey()}/`, `${newKey()}\0`]) {
        await assert.rejects(storage.put(key, pieces(Buffer.from('x'), 1)), /no key/);
        await assert.rejects(storage.get(key), /no key/);
        await assert.rejects(storage.remove(key), /no key/);
        await assert.rejects(storage.sizeOf(key), /no key/);
      }
    });
  });

it('in a folder, what a crash left half-written is removed with its key', async () => {
  const home = join(folder, 'crashed');
  const storage = createDiskFiles(home);
  const key = newKey();
  await storage.put(key, pieces(Buffer.from('x'), 1));
  const [inside = ''] = readdirSync(home);
  writeFileSync(join(home, inside, `${key}.part`), 'half');
  await storage.remove(key);
  assert.deepEqual(readdirSync(join(home, inside)), []);
});

describe('a bucket that does not do what it is asked for', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close()));

  async function answering(status: number, code: string): Promise<FileStorage> {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No</Message></Error>`);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return createS3Files({ ...access, url: `http://127.0.0.1:${portOf(server)}/files` });
  }

  async function refusalOf(storage: FileStorage) {
    const put = storage.put(newKey(), pieces(Buffer.from('x'), 1));
    return databaseRefusal(
      await put.then(
        () => undefined,
        (error: unknown) => error,
      ),
    )?.code;
  }

  it('[R3] is full, refuses the key, fails or is not there: the caller is told which', async () => {
    assert.equal(await refusalOf(await answering(507, 'InsufficientStorage')), 'storage-full');
    assert.equal(await refusalOf(await answering(403, 'QuotaExceeded')), 'storage-full');
    assert.equal(await refusalOf(await answering(403, 'SignatureDoesNotMatch')), 'overloaded');
    assert.equal(await refusalOf(await answering(500, 'InternalError')), 'overloaded');
    assert.equal(await refusalOf(createS3Files({ ...access, url: 'http://127.0.0.1:1/files' })), 'overloaded');
    const foreign = createS3Files({ ...access, secretAccessKey: 'another', url: bucketUrl });
    assert.equal(await refusalOf(foreign), 'overloaded');
  });
});
