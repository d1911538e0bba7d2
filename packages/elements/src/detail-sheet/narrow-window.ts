import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window is so narrow that a drawer covers it; the same limit as that of the sheet in `ui`. */
export class NarrowWindow implements ReactiveController {
  #host: ReactiveControllerHost;
  #query: MediaQueryList | undefined;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get matches(): boolean {
    return this.#query?.matches ?? false;
  }

  hostConnected() {
    this.#listening = new AbortController();
    this.#query ??= matchMedia('(width < 640px)');
    this.#query.addEventListener('change', () => this.#host.requestUpdate(), { signal: this.#listening.signal });
  }

  hostDisconnected() {
    this.#listening?.abort();
  }
}
