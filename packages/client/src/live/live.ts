import { later } from '../later.ts';
import { listeners } from '../listeners.ts';
import type { LiveOptions, LiveStream, LiveUpdate } from './live-stream.ts';

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

/** The stream itself comes in a file of its own, with the first listener. */
export function createLive(options: LiveOptions): Live {
  const { subscribe, notify, count } = listeners<[LiveUpdate]>();
  const loadingSince = performance.now();
  let loading: Promise<void> | undefined;
  let stream: LiveStream | undefined;
  let isAway = false;
  let cancelAway = () => {};

  function wake() {
    if (stream) stream.wake();
    else if (count() > 0) loading ??= load();
  }

  async function load() {
    try {
      const { createLiveStream } = await import('./live-stream.ts');
      stream = createLiveStream({ ...options, loadingSince, isWanted: () => count() > 0 && !isAway, tell: notify });
      stream.wake();
    } catch {
      // The file did not come: the next listener, or the page's next return, has it tried again.
      loading = undefined;
    }
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
      else if (isAway || !stream) setAway(false);
    },
  };
}
