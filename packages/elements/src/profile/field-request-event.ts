/** A section asks for a field that stands elsewhere in the profile to be edited. */
export class FieldRequestEvent extends Event {
  readonly field: 'ownerId' | 'email';

  constructor(field: FieldRequestEvent['field']) {
    super('field-request', { bubbles: true, composed: true });
    this.field = field;
  }
}
