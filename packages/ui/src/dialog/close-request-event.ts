/** Something asks to be closed. Cancel it to keep it open. Does not bubble, so that no sheet around a dialog mistakes it for its own. */
export class CloseRequestEvent extends Event {
  readonly reason: 'escape' | 'button';

  constructor(reason: 'escape' | 'button') {
    super('clientele-close-request', { cancelable: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-close-request': CloseRequestEvent;
  }
}
