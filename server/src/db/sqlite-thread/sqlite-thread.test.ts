import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { databaseRefusal } from '../../core/database-errors.ts';
import { createSqliteFileIfMissing, openSqliteFile } from '../sqlite-file.ts';
import { named } from '../named-rows.ts';
import { createSlowRead } from './slow-read.ts';
import { createSqliteThread, mostWaiting, type SqliteThread } from './sqlite-thread.ts';

const word = sqliteTable('word', { id: integer().primaryKey(), label: text().notNull() });

describe('reads in a thread of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-thread-'));
  const path = join(folder, 'words.db');
  let thread: SqliteThread;
  before(() => {
    createSqliteFileIfMissing(path);
    const file = openSqliteFile(path);
    file.exec(`create table word (id integer primary key, label text not null)`);
    file.exec(`insert into word (label) values ('one'), ('two'), ('three')`);
    file.close();
    thread = createSqliteThread(path);
  });
  after(async () => {
    await thread.close();
    rmSync(folder, { recursive: true });
  });

  /** Counts for a while, as a broad search does. */
  const long = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select max(i) from n`;

  it('answer as Drizzle’s own connection does: rows of a table, and rows of any statement by their names', async () => {
    const db = createSlowRead(thread);
    assert.deepEqual(await db.select().from(word).where(eq(word.label, 'two')), [{ id: 2, label: 'two' }]);
    const rows = await db.all(sql`select label, length(label) as letters from word where id > ${1} order by id`);
    assert.deepEqual(named(rows), [
      { label: 'two', letters: 3 },
      { label: 'three', letters: 5 },
    ]);
  });

  it('leave this thread free: its own work goes on while one is under way', async () => {
    const order: string[] = [];
    const answer = thread.ask(long, []).then(() => order.push('answer'));
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    order.push('own work');
    await answer;
    assert.deepEqual(order, ['own work', 'answer']);
  });

  it('fail alone, with the code that says what the caller is told', async () => {
    const answers = await Promise.allSettled([
      thread.ask('select nonsense', []),
      thread.ask('select label from word where id = ?', [1]),
    ]);
    assert.equal(answers[0].status === 'rejected' && answers[0].reason.code, 'SQLITE_ERROR');
    assert.deepEqual(answers[1].status === 'fulfilled' && answers[1].value.rows, [['one']]);
    await assert.rejects(thread.ask(`insert into word (label) values ('four')`, []));
    const damaged = join(folder, 'damaged.db');
    createSqliteFileIfMissing(damaged);
    const other = createSqliteThread(damaged);
    await other.ask('select 1', []);
    writeFileSync(damaged, 'no database at all'.repeat(1000));
    await assert.rejects(other.ask('select * from sqlite_master', []), (error) => {
      assert.equal(databaseRefusal(error)?.code, 'storage-corrupt');
      return true;
    });
    await other.close();
  });

  it('are refused when the thread ends under them, and answered by a new one afterwards', async () => {
    const missing = join(folder, 'later.db');
    const other = createSqliteThread(missing);
    await assert.rejects(other.ask('select 1', []), /no database/);
    createSqliteFileIfMissing(missing);
    assert.deepEqual((await other.ask('select 1 as one', [])).rows, [[1]]);
    await other.close();
  });

  it('closing waits for what was asked, and nothing can be asked afterwards', async () => {
    const other = createSqliteThread(path);
    const answer = other.ask(long, []);
    await Promise.all([answer, other.close()]);
    assert.deepEqual((await answer).rows, [[300_000]]);
    await assert.rejects(other.ask('select 1', []), /closed/);
    const neverAsked = createSqliteThread(path);
    await neverAsked.close();
  });

  it('are refused at once when too many wait already, and answered again when those have gone', async () => {
    const asked = Array.from({ length: mostWaiting }, () => thread.ask('select 1', []));
    await assert.rejects(thread.ask('select 1', []), (error) => {
      const refusal = databaseRefusal(error);
      assert.equal(refusal?.code, 'overloaded');
      assert.ok(refusal?.details.retryAfter);
      return true;
    });
    await Promise.all(asked);
    assert.deepEqual((await thread.ask('select 1', [])).rows, [[1]]);
  });
});
