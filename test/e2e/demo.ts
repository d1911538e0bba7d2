import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { emptyTestDatabase } from '@clientele/server/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { freePort } from '../run/postgres.ts';

export interface Demo {
  url: string;
  /** A fresh browser context with the demo's page open and its first rows shown. */
  open(options?: Visit): Promise<Page>;
  stop(): Promise<void>;
}

export interface Visit extends BrowserContextOptions {
  path?: string;
  role?: string;
  language?: string;
  /** The text that shows that the page is there, for those who see no rows. */
  ready?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo host as `pnpm start` runs it, in a process of its own, on a database of its own, and a browser to visit it. */
export async function startDemo(): Promise<Demo> {
  const database = await emptyTestDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn('node', ['examples/express-host/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATABASE_URL: database.url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(`Clientele is ready at ${url}`)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`The demo ended with ${code} before it was ready.`)));
  });
  const browser = await launchBrowser();
  return {
    url,
    async open({ path = '/clients', role, language, ready, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (role) await context.request.post(`${url}/api/demo/role`, { data: { role } });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      // Whatever a page complains about fails the test that sees it.
      page.on('pageerror', (error) => {
        throw error;
      });
      // From the first script on, so that what is refused while the page loads is seen too.
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          document.documentElement.dataset['violation'] = violatedDirective;
        }),
      );
      if (language) await page.addInitScript((value) => localStorage.setItem('tidewater-language', value), language);
      await page.goto(`${url}${path}`);
      await (ready ? page.getByText(ready).first() : page.getByRole('grid').getByRole('row').nth(1)).waitFor();
      return page;
    },
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await database.remove();
    },
  };
}
