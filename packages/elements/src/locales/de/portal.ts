import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['portal'] = {
  title: 'Kundenportal',
  sections: 'Bereiche',
  names: { overview: 'Übersicht', invoices: 'Rechnungen', files: 'Dateien' },
  welcome: (name) => `Willkommen, ${name}`,
  toPay: 'Zu zahlen',
  nothingToPay: 'Nichts',
  allPaid: 'Alle Rechnungen sind bezahlt.',
  late: (amount) => `${amount} überfällig`,
  openInvoices: (locale, count) => plural(locale, count, { one: '# offene Rechnung', other: '# offene Rechnungen' }),
  shared: (locale, count) => plural(locale, count, { one: '# Datei für Sie', other: '# Dateien für Sie' }),
  sharedByYou: (locale, count) => plural(locale, count, { one: '# Datei von Ihnen', other: '# Dateien von Ihnen' }),
  filesHint: 'Was mit Ihnen geteilt wird, erscheint hier.',
  over: 'Dieser Link ist nicht mehr gültig',
  overHint: 'Bitten Sie den Absender um einen neuen.',
  askThem: (name) => `Bitten Sie \u2068${name}\u2069 um einen neuen.`,
  noLink: 'Öffnen Sie Ihren Link erneut',
  noLinkHint: 'Diese Seite behält ihn nicht. Er steht in der Nachricht, mit der Sie ihn erhalten haben.',
  failed: 'Ihr Portal konnte nicht geladen werden.',
  invoices: {
    list: 'Rechnungen, neueste zuerst',
    numbered: (number) => `Rechnung ${number}`,
    issued: (day) => `Ausgestellt am ${day}`,
    due: (day) => `fällig am ${day}`,
    left: (amount) => `noch ${amount} offen`,
    overdue: (locale, days) => plural(locale, days, { one: '# Tag überfällig', other: '# Tage überfällig' }),
    states: { open: 'Offen', partially_paid: 'Teilweise bezahlt', paid: 'Bezahlt' },
    none: 'Noch keine Rechnungen',
    noneHint: 'Ihre Rechnungen erscheinen hier.',
    failed: 'Die Rechnungen konnten nicht geladen werden.',
    more: 'Ältere Rechnungen zeigen',
  },
  files: {
    list: 'Dateien, neueste zuerst',
    directions: { shared_with: 'Für Sie', shared_by: 'Von Ihnen' },
    download: (name) => `${name} herunterladen`,
    downloadShort: 'Herunterladen',
    downloadFailed: (name) => `${name} konnte nicht heruntergeladen werden.`,
    none: 'Noch keine Dateien',
    noneHint: 'Was mit Ihnen geteilt wird, erscheint hier.',
    failed: 'Die Dateien konnten nicht geladen werden.',
    more: 'Ältere Dateien zeigen',
  },
};
