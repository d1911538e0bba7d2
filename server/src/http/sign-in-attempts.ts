import { LRUCache } from 'lru-cache';
import { DomainError } from '../core/errors.ts';

const minuteMs = 60_000;

/** So long a wrong password is remembered, and so long nobody gets in after too many. */
const windowMs = 15 * minuteMs;

/** From here on there is a wait, which doubles with each. */
const slowFrom = 5;

/** From here on the wait is the whole window. */
const closedFrom = 10;

const firstWaitMs = 5000;

export interface SignInAttempts {
  /**
   * Counts an attempt with each of these, as a failure until it has succeeded: many at once are not more than one after the other. Errors:
   * `rate-limited`.
   */
  begin(keys: readonly string[]): { succeeded(): void };
}

/**
 * Slows down those who guess: by the address that they type, known or not, and by where they are. Counts in this process, as the other
 * limits do.
 */
export function createSignInAttempts(now: () => Date): SignInAttempts {
  const failures = new LRUCache<string, { count: number; lastAt: number }>({ max: 50_000 });

  function recent(key: string, at: number) {
    const known = failures.get(key);
    return known && at - known.lastAt < windowMs ? known : undefined;
  }

  return {
    begin(keys) {
      const at = now().getTime();
      const waits = keys.map((key) => {
        const known = recent(key, at);
        return known ? known.lastAt + waitAfter(known.count) - at : 0;
      });
      const wait = Math.max(0, ...waits);
      if (wait > 0) {
        const retryAfter = Math.ceil(wait / 1000);
        throw new DomainError('rate-limited', `Too many wrong attempts. Try again in ${retryAfter} s, or by mail.`, {
          retryAfter,
        });
      }
      for (const key of keys) failures.set(key, { count: (recent(key, at)?.count ?? 0) + 1, lastAt: at });
      return {
        succeeded() {
          const [person, ...places] = keys;
          if (person !== undefined) failures.delete(person);
          // One who knows a password does not make up for the others who guess from there.
          for (const place of places) {
            const known = failures.get(place);
            if (known) failures.set(place, { ...known, count: known.count - 1 });
          }
        },
      };
    },
  };
}

function waitAfter(count: number): number {
  if (count >= closedFrom) return windowMs;
  return count < slowFrom ? 0 : firstWaitMs * 2 ** (count - slowFrom);
}
