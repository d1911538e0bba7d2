/** Something was chosen in the menu of a row: an action of the host's, or `open`, `archive` or `restore`. Cancel it, and it is not done. */
export class ClienteleRowActionEvent extends Event {
  readonly name: string;
  readonly clientId: string;

  constructor(name: string, clientId: string) {
    super('clientele-row-action', { bubbles: true, composed: true, cancelable: true });
    this.name = name;
    this.clientId = clientId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-row-action': ClienteleRowActionEvent;
  }
}
