import type { Messages } from '../messages.ts';

export const texts: Messages['workspace'] = {
  navigation: 'Arbeitsbereich',
  views: { clients: 'Kunden' },
  search: 'Suche',
  searchWith: (keys) => `Suche (${keys})`,
  create: {
    label: 'Neu',
    with: (keys) => `Neu (${keys})`,
    kinds: {
      client: 'Kunde',
      contact: 'Kontakt',
      task: 'Aufgabe',
      appointment: 'Termin',
      note: 'Notiz',
      file: 'Datei',
    },
  },
};
