import { ClienteleError } from '@clientele/client';
import { LitElement } from 'lit';
import { ClienteleErrorEvent } from './events/error-event.ts';

/** What an update throws is told to the page, once until an update succeeds again, instead of being lost in a promise of Lit's. */
export class ClienteleElement extends LitElement {
  #hasFailed = false;

  protected override performUpdate() {
    try {
      super.performUpdate();
      this.#hasFailed = false;
    } catch (cause) {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      console.error(`<${this.localName}> could not be drawn.`, cause);
      const error = new ClienteleError(
        'render-failed',
        `<${this.localName}> could not be drawn: ${String(cause)}`,
        {},
        { cause },
      );
      this.dispatchEvent(new ClienteleErrorEvent(error, () => this.requestUpdate()));
    }
  }
}
