import { after, before, it } from 'node:test';
import assert from 'node:assert/strict';
import { newClient } from '../../testing/new-client.ts';
import { planOf } from '../../testing/plan-of.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { consentsQuery } from './list-consents.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

it('the answers of a client with a long history are read from an index of answers alone', async () => {
  const ctx = (await createTestWorkspace(database)).as('agent');
  const { id } = await newClient(ctx);
  assert.match(await planOf(database, consentsQuery(ctx, id).getSQL()), /activity_consent/);
});
