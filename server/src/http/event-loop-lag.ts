const tickMs = 10;
let workedAtTick: number | undefined;
let tickedAt = 0;
/** How long the thread worked before it came to each of the last two ticks. */
let before = 0;
let last = 0;

/**
 * Milliseconds that the event loop has worked, twice in a row, before it came to its timers. Requests queue in the loop, where
 * no counter of requests in flight sees them; this is how long one waits for the others. One long pause alone, a slow question or
 * a collection of garbage, is no overload. Counted in the thread's own time: that a busy machine lets the process wait says
 * nothing about how many are waiting for it.
 */
export function eventLoopLag(): number {
  if (workedAtTick === undefined) {
    tick();
    setInterval(tick, tickMs).unref();
  }
  // The thread cannot have worked longer than that; asking the system for its time costs more than the clock.
  const since = performance.now() - tickedAt;
  const working = since < 2 * tickMs ? since : workedMs() - (workedAtTick ?? 0);
  return Math.max(Math.min(before, last), Math.min(last, working));
}

function tick(): void {
  const worked = workedMs();
  before = last;
  last = worked - (workedAtTick ?? worked);
  workedAtTick = worked;
  tickedAt = performance.now();
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
