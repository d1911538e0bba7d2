/** A section asks for what stands elsewhere in the profile: a field to be edited, or another section. */
export class PlaceRequestEvent extends Event {
  readonly place: 'ownerId' | 'email' | 'invoices' | 'contacts';

  constructor(place: PlaceRequestEvent['place']) {
    super('place-request', { bubbles: true, composed: true });
    this.place = place;
  }
}
