/** The selection is another one. */
export class ClienteleSelectionChangeEvent extends Event {
  readonly clientIds: readonly string[];

  constructor(clientIds: readonly string[]) {
    super('clientele-selection-change', { bubbles: true, composed: true });
    this.clientIds = clientIds;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-selection-change': ClienteleSelectionChangeEvent;
  }
}
