import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import { workspace } from '../features/access/table.ts';
import { status } from '../features/clients/table.ts';
import { activity } from '../features/activity/table.ts';
import { clientTotal } from '../features/clients/table.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { postgresKit, sqliteKit } from './columns.ts';

// One table from each kit with every kind of column, nullable and not: the compiler compares the rows they read and take.
const onPostgres = postgresKit.table('every', {
  seq: postgresKit.sequence(),
  text: postgresKit.text().notNull(),
  textOrNull: postgresKit.text(),
  integer: postgresKit.integer().notNull(),
  boolean: postgresKit.boolean().notNull(),
  json: postgresKit.json<string[]>().notNull(),
  money: postgresKit.money().notNull(),
  instant: postgresKit.instant().notNull(),
  instantOrNull: postgresKit.instant(),
  day: postgresKit.day().notNull(),
  sortText: postgresKit.sortText().notNull(),
  writtenBy: postgresKit.writtenBy(),
});
const onSqlite = sqliteKit.table('every', {
  seq: sqliteKit.sequence(),
  text: sqliteKit.text().notNull(),
  textOrNull: sqliteKit.text(),
  integer: sqliteKit.integer().notNull(),
  boolean: sqliteKit.boolean().notNull(),
  json: sqliteKit.json<string[]>().notNull(),
  money: sqliteKit.money().notNull(),
  instant: sqliteKit.instant().notNull(),
  instantOrNull: sqliteKit.instant(),
  day: sqliteKit.day().notNull(),
  sortText: sqliteKit.sortText().notNull(),
  writtenBy: sqliteKit.writtenBy(),
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const sameRows: Same<typeof onPostgres.$inferSelect, typeof onSqlite.$inferSelect> = true;
const sameInserts: Same<typeof onPostgres.$inferInsert, typeof onSqlite.$inferInsert> = true;

it('the builders of both databases have the same columns, and the compiler finds their rows equal', () => {
  assert.deepEqual(Object.keys(postgresKit), Object.keys(sqliteKit));
  assert(sameRows && sameInserts);
});

it('every kind of value comes back as it went in', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const { id: workspaceId } = await createTestWorkspace(database);
  const at = '2026-03-29T01:30:00.120Z';
  const row = {
    id: 'act_1',
    workspaceId,
    clientId: 'cli_1',
    kind: 'interaction',
    type: 'interaction.call',
    actorType: 'staff',
    actorId: null,
    subjectId: null,
    subjectName: 'ÅØ',
    at,
    version: 1,
    externalId: null,
    removedAt: null,
  } as const;
  const data = { text: 'ÅØ 漢字 \u{1F600}', list: [1, 2.5, null], nested: { yes: true } };
  await database.transaction((tx) => tx.insert(activity).values({ ...row, data }));
  const [found] = await database.read.select().from(activity).where(eq(activity.workspaceId, workspaceId));
  assert.deepEqual({ ...found }, { ...row, data, isRemoved: false });
  const [first] = await database.read
    .select()
    .from(status)
    .where(eq(status.workspaceId, workspaceId))
    .orderBy(status.position);
  assert.equal(first?.position, 0);
  const [own] = await database.read.select().from(workspace).where(eq(workspace.id, workspaceId));
  assert.equal(own?.createdAt, '2026-03-18T10:00:00.000Z');
  assert.equal((await database.read.select().from(clientTotal)).length, 0);
});
