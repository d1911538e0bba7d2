import type { Browser, CDPSession, Page } from 'playwright-core';
import { installProbe } from './probe.ts';

/** One of the pages of the host, in a browser context of its own: nothing of it is cached. */
export interface BenchPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** What the page complained about; none of it may be measured as if it were fast. */
  readonly complaints: string[];
  readonly metrics: () => Promise<Metrics>;
  /** Until it has asked for nothing for a while: what comes by itself has come. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Of `Performance.getMetrics`; durations are milliseconds of the main thread's processor. */
export interface Metrics {
  readonly layout: number;
  readonly style: number;
  readonly task: number;
  readonly heap: number;
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
}

/** A slower machine behind a slower line, as the specification of the goals has it. */
export const slow = { cpu: 4, latencyMs: 40, bytesPerSecond: 10_000_000 / 8 };

export async function newPage(browser: Browser, conditions?: typeof slow): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript(installProbe);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (conditions) {
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.latencyMs,
      downloadThroughput: conditions.bytesPerSecond,
      uploadThroughput: conditions.bytesPerSecond,
    });
  }
  return {
    page,
    devtools,
    complaints,
    async metrics() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return {
        layout: of('LayoutDuration') * 1000,
        style: of('RecalcStyleDuration') * 1000,
        task: of('TaskDuration') * 1000,
        heap: of('JSHeapUsedSize'),
        nodes: of('Nodes'),
        documents: of('Documents'),
        listeners: of('JSEventListeners'),
      };
    },
    quiet: () => page.evaluate(askedForNothing),
    async close() {
      await context.close();
      if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('; ')}`);
    },
  };
}

function askedForNothing(): Promise<void> {
  return new Promise((resolve) => {
    const pause = 800;
    let timer = setTimeout(resolve, pause);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (observer.disconnect(), resolve()), pause);
    });
    observer.observe({ type: 'resource' });
  });
}
