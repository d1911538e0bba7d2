import { html, type LitElement, type ReactiveController } from 'lit';

/** What moves to the side together. */
const moving = '.head, .rows, .upcoming, .sideways';

/**
 * Scrolls a table that is wider than its place. The page scrolls the rows up and down, below headers that stay: so headers and rows
 * cannot share one box that scrolls to the side, and are kept at the same place instead. The bar stays in sight at the bottom.
 */
export class Sideways implements ReactiveController {
  #host: LitElement;
  #isListening = false;
  /** Where each part was put. It tells so a frame later, when the person may have moved another one on. */
  #put = new WeakMap<Element, number>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  render() {
    // As wide as a row, because it is laid out as one.
    return html`<div class="sideways" aria-hidden="true" tabindex="-1"><div class="head-row"></div></div>`;
  }

  hostUpdated() {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#host.renderRoot.addEventListener('scroll', this.#follow, { capture: true, passive: true });
  }

  #follow = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.matches(moving)) return;
    if (this.#put.get(target) === target.scrollLeft) return;
    for (const part of this.#host.renderRoot.querySelectorAll(moving)) {
      if (part !== target) part.scrollLeft = target.scrollLeft;
      this.#put.set(part, part.scrollLeft);
    }
  };
}
