import { html, type LitElement, type ReactiveController } from 'lit';

/**
 * Passes what a page has put into slots on to the elements within. Only slots that have something: an element counts a slot that was
 * passed on as filled, and would not draw what it has for an empty one.
 */
export class GivenSlots implements ReactiveController {
  #host: LitElement;
  #names: readonly string[] = [];
  #observer = new MutationObserver(() => this.#look());

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host, { childList: true });
    this.#look();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** For between the tags of an element: those whose names match. */
  passOn(names: RegExp) {
    return this.#names.filter((name) => names.test(name)).map((name) => html`<slot name=${name} slot=${name}></slot>`);
  }

  #look() {
    const names = [...new Set([...this.#host.children].map(({ slot }) => slot))].filter(Boolean);
    if (names.join() === this.#names.join()) return;
    this.#names = names;
    this.#host.requestUpdate();
  }
}
