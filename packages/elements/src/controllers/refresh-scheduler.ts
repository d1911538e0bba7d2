/** A list is not refreshed in the background more often than this, in milliseconds. */
const pauseMs = 3000;

/** After so many failures the pause does not get longer any more; it has doubled with each of them. */
const mostDoublings = 4;

/** Refreshes when asked to, never twice at a time, and with a pause in between. */
export class RefreshScheduler {
  #refresh: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isPending = false;
  #isStopped = false;
  #failures = 0;

  /** `refresh` answers whether it succeeded; after a failure it is called again, ever more rarely. */
  constructor(refresh: () => Promise<boolean>) {
    this.#refresh = refresh;
  }

  /** At once, or after the pause when it has run a moment ago. */
  schedule() {
    this.#isPending = true;
    if (!this.#isRunning && this.#timer === undefined) void this.#run();
  }

  /** For good: nobody sees any more what would be refreshed, and a timer would hold it. */
  stop() {
    clearTimeout(this.#timer);
    this.#isStopped = true;
  }

  async #run() {
    this.#isPending = false;
    this.#isRunning = true;
    const hasSucceeded = await this.#refresh();
    this.#isRunning = false;
    if (this.#isStopped) return;
    this.#isPending ||= !hasSucceeded;
    this.#failures = hasSucceeded ? 0 : Math.min(this.#failures + 1, mostDoublings);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#isPending) void this.#run();
      },
      pauseMs * 2 ** this.#failures,
    );
  }
}
