import type { ClientSummary } from '@clientele/contract';

/** Someone wants to invoice this client: the host opens its own form, with the client filled in. Cancel it to say that it did. */
export class ClienteleCreateInvoiceEvent extends Event {
  readonly clientId: string;
  readonly client: ClientSummary;

  constructor(client: ClientSummary) {
    super('clientele-create-invoice', { bubbles: true, composed: true, cancelable: true });
    this.clientId = client.id;
    this.client = client;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-create-invoice': ClienteleCreateInvoiceEvent;
  }
}
