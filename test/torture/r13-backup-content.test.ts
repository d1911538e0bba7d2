import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { runSql, tablesWithWorkspace } from '@clientele/server/testing';
import { succeed } from './harness/server-process.ts';
import { emptyFolder, emptyDatabaseUrl } from './harness/fixture.ts';

/** What ends with a restore, and may be left out: who was signed in, what was answered, what was told, and what was to be done. */
const passing: ReadonlySet<string> = new Set(['session', 'idempotencyKey', 'event', 'job']);

it('[R13] a backup holds every table of the schema, each with as many rows as the database has', async (t) => {
  const databaseUrl = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl }, 'seed', '--clients', '60');
  const file = join(emptyFolder(t), 'one.backup');
  await succeed({ databaseUrl }, 'backup', file);
  const lastLine = gunzipSync(readFileSync(file)).toString().trim().split('\n').at(-1) ?? '';
  const { end: held } = JSON.parse(lastLine) as { end: Record<string, number> };
  const lasting = [...new Set(['workspace', 'user', ...tablesWithWorkspace])].filter((name) => !passing.has(name));
  const stored: Record<string, number> = {};
  for (const name of lasting) {
    const [row] = await runSql(databaseUrl, `select count(*) as "rows" from "${name}"`);
    stored[name] = Number((row as { rows: unknown }).rows);
  }
  assert.deepEqual(Object.fromEntries(lasting.map((name) => [name, held[name]])), stored);
  // There is something to lose.
  for (const name of ['client', 'document', 'payment', 'clientContact', 'membership'])
    assert.ok(Number(stored[name]) > 0);
});
