// Runs every test of the project and prints `N passed, M failed` as its last line. `pnpm test`, or `pnpm test server elements`
// for some of the suites.
import { findBrowser } from './run/browser.ts';
import { startPostgres } from './run/postgres.ts';
import { runSuite, type Result, type Suite } from './run/suite.ts';

const chosen = process.argv.slice(2);
const results: Result[] = [];

const postgres = startPostgres();
const browser = await findBrowser();
const postgresUrl = await postgres.then((server) => server.url);

const suites: Suite[] = [
  { name: 'types', command: 'pnpm types', counts: 'exit' },
  { name: 'lint', command: 'pnpm lint', counts: 'exit' },
  { name: 'format', command: 'pnpm format:check', counts: 'exit' },
  { name: 'architecture', command: 'pnpm architecture', counts: 'exit' },
  { name: 'knip', command: 'pnpm knip', counts: 'exit' },
  { name: 'acceptance', command: `node --test 'test/acceptance/**/*.test.ts'`, counts: 'node' },
  { name: 'contract', command: `node --test 'packages/contract/src/**/*.test.ts'`, counts: 'node' },
  { name: 'client', command: `node --test 'packages/client/src/**/*.test.ts'`, counts: 'node' },
  { name: 'server-sqlite', command: `node --test 'server/src/**/*.test.ts'`, counts: 'node' },
  {
    name: 'server-postgres',
    command: `node --test 'server/src/**/*.test.ts'`,
    counts: 'node',
    env: { DATABASE_URL: postgresUrl },
  },
  { name: 'roles-sqlite', command: `node --test 'test/roles/**/*.test.ts'`, counts: 'node' },
  {
    name: 'roles-postgres',
    command: `node --test 'test/roles/**/*.test.ts'`,
    counts: 'node',
    env: { DATABASE_URL: postgresUrl },
  },
  { name: 'size', command: `node --test 'test/size/**/*.test.ts'`, counts: 'node' },
  { name: 'elements', command: 'pnpm --filter @clientele/test elements', counts: 'wtr' },
  {
    name: 'e2e-sqlite',
    command: `pnpm build && node --test --test-concurrency=1 'test/e2e/**/*.e2e.ts'`,
    counts: 'node',
  },
  {
    name: 'e2e-postgres',
    command: `pnpm build && node --test --test-concurrency=1 'test/e2e/**/*.e2e.ts'`,
    counts: 'node',
    env: { DATABASE_URL: postgresUrl },
  },
];

try {
  for (const suite of suites) {
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
