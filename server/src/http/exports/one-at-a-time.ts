import { DomainError } from '../../core/errors.ts';

/** Lets each key do one thing at a time in this process; the next is told to come back. The answer gives the place up again. */
export function oneAtATime(message: string, retryAfter: number): (key: string) => () => void {
  const busy = new Set<string>();
  return (key) => {
    if (busy.has(key)) throw new DomainError('rate-limited', message, { retryAfter });
    busy.add(key);
    return () => void busy.delete(key);
  };
}
