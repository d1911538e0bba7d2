/** An element shows what it was asked for. */
export class ClienteleLoadEvent extends Event {
  constructor() {
    super('clientele-load', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-load': ClienteleLoadEvent;
  }
}
