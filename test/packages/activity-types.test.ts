import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

const root = new URL('../../', import.meta.url);

function namesIn(path: string, start: string, name: RegExp): string[] {
  const text = readFileSync(new URL(path, root), 'utf8');
  assert.ok(text.includes(start), `${path} has no “${start}”.`);
  const [part = ''] = text.slice(text.indexOf(start)).split(/^ {2}\},|;$/m);
  return [...part.matchAll(name)].flatMap(([, found]) => found ?? []).toSorted();
}

// The types of a history's entries are the server's; the compiler holds the other languages to the English one.
it('everything that the server records in a client’s history has words of its own', () => {
  const recorded = namesIn('server/src/features/activity/table.ts', 'export type ActivityType', /'([a-z]+\.[a-z-]+)'/g);
  const texts = 'packages/elements/src/locales/en/activity.ts';
  const worded = ['  types: {', '  assets: {'].flatMap((start) => namesIn(texts, start, /^ {4}'([a-z]+\.[a-z-]+)':/gm));
  assert.ok(recorded.length > 25, recorded.join());
  assert.deepEqual(worded.toSorted(), recorded);
});
