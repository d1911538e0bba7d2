import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['directory'] = {
  label: 'Kunden',
  search: 'Kunden suchen',
  clearSearch: 'Suche leeren',
  create: 'Kunde anlegen',
  states: { label: 'Welche Kunden', active: 'Aktuell', archived: 'Archiviert', all: 'Alle' },
  columns: {
    name: 'Name',
    contact: 'Ansprechpartner',
    email: 'E-Mail',
    phone: 'Telefon',
    status: 'Status',
    owner: 'Zuständig',
    outstanding: 'Offen',
    invoices: 'Rechnungen',
    revenue: 'Umsatz',
    'last-activity': 'Letzte Aktivität',
    created: 'Angelegt',
  },
  tools: {
    actions: 'Aktionen',
    columns: 'Spalten',
    export: 'Export',
    exportCsv: 'Export als CSV',
    more: (client) => `Weitere Aktionen für ${client}`,
  },
  sort: {
    label: 'Sortieren',
    by: (order) => `Nach ${order}`,
    orders: {
      name: { asc: 'Name, A bis Z', desc: 'Name, Z bis A' },
      outstanding: { asc: 'Offen, niedrigste zuerst', desc: 'Offen, höchste zuerst' },
      invoiceCount: { asc: 'Rechnungen, wenigste zuerst', desc: 'Rechnungen, meiste zuerst' },
      revenue: { asc: 'Umsatz, niedrigster zuerst', desc: 'Umsatz, höchster zuerst' },
      lastInteraction: { asc: 'Letzte Aktivität, älteste zuerst', desc: 'Letzte Aktivität, neueste zuerst' },
      createdAt: { asc: 'Angelegt, älteste zuerst', desc: 'Angelegt, neueste zuerst' },
    },
  },
  filters: {
    label: 'Filter',
    status: 'Status',
    owner: 'Zuständig',
    tags: 'Tags',
    createdFrom: 'Angelegt ab',
    createdTo: 'Angelegt bis',
    me: 'Ich',
    nobody: 'Niemand',
    find: 'Suchen',
    noMatch: 'Kein Treffer.',
    clear: 'Filter zurücksetzen',
    inForce: 'Aktive Filter',
  },
  total: (locale, count, formatted, exact) =>
    exact
      ? plural(locale, count, { one: `${formatted} Kunde`, other: `${formatted} Kunden` })
      : `Über ${formatted} Kunden`,
  row: {
    archived: 'Archiviert',
    open: 'Im Detailblatt geöffnet',
    invoices: (locale, count, formatted) =>
      plural(locale, count, { one: `${formatted} Rechnung`, other: `${formatted} Rechnungen` }),
    outstanding: (amount) => `${amount} offen`,
    moreCurrencies: (count) => `+${count}`,
    none: '–',
  },
  matchedIn: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    website: 'Website',
    address: 'Adresse',
    taxId: 'Steuernummer',
    notes: 'Notizen',
    contactName: 'Kontakt',
    contactEmail: 'E-Mail des Kontakts',
    contactPosition: 'Position des Kontakts',
  },
  loading: 'Kunden werden geladen',
  firstRun: {
    heading: 'Noch keine Kunden',
    text: 'Alle, denen Sie Rechnungen stellen, an einem Ort: wer sie sind, wer sie betreut und was offen ist.',
    readonly: 'Kunden, die Ihr Team anlegt, erscheinen hier.',
  },
  allArchived: {
    heading: 'Keine aktuellen Kunden',
    text: 'Alle Kunden sind archiviert. Sie lassen sich wiederherstellen.',
    show: 'Archivierte Kunden anzeigen',
  },
  noneArchived: {
    heading: 'Nichts archiviert',
    text: 'Archivierte Kunden behalten Rechnungen, Notizen und Verlauf und lassen sich hier wiederherstellen.',
    back: 'Aktuelle Kunden zeigen',
  },
  notFound: {
    heading: 'Keine Kunden gefunden',
    inCurrent: (search) => `Kein aktueller Kunde passt zu „${search}“.`,
    inArchived: (search) => `Kein archivierter Kunde passt zu „${search}“.`,
    inAll: (search) => `Kein Kunde passt zu „${search}“.`,
    filtersToo: 'Auch die Filter schließen Kunden aus.',
    filters: 'Kein Kunde erfüllt alle diese Filter.',
    inEveryState: 'Alle Kunden durchsuchen',
    everyState: 'Alle Kunden anzeigen',
  },
  failed: {
    heading: 'Die Kunden konnten nicht geladen werden',
    text: 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.',
    offline: 'Sie sind offline. Die Liste kommt mit der Verbindung zurück.',
    question: 'Der Server hat diese Filter nicht verstanden.',
    reference: (requestId) => `Referenz ${requestId}`,
    retry: 'Erneut versuchen',
    more: 'Weitere Kunden konnten nicht geladen werden.',
  },
  forbidden: {
    heading: 'Sie haben keinen Zugriff auf Kunden',
    text: (permission) => `Das Recht „${permission}“ vergeben Inhaber und Admins.`,
    permission: 'Kunden ansehen',
  },
  banner: {
    offline: 'Sie sind offline. So sah die Liste beim letzten Laden aus.',
    offlineUnanswered: 'Sie sind offline. Die Liste zeigt Ihre letzte Suche oder Filterung noch nicht.',
    unanswered: 'Ihre letzte Suche oder Filterung konnte nicht geladen werden. Die Liste ist die von vorher.',
    stale: 'Diese Liste ist vielleicht nicht mehr aktuell: Das Aktualisieren hat nicht geklappt.',
  },
  news: {
    text: (locale, count) => plural(locale, count, { one: '# neuer Kunde', other: '# neue Kunden' }),
    show: 'Anzeigen',
  },
  selection: {
    client: (name) => `${name} auswählen`,
    column: 'Auswahl',
    all: 'Alle angezeigten Kunden auswählen',
    count: (count) => `${count} ausgewählt`,
    none: 'Nichts ausgewählt',
  },
  arranging: {
    width: (column) => `Breite von ${column}`,
    pixels: (pixels) => `${pixels} Pixel`,
    widthHint:
      'Ziehen ändert die Breite, ein Doppelklick passt sie an. Pfeiltasten links und rechts ändern sie, Enter passt sie an, oben und unten führen zu anderen Spalten.',
    notKept: 'Das konnte nicht für den nächsten Besuch gespeichert werden. Auf dieser Seite bleibt es so.',
    retry: 'Erneut versuchen',
    dismiss: 'Ausblenden',
  },
  rowMenu: {
    open: 'Öffnen',
    archive: 'Archivieren',
    restore: 'Wiederherstellen',
  },
};
