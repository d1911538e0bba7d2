/** Something in the profile asks for another of its sections. */
export class SectionRequestEvent extends Event {
  readonly section: string;

  constructor(section: string) {
    super('section-request', { bubbles: true, composed: true });
    this.section = section;
  }
}
