/** A person wants to go somewhere. The host's router takes it and calls `preventDefault()`; otherwise the workspace goes. */
export class ClienteleNavigateEvent extends Event {
  /** The name of a place, for example `client-profile`. */
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(to: string, params: Readonly<Record<string, string>> = {}) {
    super('clientele-navigate', { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.params = params;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-navigate': ClienteleNavigateEvent;
  }
}
