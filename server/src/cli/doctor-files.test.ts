import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { UploadFile } from '@clientele/contract';
import { createDiskFiles } from '../adapters/disk-files.ts';
import { readConfig } from '../config.ts';
import { upload } from '../features/files/index.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { examineFiles } from './doctor-files.ts';

it('[R13] every file has its bytes, or is named; what belongs to none is named too', async (t) => {
  const database = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'clientele-doctor-'));
  t.after(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const config = readConfig({ DATABASE_URL: database.url, CLIENTELE_FILES_DIR: folder });
  const verdicts = async () => (await examineFiles(config)).map(({ verdict, found }) => `${verdict} ${found}`);
  assert.deepEqual(await verdicts(), [`ok 0 in ${folder}, each with its bytes`]);

  const storage = createDiskFiles(folder);
  const ctx = (await createTestWorkspace(database)).as('owner');
  const { id: clientId } = await newClient(ctx);
  const input = UploadFile.parse({ idempotencyKey: randomUUID(), clientId, name: 'a.txt' });
  const bytes = { bytes: Readable.from([Buffer.from('text')]), declaredType: undefined, declaredSize: 4 };
  const { id } = await upload(ctx, storage, input, { ...bytes, mostBytes: 10 });
  assert.deepEqual(await verdicts(), [`ok 1 in ${folder}, each with its bytes`]);

  const foreign = 'f'.repeat(32);
  await storage.put(foreign, Readable.from([Buffer.from('x')]));
  assert.deepEqual(await verdicts(), [`warning ${folder}: objects that belong to no file: 1 (${foreign})`]);

  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  assert.deepEqual(await verdicts(), [`fault ${folder}: files without all of their bytes: 1 (${id})`]);
});
