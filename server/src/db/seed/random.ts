/** Random choices that come out the same in every run. */
export interface Random {
  /** From 0 to below 1. */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True that often. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A text in which every `#` has become a digit. */
  digits(pattern: string): string;
}

/** Mulberry32: small, fast and even enough for made-up data. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(start: number): Random {
  let state = start >>> 0;

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));

  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick(items) {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    digits: (pattern) => pattern.replace(/#/g, () => String(between(0, 9))),
  };
}
