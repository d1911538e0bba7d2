import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { mostPictureBytes, pictureSide } from '@clientele/contract';
import sharp from 'sharp';
import { createDiskFiles } from '../../adapters/disk-files.ts';
import { usualRemovedDays } from '../../core/removed.ts';
import { checkFiles, purgeFiles, type FileStorage } from '../../features/files/index.ts';
import { apiOf } from '../../testing/api.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { onePixel, sendPicture } from '../../testing/send-upload.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';

describe('pictures of clients and contacts', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: FileStorage;
  let server: TestServer;
  let workspace: TestWorkspace;
  let token: string;
  before(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'clientele-pictures-'));
    storage = createDiskFiles(folder);
    server = await startTestServer(database, { files: storage });
    workspace = await createTestWorkspace(database);
    ({ token } = await server.mint(workspace, 'owner'));
  });
  after(async () => {
    await server.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const owner = () => apiOf({ ...workspace.as('owner'), files: storage });

  async function uploaded(clientId: string, bytes: Uint8Array = onePixel): Promise<string> {
    const { status, body, text } = await sendPicture(server, token, { clientId, bytes });
    assert.equal(status, 201, text);
    return body.id;
  }

  async function giveClient(id: string, pictureId: string | null) {
    const { version } = await owner().clients.get({ id });
    return owner().clients.update({ id, version, patch: { pictureId } });
  }

  async function newContact(clientId: string, pictureId?: string) {
    const contact = { name: 'Ada', ...(pictureId !== undefined && { pictureId }) };
    return (await owner().contacts.create({ idempotencyKey: randomUUID(), clientId, contact })).contact;
  }

  async function bytesOf(id: string): Promise<Buffer> {
    const { items } = await owner().pictures.get({ ids: [id] });
    return Buffer.from(items[0]?.webp ?? '', 'base64');
  }

  const isThere = async (id: string) =>
    (await runSql(database.url, `select "id" from "picture" where "id" = '${id}'`)).length === 1;
  const later = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
  const purge = (days: number) =>
    purgeFiles({ database, now: () => later(days), removedDays: usualRemovedDays }, storage);
  const onDisk = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  it('[S2-35][S2-15][S3-06] JPG and PNG become a small upright square that says nothing of place and time', async () => {
    const { id: clientId } = await newClient(workspace.as('owner'));
    for (const format of ['jpeg', 'png'] as const) {
      const photo = await sharp({ create: { width: 90, height: 300, channels: 3, background: '#357' } })
        .withExif({ IFD0: { Make: 'Secret camera' } })
        .toFormat(format)
        .toBuffer();
      assert.ok(photo.includes('Secret camera'));
      const bytes = await bytesOf(await uploaded(clientId, photo));
      const made = await sharp(bytes).metadata();
      assert.deepEqual([made.format, made.width, made.height], ['webp', pictureSide, pictureSide], format);
      assert.equal(made.exif, undefined);
      assert.ok(!bytes.includes('Secret camera'));
    }
  });

  it('[S3-06] a logo that is a wide name is kept whole and lies in the circle that is shown; of a photo the middle fills it', async () => {
    const { id: clientId } = await newClient(workspace.as('owner'));
    const green = { create: { width: 100, height: 100, channels: 3, background: '#0f0' } } as const;
    const end = await sharp(green).png().toBuffer();
    const framed = (width: number) =>
      sharp({ create: { width, height: 100, channels: 3, background: '#00f' } })
        .composite([
          { input: end, left: 0, top: 0 },
          { input: end, left: width - 100, top: 0 },
        ])
        .jpeg()
        .toBuffer();
    const middleRow = async (image: Buffer) => {
      const { data } = await sharp(await bytesOf(await uploaded(clientId, image)))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [...data.subarray((y * pictureSide + x) * 3).subarray(0, 3)];
      const isGreen = ([red = 0, green = 0, blue = 0]: number[]) => green > 200 && red < 80 && blue < 80;
      const middle = pictureSide / 2;
      return {
        ends: [at(10, middle), at(pictureSide - 10, middle)].map(isGreen),
        isFilled: !isWhite(at(middle, 2)),
      };
    };
    const isWhite = (colour: number[]) => colour.every((part) => part > 240);
    assert.deepEqual(await middleRow(await framed(500)), { ends: [true, true], isFilled: false });
    assert.deepEqual(await middleRow(await framed(178)), { ends: [true, true], isFilled: true });
  });

  it('[S2-15] what is no JPG or PNG by its content is refused, and so is what is too large or cannot be read; nothing is kept', async () => {
    const { id: clientId } = await newClient(workspace.as('owner'));
    const before = onDisk();
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#357' } })
      .gif()
      .toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const broken = Buffer.concat([onePixel.subarray(0, 40), Buffer.alloc(100)]);
    for (const bytes of [gif, svg, broken, Buffer.alloc(0)])
      expectRefusal(await sendPicture(server, token, { clientId, bytes }), 'unsupported-media-type');
    const large = Buffer.alloc(mostPictureBytes + 1);
    expectRefusal(await sendPicture(server, token, { clientId, bytes: large }), 'payload-too-large');
    assert.equal(onDisk(), before);
  });

  it('[S3-06] a client’s logo is in its row, replaced, taken away and taken back, told in its history without an id', async () => {
    const { id } = await newClient(workspace.as('owner'), { name: 'With a logo' });
    const [one, other] = [await uploaded(id), await uploaded(id)];
    assert.equal((await giveClient(id, one)).pictureId, one);
    await giveClient(id, other);
    await giveClient(id, one);
    await giveClient(id, null);
    await giveClient(id, one);
    const { items } = await owner().clients.list({ search: 'With a logo' });
    assert.equal(items[0]?.client.pictureId, one);
    const found = await owner().search.find({ text: 'With a logo' });
    assert.equal(found.items[0]?.pictureId, one);
    const feed = await owner().activity.list({ clientId: id });
    assert.deepEqual(feed.items[0]?.changes, [{ field: 'pictureId', before: null, after: null }]);
  });

  it('[S2-35] a new contact has the picture that was uploaded for the client, and another one later', async () => {
    const { id: clientId } = await newClient(workspace.as('owner'));
    const [first, second] = [await uploaded(clientId), await uploaded(clientId)];
    const contact = await newContact(clientId, first);
    assert.equal(contact.pictureId, first);
    const change = async (pictureId: string | null) => {
      const { version } = await owner().contacts.get({ id: contact.id });
      return owner().contacts.update({ id: contact.id, version, patch: { pictureId } });
    };
    assert.equal((await change(second)).pictureId, second);
    assert.equal((await change(null)).pictureId, null);
    assert.equal((await change(first)).pictureId, first);
    assert.equal((await owner().contacts.list({ clientId })).items[0]?.contact.pictureId, first);
  });

  it('nobody takes a picture that another one has, or that was uploaded for another client', async () => {
    const [here, there] = [await newClient(workspace.as('owner')), await newClient(workspace.as('owner'))];
    const ofThere = await uploaded(there.id);
    const used = await uploaded(here.id);
    await giveClient(here.id, used);
    for (const [id, pictureId] of [
      [here.id, ofThere],
      [there.id, used],
    ] as const)
      assert.equal((await refusal(giveClient(id, pictureId), 'validation')).details.field, 'patch.pictureId');
    const refused = await refusal(newContact(here.id, used), 'validation');
    assert.equal(refused.details.field, 'contact.pictureId');
    assert.deepEqual((await owner().contacts.list({ clientId: here.id })).items, []);
  });

  it('[A01] a picture is nobody’s outside of its workspace, nor of those who do not see whose it is', async () => {
    const { id: clientId } = await newClient(workspace.as('owner'));
    const logo = await uploaded(clientId);
    const face = await uploaded(clientId);
    await newContact(clientId, face);
    const elsewhere = await createTestWorkspace(database);
    const assigned = { ...workspace.as('agent'), files: storage };
    const grants = { view_clients: 'assigned' as const };
    const narrow = { ...assigned, actor: { ...assigned.actor, grants } };
    for (const id of [logo, face]) {
      await refusal(apiOf({ ...elsewhere.as('owner'), files: storage }).pictures.get({ ids: [id] }), 'not-found');
      await refusal(apiOf(narrow).pictures.get({ ids: [id] }), 'not-found');
    }
    // Beside one of one's own, as well.
    const { id: foreignClient } = await newClient(elsewhere.as('owner'));
    const { token: foreignToken } = await server.mint(elsewhere, 'owner');
    const foreign = await sendPicture(server, foreignToken, { clientId: foreignClient, bytes: onePixel });
    const mixed = await owner().pictures.get({ ids: ['pic_missing', logo, foreign.body.id] });
    assert.deepEqual(
      mixed.items.map(({ id }) => id),
      [logo],
    );
    assert.equal((await owner().pictures.get({ ids: [logo, face, logo] })).items.length, 2);
  });

  it('what nothing has can be taken back for a week, and goes then with its bytes; what something has stays', async () => {
    const { id } = await newClient(workspace.as('owner'));
    const [kept, replaced] = [await uploaded(id), await uploaded(id)];
    await giveClient(id, replaced);
    await giveClient(id, kept);
    await purge(usualRemovedDays - 1);
    assert.ok(await isThere(replaced));
    await purge(usualRemovedDays + 1);
    assert.deepEqual([await isThere(replaced), await isThere(kept)], [false, true]);
    assert.deepEqual((await checkFiles(database.read, storage)).incomplete, []);
    assert.deepEqual((await checkFiles(database.read, storage)).unknown, []);
    assert.equal(onDisk(), (await runSql(database.url, 'select "key" from "storedObject"')).length);
  });

  it('[S2-95] erasing a client erases its logo and the faces of those who belong to no other, bytes and all', async () => {
    const { id, name } = await newClient(workspace.as('owner'), { name: 'To be erased' });
    const [logo, face] = [await uploaded(id), await uploaded(id)];
    await giveClient(id, logo);
    await newContact(id, face);
    const before = onDisk();
    await owner().clients.erase({ id, confirmName: name });
    assert.deepEqual([await isThere(logo), await isThere(face)], [false, false]);
    await purge(0);
    assert.equal(onDisk(), before - 2);
  });
});
