// What `pnpm torture` hands to the tests; without it each runs at the size of every submission.
import { Random } from './random.ts';

/** How often a test repeats: `--cycles`, or the test's own size. */
export function cyclesOr(usual: number): number {
  return Number(process.env['TORTURE_CYCLES'] ?? usual);
}

/** This run's source of chance: `--seed`, or a fresh seed, which the report prints. */
export function seededRandom(): { seed: number; random: Random } {
  const seed = Number(process.env['TORTURE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  return { seed, random: new Random(seed) };
}
