import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['invoices'] = {
  list: 'Rechnungen, neueste zuerst',
  draft: 'Entwurf ohne Nummer',
  issued: (day) => `Vom ${day}`,
  due: (day) => `fällig ${day}`,
  balance: (amount) => `${amount} offen`,
  status: {
    draft: 'Entwurf',
    sent: 'Gesendet',
    viewed: 'Angesehen',
    partially_paid: 'Teilweise bezahlt',
    paid: 'Bezahlt',
    void: 'Storniert',
  },
  overdue: (locale, days) => plural(locale, days, { one: '# Tag überfällig', other: '# Tage überfällig' }),
  shares: { paid: 'bezahlt', open: 'offen', overdue: 'überfällig', draft: 'Entwurf', void: 'storniert' },
  share: (count, label) => `${count} ${label}`,
  sharesOf: 'Anteile nach Status',
  sharesOfNewest: (count) => `Anteile nach Status, neueste ${count}`,
  more: 'Ältere Rechnungen zeigen',
  none: 'Noch keine Rechnungen',
  noneHint: 'Die erste erscheint hier, sobald sie erstellt ist.',
  failed: 'Die Rechnungen konnten nicht geladen werden.',
  forbidden: 'Die Dokumente dieses Kunden sind für Sie nicht freigegeben.',
};
