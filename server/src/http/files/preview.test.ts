import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { usualRemovedDays } from '../../core/removed.ts';
import sharp from 'sharp';
import { createDiskFiles } from '../../adapters/disk-files.ts';
import { checkFiles, purgeFiles, type FileStorage } from '../../features/files/index.ts';
import { makePreview } from '../../features/files/make-preview.ts';
import { refusal } from '../../testing/refusal.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { sendUpload } from '../../testing/send-upload.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';

describe('the preview of an image', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: FileStorage;
  let server: TestServer;
  let workspace: Awaited<ReturnType<typeof createTestWorkspace>>;
  let token: string;
  let clientId: string;
  before(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'clientele-previews-'));
    storage = createDiskFiles(folder);
    server = await startTestServer(database, { files: storage });
    workspace = await createTestWorkspace(database);
    ({ token } = await server.mint(workspace, 'owner'));
    const input = { idempotencyKey: randomUUID(), client: { name: 'Acme' } };
    clientId = (await server.call('clients.create', input, token)).body.result.data.id;
  });
  after(async () => {
    await server.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  async function added(name: string, bytes: Buffer, direction?: 'shared_with'): Promise<{ id: string }> {
    const { status, body, text } = await sendUpload(server, token, { clientId, name, bytes, direction });
    assert.equal(status, 201, text);
    return body;
  }

  const previewOf = (id: string, headers: Readonly<Record<string, string>> = {}, by = token) =>
    fetch(`${server.url}/v1/files/${id}?preview`, {
      headers: { origin: testOrigin, authorization: `Bearer ${by}`, ...headers },
    });

  const refusedAs = async (answer: Response, code: string) =>
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, code);

  const previewsStored = () => readdirSync(folder, { recursive: true }).filter((path) => /preview/.test(String(path)));

  it('[G10] [G07] is small, stands upright, and says nothing of where and when a photograph was taken', async () => {
    const photo = await photograph();
    for (const secret of ['Exif', 'Secret camera']) assert.ok(photo.includes(secret), secret);
    assert.equal((await sharp(photo).metadata()).orientation, 6);
    const answer = await previewOf((await added('Photo.jpg', photo)).id);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/webp']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { format, width, height, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
    assert.deepEqual([format, width, height], ['webp', 256, 512]);
    assert.deepEqual([exif, icc, xmp, orientation], [undefined, undefined, undefined, undefined]);
    for (const secret of ['EXIF', 'Exif', 'Secret camera', 'GPS']) assert.ok(!bytes.includes(secret), secret);
  });

  it('there is one of PNG, WebP and GIF, too; a small image is not made larger, and of what is no image there is none', async () => {
    for (const format of ['png', 'webp', 'gif'] as const) {
      const image = await flat(40, 20).toFormat(format).toBuffer();
      const answer = await previewOf((await added(`a.${format}`, image)).id);
      const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      assert.deepEqual([width, height], [40, 20], format);
    }
    await refusedAs(await previewOf((await added('a.txt', Buffer.from('text'))).id), 'not-found');
  });

  it('[G07] an image that would be too large is refused by its header, and one of a hundred thousand frames shows its first', async () => {
    await refusedAs(await previewOf((await added('bomb.png', pngOf(50_000, 50_000))).id), 'payload-too-large');
    const { id } = await added('frames.gif', gifOf(100_000));
    const answer = await previewOf(id);
    assert.equal(answer.status, 200, await answer.clone().text());
    const { pages = 1, width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    assert.deepEqual([pages, width], [1, 1]);
  });

  it('[G07] what cannot be read, or takes too long, is refused, and the server goes on', async () => {
    const broken = (await flat(400, 400).png().toBuffer()).subarray(0, 100);
    await refusedAs(await previewOf((await added('broken.png', broken)).id), 'unsupported-media-type');
    const photo = await photograph();
    await refusal(
      makePreview(async () => Readable.from([photo]), { mostMs: 1 }),
      'unsupported-media-type',
    );
    assert.equal((await previewOf((await added('a.png', await flat(9, 9).png().toBuffer())).id)).status, 200);
  });

  it('is made once, kept beside its image, known to the doctor, and goes with it', async () => {
    const { id } = await added('once.png', await flat(700, 700).png().toBuffer());
    const before = previewsStored().length;
    const [one, other] = await Promise.all([previewOf(id), previewOf(id)]);
    assert.deepEqual(await one.arrayBuffer(), await other.arrayBuffer());
    assert.equal(previewsStored().length, before + 1);
    assert.deepEqual((await checkFiles(database.read, storage)).unknown, []);
    await server.call('files.remove', { id }, token);
    await refusedAs(await previewOf(id), 'not-found');
    const later = new Date(testNow.getTime() + (usualRemovedDays + 1) * 24 * 60 * 60 * 1000);
    await purgeFiles({ database, now: () => later, removedDays: usualRemovedDays }, storage);
    assert.equal(previewsStored().length, before);
  });

  it('[G06] is asked for anew each time: who may not see it any more gets nothing of it', async () => {
    const { id } = await added('mine.png', await flat(30, 30).png().toBuffer());
    const shared = await added('shared.png', await flat(31, 31).png().toBuffer(), 'shared_with');
    const first = await previewOf(id);
    const etag = first.headers.get('etag') ?? assert.fail('no ETag');
    assert.equal(first.headers.get('cache-control'), 'private, no-cache');
    assert.equal(first.headers.get('content-security-policy'), "sandbox;default-src 'none';frame-ancestors 'none'");
    assert.equal(first.headers.get('x-content-type-options'), 'nosniff');
    const known = { 'if-none-match': etag };
    const again = await previewOf(id, known);
    assert.deepEqual([again.status, await again.text()], [304, '']);
    const watcher = await server.mint(workspace, 'watcher');
    await refusedAs(await previewOf(id, known, watcher.token), 'forbidden');
    const stranger = await server.mint(await createTestWorkspace(database), 'owner');
    await refusedAs(await previewOf(id, known, stranger.token), 'not-found');
    const { version } = (await server.call('clients.get', { id: clientId }, token)).body.result.data;
    await server.call('clients.update', { id: clientId, version, patch: { portalEnabled: true } }, token);
    const portal = await server.mint(workspace, 'owner', { subject: { clientId } });
    await refusedAs(await previewOf(id, known, portal.token), 'not-found');
    assert.equal((await previewOf(shared.id, {}, portal.token)).status, 200);
    expectRefusal(await server.send(`/v1/files/${id}?preview`), 'unauthenticated');
  });
});

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#3a6' } });
}

/** 1200 × 600 dots, taken with the camera on its side, by a camera that says where. */
function photograph(): Promise<Buffer> {
  return flat(1200, 600)
    .withExif({
      IFD0: { Make: 'Secret camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Says that it is so large, and has next to nothing in it. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = Buffer.from('789c0300000001', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Of one dot, again and again. */
function gifOf(frames: number): Buffer {
  const head = Buffer.from('474946383961010001008000000000ff000000', 'hex');
  const frame = Buffer.from('21f904000a0000002c000000000100010000020244010000', 'hex').subarray(0, -1);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}
