/** A person settled on a new value. Save it, then tell the field how that went through `state`. */
export class CommitEvent extends Event {
  readonly value: string;

  constructor(value: string) {
    super('clientele-commit', { bubbles: true, composed: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-commit': CommitEvent;
  }
}
