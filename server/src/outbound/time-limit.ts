/** A signal that fires when a time is up or when another signal does. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Waits for a promise no longer than that: one that nobody settles holds nobody up. Rejects with the reason of the signal. */
  readonly wait: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** Stops the clock: the signal never fires. */
  readonly end: () => void;
}

/**
 * Starts a time limit; whoever starts it ends it. Its timer and its listeners are held by this object alone: a signal that was
 * put together with `AbortSignal.any` from `AbortSignal.timeout` may be collected before it fires.
 */
export function limitTime(ms: number, outer?: AbortSignal): TimeLimit {
  const ending = new AbortController();
  const expire = () => ending.abort(new DOMException('The time is up.', 'TimeoutError'));
  const timer = setTimeout(expire, ms);
  const follow = () => {
    clearTimeout(timer);
    ending.abort(outer?.reason);
  };
  if (outer?.aborted) follow();
  else outer?.addEventListener('abort', follow, { once: true });
  return {
    signal: ending.signal,
    wait: (promise) => {
      const { signal } = ending;
      return new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted) {
          // Its own end is nobody's any more.
          promise.catch(() => undefined);
          return stop();
        }
        signal.addEventListener('abort', stop, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
      });
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
