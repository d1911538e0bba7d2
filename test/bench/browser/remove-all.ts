import type { Browser } from 'playwright-core';
import { measured } from './measured.ts';
import { newPage, type BenchPage, type Metrics } from './page.ts';
import { atMost, type Verdict } from './verdict.ts';

/** Puts everything into a page and takes it out again, ten times, and sees what stays. */
export async function removeAll(browser: Browser, origin: string): Promise<Verdict[]> {
  const visit = await newPage(browser);
  await visit.page.goto(`${origin}/clientele.html`);
  await visit.page.evaluate(() => bench.firstRows);
  await visit.quiet();
  await visit.page.evaluate(() => document.querySelector('clientele-provider')?.remove());
  const table: Record<string, Record<string, number>> = {};
  const left = new Map<number, Metrics>();
  for (let times = 0; times <= 10; times += 1) {
    if (times > 0) await visit.page.evaluate(mountAndRemove);
    if (![0, 1, 2, 5, 10].includes(times)) continue;
    const metrics = await afterCollection(visit);
    left.set(times, metrics);
    const { heap, nodes, documents, listeners } = metrics;
    table[`after ${times}`] = { 'heap MB': Number((heap / 1e6).toFixed(2)), nodes, documents, listeners };
  }
  await visit.close();
  console.log('\nProvider, directory and opened sheet: put into the page and taken out again');
  console.table(table);
  const [first, last] = [measured(left, 2), measured(left, 10)];
  // From the second to the tenth: the first ones fill caches that are meant to stay.
  return [
    atMost({ what: 'nodes that 8 times leave', value: last.nodes - first.nodes, most: 20, because: 'noise' }),
    atMost({
      what: 'listeners that 8 times leave',
      value: last.listeners - first.listeners,
      most: 4,
      because: 'noise',
    }),
    atMost({
      what: 'heap that 8 times leave',
      value: (last.heap - first.heap) / 1000,
      most: 500,
      unit: 'kB',
      because: 'compiled code stays',
    }),
  ];
}

async function afterCollection({ devtools, quiet, metrics }: BenchPage): Promise<Metrics> {
  await quiet();
  // What only finalizers hold goes with a later one.
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  return metrics();
}

/** In the page, as a host's script does it. */
async function mountAndRemove(): Promise<void> {
  const provider = document.createElement('clientele-provider');
  provider.setAttribute('server-url', '/');
  provider.setAttribute('session-url', '/api/clientele-session');
  const directory = document.createElement('clientele-directory');
  directory.setAttribute('data-list', '');
  const sheet = document.createElement('clientele-detail-sheet');
  provider.append(directory, sheet);
  document.body.append(provider);
  await bench.painted(() => bench.rows().length > 0);
  const loaded = new Promise((resolve) => sheet.addEventListener('clientele-load', resolve, { once: true }));
  bench.rows()[2]?.click();
  await loaded;
  await bench.painted(() => sheet.shadowRoot?.querySelector('h2') !== null);
  provider.remove();
  await bench.painted(() => true);
}
