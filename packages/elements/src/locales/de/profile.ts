import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['profile'] = {
  label: 'Kunde',
  sections: {
    label: 'Bereiche',
    more: 'Mehr',
    overview: 'Übersicht',
    invoices: 'Rechnungen',
    contacts: 'Kontakte',
    notes: 'Notizen',
    replies: 'Nachrichten',
    tasks: 'Aufgaben',
    files: 'Dateien',
    activity: 'Aktivität',
  },
  counts: {
    overdue: (locale, count) => plural(locale, count, { other: '# überfällig' }),
    open: (locale, count) => plural(locale, count, { other: '# offen' }),
    unanswered: (locale, count) => plural(locale, count, { other: '# unbeantwortet' }),
  },
  side: {
    label: 'Über diesen Kunden',
    profile: 'Profil',
    invoicing: 'Rechnungsdaten',
    people: 'Zuständige',
    portal: 'Portal',
  },
  walk: {
    label: 'Kunden in der Liste',
    previous: 'Vorheriger Kunde',
    next: 'Nächster Kunde',
    position: (position, count) => `${position} von ${count}`,
    positionOfMore: (position, count) => `${position} von mehr als ${count}`,
  },
  attention: {
    title: 'Braucht Aufmerksamkeit',
    overdue: (locale, count) =>
      plural(locale, count, { one: 'Eine Rechnung ist überfällig.', other: '# Rechnungen sind überfällig.' }),
    showInvoices: 'Rechnungen ansehen',
    noOwner: 'Für diesen Kunden ist niemand zuständig.',
    chooseOwner: 'Zuständige Person wählen',
    noEmail: 'Für Rechnungen und Mahnungen fehlt eine E-Mail-Adresse.',
  },
  dates: {
    title: 'Wichtige Daten',
    since: 'Kunde seit',
    addSince: 'Tag angeben',
    lastInteraction: 'Letzter Kontakt',
    created: 'Angelegt',
    updated: 'Geändert',
  },
  notes: 'Notizen und Hintergrund',
  owner: { find: 'Person suchen', none: 'Niemand gefunden' },
  rating: {
    label: 'Bewertung',
    none: 'Keine Bewertung',
    stars: (stars, most) => `${stars} von ${most} Sternen`,
  },
  tags: {
    label: 'Tags',
    add: 'Tag hinzufügen',
    create: (name) => `„${name}“ hinzufügen`,
    remove: (name) => `${name} entfernen`,
  },
  classes: {
    typeId: 'Art',
    tierId: 'Stufe',
    brandId: 'Marke',
    industry: 'Branche',
    addIndustry: 'Branche hinzufügen',
    none: 'Nicht festgelegt',
  },
  reach: {
    email: 'E-Mail',
    call: 'Anrufen',
    text: 'SMS',
  },
  primaryContact: {
    label: 'Hauptkontakt',
    add: 'Kontakt hinzufügen',
  },
  newsletter: {
    label: 'Newsletter',
    given: 'Abonniert',
    refused: 'Nicht abonniert',
    unasked: 'Noch nicht gefragt',
    record: 'Antwort festhalten',
    change: 'Antwort ändern',
  },
  custom: {
    title: 'Einzelheiten',
    yes: 'Ja',
    no: 'Nein',
    number: 'Geben Sie eine Zahl ein, höchstens eine Billion.',
  },
  team: { label: 'Kundenbetreuung', add: 'Betreuende Person hinzufügen' },
  hostSectionFailed: 'Dieser Bereich konnte nicht angezeigt werden.',
  hostPartFailed: 'Das konnte nicht angezeigt werden.',
};
