/** The server can no longer be reached, or can again. */
export class ClienteleConnectionChangeEvent extends Event {
  readonly state: 'online' | 'offline';

  constructor(state: 'online' | 'offline') {
    super('clientele-connection-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-connection-change': ClienteleConnectionChangeEvent;
  }
}
