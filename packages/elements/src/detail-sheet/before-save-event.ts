import type { ClientPatch } from '@clientele/contract';

/** A person settled on a change, which is sent next. Cancel it to refuse the change; what was typed stays in the field. */
export class ClienteleBeforeSaveEvent extends Event {
  readonly clientId: string;
  readonly patch: Readonly<ClientPatch>;

  constructor(clientId: string, patch: ClientPatch) {
    super('clientele-before-save', { bubbles: true, composed: true, cancelable: true });
    this.clientId = clientId;
    this.patch = patch;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-before-save': ClienteleBeforeSaveEvent;
  }
}
