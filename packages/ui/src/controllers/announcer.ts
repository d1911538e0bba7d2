import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says things to people who listen to the page. Render it once, always: a live region that comes with its text stays silent. */
export class Announcer implements ReactiveController {
  #text = '';
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  announce(text: string) {
    // The same words twice are a new announcement only when the text differs.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render() {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }
}
