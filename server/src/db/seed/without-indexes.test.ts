import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { dialect } from '../columns.ts';
import { refuseHalfFilled } from '../refuse-half-filled.ts';
import { withoutIndexes } from './without-indexes.ts';

const statements =
  dialect === 'postgres'
    ? ['select indexdef from pg_indexes where schemaname = current_schema() order by indexname']
    : ['select type, name, sql from sqlite_master order by type, name', 'select * from sqlite_stat1 order by tbl, idx'];

const powerCut = () => Promise.reject(new Error('The power is gone.'));

describe('filling an empty database without its indexes', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const schema = () => Promise.all(statements.map((statement) => runSql(database.url, statement)));

  it('leaves the indexes, triggers and statistics of a fresh database as they are', async () => {
    const before = await schema();
    assert.ok(before.every((rows) => rows.length > 20));
    let meanwhile = before;
    await withoutIndexes(database, {
      async fill() {
        meanwhile = await schema();
      },
      async finish() {},
    });
    assert.ok((meanwhile[0]?.length ?? 0) < (before[0]?.length ?? 0));
    assert.deepEqual(await schema(), before);
    await refuseHalfFilled(database);
  });

  for (const step of ['fill', 'finish'] as const)
    it(`interrupted in ${step}, leaves one that is not served`, async (test) => {
      const database = await openTestDatabase();
      test.after(() => database.close());
      const interrupted = { fill: async () => {}, finish: async () => {}, [step]: powerCut };
      await assert.rejects(withoutIndexes(database, interrupted), /The power is gone/);
      await assert.rejects(refuseHalfFilled(database), /was being seeded when that was interrupted/);
    });
});
