import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { dialect } from '../../db/columns.ts';
import { sqlitePath } from '../../db/sqlite-file.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, runSql } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';

const word = 'Quartermaster’s confession';

if (dialect === 'sqlite')
  it('[S0-98] the bytes of an erased client are not in the file any more', async (t) => {
    const database = await openTestDatabase();
    t.after(() => database.close());
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('admin');
    for (let index = 0; index < 20; index += 1) await newClient(ctx, { name: `Bystander ${index}` });
    const erased = await newClient(ctx, { name: 'Erased', notes: `They write ${word}.` });
    for (let index = 0; index < 20; index += 1) await newClient(ctx, { name: `Latecomer ${index}` });
    assert.equal(await isInFile(database.url), true);

    await apiOf(ctx).clients.erase({ id: erased.id, confirmName: 'Erased' });
    assert.equal(await isInFile(database.url), false);
  });

/** Also in the log of what was written last, once it has been taken over. */
async function isInFile(url: string): Promise<boolean> {
  await runSql(url, 'pragma wal_checkpoint(truncate)');
  const path = sqlitePath(url);
  return [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(word));
}
