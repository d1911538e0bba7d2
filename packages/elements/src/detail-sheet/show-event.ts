/** The sheet opened, or shows another client. `clientId` is null while a client is being created. */
export class ClienteleShowEvent extends Event {
  readonly clientId: string | null;

  constructor(clientId: string | null) {
    super('clientele-show', { bubbles: true, composed: true });
    this.clientId = clientId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-show': ClienteleShowEvent;
  }
}
