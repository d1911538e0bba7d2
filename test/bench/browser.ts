// Measures the published elements in a real browser, on real data from the real server, beside the least that a page can do with
// the same rows in the same run, and prints tables with the goal beside each figure:
//   pnpm bench:browser                      100,000 clients, median of 5
//   pnpm bench:browser --only scroll --rows 2000
// Compare ratios: the browser, the server and this process share the machine. Nothing here passes or fails.
import { parseArgs } from 'node:util';
import { launch } from '../e2e/demo.ts';
import { firstRows } from './browser/first-rows.ts';
import { keystroke } from './browser/keystroke.ts';
import { openSheet } from './browser/open-sheet.ts';
import { removeAll } from './browser/remove-all.ts';
import { scroll } from './browser/scroll.ts';
import type { Verdict } from './browser/verdict.ts';
import { seededDatabase } from './server/seeded-database.ts';
import { startTarget } from './server/target.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
  },
});
const clients = Number(values.clients);
const runs = Number(values.runs);

await seededDatabase(clients);
const host = await startTarget('../browser/clientele-host.ts');
const origin = `http://127.0.0.1:${host.port}`;
const browser = await launch();
console.log(`${clients.toLocaleString('en')} clients, Chromium ${browser.version()}, Node ${process.version}`);

const parts: Record<string, () => Promise<Verdict[]>> = {
  'first rows': () => firstRows(browser, origin, runs),
  keystroke: () => keystroke(browser, host, runs),
  sheet: () => openSheet(browser, origin, runs),
  scroll: () => scroll(browser, origin, Number(values.rows)),
  remove: () => removeAll(browser, origin),
};
const verdicts: Verdict[] = [];
try {
  for (const [name, measure] of Object.entries(parts))
    if (name.includes(values.only)) verdicts.push(...(await measure()));
} finally {
  await browser.close();
  await host.stop();
}
console.log('\nGoals');
console.table(verdicts);
