import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Updates its host each minute while the page is seen, and at once when it is seen again: what was "now" has grown older. */
export class MinuteClock implements ReactiveController {
  /** In milliseconds since 1970, as of the last tick. */
  now = Date.now();
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#follow);
    clearInterval(this.#timer);
  }

  #follow = () => {
    clearInterval(this.#timer);
    if (document.hidden) return;
    this.#timer = setInterval(this.#tick, minute);
    this.#tick();
  };

  #tick = () => {
    this.now = Date.now();
    this.#host.requestUpdate();
  };
}

const minute = 60_000;
