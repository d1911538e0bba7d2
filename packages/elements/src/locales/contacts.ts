import { contacts } from './en/contacts.ts';
import { Namespace } from './namespace.ts';

export const contactsMessages = new Namespace('contacts', contacts, {
  de: () => import('./de/contacts.ts'),
  ar: () => import('./ar/contacts.ts'),
});
