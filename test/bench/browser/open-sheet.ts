import type { Browser, JSHandle } from 'playwright-core';
import { median } from '../quantile.ts';
import { newPage, type BenchPage } from './page.ts';
import { atMost, type Verdict } from './verdict.ts';

interface Opened {
  /** Milliseconds from the event to the end of the frame that has the sheet with the client's name in it. */
  readonly named: Promise<number>;
  /** To the end of the frame after the sheet has said that the record is whole. */
  readonly whole: Promise<number>;
}

interface Seen {
  readonly named: number[];
  readonly whole: number[];
  /** Of the main thread's processor, until the name is painted. */
  readonly busy: number[];
}

/**
 * Opens the sheet from rows that are loaded, in a page that has just come: by a tap, which nothing announces; in another page by the click of
 * a pointer that has rested on the row for a moment; then by Enter, one row after the other.
 */
export async function openSheet(browser: Browser, origin: string, runs: number): Promise<Verdict[]> {
  const ways: Record<string, Seen> = {
    'tap, the first': { named: [], whole: [], busy: [] },
    'click, the first': { named: [], whole: [], busy: [] },
    'Enter, again': { named: [], whole: [], busy: [] },
  };
  const arrive = async () => {
    const visit = await newPage(browser);
    await visit.page.goto(`${origin}/clientele.html`);
    await visit.page.evaluate(() => bench.firstRows);
    await visit.quiet();
    return visit;
  };
  for (let run = 0; run < runs; run += 1) {
    const tapped = await arrive();
    await open(tapped, 2, 'click', ways['tap, the first']);
    await tapped.close();
    const visit = await arrive();
    await visit.page.locator('.row[data-id]').nth(2).locator('.cell-name').hover();
    await visit.quiet();
    await open(visit, 2, 'click', ways['click, the first']);
    await visit.page.keyboard.press('Escape');
    for (const index of [3, 4, 5]) {
      await visit.page.locator('clientele-detail-sheet:not([open])').waitFor({ state: 'attached' });
      await visit.page.evaluate((at) => bench.rows()[at]?.focus(), index);
      await open(visit, index, 'Enter', ways['Enter, again']);
      await visit.page.keyboard.press('Escape');
    }
    await visit.close();
  }
  console.log(`\nA loaded row to its sheet, of ${runs} visits`);
  console.table(
    Object.fromEntries(
      Object.entries(ways).map(([way, { named, whole, busy }]) => [
        way,
        {
          'name painted ms': Math.round(median(named)),
          'worst ms': Math.round(Math.max(...named)),
          'CPU ms until then': Math.round(median(busy)),
          'whole ms': Math.round(median(whole)),
          'whole, worst ms': Math.round(Math.max(...whole)),
        },
      ]),
    ),
  );
  return Object.entries(ways).map(([way, { named }]) =>
    atMost({ what: `sheet painted: ${way}`, value: median(named), most: 50, unit: 'ms' }),
  );
}

async function open(
  { page, metrics }: BenchPage,
  index: number,
  by: 'click' | 'Enter',
  seen: Seen | undefined,
): Promise<void> {
  const opened: JSHandle<Opened> = await page.evaluateHandle(watchSheet, index);
  const before = await metrics();
  if (by === 'click') await page.locator('.row[data-id]').nth(index).locator('.cell-name').click();
  else await page.keyboard.press('Enter');
  seen?.named.push(await opened.evaluate(({ named }) => named));
  seen?.busy.push((await metrics()).task - before.task);
  seen?.whole.push(await opened.evaluate(({ whole }) => whole));
}

/** In the page. */
function watchSheet(index: number): Opened {
  const name = bench.rows()[index]?.querySelector('.name')?.textContent.trim() ?? '';
  const sheet = document.querySelector('clientele-detail-sheet');
  if (!sheet || !name) throw new Error('There is no such row, or no sheet.');
  const began = new Promise<number>((resolve) => {
    for (const type of ['click', 'keydown'])
      document.addEventListener(type, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
  });
  let isWhole = false;
  sheet.addEventListener('clientele-load', () => (isWhole = true), { once: true });
  const isNamed = () =>
    sheet.hasAttribute('open') && sheet.shadowRoot?.querySelector('h2')?.textContent.trim() === name;
  const since = async (painted: Promise<number>) => (await painted) - (await began);
  return { named: since(bench.painted(isNamed)), whole: since(bench.painted(() => isWhole)) };
}
