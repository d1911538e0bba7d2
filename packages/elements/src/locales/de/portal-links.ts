import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['portalLinks'] = {
  noAddress: 'Portale haben noch keine Adresse. Der Betreiber des Servers muss sie festlegen.',
  copy: 'Portal-Link kopieren',
  copied: 'Portal-Link kopiert. Wer ihn hat, sieht, was der Kunde sieht.',
  regenerate: 'Portal-Link neu erzeugen',
  replaced: 'Neuer Portal-Link kopiert. Alle früheren Links sind ungültig.',
  failed: 'Die Links konnten nicht geladen werden.',
  makeFailed: 'Der Portal-Link konnte nicht erstellt werden.',
  revokeFailed: 'Der Link konnte nicht widerrufen werden.',
  revoked: 'Portal-Link widerrufen',
  byHand: 'Diesen Link kopieren',
  none: 'Noch kein Link',
  details: 'Einzelheiten',
  count: (locale, links) => plural(locale, links, { one: '# Link', other: '# Links' }),
  lastVisit: (when) => `letzter Besuch ${when}`,
  noVisit: 'noch nicht besucht',
  madeBy: (name, when) => `Von \u2068${name}\u2069, ${when}`,
  made: (when) => `Erstellt ${when}`,
  visits: (locale, count) =>
    plural(locale, count, { zero: 'Nicht besucht', one: 'Einmal besucht', other: '# Mal besucht' }),
  expires: (day) => `endet am ${day}`,
  revoke: 'Widerrufen',
  revokeOne: (made) => `Link widerrufen: ${made}`,
  sureReplace: 'Portal-Link neu erzeugen?',
  sureReplaceText:
    'Alle früheren Links werden sofort ungültig, auch auf Seiten, die offen sind. Sie erhalten einen neuen.',
  sureRevoke: 'Diesen Link widerrufen?',
  sureRevokeText: 'Er wird sofort ungültig, auch auf Seiten, die offen sind. Andere Links bleiben gültig.',
  viewAs: {
    label: 'Als Kunde ansehen',
    title: (name) => `Was ${name} sieht`,
    readOnly: 'Nur lesen',
    hint: 'Das ist die Seite des Kunden. Sie anzusehen zählt nicht als Besuch.',
    close: 'Schließen',
  },
  keep: 'Behalten',
};
