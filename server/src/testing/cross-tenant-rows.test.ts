import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { count, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { getTableName } from 'drizzle-orm';
import { insertCrossTenantRows } from './cross-tenant-rows.ts';
import { newClient } from './new-client.ts';
import { schemaTables } from './schema-tables.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';
import { insertTestRow, type RowSource } from './test-rows.ts';
import { createTestWorkspace } from './test-workspace.ts';
import { openWriteJournal } from './write-journal.ts';

describe('rows of one workspace that name a record of another', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('are in every table that can name the record, also one that is added to the schema later', async () => {
    const here = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    const { id } = await newClient(here.as('owner'));
    const plain: RowSource = {
      workspaceId: elsewhere.id,
      marker: 'SOUTH',
      currency: 'ZAR',
      ids: { user: elsewhere.users.owner.id, status: elsewhere.statuses.active },
    };
    const made = await Promise.all(
      ['tag', 'contact', 'apiKey'].map(async (name) => [
        name,
        String((await insertTestRow(database, name, plain))['id']),
      ]),
    );
    const withMade = { ...plain, ids: { ...plain.ids, ...Object.fromEntries(made) } };
    const own = { ...withMade, workspaceId: here.id };
    const run = await insertTestRow(database, 'enrichmentRun', own, { clientId: id });
    const stranger = { ...withMade, ids: { ...withMade.ids, enrichmentRun: String(run['id']) } };
    const tables = await insertCrossTenantRows(database, { kind: 'client', id }, stranger);
    const inBoth = [
      'client',
      'clientTag',
      'clientTotal',
      'clientContact',
      'document',
      'payment',
      'activity',
      'audit',
      'session',
    ];
    for (const name of [...inBoth, 'idempotencyKey', 'event']) assert.ok(tables.includes(name), name);
    // The search has one text per client, and keeps that of the client's own workspace.
    for (const name of tables) assert.equal(await rowsIn(name, elsewhere.id), name === 'clientSearch' ? 0 : 1, name);
  });

  it('need a record for each that they refer to; what is missing is named', async () => {
    const { id: workspaceId } = await createTestWorkspace(database);
    const source = { workspaceId, marker: 'x', currency: 'EUR', ids: {} };
    await assert.rejects(insertTestRow(database, 'clientTag', source), /clientTag refers to a record of client.*ids:/);
  });

  async function rowsIn(name: string, workspaceId: string): Promise<number> {
    const table = schemaTables.find((each) => getTableName(each) === name) as PgTable & { workspaceId: never };
    const [row] = await database.read.select({ rows: count() }).from(table).where(eq(table.workspaceId, workspaceId));
    return row?.rows ?? 0;
  }
});

it('the journal notes each row that was added, changed or removed, and nothing that was rolled back or left as it was', async () => {
  const database = await openTestDatabase();
  const journal = await openWriteJournal(database);
  try {
    const here = await createTestWorkspace(database);
    const source = { workspaceId: here.id, marker: 'x', currency: 'EUR', ids: {} };
    await journal.take();
    const { id } = await insertTestRow(database, 'tag', source);
    assert.deepEqual(await journal.take(), [{ table: 'tag', operation: 'insert', workspaceId: here.id }]);
    assert.deepEqual(await journal.take(), []);
    const tag = schemaTables.find((table) => getTableName(table) === 'tag') as PgTable & { id: never };
    const write = (name: string) =>
      database.transaction(async (tx) => void (await tx.update(tag).set({ name }).where(eq(tag.id, id))));
    await write('y');
    assert.deepEqual(
      (await journal.take()).map(({ operation }) => operation),
      ['update', 'update'],
    );
    await write('y');
    await assert.rejects(
      database.transaction(async (tx) => {
        await tx.delete(tag).where(eq(tag.id, id));
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.deepEqual(await journal.take(), []);
    // Rows that the database removes by itself are noted, too.
    const client = await newClient(here.as('owner'));
    await insertTestRow(database, 'clientTag', { ...source, ids: { client: client.id, tag: String(id) } });
    await journal.take();
    await database.transaction(async (tx) => void (await tx.delete(tag).where(eq(tag.id, id))));
    assert.deepEqual((await journal.take()).map(({ table, operation }) => `${operation} ${table}`).toSorted(), [
      'delete clientTag',
      'delete tag',
    ]);
  } finally {
    await journal.close();
    await database.close();
  }
});
