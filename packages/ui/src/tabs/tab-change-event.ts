/** Another tab was asked for. Cancel it to keep the tabs where they are, for instance when a router decides. */
export class TabChangeEvent extends Event {
  readonly selected: string;

  constructor(selected: string) {
    super('clientele-tab-change', { bubbles: true, composed: true, cancelable: true });
    this.selected = selected;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-tab-change': TabChangeEvent;
  }
}
