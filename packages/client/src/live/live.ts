import { later } from '../later.ts';
import { listeners } from '../listeners.ts';
import { createLiveStream, type LiveOptions, type LiveStream, type LiveUpdate } from './live-stream.ts';

/** What others change, as it happens. */
export interface Live {
  /**
   * Listens to all that the session may hear of. There is one stream however many listen, and none while nobody does or the page
   * is hidden for long; what happened meanwhile is told afterwards, each change once, or as `reset`.
   */
  subscribe(listener: (update: LiveUpdate) => void): () => void;
  /** Takes what the environment knows: whether anyone can see the page. */
  hint(page: 'visible' | 'hidden'): void;
}

/** Whoever looks into another tab for a moment comes back to a page that is up to date. */
const hiddenForLongMs = 120_000;

export function createLive(options: LiveOptions): Live {
  const { subscribe, notify, count } = listeners<[LiveUpdate]>();
  const loadingSince = performance.now();
  let stream: LiveStream | undefined;
  let isAway = false;
  let cancelAway = () => {};
  const isWanted = () => count() > 0 && !isAway;

  function wake() {
    if (count() > 0) stream ??= createLiveStream({ ...options, loadingSince, isWanted, tell: notify });
    stream?.wake();
  }

  function setAway(value: boolean) {
    isAway = value;
    wake();
  }

  return {
    subscribe(listener) {
      const unsubscribe = subscribe(listener);
      wake();
      return () => {
        unsubscribe();
        wake();
      };
    },
    hint(page) {
      cancelAway();
      if (page === 'hidden') cancelAway = later(hiddenForLongMs, () => setAway(true));
      else if (isAway) setAway(false);
    },
  };
}
