/** A set of listeners. One that is added or removed by another is heard from the next time. */
export function listeners<Args extends unknown[] = []>() {
  const all = new Set<(...args: Args) => void>();
  return {
    subscribe: (listener: (...args: Args) => void): (() => void) => {
      // Wrapped, so that the same function subscribed twice is told twice and removed once.
      const entry = (...args: Args) => listener(...args);
      all.add(entry);
      return () => void all.delete(entry);
    },
    notify: (...args: Args) => {
      for (const listener of Array.from(all)) listener(...args);
    },
    count: () => all.size,
  };
}
