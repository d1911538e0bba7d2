import assert from 'node:assert/strict';
import type { Fixture } from '../fixture.ts';
import { variants } from '../procedures.ts';
import { assignedCells, runAssigned } from '../run-assigned.ts';
import { runDoors } from '../run-doors.ts';
import { runQuestions } from '../run-questions.ts';
import { runFilters, runReferences } from '../run-references.ts';
import { runVariant } from '../run-variant.ts';
import { forgetStatements, recordStatements } from '../statements.ts';
import { scopedTables, unscopedTables } from '../unscoped.ts';

/** A part of the matrix. Rejects when the server does not do what the matrix demands. */
export interface Check {
  readonly name: string;
  readonly run: (fixture: Fixture) => Promise<void>;
}

const statements = recordStatements();

/** The matrix in parts, each with its look at the statements that ran. */
export const checks: readonly Check[] = [
  ...variants.map((variant) => check(variant.name, (fixture) => runVariant(fixture, variant))),
  ...assignedCells.map((cell) =>
    check(`${cell.variant.name}, ${cell.permission} for own clients`, (fixture) => runAssigned(fixture, cell)),
  ),
  check('doors', runDoors),
  check('references', runReferences),
  check('filters', runFilters),
  check('questions', runQuestions),
];

function check(name: string, run: (fixture: Fixture) => Promise<void>): Check {
  return {
    name,
    async run(fixture) {
      forgetStatements();
      try {
        await run(fixture);
      } finally {
        // Also when the run broke off: both are the matrix's word on it.
        const unscoped = [...statements].filter((text) => unscopedTables(text, scopedTables).length > 0);
        assert.deepEqual(unscoped, []);
      }
    },
  };
}
