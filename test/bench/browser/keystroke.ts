import type { Browser } from 'playwright-core';
import { median } from '../quantile.ts';
import type { Target } from '../server/target.ts';
import { askHost } from './ask-host.ts';
import { newPage } from './page.ts';
import { atMost, type Verdict } from './verdict.ts';

/** What is typed into the search of the directory. */
const terms = [
  { name: 'one hit', term: 'heron in the logo' },
  { name: 'a surname', term: 'sjögren' },
  { name: 'a common word', term: 'hello' },
  { name: 'nobody', term: 'zyzzyva' },
] as const;

/** From the last letter's keydown to the end of the frame that shows the answer to the whole term; the pause in typing counts. */
export async function keystroke(browser: Browser, host: Target, runs: number): Promise<Verdict[]> {
  const visit = await newPage(browser);
  await visit.page.goto(`http://127.0.0.1:${host.port}/clientele.html`);
  await visit.page.evaluate(() => bench.firstRows);
  await visit.quiet();
  const everybody = await askHost(host, {});
  const times = new Map<string, { ms: number[]; busy: number[]; hits: number }>();
  // One run more: the first one is not counted.
  for (let run = 0; run <= runs; run += 1) {
    for (const { name, term } of terms) {
      const hits = await askHost(host, { search: term });
      const seen = times.get(name) ?? { ms: [], busy: [], hits: hits.length };
      times.set(name, seen);
      const shown = await visit.page.evaluateHandle(watchSearch, { term, ids: hits });
      await visit.page.locator('#search').focus();
      const before = await visit.metrics();
      await visit.page.keyboard.type(term);
      const ms = await shown.evaluate(({ ms }) => ms);
      const after = await visit.metrics();
      if (run > 0) {
        seen.ms.push(ms);
        seen.busy.push(after.task - before.task);
      }
      const cleared = await visit.page.evaluateHandle(watchSearch, { term: '', ids: everybody });
      await visit.page.keyboard.press('Escape');
      await cleared.evaluate(({ ms: again }) => again);
    }
  }
  await visit.close();
  console.log(`\nKeystroke to the painted answer, of ${runs}`);
  console.table(
    Object.fromEntries(
      [...times].map(([name, { ms, busy, hits }]) => [
        name,
        {
          'median ms': Math.round(median(ms)),
          'worst ms': Math.round(Math.max(...ms)),
          'CPU ms of all letters': Math.round(median(busy)),
          'hits on the first page': hits,
        },
      ]),
    ),
  );
  return [...times].map(([name, { ms }]) =>
    atMost({ what: `keystroke: ${name}`, value: median(ms), most: 100, unit: 'ms' }),
  );
}

/** In the page. Resolves when the rows that are drawn are the first of those, in their order, or the list says that there are none. */
function watchSearch({ term, ids }: { term: string; ids: readonly string[] }): { ms: Promise<number> } {
  let pressed = 0;
  const press = ({ timeStamp }: KeyboardEvent) => (pressed = timeStamp);
  document.addEventListener('keydown', press, { capture: true });
  const isAnswered = () => {
    if (bench.root?.querySelector<HTMLInputElement>('#search')?.value !== term) return false;
    const drawn = bench.ids();
    if (ids.length === 0) return drawn.length === 0 && bench.root.querySelector('slot[name=empty]') !== null;
    return drawn.length > 0 && drawn.every((id, index) => id === ids[index]);
  };
  const ms = bench.painted(isAnswered).then((at) => {
    document.removeEventListener('keydown', press, { capture: true });
    return at - pressed;
  });
  return { ms };
}
