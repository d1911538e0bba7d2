import type { LitElement, ReactiveController } from 'lit';

/**
 * A control that goes away takes the focus with it to the page, where Escape closes nothing any more. This gives the focus to
 * something that stays.
 */
export class FocusFallback implements ReactiveController {
  #host: LitElement;
  #heir: () => LitElement | null;
  #focused: Element | null = null;

  constructor(host: LitElement, heir: () => LitElement | null) {
    this.#host = host;
    this.#heir = heir;
  }

  hostUpdate() {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated() {
    if (this.#focused && !this.#focused.isConnected) void this.#passOn();
    this.#focused = null;
  }

  async #passOn() {
    const heir = this.#heir();
    await heir?.updateComplete;
    if (document.activeElement === document.body) heir?.focus();
  }
}
