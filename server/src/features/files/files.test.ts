import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { UploadFile, type FileRecord } from '@clientele/contract';
import { createDiskFiles } from '../../adapters/disk-files.ts';
import type { Ctx } from '../../core/ctx.ts';
import { usualRemovedDays } from '../../core/removed.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { openFile, purgeFiles, upload, type FileStorage } from './index.ts';

describe('files', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: FileStorage;
  before(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'clientele-files-'));
    storage = createDiskFiles(folder);
  });
  after(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  interface Given extends Partial<UploadFile> {
    readonly clientId: string;
    readonly bytes?: string | Buffer;
    readonly mostBytes?: number;
    readonly isLengthTold?: boolean;
  }

  function add(ctx: Ctx, given: Given): Promise<FileRecord> {
    const { bytes = 'Minutes', mostBytes = 1000, isLengthTold = true, ...fields } = given;
    const input = UploadFile.parse({ idempotencyKey: randomUUID(), name: 'notes.txt', ...fields });
    return upload(ctx, storage, input, {
      bytes: Readable.from([Buffer.from(bytes)]),
      declaredType: undefined,
      declaredSize: isLengthTold ? bytes.length : undefined,
      mostBytes,
    });
  }

  const contentOf = async (ctx: Ctx, id: string) =>
    String(await buffer(await storage.get((await openFile(ctx, id)).storageKey)));
  const bytesStored = () => runSql(database.url, 'select "key" from "storedObject"');
  const daysLater = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
  const purgeAt = (at: Date) => purgeFiles({ database, now: () => at, removedDays: usualRemovedDays }, storage);
  const namesOnDisk = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? entry.name : [],
    );

  it('[S1-115] [S4-29] [S4-30] a file is added to a client, and listed by who sees it, the newest first, with their numbers', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const offer = await add(ctx, { clientId, name: 'Offer.txt', direction: 'shared_with' });
    const brief = await add(ctx, { clientId, name: 'Brief.md', direction: 'shared_by', bytes: '# Brief' });
    const own = await add(ctx, { clientId });
    assert.deepEqual(offer, {
      id: offer.id,
      version: 1,
      clientId,
      name: 'Offer.txt',
      mime: 'text/plain',
      size: 7,
      direction: 'shared_with',
      uploadedBy: { kind: 'staff', id: ctx.actor.userId, name: 'Anna Agent' },
      preview: null,
      createdAt: testNow.toISOString(),
    });
    const all = await apiOf(ctx).files.list({ clientId });
    assert.deepEqual(all, {
      items: [own, brief, offer],
      nextCursor: null,
      counts: { shared_with: 1, shared_by: 1, internal: 1 },
    });
    const shared = await apiOf(ctx).files.list({ clientId, direction: 'shared_by' });
    assert.deepEqual([shared.items, shared.counts], [[brief], all.counts]);
    assert.equal(await contentOf(ctx, brief.id), '# Brief');
  });

  it('pages of the list hold each file once', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const added: string[] = [];
    for (let n = 0; n < 5; n += 1) added.push((await add(ctx, { clientId })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await apiOf(ctx).files.list({ clientId, limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, added.toReversed());
    const other = (await apiOf(ctx).files.list({ clientId, limit: 1 })).nextCursor ?? assert.fail('one page');
    await refusal(apiOf(ctx).files.list({ clientId, direction: 'internal', cursor: other }), 'validation');
  });

  it('a file is renamed and shared by its version, with what it was in the audit', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const { id } = await add(ctx, { clientId });
    const patch = { name: 'Minutes.txt', direction: 'shared_with' as const };
    const changed = await apiOf(ctx).files.update({ id, version: 1, patch });
    assert.deepEqual([changed.version, changed.name, changed.direction], [2, 'Minutes.txt', 'shared_with']);
    const late = await refusal(apiOf(ctx).files.update({ id, version: 1, patch: { name: 'a.txt' } }), 'conflict');
    assert.deepEqual(late.details.current, changed);
    const [audit] = await runSql(
      database.url,
      `select "diff" from "audit" where "entityId" = '${id}' and "action" = 'files.update'`,
    );
    for (const name of ['notes.txt', 'Minutes.txt']) assert.match(JSON.stringify(audit), new RegExp(name));
  });

  it('[G03] a name cannot be given an ending that its content does not have', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const { id } = await add(ctx, { clientId });
    for (const name of ['notes.exe', 'notes.png', 'notes'])
      assert.equal(
        (await refusal(apiOf(ctx).files.update({ id, version: 1, patch: { name } }), 'validation')).details.field,
        'patch.name',
      );
  });

  it('[S4-32] a removed file is closed and not listed, comes back by undo, and is gone with its bytes when its time is over', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id: clientId } = await newClient(ctx);
    const { id } = await add(ctx, { clientId });
    const before = namesOnDisk();
    await apiOf(ctx).files.remove({ id });
    await refusal(openFile(ctx, id), 'not-found');
    const { items, counts } = await apiOf(ctx).files.list({ clientId });
    assert.deepEqual([items, counts.internal], [[], 0]);
    await purgeAt(daysLater(usualRemovedDays - 1));
    assert.equal((await apiOf(ctx).files.restore({ id })).version, 3);
    assert.equal(await contentOf(ctx, id), 'Minutes');

    await apiOf(ctx).files.remove({ id });
    const late = workspace.as('manager', () => daysLater(usualRemovedDays + 1));
    await refusal(apiOf(late).files.restore({ id }), 'not-found');
    await purgeAt(daysLater(usualRemovedDays + 1));
    await refusal(apiOf(ctx).files.restore({ id }), 'not-found');
    assert.equal(namesOnDisk().length, before.length - 1);
  });

  it('with its client a file is erased: the audit keeps no name at once, also of one long removed, and its bytes go with the next purge', async () => {
    const ctx = (await createTestWorkspace(database)).as('owner');
    const { id: clientId } = await newClient(ctx);
    const [{ id }, { id: gone }] = [
      await add(ctx, { clientId, name: 'Secret plan.txt' }),
      await add(ctx, { clientId, name: 'Secret draft.txt' }),
    ];
    const { storageKey } = await openFile(ctx, id);
    await apiOf(ctx).files.remove({ id: gone });
    await purgeAt(daysLater(usualRemovedDays + 1));
    await apiOf(ctx).clients.erase({ id: clientId, confirmName: 'Acme' });
    const audit = await runSql(database.url, `select * from "audit" where "entityId" in ('${id}', '${gone}')`);
    assert.equal(audit.length, 3);
    assert.doesNotMatch(JSON.stringify(audit), /Secret/);
    assert.equal(await storage.sizeOf(storageKey), 7);
    await purgeAt(testNow);
    assert.equal(await storage.sizeOf(storageKey), undefined);
    assert.doesNotMatch(JSON.stringify(await bytesStored()), new RegExp(storageKey));
  });

  it('a retry with the same key adds nothing, and is answered without room for another file', async () => {
    const ctx = { ...(await createTestWorkspace(database)).as('agent'), quotas: { bytesPerWorkspace: 10 } };
    const { id: clientId } = await newClient(ctx);
    const idempotencyKey = randomUUID();
    const first = await add(ctx, { clientId, idempotencyKey });
    assert.deepEqual(await add(ctx, { clientId, idempotencyKey }), first);
    await refusal(add(ctx, { clientId, idempotencyKey, name: 'other.txt' }), 'idempotency-mismatch');
    assert.equal((await apiOf(ctx).files.list({ clientId })).items.length, 1);
  });

  it('two uploads with one key at the same time add one file and leave one', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const before = namesOnDisk().length;
    const idempotencyKey = randomUUID();
    const twice = () => add(ctx, { clientId, idempotencyKey });
    const [one, other] = await Promise.all([twice(), twice()]);
    assert.deepEqual(one, other);
    assert.equal(namesOnDisk().length, before + 1);
  });

  it('[G04] [S11] a workspace has the bytes that its operator allows, also when their number is not told before', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = { ...workspace.as('owner'), quotas: { bytesPerWorkspace: 20 } };
    const { id: clientId } = await newClient(ctx);
    const before = namesOnDisk().length;
    const first = await add(ctx, { clientId, bytes: 'x'.repeat(12) });
    await refusal(add(ctx, { clientId, bytes: 'x'.repeat(9) }), 'payload-too-large');
    await refusal(add(ctx, { clientId, bytes: 'x'.repeat(9), isLengthTold: false }), 'payload-too-large');
    await add(ctx, { clientId, bytes: 'x'.repeat(8), isLengthTold: false });
    assert.equal(namesOnDisk().length, before + 2);
    await refusal(add(ctx, { clientId, bytes: 'x' }), 'payload-too-large');

    // What is removed can be restored, so it takes its room until it is gone.
    await apiOf(ctx).files.remove({ id: first.id });
    await refusal(add(ctx, { clientId, bytes: 'x' }), 'payload-too-large');
    await purgeAt(daysLater(usualRemovedDays + 1));
    await add(ctx, { clientId, bytes: 'x'.repeat(12) });
  });

  it('[G04] [S11] of uploads at the same time as many are taken as there is room for', async () => {
    const ctx = { ...(await createTestWorkspace(database)).as('owner'), quotas: { bytesPerWorkspace: 25 } };
    const { id: clientId } = await newClient(ctx);
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => add(ctx, { clientId, bytes: 'x'.repeat(10) })),
    );
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 2);
  });

  it('[R3] when the storage is full nothing is left of the upload, and the caller is told', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const before = await bytesStored();
    const full = brokenStorage('ENOSPC');
    const input = UploadFile.parse({ idempotencyKey: randomUUID(), clientId, name: 'a.txt' });
    const bytes = {
      bytes: Readable.from([Buffer.from('text')]),
      declaredType: undefined,
      declaredSize: 4,
      mostBytes: 10,
    };
    await assert.rejects(upload(ctx, full, input, bytes), { code: 'ENOSPC' });
    assert.deepEqual(await bytesStored(), before);
  });

  it('bytes of an upload that ended with its process go with a purge a day later, and not while it may go on', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { reserveObject } = await import('./stored-objects.ts');
    const key = randomBytes(16).toString('hex');
    await reserveObject(ctx, key, 4, 10);
    await storage.put(key, Readable.from([Buffer.from('half')]));
    await purgeAt(daysLater(0.9));
    assert.equal(await storage.sizeOf(key), 4);
    await purgeAt(daysLater(1.1));
    assert.equal(await storage.sizeOf(key), undefined);
  });

  it('[S4-32] an agent removes files of its own clients only; a watcher and a stranger see none', async () => {
    const workspace = await createTestWorkspace(database);
    const owned = await newClient(workspace.as('owner'));
    const { id } = await add(workspace.as('agent'), { clientId: owned.id });
    const refused = await refusal(apiOf(workspace.as('agent')).files.remove({ id }), 'forbidden');
    assert.equal(refused.details.permission, 'delete_files');
    await refusal(apiOf(workspace.as('watcher')).files.list({ clientId: owned.id }), 'forbidden');
    const stranger = (await createTestWorkspace(database)).as('owner');
    await refusal(apiOf(stranger).files.list({ clientId: owned.id }), 'not-found');
    await refusal(openFile(stranger, id), 'not-found');
    await refusal(add(stranger, { clientId: owned.id }), 'not-found');
  });

  it('in its portal a client opens what is shared, in both directions, and nothing else', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('owner');
    const mine = await newClient(ctx);
    const withPortal = (portalEnabled: boolean, version: number) =>
      apiOf(ctx).clients.update({ id: mine.id, version, patch: { portalEnabled } });
    const { version } = await withPortal(true, mine.version);
    const other = await newClient(ctx, { name: 'Other' });
    const shared = await add(ctx, { clientId: mine.id, direction: 'shared_with' });
    const given = await add(ctx, { clientId: mine.id, direction: 'shared_by' });
    const internal = await add(ctx, { clientId: mine.id });
    const foreign = await add(ctx, { clientId: other.id, direction: 'shared_with' });
    const { sessionId, expiresAt, workspaceId } = ctx.actor;
    const subject = { clientId: mine.id, contactId: null, scopes: ['files'] as const };
    const portal = {
      ...ctx,
      actor: { kind: 'portal', workspaceId, sessionId, expiresAt, subject, user: null, isReadOnly: false },
    } as const;
    for (const { id } of [shared, given]) assert.equal((await openFile(portal, id)).id, id);
    for (const { id } of [internal, foreign]) await refusal(openFile(portal, id), 'not-found');
    await apiOf(ctx).files.remove({ id: shared.id });
    await refusal(openFile(portal, shared.id), 'not-found');
    await withPortal(false, version);
    await refusal(openFile(portal, given.id), 'not-found');
  });

  function brokenStorage(code: string): FileStorage {
    return { ...storage, put: async () => Promise.reject(Object.assign(new Error('no'), { code })) };
  }
});
