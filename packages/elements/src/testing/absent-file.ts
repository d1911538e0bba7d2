import type { CSSResult } from 'lit';

/** What a test's file exports. */
interface Arrived {
  readonly word: string;
  readonly styles?: readonly CSSResult[];
}

/** A file that does not come until a test lets it. */
export class AbsentFile {
  isUp = false;
  /** How often it was asked for. */
  asked = 0;
  #held: Promise<void> | undefined;

  load = async (): Promise<Arrived> => {
    this.asked++;
    await this.#held;
    if (!this.isUp) throw new TypeError('Failed to fetch dynamically imported module');
    return { word: 'there' };
  };

  /** From now on it says nothing until what is given back is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return resolve;
  }
}

/** After all that promises lead to. */
export function macrotask() {
  return new Promise((resolve) => setTimeout(resolve));
}
