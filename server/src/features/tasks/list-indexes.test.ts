import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dialect } from '../../db/columns.ts';
import { planOf } from '../../testing/plan-of.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../testing/seeded-workspace.ts';
import { task } from './table.ts';
import { tasksQuery } from './list.ts';

describe('tasks.list: indexes', () => {
  let seeded: SeededWorkspace;
  let some: { clientId: string; assigneeId: string };
  before(async () => {
    seeded = await openSeededWorkspace(300);
    const rows = await seeded.database.read.select().from(task);
    const found = rows.flatMap(({ clientId, assigneeId }) =>
      assigneeId === null ? [] : [{ clientId, assigneeId }],
    )[0];
    assert.ok(found);
    some = found;
  });
  after(() => seeded.database.close());

  const lists = {
    task_client: () => ({ clientId: some.clientId }),
    task_assignee: () => ({ assigneeId: some.assigneeId }),
    task_workspace: () => ({}),
  };
  for (const [index, queryOf] of Object.entries(lists))
    for (const state of ['open', 'closed'] as const)
      it(`a page of ${state} tasks is read in its order from ${index}, at any depth`, async () => {
        for (const position of [null, ['2026-03-01T10:00:00.000Z', 'tsk_5']]) {
          const input = { ...queryOf(), state, limit: 50 };
          const plan = await planOf(seeded.database, tasksQuery(seeded.ctx, input, position, 51).getSQL());
          assert.match(plan, indexUsed[dialect](index));
          assert.doesNotMatch(plan, /TEMP B-TREE|SCAN |Sort|Seq Scan/);
          if (position) assert.match(plan, seekOf[dialect]);
        }
      });
});

const indexUsed = {
  sqlite: (index: string) => new RegExp(`SEARCH task USING INDEX ${index} `),
  postgres: (index: string) => new RegExp(`Index Scan (Backward )?using ${index} on task`),
};

/** The position is where the reading starts. */
const seekOf = { sqlite: /\(listKey,id\)[<>]\(\?,\?\)/, postgres: /Index Cond: .*ROW\(/ };
