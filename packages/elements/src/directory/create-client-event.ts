/** A person wants to create a client. Unless cancelled, the detail sheet of the same provider opens for it. */
export class ClienteleCreateClientEvent extends Event {
  constructor() {
    super('clientele-create-client', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-create-client': ClienteleCreateClientEvent;
  }
}
