import type { LitElement } from 'lit';
import { LazyPart, type PartFile } from './lazy-part.ts';

/** A part that was needed and did not come. */
export interface MissingPart {
  readonly failures: number;
  readonly isToSay: boolean;
  /** It does not have to be said again. */
  hide(): void;
  retry(onTried?: () => unknown): Promise<void>;
}

/** What is known of the parts of one element. */
interface PartsOf {
  readonly parts: MissingPart[];
  /** The one of which a person wants something that they have not got. */
  wanted?: MissingPart | undefined;
}

/**
 * A part of which people want something. Only the latest wish of all parts of an element counts: what was wanted before is not done
 * when nobody expects it any more.
 */
export class WantedPart<File extends PartFile, Part> extends LazyPart<File, Part> {
  #all: PartsOf;
  #wish: ((part: Part) => unknown) | undefined;
  /** As many failures nobody wants to hear of. */
  #hidden = 0;

  constructor(host: LitElement, load: () => Promise<File>, begin: (file: File) => Part) {
    super(host, load, begin);
    this.#all = partsOf(host);
    this.#all.parts.push(this);
  }

  /** Does something with it as soon as it is there; where it does not come, `retry` does it. */
  async use(wish: (part: Part) => unknown): Promise<void> {
    this.#wish = wish;
    this.#all.wanted = this;
    await this.retry();
  }

  /** Until it was asked for again in vain. */
  hide() {
    this.#hidden = this.failures;
  }

  get isToSay() {
    return this.failures > this.#hidden;
  }

  /** A person asks for what did not come. `onTried` has its turn before their wish is done. */
  async retry(onTried?: () => unknown): Promise<void> {
    await this.load();
    await onTried?.();
    if (!this.current || this.#all.wanted !== this) return;
    this.#all.wanted = undefined;
    try {
      await this.#wish?.(this.current);
    } catch (error) {
      // The part says what goes wrong. This is a mistake in it, and nobody waits for it here.
      reportError(error);
    }
  }
}

/** The parts of an element that were needed and did not come, which is still to be said. */
export function missingParts(host: LitElement): readonly MissingPart[] {
  return partsOf(host).parts.filter(({ isToSay }) => isToSay);
}

/** What a person wanted of a part that did not come is not done any more, also when it comes. */
export function forgetWish(host: LitElement) {
  partsOf(host).wanted = undefined;
}

function partsOf(host: LitElement): PartsOf {
  const known = all.get(host) ?? { parts: [] };
  all.set(host, known);
  return known;
}

const all = new WeakMap<LitElement, PartsOf>();
