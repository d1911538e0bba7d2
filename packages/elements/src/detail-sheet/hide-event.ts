/** The sheet is about to close. Cancel it to keep the sheet open. */
export class ClienteleHideEvent extends Event {
  constructor() {
    super('clientele-hide', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-hide': ClienteleHideEvent;
  }
}
