/** An item was chosen. `values` holds everything that is checked after that, in a menu where several can be. */
export class MenuSelectEvent extends Event {
  readonly value: string;
  readonly values: string[];

  constructor(value: string, values: string[]) {
    super('clientele-menu-select', { bubbles: true, composed: true });
    this.value = value;
    this.values = values;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-menu-select': MenuSelectEvent;
  }
}
