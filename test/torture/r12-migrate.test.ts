import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { migrate } from '@clientele/server';
import { runSql } from '@clientele/server/testing';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { runServerCommand, succeed } from './harness/server-process.ts';
import { emptyPlace, isPostgres } from './harness/stage.ts';
import { askGoldenQueries } from './fixtures/golden-queries.ts';
import { schemaOf } from './harness/schema-of.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const releases = readdirSync(fixtures).filter((name) => /^v\d/.test(name));

for (const release of releases) {
  it(`[R12] the database of ${release} comes to the newest schema with everything that was in it`, async (t) => {
    const databaseUrl = await databaseOf(t, release);
    await succeed({ databaseUrl }, 'migrate');
    const golden: unknown = JSON.parse(readFileSync(new URL(`${release}/golden.json`, fixtures), 'utf8'));
    assert.deepEqual(await askGoldenQueries(databaseUrl), golden);
    assert.deepEqual(await schemaOf(databaseUrl), await freshSchema(t));
    // The fixture's largest amount was written past the payments: the doctor finds that document, and nothing else.
    const { output } = await runServerCommand({ databaseUrl }, 'doctor');
    assert.match(output, /^fault +copies .* documents with another balance than their payments say: 1 \(doc_\w+\)$/m);
    assert.match(output, /^1 faults, /m);
  });

  it(`[R12] killed while it migrates the database of ${release}, the next start finishes`, async (t) => {
    const { seed, random } = seededRandom();
    const usualMs = await timeOfMigration(await databaseOf(t, release));
    const databaseUrl = await databaseOf(t, release);
    const cycles = cyclesOf({ usual: 4, full: 8, long: 50 });
    let killed = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const { code } = await runServerCommand(
        { databaseUrl, killAfterMs: random.between(usualMs / 3, usualMs * 1.2) },
        'migrate',
      );
      if (code === null) killed += 1;
    }
    await Promise.all([succeed({ databaseUrl }, 'migrate'), succeed({ databaseUrl }, 'migrate')]);
    assert.deepEqual(await schemaOf(databaseUrl), await freshSchema(t));
    report('R12', { seed, release, cycles, killed });
  });
}

it('[R12] an older program refuses a newer database, and any program one whose history was edited', async (t) => {
  const databaseUrl = await emptyPlace(t);
  await migrate(databaseUrl);
  const table = isPostgres ? 'drizzle."__drizzle_migrations"' : '"__drizzle_migrations"';
  await runSql(
    databaseUrl,
    `insert into ${table} ("id", "hash", "created_at") values (9999, 'of tomorrow', 9999999999999)`,
  );
  await refusesToStart(databaseUrl, /made by a newer version of Clientele/);
  await runSql(databaseUrl, `delete from ${table} where "id" = 9999`);
  await runSql(databaseUrl, `update ${table} set "hash" = 'edited' where "id" = 1`);
  await refusesToStart(databaseUrl, /Migration 0 was edited/);
});

/** So that kills come while it works, on a fast machine and on a slow one. */
async function timeOfMigration(databaseUrl: string): Promise<number> {
  const started = performance.now();
  await succeed({ databaseUrl }, 'migrate');
  return performance.now() - started;
}

async function refusesToStart(databaseUrl: string, message: RegExp): Promise<void> {
  const { code, errors } = await runServerCommand({ databaseUrl }, 'start');
  assert.equal(code, 1, errors);
  assert.match(errors, message);
  assert.equal(errors.trim().split('\n').length, 1, errors);
}

/** The released file itself on SQLite; on PostgreSQL what the release's own backup makes of an empty database. */
async function databaseOf(t: TestContext, release: string): Promise<string> {
  const databaseUrl = await emptyPlace(t);
  if (isPostgres) {
    await succeed({ databaseUrl }, 'restore', new URL(`${release}/database.backup`, fixtures).pathname);
    return databaseUrl;
  }
  writeFileSync(databaseUrl, gunzipSync(readFileSync(new URL(`${release}/database.sqlite.gz`, fixtures))));
  return databaseUrl;
}

async function freshSchema(t: TestContext): Promise<unknown> {
  const databaseUrl = await emptyPlace(t);
  await migrate(databaseUrl);
  return schemaOf(databaseUrl);
}
