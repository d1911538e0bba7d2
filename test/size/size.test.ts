import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleSize } from './bundle-size.ts';

const elements = 'packages/elements/src';
const provider = `${elements}/provider/define.ts`;

function defined(element: string) {
  return `${elements}/${element}/define.ts`;
}

/** Budgets in kB (1,000 bytes) after gzip. They keep bloat out; a plain design that needs more says so here, with the reason. */
const budgets: { name: string; modules: string[]; budget: number }[] = [
  { name: 'client', modules: ['packages/client/src/index.ts'], budget: 12 },
  // With the stream of changes, 1.0 kB, which every page loaded in a file of its own.
  { name: 'Lit, provider, client', modules: [provider], budget: 25 },
  // Filters, export, row menu and columns of the host are in it: they came at once anyway, in files of their own. 5 kB of it are the
  // English texts of all elements.
  { name: 'directory, all-in', modules: [provider, `${elements}/directory/define.ts`], budget: 67 },
  // What follows changes is in each: 1.0 kB that every page loaded right away, in a file of its own.
  { name: 'detail sheet, all-in', modules: [provider, `${elements}/detail-sheet/define.ts`], budget: 56 },
  // Each language holds the texts of every element.
  { name: 'full set', modules: [provider, ...['directory', 'detail-sheet'].map(defined)], budget: 87 },
];

describe('what a page loads', () => {
  for (const { name, modules, budget } of budgets) {
    it(`${name}: at most ${budget} kB`, async (t) => {
      const { atOnce, later } = await bundleSize(modules);
      const size = atOnce / 1000;
      t.diagnostic(`${name}: ${size.toFixed(1)} of ${budget} kB`);
      const files = later.map((file) => `${file.name} ${(file.bytes / 1000).toFixed(1)}`);
      if (files.length > 0) t.diagnostic(`${name}, later: ${files.join(', ')}`);
      assert.ok(size > 1, 'Nothing was bundled.');
      assert.ok(size <= budget, `${name} is ${size.toFixed(1)} kB; the budget is ${budget} kB.`);
    });
  }
});
