import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['bulk'] = {
  label: 'Ausgewählte Kunden',
  notShown: (locale, count) =>
    plural(locale, count, { one: '# davon hier nicht zu sehen', other: '# davon hier nicht zu sehen' }),
  allMatch: (locale, count) =>
    plural(locale, count, { one: 'Der einzige passende Kunde', other: 'Alle # passenden Kunden' }),
  firstMatch: (count) => `Die ersten ${count} passenden Kunden`,
  selectMatching: (locale, count) =>
    plural(locale, count, { one: '# passenden Kunden auswählen', other: 'Alle # passenden Kunden auswählen' }),
  selectFirst: (count) => `Die ersten ${count} passenden Kunden auswählen`,
  selectShown: (locale, count) =>
    plural(locale, count, { one: '# angezeigten Kunden auswählen', other: 'Alle # angezeigten Kunden auswählen' }),
  selecting: 'Wird ausgewählt …',
  clear: 'Auswahl aufheben',
  actions: 'Aktionen',
  allActions: 'Alle Aktionen',
  archive: 'Archivieren',
  restore: 'Wiederherstellen',
  status: 'Status ändern',
  owner: 'Zuständige ändern',
  addTags: 'Tags hinzufügen',
  removeTags: 'Tags entfernen',
  enrich: 'Anreichern',
  export: 'Exportieren',
  nobody: 'Niemand',
  me: (name) => `${name} (ich)`,
  find: 'Suchen',
  noMatch: 'Keine Treffer.',
  why: {
    forbidden: 'Bei einigen dieser Kunden fehlt Ihnen dazu die Berechtigung.',
    offline: 'Sie sind offline.',
    noTags: 'Keiner dieser Kunden hat einen Tag.',
    empty: 'Hier gibt es nichts zur Auswahl.',
  },
  question: {
    title: (locale, count) => plural(locale, count, { one: '# Kunden archivieren?', other: '# Kunden archivieren?' }),
    text: 'Sie verschwinden aus der aktuellen Liste und behalten Rechnungen, Notizen und Verlauf. Sie lassen sich wiederherstellen.',
    cancel: 'Abbrechen',
    confirm: (count) => `${count} archivieren`,
  },
  progress: {
    archive: (done, total) => `${done} von ${total} archiviert …`,
    restore: (done, total) => `${done} von ${total} wiederhergestellt …`,
    update: (done, total) => `${done} von ${total} geändert …`,
    undo: (done, total) => `${done} von ${total} rückgängig gemacht …`,
  },
  stop: 'Anhalten',
  stopping: 'Wird angehalten …',
  done: {
    archive: (locale, count) => plural(locale, count, { one: '# Kunde archiviert', other: '# Kunden archiviert' }),
    restore: (locale, count) =>
      plural(locale, count, { one: '# Kunde wiederhergestellt', other: '# Kunden wiederhergestellt' }),
    update: (locale, count) => plural(locale, count, { one: '# Kunde geändert', other: '# Kunden geändert' }),
    undo: (locale, count) =>
      plural(locale, count, { one: '# Kunde ist wie vorher', other: '# Kunden sind wie vorher' }),
  },
  conflicts: (locale, count) =>
    plural(locale, count, {
      one: '# wurde von jemand anderem geändert',
      other: '# wurden von jemand anderem geändert',
    }),
  already: (locale, count) => plural(locale, count, { one: '# war bereits aktuell', other: '# waren bereits aktuell' }),
  gone: (locale, count) => plural(locale, count, { one: '# gibt es nicht mehr', other: '# gibt es nicht mehr' }),
  left: (locale, count) => plural(locale, count, { one: '# nicht bearbeitet', other: '# nicht bearbeitet' }),
  sentence: (parts) => `${parts.join(', ')}.`,
  offline: 'Die Verbindung ist abgebrochen.',
  show: 'Anzeigen',
  hide: 'Ausblenden',
  open: (name) => `${name} öffnen`,
  more: (locale, count) => plural(locale, count, { one: 'und # weiterer', other: 'und # weitere' }),
  again: 'Erneut versuchen',
  goOn: 'Fortsetzen',
  undo: 'Rückgängig',
  close: 'Schließen',
};
