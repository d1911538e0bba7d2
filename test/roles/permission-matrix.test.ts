import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordRelations } from './expected.ts';
import { playQuestions } from './play-questions.ts';
import { playVariant } from './play.ts';
import { assignedCells, playAssigned } from './play-assigned.ts';
import { variants } from './procedures.ts';
import { setStage, type Stage } from './stage.ts';
import { recordStatements } from './statements.ts';
import { watchState } from './test-clients.ts';
import { scopedTables, unscopedTables } from './unscoped.ts';

const statements = recordStatements();
let stage: Stage;
let changed: () => Promise<boolean>;

before(async () => {
  stage = await setStage();
  for (const actor of stage.actors)
    for (const relation of recordRelations) await stage.subjectOf(actor, relation, false);
  changed = await watchState(stage.database);
});
after(() => stage.close());

describe('every procedure, by everyone, on everything', () => {
  for (const variant of variants)
    it(`[A01] [A02] [A03] ${variant.name} does what its rule says, and a refusal changes nothing`, () =>
      playVariant(stage, variant, changed));

  for (const cell of assignedCells)
    it(`[A03] ${cell.variant.name} is only for one’s own clients where ${cell.permission} is held for those only`, () =>
      playAssigned(stage, cell, changed));

  it('[A01] [A11] no question of whatever kind shows anything of another workspace', () => playQuestions(stage));

  it('[A01] every statement that ran names the workspace of each table from which it takes rows', () => {
    const unscoped = [...statements].filter((statement) => unscopedTables(statement, scopedTables).length > 0);
    assert.deepEqual(unscoped, []);
    // The positive control: it knows a statement that does not.
    assert.ok(statements.size > 50);
    assert.deepEqual(unscopedTables('select "id" from "client" where "client"."id" = ?', scopedTables), ['client']);
  });
});
