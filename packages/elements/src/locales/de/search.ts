import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['search'] = {
  label: 'Kunden und Personen suchen',
  results: 'Treffer',
  kinds: { client: 'Kunden', contact: 'Personen' },
  fields: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    website: 'Website',
    address: 'Adresse',
    taxId: 'Steuernummer',
    notes: 'Notizen',
    customFields: 'Eigenes Feld',
    contactName: 'Kontakt',
    contactEmail: 'E-Mail des Kontakts',
    contactPosition: 'Position des Kontakts',
    contactPhone: 'Telefon des Kontakts',
  },
  ownFields: { contactName: 'Name', contactEmail: 'E-Mail', contactPosition: 'Position', contactPhone: 'Telefon' },
  counts: {
    client: (locale, count) => plural(locale, count, { one: '# Kunde', other: '# Kunden' }),
    contact: (locale, count) => plural(locale, count, { one: '# Person', other: '# Personen' }),
    asset: (locale, count, { singular, plural: many }) =>
      plural(locale, count, { one: `# ${singular}`, other: `# ${many}` }),
  },
  recent: 'Zuletzt geöffnet',
  hint: 'Suchen Sie nach Name, E-Mail-Adresse, Telefonnummer oder Position.',
  none: (text) => `Nichts gefunden zu „${text}“.`,
  searching: 'Suche läuft …',
  failed: 'Die Suche ist fehlgeschlagen.',
  offline: 'Sie sind offline. Die Suche geht weiter, sobald der Server erreichbar ist.',
  archived: 'Archiviert',
  keys: { open: 'öffnen', openInSheet: 'neben der Liste öffnen', choose: 'wählen' },
};
