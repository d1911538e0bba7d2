import type { Browser } from 'playwright-core';
import { quantile } from '../quantile.ts';
import { contestants, type Contestant } from './contestants.ts';
import { measured } from './measured.ts';
import { newPage, type BenchPage } from './page.ts';
import { watchCover, watchFrames, type Cover, type Frames } from './scroll-probe.ts';
import { atMost, type Verdict } from './verdict.ts';

/** Pixels per second, as a wheel gives them: a hundred rows or more fly by in a second. */
const speed = 12_000;
const pixelsPerGesture = 24_000;

/** Scrolls down through so many rows with the wheel, while their pages are loaded, and back up to the top. */
export async function scroll(browser: Browser, origin: string, rows: number): Promise<Verdict[]> {
  const table = new Map<Contestant, Record<string, number>>();
  for (const { name, path } of contestants) {
    const url = `${origin}${path}`;
    const moving = await whileMoving(browser, url, rows);
    const covered = await uncovered(browser, url, rows);
    table.set(name, { ...moving, ...covered });
  }
  console.log(
    `\nScrolling ${rows.toLocaleString('en')} rows with the wheel, down and up again, ${speed} pixels a second`,
  );
  console.log(
    'Behind: frames that began further down than the rows were drawn for; the compositor may have shown them.',
  );
  console.table(Object.fromEntries(table));
  const ours = measured(table, 'Clientele');
  const { 'p95 ms': p95 = NaN, '> 50 ms': long = NaN, blank = NaN, 'CPU ms per frame': busy = NaN } = ours;
  const { 'elements before': before = NaN, 'elements after': after = NaN } = ours;
  return [
    atMost({ what: 'scrolling: frames, p95', value: p95, most: 17, unit: 'ms' }),
    atMost({ what: 'scrolling: frames over 50 ms', value: long, most: 0 }),
    atMost({ what: 'scrolling: main thread per frame', value: busy, most: 12, unit: 'ms' }),
    atMost({ what: 'scrolling: blank frames', value: blank, most: 0 }),
    atMost({ what: 'elements after scrolling', value: after, most: before, because: 'as before' }),
  ];
}

async function whileMoving(browser: Browser, url: string, rows: number): Promise<Record<string, number>> {
  const visit = await arrive(browser, url);
  const countElements = () =>
    visit.page.evaluate(() => bench.elements(document.querySelector('[data-list]') ?? document));
  const elements = await countElements();
  const watched = await visit.page.evaluateHandle(watchFrames);
  const before = await visit.metrics();
  await downAndUp(visit, rows);
  const after = await visit.metrics();
  const { frames }: Frames = await watched.evaluate((watch) => watch.stop());
  const result = {
    'p50 ms': rounded(quantile(frames, 0.5)),
    'p95 ms': rounded(quantile(frames, 0.95)),
    'max ms': rounded(Math.max(...frames)),
    '> 50 ms': frames.filter((ms) => ms > 50).length,
    frames: frames.length,
    'CPU ms per frame': rounded((after.task - before.task) / frames.length),
    'layout ms': rounded((after.layout + after.style - before.layout - before.style) / frames.length),
    'elements before': elements,
    'elements after': await countElements(),
  };
  await visit.close();
  return result;
}

/** In a visit of its own, since looking costs layouts. */
async function uncovered(browser: Browser, url: string, rows: number): Promise<Record<string, number>> {
  const visit = await arrive(browser, url);
  const watched = await visit.page.evaluateHandle(watchCover);
  await downAndUp(visit, rows);
  const { blank, placeholders, behind }: Cover = await watched.evaluate((watch) => watch.stop());
  await visit.close();
  return { blank, placeholders, behind };
}

async function arrive(browser: Browser, url: string): Promise<BenchPage> {
  const visit = await newPage(browser);
  await visit.page.goto(url);
  await visit.page.evaluate(() => bench.firstRows);
  await visit.quiet();
  return visit;
}

async function downAndUp({ devtools, page }: BenchPage, rows: number): Promise<void> {
  const wheel = (yDistance: number) =>
    devtools.send('Input.synthesizeScrollGesture', { x: 700, y: 600, yDistance, speed, gestureSourceType: 'mouse' });
  const top = () => page.evaluate(() => bench.scroller()?.scrollTop ?? 0);
  const height = await page.evaluate(() => bench.rows()[0]?.offsetHeight ?? 0);
  const end = rows * height;
  let before = -1;
  for (let reached = 0; reached < end; reached = await top()) {
    if (reached === before) throw new Error(`It does not scroll beyond ${reached} of ${end} pixels.`);
    before = reached;
    await wheel(-pixelsPerGesture);
  }
  for (let reached = await top(); reached > 0; reached = await top()) {
    if (reached === before) throw new Error(`It does not scroll back from ${reached} pixels.`);
    before = reached;
    await wheel(pixelsPerGesture);
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
