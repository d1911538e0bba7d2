import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import { createMessages } from '../locales/create.ts';

/** Asks before something that was typed is given up. */
export class DiscardQuestion implements ReactiveController {
  #host: ReactiveControllerHost;
  #answer: ((discard: boolean) => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#settle(false);
  }

  /** True when it may be given up. Asked again while it is open, the former question is answered with no. */
  ask(): Promise<boolean> {
    this.#answer?.(false);
    this.#host.requestUpdate();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  render({ messages }: Scope) {
    const words = messages(createMessages);
    return html`<clientele-dialog
      .open=${this.#answer !== undefined}
      .heading=${words.discardTitle}
      @clientele-close-request=${() => this.#settle(false)}
    >
      ${words.discardText}
      <button slot="actions" class="button" type="button" @click=${() => this.#settle(true)}>${words.discard}</button>
      <button slot="actions" class="button button-primary" type="button" autofocus @click=${() => this.#settle(false)}>
        ${words.keepEditing}
      </button>
    </clientele-dialog>`;
  }

  #settle(discard: boolean) {
    this.#answer?.(discard);
    this.#answer = undefined;
    this.#host.requestUpdate();
  }
}
