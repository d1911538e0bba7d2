import type { Scope } from '../context.ts';

/** Notices when session and connection work again after they did not: then what is shown may be out of date. */
export class Recovery {
  #wasStale = false;

  /** True once after each time. */
  hasCome(scope: Scope | null): boolean {
    const isStale = scope?.stale ?? false;
    const come = this.#wasStale && !isStale;
    this.#wasStale = isStale;
    return come;
  }
}
