import assert from 'node:assert/strict';
import { stateHash } from '@clientele/server/testing';
import { recordRelations } from '../expected.ts';
import { actAnew, setStage, type Stage } from '../stage.ts';
import type { Check } from './checks.ts';
import type { Mutant } from './find-mutants.ts';
import { asItIs, mutated, passedBy } from './switches.ts';

export interface Verdict {
  readonly mutant: Mutant;
  /** `not reached`: no call of the matrix leads there. */
  readonly outcome: 'caught' | 'missed' | 'not reached';
  /** What caught it. */
  readonly by?: string;
}

/** Tries each mutant on the parts of the matrix that lead to it, the quickest first, until one catches it. */
export async function tryMutants(
  mutants: readonly Mutant[],
  checks: readonly Check[],
  onVerdict: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  const routes = await routesOf(checks);
  const verdicts: Verdict[] = [];
  let stage = await fullStage();
  for (const mutant of mutants) {
    const leading = routes.filter(({ passed }) => passed.has(mutant.number)).map(({ check }) => check);
    let by: string | undefined;
    const before = await stateHash(stage.database);
    for (const check of leading) {
      if (!(await isCaught(stage, mutant, check))) continue;
      by = check.name;
      break;
    }
    const verdict: Verdict = by
      ? { mutant, outcome: 'caught', by }
      : { mutant, outcome: leading.length > 0 ? 'missed' : 'not reached' };
    verdicts.push(verdict);
    onVerdict(verdict);
    // What the mutant has done must not count for the next one.
    if ((await stateHash(stage.database)) !== before) {
      await stage.close();
      stage = await fullStage();
    }
  }
  await stage.close();
  return verdicts;
}

/** The places that each part of the matrix passes on the server as it is; the quickest part first. */
async function routesOf(checks: readonly Check[]) {
  const routes = [];
  const stage = await fullStage();
  for (const check of checks) {
    const began = performance.now();
    const passed = await passedBy(() => actAnew(stage, (fresh) => check.run(fresh), asItIs));
    routes.push({ check, passed, took: performance.now() - began });
  }
  await stage.close();
  return routes.toSorted((a, b) => a.took - b.took);
}

/** The calls of the matrix meet the mutant; what is put on the stage for them does not. */
async function isCaught(stage: Stage, mutant: Mutant, check: Check): Promise<boolean> {
  try {
    await mutated(mutant, () => actAnew(stage, (fresh) => check.run(fresh), asItIs));
    return false;
  } catch (error) {
    if (error instanceof assert.AssertionError) return true;
    throw new Error(`${check.name} on ${mutant.name}`, { cause: error });
  }
}

/** A stage with all that calls share. */
async function fullStage(): Promise<Stage> {
  const stage = await asItIs(setStage);
  for (const actor of stage.actors)
    for (const relation of recordRelations) await asItIs(() => stage.subjectOf(actor, relation, false));
  return stage;
}
