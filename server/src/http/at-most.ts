import { DomainError } from '../core/errors.ts';

/** Lets each key do so many things at a time in this process; the next is told to come back. The answer gives the place up again. */
export function atMost(most: number, message: string, retryAfter: number): (key: string) => () => void {
  const busy = new Map<string, number>();
  return (key) => {
    const count = busy.get(key) ?? 0;
    if (count >= most) throw new DomainError('rate-limited', message, { retryAfter });
    busy.set(key, count + 1);
    return () => {
      const left = (busy.get(key) ?? 0) - 1;
      if (left > 0) busy.set(key, left);
      else busy.delete(key);
    };
  };
}
