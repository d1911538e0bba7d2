// What `pnpm test:long` and `pnpm torture` hand to the tests; without it each runs at the size of every submission.
import { isLong } from '../../run/is-long.ts';
import { Random } from './random.ts';

/** How often a test repeats. */
export interface Sizes {
  /** In `pnpm test`, which everybody waits for. */
  usual: number;
  /** In `pnpm test:long`, and in `pnpm torture`. */
  full: number;
  /** In `pnpm torture --long`. */
  long?: number;
}

/** What the run asks for: `--cycles`, or the test's own size for it. */
export function cyclesOf({ usual, full, long = full }: Sizes): number {
  const { TORTURE_CYCLES: cycles } = process.env;
  if (cycles !== undefined) return Number(cycles);
  if (process.env['TORTURE_LONG']) return long;
  return isLong() ? full : usual;
}

/** This run's source of chance: `--seed`, or a fresh seed, which the report prints. */
export function seededRandom(): { seed: number; random: Random } {
  const seed = Number(process.env['TORTURE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  return { seed, random: new Random(seed) };
}
