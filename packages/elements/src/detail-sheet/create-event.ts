import type { Client } from '@clientele/contract';

/** A client was created. */
export class ClienteleCreateEvent extends Event {
  readonly client: Client;

  constructor(client: Client) {
    super('clientele-create', { bubbles: true, composed: true });
    this.client = client;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-create': ClienteleCreateEvent;
  }
}
