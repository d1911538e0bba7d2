import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['record'] = {
  actions: {
    createInvoice: 'Rechnung erstellen',
    more: 'Weitere Aktionen',
    archive: 'Archivieren',
    restore: 'Wiederherstellen',
    erase: 'Löschen',
    retry: 'Erneut versuchen',
    undo: 'Rückgängig',
    cancel: 'Abbrechen',
  },
  enrichment: { title: 'Anreicherung' },
  dates: { created: (date) => `Angelegt ${date}`, updated: (date) => `Geändert ${date}` },
  fields: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    address: 'Adresse',
    website: 'Website',
    taxId: 'Steuernummer',
    notes: 'Notizen',
    status: 'Status',
    owner: 'Zuständig',
    currency: 'Währung',
    paymentTerms: 'Zahlungsziel',
    reminderTone: 'Mahnton',
    portal: 'Portalzugang',
  },
  add: {
    name: 'Name hinzufügen',
    email: 'E-Mail-Adresse hinzufügen',
    phone: 'Telefonnummer hinzufügen',
    address: 'Adresse hinzufügen',
    website: 'Website hinzufügen',
    taxId: 'Steuernummer hinzufügen',
    notes: 'Notizen hinzufügen',
  },
  empty: '–',
  field: {
    edit: (field) => `${field} bearbeiten`,
    save: 'Speichern',
    cancel: 'Abbrechen',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    badDay: 'Wählen Sie einen ganzen Tag mit Monat und Jahr.',
  },
  figures: {
    label: 'Kennzahlen',
    revenue: 'Umsatz',
    outstanding: 'Offen',
    invoices: 'Rechnungen',
  },
  terms: {
    inDays: (locale, days) =>
      days === 0
        ? 'Fällig am Rechnungsdatum'
        : plural(locale, days, {
            one: 'Fällig # Tag nach Rechnungsdatum',
            other: 'Fällig # Tage nach Rechnungsdatum',
          }),
    label: 'Tage bis zur Fälligkeit einer Rechnung',
    invalid: 'Eine ganze Zahl von 0 bis 365 Tagen eingeben.',
  },
  tones: {
    none: 'Keine Mahnungen',
    friendly: 'Freundlich',
    neutral: 'Sachlich',
    firm: 'Bestimmt',
    final: 'Letzte Mahnung',
  },
  owner: { none: 'Niemand', hint: 'Ansprechperson im eigenen Team.' },
  reason: {
    label: 'Grund',
    edit: 'Grund ändern',
    add: 'Grund angeben',
    on_hold_reason: {
      project_completed: 'Projekt abgeschlossen, nichts geplant',
      pause_requested: 'Pause auf Wunsch des Kunden',
      seasonal: 'Saisonal',
      budget: 'Budget',
    },
    churn_reason: {
      contract_expired: 'Vertrag ausgelaufen',
      competitor: 'Zur Konkurrenz gewechselt',
      closed_or_acquired: 'Geschlossen oder übernommen',
      relationship_ended: 'Zusammenarbeit beendet',
    },
  },
  portal: {
    hint: 'Der Kunde kann sich anmelden und freigegebene Dokumente sehen.',
    on: 'An',
    off: 'Aus',
    askOwner: (owner) => `Ändern können das ${owner} (zuständig) sowie Manager und Admins.`,
    askManager: 'Ändern können das Manager und Admins.',
  },
  comeback: {
    title: (name) => `${name} ist wieder aktiv`,
    hint: 'Möchten Sie festhalten, wie es dazu kam?',
    log: 'Kontakt festhalten',
    dismiss: 'Jetzt nicht',
  },
  saves: {
    failed: 'Nicht gespeichert.',
    waiting: 'Noch nicht gespeichert',
    offline: 'Sie sind offline. Das bleibt hier und wird gespeichert, sobald die Verbindung zurück ist.',
    declined: 'Nicht gespeichert: Diese Seite hat die Änderung nicht angenommen.',
    conflict: 'Jemand anderes hat das inzwischen geändert.',
    yours: 'Ihre Fassung',
    theirs: 'Andere Fassung',
    keepMine: 'Meine behalten',
    takeTheirs: 'Andere übernehmen',
    nothing: 'leer',
  },
  readonly: {
    edit: 'Sie können diesen Kunden ansehen, aber nicht ändern. Das Recht „Kunden bearbeiten“ vergeben Inhaber und Admins.',
  },
  archive: {
    archived: (name) => `${name} wurde archiviert`,
    restored: (name) => `${name} wurde wiederhergestellt`,
    banner: (date) => `Archiviert am ${date}`,
    bannerHint: 'Nicht mehr in der aktiven Arbeit. Alles bleibt erhalten.',
    failed: (name) => `${name} konnte nicht archiviert werden.`,
    restoreFailed: (name) => `${name} konnte nicht wiederhergestellt werden.`,
    erased: (name) => `${name} wurde gelöscht`,
  },
  states: {
    loading: 'Kunde wird geladen',
    notFound: 'Kunde nicht gefunden',
    notFoundHint: 'Vielleicht wurde er gelöscht, oder der Link stimmt nicht.',
    failed: 'Der Kunde konnte nicht geladen werden',
    forbidden: 'Sie haben keinen Zugriff auf diesen Kunden',
    forbiddenHint: 'Das Recht „Kunden ansehen“ vergeben Inhaber und Admins.',
    offline: 'Sie sind offline',
    offlineHint: 'Dieser Kunde wurde auf diesem Gerät noch nicht geladen.',
    stale: 'Offline: So sah es beim letzten Laden aus.',
    refreshFailed: 'Vielleicht nicht mehr aktuell: Das Aktualisieren hat nicht geklappt.',
  },
  problems: {
    required: 'Das ist ein Pflichtfeld.',
    'too-long': 'Das ist zu lang. Kürzen Sie es.',
    'too-short': 'Das ist zu kurz. Nehmen Sie zehn Zeichen oder mehr.',
    'common-password':
      'Das ist leicht zu erraten. Nehmen Sie mehrere Wörter hintereinander, die niemand so zusammenstellen würde.',
    invalid: 'Das ist nicht gültig. Prüfen Sie die Schreibweise.',
    'unknown-field': 'Dieses Feld ist hier nicht bekannt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'invalid-email': 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com.',
    'invalid-phone': 'Das ist keine Telefonnummer. Beginnen Sie mit der Landesvorwahl, etwa +49 …',
    'invalid-website': 'Das ist keine Webadresse. Schreiben Sie sie wie example.com.',
    'invalid-tax-id':
      'Das ist keine Steuernummer dieses Landes. Prüfen Sie die amtliche Schreibweise, etwa DE123456789.',
    taken: 'Ein anderer Kontakt hat das bereits. Verknüpfen Sie ihn, oder geben Sie eine andere Adresse ein.',
    'confirmation-differs': 'Das stimmt nicht überein. Geben Sie den Namen genau so ein, wie er angezeigt wird.',
    circular: 'Ein Kunde kann nicht zu sich selbst gehören, und auch nicht zu einem, der zu ihm gehört.',
    'card-number':
      'Das sieht nach einer Kartennummer aus. Entfernen Sie sie, oder lassen Sie nur die letzten vier Ziffern stehen.',
    'unusual-tax-id':
      'Das sieht nicht nach einer Steuernummer dieses Landes aus. Prüfen Sie die Ziffern; sie kann so bleiben.',
  },
};
