import type { LitElement, ReactiveController } from 'lit';

/**
 * A control that goes away takes the focus with it to the page, where Escape closes nothing any more. This gives the focus to
 * something that stays: to the field that it belonged to, else to the fallback of the host.
 */
export class FocusFallback implements ReactiveController {
  #host: LitElement;
  #fallback: () => LitElement | null;
  #focused: Element | null = null;
  #field: Element | null = null;

  constructor(host: LitElement, fallback: () => LitElement | null) {
    this.#host = host;
    this.#fallback = fallback;
  }

  hostUpdate() {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#field = this.#focused?.closest('.client-field, .identity-text') ?? null;
  }

  hostUpdated() {
    if (this.#focused && !this.#focused.isConnected) void this.#passOn();
    this.#focused = null;
  }

  async #passOn() {
    const control = this.#field?.isConnected ? this.#field.querySelector<LitElement>(controls) : null;
    const fallback = control ?? this.#fallback();
    await fallback?.updateComplete;
    if (document.activeElement === document.body) fallback?.focus();
  }
}

/** What a field is edited with. */
const controls = '.status-menu, clientele-inline-field, clientele-select-field, clientele-switch';
