// Elements and primitives in a real browser. `pnpm --filter @clientele/test exec wtr` runs it alone.
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './run/browser.ts';
import { browserFlags } from './run/launch-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A line of JSON for each test, as test/run/record-tests.ts writes them for Node's runner. */
const recordTests = {
  onTestRunFinished({ sessions }) {
    const { TEST_RECORD: file } = process.env;
    if (!file) return;
    const testsOf = ({ suites, tests }) => [...tests, ...suites.flatMap(testsOf)];
    for (const { testResults } of sessions)
      for (const { name, passed, skipped, duration = 0 } of testResults ? testsOf(testResults) : [])
        if (!skipped) appendFileSync(file, `${JSON.stringify({ name, hasPassed: passed, ms: duration })}\n`);
  },
};

export default {
  rootDir: root,
  files: [`${root}packages/ui/src/**/*.test.ts`, `${root}packages/elements/src/**/*.test.ts`],
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}packages/elements/tsconfig.json`, target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: browserFlags },
      // Two pages run at once, and only one of them can have the real focus.
      async createPage({ context }) {
        const page = await context.newPage();
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  testFramework: { config: { timeout: 20000 } },
  // Of a file of tests as a whole: none fails because the machine is busy.
  testsFinishTimeout: 10 * 60 * 1000,
  concurrency: 2,
  reporters: [defaultReporter(), recordTests],
};
