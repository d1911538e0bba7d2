import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { databaseRefusal } from '../../core/database-errors.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { dialect } from '../columns.ts';
import { connect } from '../connect.ts';
import { rowsOf } from '../raw.ts';

const reader = { workspaceId: 'A', userId: 'anna' };
/** Longer than the test may take: only a statement that is stopped lets it pass. */
const endless = sql`select pg_sleep(600)`;

if (dialect === 'postgres')
  describe('[S2] slow reads of PostgreSQL', { timeout: 60_000 }, () => {
    let database: TestDatabase;
    before(async () => {
      database = await openTestDatabase();
    });
    after(() => database.close());

    /** The endless statements that run in this database. PostgreSQL tidies up at times of its own: that is not counted. */
    const running = () =>
      rowsOf(
        database.read,
        sql`select query from pg_stat_activity
            where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and query like '%pg_sleep%'`,
      );

    it('are stopped when the caller goes, and the connection reads on', async () => {
      const gone = new AbortController();
      const read = rowsOf(database.slowRead({ ...reader, signal: gone.signal }), endless);
      while ((await running()).length === 0);
      gone.abort();
      await assert.rejects(read, (error: Error) => error.cause instanceof Error && error.cause.name === 'AbortError');
      while ((await running()).length > 0);
      assert.deepEqual(await rowsOf(database.slowRead(reader), sql`select 1 as one`), [{ one: 1 }]);
    });

    it('have a time limit', async () => {
      const strict = await connect(database.url, { slowReads: { timeLimitMs: 200 } });
      await assert.rejects(rowsOf(strict.slowRead(reader), endless), (error) => {
        assert.equal(databaseRefusal(error)?.code, 'too-broad');
        return true;
      });
      while ((await running()).length > 0);
      await strict.close();
    });

    it('never take the connections that sign-ins and writes need', async () => {
      // A busy machine may need more than the usual ten seconds for what is asked below.
      const patient = await connect(database.url, { slowReads: { timeLimitMs: 600_000 } });
      const gone = new AbortController();
      const workspaces = ['A', 'B', 'C', 'D', 'E', 'F'];
      const reads = Array.from({ length: 60 }, (_, place) => {
        const workspaceId = workspaces[place % workspaces.length] ?? '';
        return rowsOf(patient.slowRead({ workspaceId, userId: 'anna', signal: gone.signal }), endless);
      });
      const settled = Promise.allSettled(reads);
      while ((await running()).length < 6);
      for (let call = 0; call < 50; call += 1) await patient.ping();
      await patient.transaction((tx) => rowsOf(tx, sql`select 1`));
      assert.equal((await running()).length, 6);
      gone.abort();
      assert.ok((await settled).every(({ status }) => status === 'rejected'));
      while ((await running()).length > 0);
      await patient.close();
    });

    it('and all others wait for a lock, and do nothing in a transaction, for a while only', async () => {
      const setting = async (db: TestDatabase['read'], name: string) =>
        (await rowsOf<{ value: string }>(db, sql`select current_setting(${name}) as value`))[0]?.value;
      for (const db of [database.read, database.slowRead(reader)])
        for (const name of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
          assert.match((await setting(db, name)) ?? '', /^[1-9]\d*s$/, name);
      const command = await connect(database.url, { withoutTimeLimits: true });
      assert.equal(await setting(command.read, 'statement_timeout'), '0');
      await command.close();
    });
  });
