/** The text changed while somebody types: an owner that looks for options elsewhere does it now. */
export class ComboboxInputEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('clientele-combobox-input', { bubbles: true, composed: true });
    this.text = text;
  }
}

/** Somebody chose to make a new option of the typed text. */
export class ComboboxCreateEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('clientele-combobox-create', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-combobox-input': ComboboxInputEvent;
    'clientele-combobox-create': ComboboxCreateEvent;
  }
}
