import assert from 'node:assert/strict';
import { playAssigned, assignedCells } from '../play-assigned.ts';
import { playQuestions } from '../play-questions.ts';
import { playVariant } from '../play.ts';
import { playFilters, playReferences } from '../play-references.ts';
import { variants } from '../procedures.ts';
import type { Stage } from '../stage.ts';
import { forgetStatements, recordStatements } from '../statements.ts';
import { watchState } from '../test-clients.ts';
import { scopedTables, unscopedTables } from '../unscoped.ts';

/** A part of the matrix. Rejects when the server does not do what the matrix demands. */
export interface Check {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}

const statements = recordStatements();

/** The matrix in parts, each with its look at the statements that ran. */
export const checks: readonly Check[] = [
  ...variants.map((variant) => check(variant.name, (stage, changed) => playVariant(stage, variant, changed))),
  ...assignedCells.map((cell) =>
    check(`${cell.variant.name}, ${cell.permission} for own clients`, (stage, changed) =>
      playAssigned(stage, cell, changed),
    ),
  ),
  check('references', playReferences),
  check('filters', playFilters),
  check('questions', playQuestions),
];

function check(name: string, play: (stage: Stage, changed: () => Promise<boolean>) => Promise<void>): Check {
  return {
    name,
    async run(stage) {
      forgetStatements();
      try {
        await play(stage, await watchState(stage.database));
      } finally {
        // Also when the play broke off: both are the matrix's word on it.
        const unscoped = [...statements].filter((text) => unscopedTables(text, scopedTables).length > 0);
        assert.deepEqual(unscoped, []);
      }
    },
  };
}
