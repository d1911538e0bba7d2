/** Milliseconds to wait before attempt `attempt` (from 0): doubling from 1 s to 60 s, spread so that pages do not come together. */
export function backOff(attempt: number): number {
  const ceiling = Math.min(60_000, 1000 * 2 ** Math.min(attempt, 6));
  return ceiling * (0.5 + Math.random() / 2);
}
