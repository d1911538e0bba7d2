import type { LitElement, ReactiveController } from 'lit';

/** Keeps the focus of a person who works in the bar: what had it may be gone, and with it the whole bar. */
export class BarFocus implements ReactiveController {
  #host: LitElement;
  #onLeave: () => void;
  #hadFocus = false;

  constructor(host: LitElement, onLeave: () => void) {
    this.#host = host;
    this.#onLeave = onLeave;
  }

  hostUpdate() {
    this.#hadFocus = this.#focused !== undefined;
  }

  hostUpdated() {
    if (!this.#hadFocus || this.#focused) return;
    const next = this.#host.renderRoot.querySelector<HTMLElement>('.bulk :is(.acts > *, .bar > button)');
    if (!next) this.#onLeave();
    // A menu that is new has nothing to give the focus to before it is drawn.
    else void Promise.resolve('updateComplete' in next && next.updateComplete).then(() => next.focus());
  }

  get #focused() {
    return (this.#host.renderRoot as ShadowRoot).activeElement?.closest('.bulk') ?? undefined;
  }
}
