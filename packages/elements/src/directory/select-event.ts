/** A person chose a client. Unless cancelled, the detail sheet of the same provider opens it. */
export class ClienteleSelectEvent extends Event {
  readonly clientId: string;

  constructor(clientId: string) {
    super('clientele-select', { bubbles: true, composed: true, cancelable: true });
    this.clientId = clientId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-select': ClienteleSelectEvent;
  }
}
