import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';

export interface Visit {
  page: Page;
  clients: HostPage;
  /** What the page's policy refused, from its first script on. */
  violations: () => Promise<string[]>;
  /** What the page said in its console as errors, and what its scripts threw. */
  complaints: string[];
  /** The origins that were asked for something. */
  origins: Set<string>;
  close: () => Promise<void>;
}

/** Clientele's elements in any host's page: its only sheet, wherever it stands. */
export class HostPage extends ClientsPage {
  override get sheet() {
    return this.page.locator('clientele-detail-sheet');
  }
}

/** Opens a page of a host and watches it. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.addInitScript(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
    Object.defineProperty(window, 'seenViolations', { value: seen });
  });
  await page.goto(url);
  return {
    page,
    clients: new HostPage(page),
    complaints,
    origins,
    violations: () => page.evaluate(() => (window as unknown as { seenViolations: string[] }).seenViolations),
    close: () => context.close(),
  };
}
