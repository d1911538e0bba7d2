import { nothing, type ReactiveControllerHost } from 'lit';

interface Stages {
  /** What the file brings. */
  ready(): unknown;
  /** Says that the file did not come, and offers `retry`. */
  failed(): unknown;
  /** What stands in its place until it is there. */
  pending?(): unknown;
}

/** A file that an element loads when it is needed: wanted by hover and focus, or when what it brings is drawn. */
export class LazyFile {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';

  #host: ReactiveControllerHost;
  #take: () => Promise<void>;
  #loading: Promise<void> | undefined;
  #isNeeded = false;

  /** `take` loads the file, and makes ready what it brings. */
  constructor(host: ReactiveControllerHost, take: () => Promise<void>) {
    this.#host = host;
    this.#take = take;
  }

  /** For hover and focus. A failure is not told: it is tried again when what it brings is drawn. */
  preload = (): void => {
    if (this.status === 'idle') void this.retry();
  };

  render({ ready, failed, pending }: Stages): unknown {
    this.#isNeeded = true;
    this.preload();
    return this.status === 'ready' ? ready() : this.status === 'failed' ? failed() : (pending?.() ?? nothing);
  }

  /**
   * Loads it unless it is there. After a failure it counts as failed until it is, so that the button that retries keeps its place
   * and the focus. Browsers from before 2026 remember a failure for the life of the page. https://github.com/whatwg/html/pull/10327
   */
  retry(): Promise<void> {
    if (this.status === 'idle') this.status = 'loading';
    return (this.#loading ??= this.#load());
  }

  /** What failed is no longer needed; the next time it is tried again. */
  dismiss(): void {
    this.#isNeeded = false;
    if (this.status === 'failed') this.status = 'idle';
    this.#host.requestUpdate();
  }

  async #load() {
    try {
      await this.#take();
      this.status = 'ready';
    } catch {
      // The browser has said in its console which file is missing.
      this.status = this.#isNeeded ? 'failed' : 'idle';
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}
