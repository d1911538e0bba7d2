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
    tasks: 'Aufgaben',
    files: 'Dateien',
    activity: 'Aktivität',
  },
  counts: {
    overdue: (locale, count) => plural(locale, count, { other: '# überfällig' }),
    open: (locale, count) => plural(locale, count, { other: '# offen' }),
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
    industry: 'Branche',
    addIndustry: 'Branche hinzufügen',
    none: 'Nicht festgelegt',
  },
  team: { label: 'Kundenbetreuung', add: 'Betreuende Person hinzufügen' },
  hostSectionFailed: 'Dieser Bereich konnte nicht angezeigt werden.',
};
