import type { Mutant, MutantKind } from './find-mutants.ts';
import { unreachedReason } from './unreached.ts';

const perKind = 2;

/** The mutants of every test run: of each kind the same few each time, others on PostgreSQL than on SQLite. */
export function sampleOf(mutants: readonly Mutant[]): Mutant[] {
  const begins = process.env['DATABASE_URL'] ? 0.25 : 0;
  const kinds: readonly MutantKind[] = ['condition', 'sql', 'rule', 'session'];
  return kinds.flatMap((kind) => {
    const reached = mutants.filter((mutant) => mutant.kind === kind && !unreachedReason(mutant));
    const places = new Set(
      Array.from({ length: perKind }, (_, turn) => Math.floor((turn / perKind + begins) * reached.length)),
    );
    return reached.filter((_, place) => places.has(place));
  });
}
