import assert from 'node:assert/strict';
import { createFixture, workAnew, type Fixture } from '../fixture.ts';
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
  let fixture = await asItIs(createFixture);
  for (const mutant of mutants) {
    const leading = routes.filter(({ passed }) => passed.has(mutant.number)).map(({ check }) => check);
    let by: string | undefined;
    const before = await fixture.journal.position();
    for (const check of leading) {
      if (!(await catches(fixture, mutant, check))) continue;
      by = check.name;
      break;
    }
    const verdict: Verdict = by
      ? { mutant, outcome: 'caught', by }
      : { mutant, outcome: leading.length > 0 ? 'missed' : 'not reached' };
    verdicts.push(verdict);
    onVerdict(verdict);
    // What the mutant has done must not count for the next one.
    if ((await fixture.journal.position()) !== before) {
      await fixture.close();
      fixture = await asItIs(createFixture);
    }
  }
  await fixture.close();
  return verdicts;
}

/** The places that each part of the matrix passes on the server as it is; the quickest part first. */
async function routesOf(checks: readonly Check[]) {
  const routes = [];
  const fixture = await asItIs(createFixture);
  for (const check of checks) {
    const began = performance.now();
    const passed = await passedBy(() => workAnew(fixture, (fresh) => check.run(fresh), asItIs));
    routes.push({ check, passed, took: performance.now() - began });
  }
  await fixture.close();
  return routes.toSorted((a, b) => a.took - b.took);
}

/** The calls of the matrix meet the mutant; the making of what they are about does not. */
async function catches(fixture: Fixture, mutant: Mutant, check: Check): Promise<boolean> {
  try {
    await mutated(mutant, () => workAnew(fixture, (fresh) => check.run(fresh), asItIs));
    return false;
  } catch (error) {
    if (error instanceof assert.AssertionError) return true;
    throw new Error(`${check.name} on ${mutant.name}`, { cause: error });
  }
}
