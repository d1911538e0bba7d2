import type { Client, ClientPatch } from '@clientele/contract';

/** The server keeps a change. `client` is the whole record as it is now, `changes` what was asked for. */
export class ClienteleSaveEvent extends Event {
  readonly client: Client;
  readonly changes: Readonly<ClientPatch>;

  constructor(client: Client, changes: ClientPatch) {
    super('clientele-save', { bubbles: true, composed: true });
    this.client = client;
    this.changes = changes;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-save': ClienteleSaveEvent;
  }
}
