/** A section asks for what stands elsewhere in the profile: a field to be edited, or another section. */
export class PlaceRequestEvent extends Event {
  readonly place: 'ownerId' | 'email' | 'invoices' | 'contacts';

  /** A contact that is to be edited there. */
  readonly contactId: string | undefined;

  constructor(place: PlaceRequestEvent['place'], contactId?: string) {
    super('place-request', { bubbles: true, composed: true });
    this.place = place;
    this.contactId = contactId;
  }
}
