import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { DatabaseRefused } from './database-refused.ts';
import { emptyTestDatabase, runSql } from '../testing/test-database.ts';
import { migrate, migrationsFolder } from './migrate.ts';

describe('migrate', () => {
  it('applies what is missing, keeps the rows, and does nothing the next time', async (t) => {
    const { url, folder } = await setUp(t);
    addMigration(folder, 'create table "later" (id integer);');
    await migrate(url);
    await runSql(
      url,
      `insert into "workspace" ("id", "name", "baseCurrency", "timezone", "locale", "createdAt", "updatedAt")
       values ('wsp_1', 'Acme', 'EUR', 'UTC', 'en', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    );
    await migrate(url, folder);
    await migrate(url, folder);
    assert.equal((await runSql(url, 'select name from "workspace"')).length, 1);
    assert.equal((await runSql(url, 'select id from "later"')).length, 0);
  });

  it('[F14] refuses when an applied migration was edited', async (t) => {
    const { url, folder } = await setUp(t);
    await migrate(url, folder);
    appendFileSync(join(folder, `${entriesOf(folder)[0]?.tag}.sql`), '\n-- edited');
    await assert.rejects(migrate(url, folder), refusal(/Migration 0 was edited after it had been applied/));
  });

  it('[F14] refuses a database of a newer program', async (t) => {
    const { url, folder } = await setUp(t);
    addMigration(folder, 'create table "later" (id integer);');
    await migrate(url, folder);
    await assert.rejects(migrate(url), refusal(/made by a newer version of Clientele. Start that version/));
  });

  it('refuses when a migration was slipped in before one that is applied', async (t) => {
    const { url, folder } = await setUp(t);
    await migrate(url, folder);
    addMigration(folder, 'create table "earlier" (id integer);', 1);
    await assert.rejects(migrate(url, folder), refusal(/not those that this database was made with/));
  });

  it('a failure in the middle leaves the database as it was', async (t) => {
    const { url, folder } = await setUp(t);
    await migrate(url);
    addMigration(
      folder,
      'create table "later" (id integer);\n--> statement-breakpoint\ninsert into "nowhere" values (1);',
    );
    await assert.rejects(migrate(url, folder), /nowhere/);
    await assert.rejects(runSql(url, 'select id from "later"'), /later/);
    await migrate(url);
  });

  it('of servers that start at once each finds the database ready', async (t) => {
    const { url } = await setUp(t);
    await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
    assert.equal((await runSql(url, 'select id from "workspace"')).length, 0);
  });
});

async function setUp(t: TestContext) {
  const database = await emptyTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'clientele-migrations-'));
  t.after(async () => {
    rmSync(folder, { recursive: true });
    await database.remove();
  });
  cpSync(migrationsFolder(database.url), folder, { recursive: true });
  return { url: database.url, folder };
}

interface JournalEntry {
  idx: number;
  version: string;
  when: number;
  tag: string;
  breakpoints: boolean;
}

function entriesOf(folder: string): JournalEntry[] {
  return JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')).entries;
}

function addMigration(folder: string, sql: string, position = Infinity): void {
  const entries = entriesOf(folder);
  const at = Math.min(position, entries.length);
  const when = position === Infinity ? (entries.at(-1)?.when ?? 0) + 1 : (entries[at - 1]?.when ?? 0) + 1;
  entries.splice(at, 0, { idx: at, version: '7', when, tag: 'added', breakpoints: true });
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', entries }));
  writeFileSync(join(folder, 'added.sql'), sql);
}

function refusal(message: RegExp) {
  return (error: unknown) => error instanceof DatabaseRefused && message.test(error.message);
}
