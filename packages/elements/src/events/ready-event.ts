/** The provider's session is there, and so are the workspace's words: elements can show everything. */
export class ClienteleReadyEvent extends Event {
  constructor() {
    super('clientele-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-ready': ClienteleReadyEvent;
  }
}
