import { emptyTestDatabase } from '@clientele/server/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { freePort } from '../run/postgres.ts';
import { startChild } from './child.ts';

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
  /** Before the page asks for anything. */
  prepare?: (page: Page) => Promise<unknown>;
}

/**
 * Without motion, unless a test is about it: a sheet that slides is drawn sixty times a second, which costs more than all that
 * is tested of it.
 */
export const usualContext: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' };

/** The demo host as `pnpm start` runs it, in a process of its own, on a database of its own, and a browser to visit it. `settings`: of its environment. */
export async function startDemo(settings: Record<string, string> = {}): Promise<Demo> {
  const database = await emptyTestDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: String(port), DATABASE_URL: database.url, LOG_LEVEL: 'error', ...settings };
  const server = await startChild(['examples/express-host/src/main.ts'], env, `Clientele is ready at ${url}`);
  const browser = await launchBrowser();
  return {
    url,
    async open({ path = '/clients', role, language, ready, prepare, ...options } = {}) {
      const context = await browser.newContext({ ...usualContext, ...options });
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
      await prepare?.(page);
      await page.goto(`${url}${path}`);
      await (ready ? page.getByText(ready).first() : page.getByRole('grid').getByRole('row').nth(1)).waitFor();
      return page;
    },
    async stop() {
      await browser.close();
      await server.stop();
      await database.remove();
    },
  };
}
