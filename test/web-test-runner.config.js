// Elements and primitives in a real browser. `pnpm --filter @clientele/test exec wtr` runs it alone.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

export default {
  rootDir: root,
  files: [`${root}packages/ui/src/**/*.test.ts`, `${root}packages/elements/src/**/*.test.ts`],
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}packages/elements/tsconfig.json`, target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(chromium ? { executablePath: chromium } : {}),
        // Quiet on a closed network; root needs --no-sandbox.
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      },
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
  concurrency: 2,
};
