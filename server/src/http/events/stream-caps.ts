import type { SessionActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import { personOf } from '../rate-limits.ts';

export interface Caps {
  /** Streams of one person in one workspace: so many tabs stay up to date by themselves. */
  perUser: number;
  /** Streams of this process. */
  total: number;
}

/** Counts the streams that are open or opening. */
export class StreamCaps {
  #caps: Caps;
  #byUser = new Map<string, number>();
  #total = 0;

  constructor(caps: Caps) {
    this.#caps = caps;
  }

  /** Takes a place and answers what gives it back. Errors: `rate-limited`, `overloaded`. */
  take(actor: SessionActor): () => void {
    const key = personOf(actor);
    const own = this.#byUser.get(key) ?? 0;
    if (own >= this.#caps.perUser)
      throw new DomainError('rate-limited', `One person may hold ${this.#caps.perUser} event streams.`, {
        retryAfter: 60,
      });
    if (this.#total >= this.#caps.total)
      throw new DomainError('overloaded', 'This server holds as many event streams as it can.', { retryAfter: 30 });
    this.#byUser.set(key, own + 1);
    this.#total += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#total -= 1;
      const left = (this.#byUser.get(key) ?? 1) - 1;
      if (left === 0) this.#byUser.delete(key);
      else this.#byUser.set(key, left);
    };
  }
}
