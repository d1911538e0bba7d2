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
  // The portals’ router, and the way in by a link, which comes when it is used: 0.1 in every page. What signs a contact in
  // is 0.3, in pages that use it.
  { name: 'client', modules: ['packages/client/src/index.ts'], budget: 6.5 },
  // With the stream of changes, 1.0, which every page loads.
  // Pictures of clients and contacts, with the rows' one call for them (0.3); elements that show them have 0.5 more, and the profile
  // what sets, replaces and removes them (1.7). The portals’ page follows its address and signs people in: its file comes with its first
  // session. That it is asked for, and the routes by which one signs in, are 0.3 of this bound and of all below.
  { name: 'Lit, provider, client', modules: [provider], budget: 23.4 },
  // The first budget was 56. Bulk bar, columns panel, row menu, export, messages, further filters and the names of active ones come later.
  // What is left is drawn in every list, or must be there when the network is not: live changes (1.9 with their stream), the columns’ edges
  // (1.1), the host’s columns (1.0), which would be holes in a list until their file came, why nothing is listed (0.8), and where messages
  // are drawn, of which the undo must outlive the element that said them (0.9). 64.7
  // without where enrichment stands: its words, its badge, and that rows follow runs (0.5), and without the question whether enrichment
  // of many clients is under way, which a reload must not hide (0.2).
  { name: 'directory, all-in', modules: [provider, defined('directory')], budget: 66 },
  // The frame and the autoloader; the views, the search, and the counts beside the views come when they are shown. 35 without the
  // waiting for a view that is not there yet, in which a client that was chosen early opens (0.1), and the place of the settings,
  // which asks before it is left (0.3).
  { name: 'workspace, without its views', modules: [provider, defined('workspace')], budget: 36.5 },
  // The frame, with what stands in the place of a client. What it shows of one comes when a person comes near to a row: 15.
  // 38.2 without the words of enrichment, which lists say too, and that clients follow its runs (0.3).
  { name: 'detail sheet, all-in', modules: [provider, defined('detail-sheet')], budget: 39 },
  // 51 of them without rating, tags, tier, type and team, which are edited where they are read; 57.5 without reasons for a status (1.1),
  // fields of the workspace’s own with the numbers of each language (0.5), and the primary contact. Group, newsletter, addresses and
  // enrichment come later. What changes the logo (2.6) comes when it is shown to who may. 62.3 without the words of enrichment and what
  // follows its runs (0.3), and without what a host arranges beside the sections: the id of each block and field, its texts, and the
  // host’s own among them (1.7), all drawn with the first view.
  { name: 'profile, all-in, before its sections', modules: [provider, defined('profile')], budget: 64.4 },
  // With the website's field, which is edited here, and the messages of decisions; the texts of signals, logos and what raises data
  // quality are 0.9; what keeps the focus where something was decided on, and says what a workspace does not keep, 0.6; those of a
  // language model 0.5.
  { name: 'enrichment panel, all-in', modules: [provider, defined('enrichment-panel')], budget: 53.9 },
  // The first budget was 64, before sections: invoices and files come when they are shown.
  // 32.5 without replies (0.3): their words, their card, their number as it changes; the section itself comes when it is shown.
  { name: 'portal view, all-in', modules: [provider, defined('portal-view')], budget: 33.9 },
  // 75 without the question whether enrichment of many clients is under way (0.2), and what is said of the errors of portals (0.1).
  { name: 'full set', modules: [provider, ...['directory', 'detail-sheet'].map(defined)], budget: 75.9 },
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
