/**
 * Works through several lists side by side, each in its order. A worker whose own list is at its end takes from the end of
 * the longest other one, so that no core is idle while another has a queue.
 */
export async function workThrough<T>(
  lanes: readonly (readonly T[])[],
  work: (item: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const left = lanes.map((lane) => [...lane]);
  const next = (own: T[]) =>
    signal.aborted ? undefined : (own.shift() ?? left.toSorted((a, b) => b.length - a.length)[0]?.pop());
  await Promise.all(
    left.map(async (own) => {
      for (let item = next(own); item !== undefined; item = next(own)) await work(item);
    }),
  );
}
