// Runs every test of the project and prints `N passed, M failed` as its last line. `pnpm test`, or `pnpm test server elements`
// for some of the suites.
import { findBrowser } from './run/browser.ts';
import { startPostgres } from './run/postgres.ts';
import { runSuite, type Result } from './run/suite.ts';
import { allSuites } from './run/suites.ts';

const chosen = process.argv.slice(2);
const results: Result[] = [];

const postgres = startPostgres();
const browser = await findBrowser();
const postgresUrl = await postgres.then((server) => server.url);

try {
  for (const suite of allSuites(postgresUrl)) {
    if (chosen.length > 0 && !chosen.some((name) => suite.name.startsWith(name))) continue;
    console.log(`\n── ${suite.name} ${'─'.repeat(Math.max(0, 70 - suite.name.length))}`);
    results.push(await runSuite({ ...suite, env: { CHROME_PATH: browser, ...suite.env } }));
  }
} finally {
  await (await postgres).stop();
}

console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(0).padStart(5)} s`,
  );
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
