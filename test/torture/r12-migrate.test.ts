import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { runSql, tablesWithWorkspace } from '@clientele/server/testing';
import { laterProgram } from './harness/later-program.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { schemaOf } from './harness/schema-of.ts';
import { runServerCommand, succeed, type Launch } from './harness/server-process.ts';
import { emptyFolder, emptyDatabaseUrl, isPostgres } from './harness/fixture.ts';

it('[R12] a later program brings the database of this one to its schema with everything that was in it', async (t) => {
  const databaseUrl = await filledDatabase(t);
  const before = await rowsOf(databaseUrl);
  const later = { databaseUrl, bin: laterProgram(t) };
  assert.match(await succeed(later, 'doctor'), /^warning +schema +version \d+ of \d+\n +→ Make a backup; then/m);
  await succeed(later, 'migrate');
  await holdsAll(later, before, await schemaMadeBy(t, later));
});

it('[R12] killed while it migrates, the next start finishes', async (t) => {
  const { seed, random } = seededRandom();
  const bin = laterProgram(t);
  const usualMs = await timeOfMigration({ databaseUrl: await filledDatabase(t), bin });
  const databaseUrl = await filledDatabase(t);
  const before = await rowsOf(databaseUrl);
  const later = { databaseUrl, bin };
  const cycles = cyclesOf({ usual: 4, full: 8, long: 50 });
  let killed = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const killAfterMs = random.between(usualMs / 3, usualMs * 1.2);
    if ((await runServerCommand({ ...later, killAfterMs }, 'migrate')).code === null) killed += 1;
  }
  await Promise.all([succeed(later, 'migrate'), succeed(later, 'migrate')]);
  await holdsAll(later, before, await schemaMadeBy(t, later));
  report('R12', { seed, cycles, killed });
});

it('[R12] [R13] a later program restores a backup of this one, and brings it to its schema', async (t) => {
  const databaseUrl = await filledDatabase(t);
  const file = join(emptyFolder(t), 'older.backup');
  await succeed({ databaseUrl }, 'backup', file);
  const later = { databaseUrl: await emptyDatabaseUrl(t), bin: laterProgram(t) };
  await succeed(later, 'restore', file);
  await holdsAll(later, await rowsOf(databaseUrl), await schemaMadeBy(t, later));
});

it('[R12] an older program refuses a newer database and a newer backup, and any program one whose history was edited', async (t) => {
  const databaseUrl = await filledDatabase(t);
  const bin = laterProgram(t);
  await succeed({ databaseUrl, bin }, 'migrate');
  await refuses({ databaseUrl }, /made by a newer version of Clientele/, 'start');
  const file = join(emptyFolder(t), 'newer.backup');
  await succeed({ databaseUrl, bin }, 'backup', file);
  await refuses({ databaseUrl: await emptyDatabaseUrl(t) }, /made by a newer version of Clientele/, 'restore', file);
  const table = isPostgres ? 'drizzle."__drizzle_migrations"' : '"__drizzle_migrations"';
  await runSql(databaseUrl, `update ${table} set "hash" = 'edited' where "id" = 1`);
  for (const program of [{ databaseUrl }, { databaseUrl, bin }])
    await refuses(program, /Migration 0 was edited/, 'start');
});

/** What upgrades tend to lose: quotes, emoji, other scripts, line breaks, the largest amounts, empty and missing values. */
async function filledDatabase(t: TestContext): Promise<string> {
  const databaseUrl = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl }, 'seed', '--clients', '40');
  const separator = isPostgres ? 'chr' : 'char';
  for (const change of [
    `update "workspace" set "name" = 'CANARY ''"\\ 🐤 قناری'`,
    `update "client" set "notes" = 'one' || ${separator}(10) || ${separator}(8232) || 'two' where "id" = (select min("id") from "client")`,
    `update "client" set "email" = null, "phone" = null, "notes" = '' where "id" = (select max("id") from "client")`,
    `update "payment" set "amountMinor" = 9007199254740991 where "id" = (select min("id") from "payment")`,
  ])
    await runSql(databaseUrl, change);
  return databaseUrl;
}

/** So that kills come while it works, on a fast machine and on a slow one. */
async function timeOfMigration(launch: Launch): Promise<number> {
  const started = performance.now();
  await succeed(launch, 'migrate');
  return performance.now() - started;
}

/** Every record, in every table; events are not restored. */
async function rowsOf(databaseUrl: string): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of ['workspace', ...tablesWithWorkspace.filter((name) => name !== 'event')])
    rows[table] = (await runSql(databaseUrl, `select * from "${table}"`)).map((row) => JSON.stringify(row)).sort();
  return rows;
}

/** The later schema, and in it the rows of the earlier one. */
async function holdsAll(launch: Launch, before: Record<string, string[]>, schema: unknown): Promise<void> {
  const [workspace] = await runSql(launch.databaseUrl, 'select "later", "name" from "workspace"');
  assert.deepEqual(Object.values(workspace as object), Array(2).fill('CANARY \'"\\ 🐤 قناری'));
  assert.deepEqual(await schemaOf(launch.databaseUrl), schema);
  await runSql(launch.databaseUrl, 'alter table "workspace" drop column "later"');
  assert.deepEqual(await rowsOf(launch.databaseUrl), before);
}

async function schemaMadeBy(t: TestContext, { bin }: Launch): Promise<unknown> {
  const databaseUrl = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl, ...(bin !== undefined && { bin }) }, 'migrate');
  return schemaOf(databaseUrl);
}

async function refuses(launch: Launch, message: RegExp, ...command: string[]): Promise<void> {
  const { code, errors } = await runServerCommand(launch, ...command);
  assert.equal(code, 1, errors);
  assert.match(errors, message);
  assert.equal(errors.trim().split('\n').length, 1, errors);
}
