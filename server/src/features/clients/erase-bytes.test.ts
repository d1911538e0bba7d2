import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import { sqlitePath } from '../../db/dialect.ts';
import { rowsOf } from '../../db/raw.ts';
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

if (dialect === 'sqlite')
  it('[S0-98] of a person erased with their client neither the row nor the searched text is left in the file, nor is a trigram of it in an index', async (t) => {
    const database = await openTestDatabase();
    t.after(() => database.close());
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('admin');
    const erased = await newClient(ctx, { name: 'Erased' });
    const kept = await newClient(ctx, { name: 'Kept' });
    const api = apiOf(ctx);
    await api.contacts.create({ idempotencyKey: randomUUID(), clientId: kept.id, contact: { name: 'Bystander' } });
    const person = { name: 'Somebody', position: written };
    await api.contacts.create({ idempotencyKey: randomUUID(), clientId: erased.id, contact: person });
    assert.deepEqual(await inFile(database.url), spellings);
    const trigrams = () => rowsOf(database.read, sql`select 1 from "contactSearchTrigram" where "term" = 'qua'`);
    assert.equal((await trigrams()).length, 1);

    await api.clients.erase({ id: erased.id, confirmName: 'Erased' });
    assert.deepEqual(await inFile(database.url), []);
    assert.deepEqual(await trigrams(), []);
    assert.equal((await rowsOf(database.read, sql`select 1 from "contactSearchRow"`)).length, 1);
  });

/** The spellings that are there, also in the log of what was written last, once it has been taken over. */
async function inFile(url: string): Promise<string[]> {
  await runSql(url, 'pragma wal_checkpoint(truncate)');
  const path = sqlitePath(url);
  const files = [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return spellings.filter((spelling) => files.some((file) => file.includes(spelling)));
}
