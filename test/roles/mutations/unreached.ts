import type { Mutant } from './find-mutants.ts';

/** Why no call of the matrix leads to a place; undefined for one to which a call should. */
export function unreachedReason({ path }: Pick<Mutant, 'path'>): string | undefined {
  return reasons.find(([pattern]) => pattern.test(path))?.[1];
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^features\/billing\/(?!list)/, 'Documents and payments are written by the seed alone so far.'],
  [/\.postgres\.ts$/, 'Of the other database; the run is on SQLite, where lock-clients has nothing to do, either.'],
  [/^features\/access\/mint-session\.ts$/, 'Hosts open sessions with their key: see http/sessions.test.ts.'],
  [/\/lock-clients\.ts$/, 'SQLite has one writer.'],
  [
    /^features\/access\/live-actors\.ts$|^features\/activity\/outbox\//,
    'Of live events, which have tests of their own.',
  ],
];
