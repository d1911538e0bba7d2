/** Some of the texts of a sample, by their places: one bit for each, so that sets of a thousand meet within a microsecond. */
export class TextSet {
  readonly #words: Uint32Array;

  /** `texts`: how many there are to choose from. Empty at first. */
  constructor(texts: number) {
    this.#words = new Uint32Array(Math.ceil(texts / 32));
  }

  add(place: number): void {
    this.#words[place >> 5] = (this.#words[place >> 5] ?? 0) | (1 << (place & 31));
  }

  delete(place: number): void {
    this.#words[place >> 5] = (this.#words[place >> 5] ?? 0) & ~(1 << (place & 31));
  }

  has(place: number): boolean {
    return ((this.#words[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  /** How many are in this set and, when another is given, in that one too. */
  count(other: TextSet = this): number {
    let count = 0;
    for (let at = 0; at < this.#words.length; at += 1)
      count += bitsOf((this.#words[at] ?? 0) & (other.#words[at] ?? 0));
    return count;
  }

  /** Leaves what the other has too. */
  keep(other: TextSet): this {
    for (let at = 0; at < this.#words.length; at += 1)
      this.#words[at] = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
    return this;
  }

  /** Takes in what the other has. */
  join(other: TextSet): this {
    for (let at = 0; at < this.#words.length; at += 1)
      this.#words[at] = (this.#words[at] ?? 0) | (other.#words[at] ?? 0);
    return this;
  }
}

/** Counts in pairs, fours, bytes and then all at once: Hacker's Delight, figure 5-2. */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  bits = (bits + (bits >>> 4)) & 0x0f0f_0f0f;
  return Math.imul(bits, 0x0101_0101) >>> 24;
}
