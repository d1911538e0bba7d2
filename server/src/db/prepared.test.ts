import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { client } from '../features/clients/table.ts';
import { session } from '../features/access/table.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../testing/seeded-workspace.ts';
import type { Db } from './connect.ts';
import { prepared } from './prepared.ts';

describe('a prepared statement', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(30);
  });
  after(() => seeded.database.close());

  it('gives the rows that Drizzle gives: booleans, instants, nulls and what is computed', async () => {
    const { read } = seeded.database;
    const { workspaceId } = seeded.ctx.actor;
    const columns = {
      ...getTableColumns(client),
      shout: sql<string>`upper(${client.name})`,
      one: sql`1`.mapWith(Number),
    };
    const selected = (db: Db) => db.select(columns).from(client).orderBy(client.id);
    const statement = prepared((db: Db) => selected(db).where(eq(client.workspaceId, sql.placeholder('workspaceId'))));
    const expected = await selected(read).where(eq(client.workspaceId, workspaceId));
    assert.equal(expected.length, 30);
    assert.deepEqual(await statement(read, { workspaceId }), expected);
    assert.deepEqual(await statement(read, { workspaceId: 'wsp_nobody' }), []);
  });

  it('gives rows of nested tables as Drizzle does', async () => {
    const { read } = seeded.database;
    const nested = (db: Db) =>
      db
        .select({ client: { id: client.id }, session: { id: session.id } })
        .from(client)
        .leftJoin(session, eq(session.subjectClientId, client.id))
        .orderBy(client.id);
    assert.deepEqual(await prepared(nested)(read, {}), await nested(read));
  });
});
