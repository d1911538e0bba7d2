import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { databaseRefusal } from '../../core/database-errors.ts';
import { dialect } from '../columns.ts';
import { createSqliteFileIfMissing, openSqliteFile } from '../sqlite-file.ts';
import { rowsOf } from '../raw.ts';
import { connectSqlite } from '../sqlite.ts';
import { createSqliteReaders, type SqliteReaders } from './sqlite-readers.ts';

describe('[S2] reads in processes of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-readers-'));
  const path = join(folder, 'words.db');
  let readers: SqliteReaders;
  before(() => {
    createSqliteFileIfMissing(path);
    const file = openSqliteFile(path);
    file.exec(`create table word (id integer primary key, label text not null)`);
    file.exec(`insert into word (label) values ('one'), ('two'), ('three')`);
    file.close();
    readers = createSqliteReaders(path);
  });
  after(async () => {
    await readers.close();
    rmSync(folder, { recursive: true });
  });

  /** Counts for a while, as a broad search does. */
  const countTo = (last: number) =>
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${last}) select max(i) from n`;

  // Drizzle's builders are those of the database that the tables are for.
  if (dialect === 'sqlite')
    it('answer as Drizzle’s own connection does: rows of a table, and rows of any statement by their names', async () => {
      const database = connectSqlite(path);
      const db = database.slowRead({ workspaceId: 'A', userId: 'anna' });
      const built = db.select({ id: sql`id`.mapWith(Number), label: sql`label` }).from(sql`word`);
      assert.deepEqual(await built.where(sql`label = ${'two'}`), [{ id: 2, label: 'two' }]);
      assert.deepEqual(
        await rowsOf(db, sql`select label, length(label) as letters from word where id > ${1} order by id`),
        [
          { label: 'two', letters: 3 },
          { label: 'three', letters: 5 },
        ],
      );
      await database.close();
    });

  it('leave this process free: its own work goes on while one is under way', async () => {
    const order: string[] = [];
    const answer = readers.read(countTo(300_000), []).then(() => order.push('answer'));
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    order.push('own work');
    await answer;
    assert.deepEqual(order, ['own work', 'answer']);
  });

  it('fail alone, with the code that says what the caller is told', async () => {
    const answers = await Promise.allSettled([
      readers.read('select nonsense', []),
      readers.read('select label from word where id = ?', [1]),
    ]);
    assert.equal(answers[0].status === 'rejected' && answers[0].reason.code, 'SQLITE_ERROR');
    assert.deepEqual(answers[1].status === 'fulfilled' && answers[1].value.rows, [['one']]);
    await assert.rejects(readers.read(`insert into word (label) values ('four')`, []));
    const damaged = join(folder, 'damaged.db');
    createSqliteFileIfMissing(damaged);
    const other = createSqliteReaders(damaged);
    await other.read('select 1', []);
    writeFileSync(damaged, 'no database at all'.repeat(1000));
    await assert.rejects(other.read('select * from sqlite_master', []), (error) => {
      assert.equal(databaseRefusal(error)?.code, 'storage-corrupt');
      return true;
    });
    await other.close();
  });

  it('of a file that is not there yet fail, and answer when it is', async () => {
    const missing = join(folder, 'later.db');
    const other = createSqliteReaders(missing);
    await assert.rejects(other.read('select 1', []), /no database/);
    createSqliteFileIfMissing(missing);
    assert.deepEqual((await other.read('select 1 as one', [])).rows, [[1]]);
    await other.close();
  });

  // Without an end of its own, the statement would outlast the test.
  it('are stopped within a statement, and answered by another process afterwards', { timeout: 60_000 }, async () => {
    const gone = new AbortController();
    const endless = readers.read(countTo(Number.MAX_SAFE_INTEGER), [], gone.signal);
    gone.abort();
    await assert.rejects(endless, { name: 'AbortError' });
    assert.deepEqual((await readers.read('select 1', [])).rows, [[1]]);
  });

  it('that are over before they must be stopped cost no process', async () => {
    const gone = AbortSignal.abort();
    assert.deepEqual((await readers.read('select 1', [], gone)).rows, [[1]]);
  });

  it('closing waits for what runs, and nothing can be read afterwards', async () => {
    const other = createSqliteReaders(path);
    const answer = other.read(countTo(300_000), []);
    await Promise.all([answer, other.close()]);
    assert.deepEqual((await answer).rows, [[300_000]]);
    await assert.rejects(other.read('select 1', []), /closed/);
    const neverAsked = createSqliteReaders(path);
    await neverAsked.close();
  });
});
