import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['workspace'] = {
  navigation: 'Arbeitsbereich',
  views: { clients: 'Kunden', tasks: 'Meine Aufgaben', review: 'Prüfen', settings: 'Einstellungen' },
  overdue: (locale, count) => plural(locale, count, { one: '# überfällig', other: '# überfällig' }),
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
      reply: 'Nachricht',
      file: 'Datei',
    },
  },
};
