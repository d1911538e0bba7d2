import type { Browser, Page } from 'playwright-core';

/** Of Chromium's trace format; microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, as against the clock's: what the machine did meanwhile is not in it. */
  readonly tdur?: number;
}

/** Milliseconds of processor that a page's main thread took. */
export interface MainThread {
  /** Compiling and running scripts, without the layouts that they forced. */
  readonly script: number;
  readonly layout: number;
  readonly all: number;
}

const scripts = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'FunctionCall',
  'RunMicrotasks',
  // What follows an `await`: Chromium since 2026 has no event for it that is made for people.
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  // Handlers of messages, and what else has no event of its own.
  'v8.callFunction',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EventDispatch',
]);
const layouts = new Set(['Layout', 'UpdateLayoutTree']);

/** Traces a visit from its start until the page sets a `performance.mark`. */
export async function mainThreadUntil(
  mark: string,
  { browser, page }: { browser: Browser; page: Page },
  visit: () => Promise<unknown>,
): Promise<MainThread> {
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'v8',
    'toplevel',
    'blink.user_timing',
  ];
  await browser.startTracing(page, { categories });
  await visit();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const end = traceEvents.find(({ name }) => name === mark);
  if (!end) throw new Error(`The page never set ${mark}.`);
  const before = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === end.pid && tid === end.tid)
    .filter(({ ts, dur = 0 }) => ts + dur <= end.ts)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const running = outermost(before.filter(({ name }) => scripts.has(name)));
  const laidOut = outermost(before.filter(({ name }) => layouts.has(name)));
  const forced = laidOut.filter((layout) => running.some((script) => isIn(layout, script)));
  return {
    script: sum(running) - sum(forced),
    layout: sum(laidOut),
    all: sum(outermost(before)),
  };
}

/** Without those that lie in another. */
function outermost(inOrder: readonly TraceEvent[]): TraceEvent[] {
  let until = 0;
  return inOrder.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

function isIn(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}
