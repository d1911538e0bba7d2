// Measures the published elements in a real browser, on real data from the real server, beside the least that a page can do with
// the same rows in the same run, and prints tables with the goal beside each figure:
//   pnpm bench:browser                      100,000 clients, median of 5
//   pnpm bench:browser --only scroll --rows 2000
// Compare ratios: the browser, the server and this process share the machine. Nothing here passes or fails.
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { firstRows } from './browser/first-rows.ts';
import { keystroke } from './browser/keystroke.ts';
import { openSheet } from './browser/open-sheet.ts';
import { removeAll } from './browser/remove-all.ts';
import { scroll } from './browser/scroll.ts';
import type { Verdict } from './browser/verdict.ts';
import { seededDatabase } from './server/seeded-database.ts';
import { startTarget, type Target } from './server/target.ts';

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

const parts: Record<string, (browser: Browser, host: Target) => Promise<Verdict[]>> = {
  'first rows': (browser, host) => firstRows(browser, originOf(host), runs),
  keystroke: (browser, host) => keystroke(browser, host, runs),
  sheet: (browser, host) => openSheet(browser, originOf(host), runs),
  scroll: (browser, host) => scroll(browser, originOf(host), Number(values.rows)),
  remove: (browser, host) => removeAll(browser, originOf(host)),
};
const wanted = Object.entries(parts).filter(([name]) => name.includes(values.only));
if (wanted.length === 0) {
  console.error(`--only ${values.only} would measure nothing. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

await seededDatabase(clients);
const host = await startTarget('../browser/clientele-host.ts');
const browser = await launchBrowser();
console.log(`${clients.toLocaleString('en')} clients, Chromium ${browser.version()}, Node ${process.version}`);

const verdicts: Verdict[] = [];
try {
  for (const [, measure] of wanted) verdicts.push(...(await measure(browser, host)));
} finally {
  await browser.close();
  await host.stop();
}
console.log('\nGoals');
console.table(verdicts);

function originOf({ port }: Target): string {
  return `http://127.0.0.1:${port}`;
}
