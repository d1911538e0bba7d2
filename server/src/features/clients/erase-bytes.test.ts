import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { dialect } from '../../db/columns.ts';
import { sqlitePath } from '../../db/dialect.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, runSql } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { fold } from './search/fold.ts';

/** As it was written, and as the copy for the search has it. */
const written = 'Quartermaster’s confession';
const spellings = [written, fold(written)];

if (dialect === 'sqlite')
  it('[S0-98] of an erased client neither its row nor its searched text is left in the file', async (t) => {
    const database = await openTestDatabase();
    t.after(() => database.close());
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('admin');
    for (let index = 0; index < 20; index += 1) await newClient(ctx, { name: `Bystander ${index}` });
    const erased = await newClient(ctx, { name: 'Erased', notes: `They write ${written}.` });
    for (let index = 0; index < 20; index += 1) await newClient(ctx, { name: `Latecomer ${index}` });
    assert.deepEqual(await inFile(database.url), spellings);

    await apiOf(ctx).clients.erase({ id: erased.id, confirmName: 'Erased' });
    assert.deepEqual(await inFile(database.url), []);
  });

/** The spellings that are there, also in the log of what was written last, once it has been taken over. */
async function inFile(url: string): Promise<string[]> {
  await runSql(url, 'pragma wal_checkpoint(truncate)');
  const path = sqlitePath(url);
  const files = [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return spellings.filter((spelling) => files.some((file) => file.includes(spelling)));
}
