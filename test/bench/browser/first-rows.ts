import type { Browser } from 'playwright-core';
import { median } from '../quantile.ts';
import { contestants, type Contestant } from './contestants.ts';
import { measured } from './measured.ts';
import { newPage, slow } from './page.ts';
import { mainThreadUntil, type MainThread } from './trace.ts';
import { atMost, type Verdict } from './verdict.ts';

interface Arrival {
  /** Milliseconds from the navigation to the end of the frame that shows the first rows. */
  readonly rows: number;
  /** Of the scripts that came until then, as they were sent. */
  readonly scriptKb: number;
  readonly requests: number;
  readonly calls: number;
  /** The same when nothing more comes. */
  readonly allScriptKb: number;
  readonly allRequests: number;
  readonly elements: number;
}

interface Seen {
  readonly fast: Arrival[];
  readonly slow: Arrival[];
  readonly busy: MainThread[];
}

/** From the navigation to the first painted rows, with nothing in the cache, on this machine and on a slow one. */
export async function firstRows(browser: Browser, origin: string, runs: number): Promise<Verdict[]> {
  const visits = new Map<Contestant, Seen>(contestants.map(({ name }) => [name, { fast: [], slow: [], busy: [] }]));
  // Round by round: whatever else the machine does, it does to all of them.
  for (let run = 0; run < runs; run += 1) {
    for (const { name, path } of contestants) {
      const seen = measured(visits, name);
      seen.fast.push(await arrive(browser, `${origin}${path}`));
      seen.slow.push(await arrive(browser, `${origin}${path}`, slow));
      seen.busy.push(await busyUntilRows(browser, `${origin}${path}`));
    }
  }
  const figures = new Map([...visits].map(([name, seen]) => [name, figuresOf(seen)] as const));
  console.log(`\nNavigation to the first painted rows, nothing cached, median of ${runs}.`);
  console.log('CPU is of the main thread; slow is with a 4 × slower CPU, 10 Mbit/s and 40 ms.');
  console.table(Object.fromEntries([...figures].map(([name, figure]) => [name, rounded(figure)])));
  return verdicts(measured(figures, 'Lit window'), measured(figures, 'Clientele'));
}

type Figures = ReturnType<typeof figuresOf>;

function figuresOf({ fast, slow: slowly, busy }: Seen) {
  const of = (key: keyof Arrival) => median(fast.map((arrival) => arrival[key]));
  return {
    'rows ms': of('rows'),
    'slow ms': median(slowly.map(({ rows }) => rows)),
    'CPU ms': median(busy.map(({ all }) => all)),
    'script ms': median(busy.map(({ script }) => script)),
    'layout ms': median(busy.map(({ layout }) => layout)),
    'JS gz kB': of('scriptKb'),
    'later kB': of('allScriptKb') - of('scriptKb'),
    requests: of('requests'),
    'calls of them': of('calls'),
    'later requests': of('allRequests') - of('requests'),
    elements: of('elements'),
  };
}

function rounded(figures: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))]));
}

function verdicts(floor: Figures, ours: Figures): Verdict[] {
  const times = (share: number) => `${share} × Lit window`;
  return [
    atMost({
      what: 'first rows',
      value: ours['rows ms'],
      most: floor['rows ms'] * 1.6,
      unit: 'ms',
      because: times(1.6),
    }),
    atMost({
      what: 'first rows, slow',
      value: ours['slow ms'],
      most: floor['slow ms'] * 1.3,
      unit: 'ms',
      because: times(1.3),
    }),
    atMost({ what: 'script until rows', value: ours['script ms'], most: 80, unit: 'ms' }),
    atMost({ what: 'calls until rows', value: ours['calls of them'], most: 2, because: '1 session, 1 batch' }),
    atMost({ what: 'JS, all that comes by itself', value: ours['JS gz kB'] + ours['later kB'], most: 90, unit: 'kB' }),
    atMost({ what: 'elements in the directory', value: ours.elements, most: 300 }),
  ];
}

async function arrive(browser: Browser, url: string, conditions?: typeof slow): Promise<Arrival> {
  const visit = await newPage(browser, conditions);
  await visit.page.goto(url, { waitUntil: 'commit' });
  const first = await visit.page.evaluate(() => bench.firstRows);
  await visit.quiet();
  const all = await visit.page.evaluate(() => bench.transfers(Infinity));
  await visit.close();
  return {
    rows: first.at,
    ...first.transfers,
    elements: first.elements,
    allScriptKb: all.scriptKb,
    allRequests: all.requests,
  };
}

/** In a visit of its own, since tracing costs time. */
async function busyUntilRows(browser: Browser, url: string): Promise<MainThread> {
  const visit = await newPage(browser);
  const busy = await mainThreadUntil('bench-rows', { browser, page: visit.page }, async () => {
    await visit.page.goto(url, { waitUntil: 'commit' });
    await visit.page.evaluate(() => bench.firstRows);
  });
  await visit.close();
  return busy;
}
