/**
 * A person asked for other clients, and the page's address is about to say so. A host whose router owns the history cancels it and
 * hands the address to the router; otherwise the History API is used.
 */
export class ClienteleUrlChangeEvent extends Event {
  /** The whole address. */
  readonly url: string;
  /** Whether the current entry of the history is replaced, as while someone types, instead of a new one being added. */
  readonly replace: boolean;

  constructor(url: string, replace: boolean) {
    super('clientele-url-change', { bubbles: true, composed: true, cancelable: true });
    this.url = url;
    this.replace = replace;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-url-change': ClienteleUrlChangeEvent;
  }
}
