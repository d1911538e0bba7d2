import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFixture, type Fixture } from './fixture.ts';
import { assignedCells, runAssigned } from './run-assigned.ts';
import { runQuestions } from './run-questions.ts';
import { runVariant } from './run-variant.ts';
import { variants } from './procedures.ts';
import { recordStatements } from './statements.ts';
import { scopedTables, unscopedTables } from './unscoped.ts';

// Calls are made in this process, through the real session and the real procedure: `doors.test.ts` and `every-call.test.ts` hold
// what HTTP adds.
const statements = recordStatements();
let fixture: Fixture;

before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

describe('every procedure, by everyone, on everything', () => {
  for (const variant of variants)
    it(`[A01] [A02] [A03] ${variant.name} does what its rule says, and a refusal changes nothing`, () =>
      runVariant(fixture, variant));

  for (const cell of assignedCells)
    it(`[A03] ${cell.variant.name} is only for one’s own clients where ${cell.permission} is held for those only`, () =>
      runAssigned(fixture, cell));

  it('[A01] [A11] no question of whatever kind shows anything of another workspace', () => runQuestions(fixture));

  it('[A01] every statement that ran names the workspace of each table from which it takes rows', () => {
    const unscoped = [...statements].filter((statement) => unscopedTables(statement, scopedTables).length > 0);
    assert.deepEqual(unscoped, []);
    // The positive control: it knows a statement that does not.
    assert.ok(statements.size > 50);
    assert.deepEqual(unscopedTables('select "id" from "client" where "client"."id" = ?', scopedTables), ['client']);
  });
});
