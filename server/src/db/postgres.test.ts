import assert from 'node:assert/strict';
import { it } from 'node:test';
import { emptyTestDatabase, runSql } from '../testing/test-database.ts';
import { dialect } from './columns.ts';
import { connectPostgres, refuseUnsafeSettings } from './postgres.ts';

it('[R2] refuses a PostgreSQL that may lose acknowledged changes, and names the setting', () => {
  refuseUnsafeSettings([setting('fsync', 'on'), setting('synchronous_commit', 'remote_apply')]);
  assert.throws(() => refuseUnsafeSettings([setting('fsync', 'off')]), /fsync = off/);
  assert.throws(
    () => refuseUnsafeSettings([setting('synchronous_commit', 'off')]),
    /synchronous_commit = off.*Turn it on/,
  );
});

if (dialect === 'postgres')
  it('[R2] judges the settings that hold for its own connections', async (t) => {
    const { url, remove } = await emptyTestDatabase();
    t.after(remove);
    await runSql(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await assert.rejects(connectPostgres(url), /synchronous_commit = off/);
  });

function setting(name: string, value: string) {
  return { name, setting: value };
}
