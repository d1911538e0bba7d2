import { contact } from '../../contacts/table.ts';
import { client } from '../table.ts';

/** What a search looks at of a client. */
export const searchedOfClient = {
  name: client.name,
  email: client.email,
  phone: client.phone,
  website: client.website,
  address: client.address,
  taxId: client.taxId,
  notes: client.notes,
};

/** What it looks at of the people there. Their ids say in which order. */
export const searchedOfPerson = {
  id: contact.id,
  name: contact.name,
  email: contact.email,
  position: contact.position,
};
