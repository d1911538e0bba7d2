import { it } from 'node:test';
import assert from 'node:assert/strict';
import { and, inArray, sql } from 'drizzle-orm';
import { client } from '../features/clients/table.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { dialect } from './columns.ts';
import { inWorkspace } from './in-workspace.ts';
import { rowsOf } from './raw.ts';

it('rows that are named by id are looked up by id, within the workspace', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const mine = await createTestWorkspace(database);
  const theirs = await createTestWorkspace(database);
  const own = await newClient(mine.as('agent'));
  const foreign = await newClient(theirs.as('agent'));
  const named = and(inWorkspace(client.workspaceId, mine.id), inArray(client.id, [own.id, foreign.id]));
  assert.deepEqual(
    (await database.read.select({ id: client.id }).from(client).where(named)).map((row) => row.id),
    [own.id],
  );
  if (dialect === 'sqlite') {
    const plan = await rowsOf<{ detail: string }>(
      database.read,
      sql`explain query plan select * from ${client} where ${named}`,
    );
    assert.match(
      plan.map((step) => step.detail).join('; '),
      /^SEARCH client USING INDEX sqlite_autoindex_client_1 \(id=\?\)/,
    );
  }
});
