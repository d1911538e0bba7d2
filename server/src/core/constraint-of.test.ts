import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { dialect } from '../db/columns.ts';
import type { Tx } from '../db/connect.ts';
import { execute } from '../db/raw.ts';
import { membership, user } from '../features/access/table.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../testing/test-workspace.ts';
import { constraintOf } from './constraint-of.ts';

const at = testNow.toISOString();

describe('the rule of the schema that a write broke', () => {
  let database: TestDatabase;
  let workspace: TestWorkspace;
  before(async () => {
    database = await openTestDatabase();
    workspace = await createTestWorkspace(database);
  });
  after(() => database.close());

  const brokenBy = async (write: (tx: Tx) => Promise<unknown>) => {
    try {
      await database.transaction(write);
    } catch (error) {
      return constraintOf(error);
    }
    return assert.fail('The write was taken.');
  };
  const person = (id: string, hostId: string, workspaceId = workspace.id) => ({
    id,
    workspaceId,
    hostId,
    name: 'A),(B',
    email: null,
    createdAt: at,
    updatedAt: at,
  });

  it('a unique index, with its columns', async () => {
    const { hostId } = workspace.users.owner;
    assert.deepEqual(await brokenBy((tx) => tx.insert(user).values(person('usr_another', hostId))), {
      rule: 'unique',
      columns: ['workspaceId', 'hostId'],
    });
  });

  it('a primary key, of one column or of several', async () => {
    const { id } = workspace.users.owner;
    assert.deepEqual(await brokenBy((tx) => tx.insert(user).values(person(id, 'someone else'))), {
      rule: 'unique',
      columns: ['id'],
    });
    const twice = {
      workspaceId: workspace.id,
      userId: id,
      role: 'owner',
      state: 'active',
      createdAt: at,
      updatedAt: at,
    } as const;
    assert.deepEqual(await brokenBy((tx) => tx.insert(membership).values(twice)), {
      rule: 'unique',
      columns: ['workspaceId', 'userId'],
    });
  });

  it('a foreign key, with its column where the database names it', async () => {
    assert.deepEqual(await brokenBy((tx) => tx.insert(user).values(person('usr_lost', 'lost', 'wsp_missing'))), {
      rule: 'foreign-key',
      columns: dialect === 'postgres' ? ['workspaceId'] : [],
    });
  });

  it('a column that may not be null', async () => {
    const withoutName = sql`insert into ${user} ("id", "workspaceId", "hostId", "createdAt", "updatedAt") values ('usr_x', ${workspace.id}, 'x', ${at}, ${at})`;
    assert.deepEqual(await brokenBy((tx) => execute(tx, withoutName)), { rule: 'not-null', columns: ['name'] });
  });

  it('no other error is one, whatever it says', async () => {
    const noTable = await brokenBy((tx) => execute(tx, sql`insert into "missing" values (1)`));
    assert.equal(noTable, undefined);
    for (const error of [new Error('UNIQUE constraint failed: user.id'), 'SQLITE_CONSTRAINT_UNIQUE', undefined])
      assert.equal(constraintOf(error), undefined);
  });
});
