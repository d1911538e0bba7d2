import type { LitElement, ReactiveController } from 'lit';

/**
 * A row of a list that is moved to another place loses the focus, and so does one whose focused control goes away. This gives it back: to
 * the same control, else to the one of the row that has the class `takes-focus`.
 */
export class RowFocus implements ReactiveController {
  #host: LitElement;
  /** What had the focus before the update, and its row. */
  #focused: HTMLElement | null = null;
  #row: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdate() {
    const ofHost = this.#host.shadowRoot?.activeElement;
    this.#row = ofHost?.closest('li, tr') ?? null;
    this.#focused = this.#row && ofHost instanceof HTMLElement ? innermost(ofHost) : null;
  }

  hostUpdated() {
    const focused = this.#focused;
    this.#focused = null;
    if (!focused || document.activeElement !== document.body || !this.#row?.isConnected) return;
    const next = focused.isConnected ? focused : this.#row.querySelector<HTMLElement>('.takes-focus');
    next?.focus();
  }
}

function innermost(element: HTMLElement): HTMLElement {
  const inner = element.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? innermost(inner) : element;
}
