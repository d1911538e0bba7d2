import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['manyRuns'] = {
  title: 'Anreicherung starten',
  counting: 'Kunden und Websites werden gezählt …',
  clients: 'Kunden',
  hosts: 'Websites',
  duration: 'Dauer',
  minutes: (locale, count) => plural(locale, count, { one: 'etwa # Minute', other: 'etwa # Minuten' }),
  hours: (locale, count) => plural(locale, count, { one: 'etwa # Stunde', other: 'etwa # Stunden' }),
  today: 'Beginnen heute',
  all: 'Alle',
  ofClients: (today, clients) => `${today} von ${clients}`,
  capped: (cap) =>
    `Der Arbeitsbereich reichert so höchstens ${cap} Kunden am Tag an. Die übrigen folgen an den nächsten Tagen von selbst.`,
  joins: (locale, count) =>
    plural(locale, count, {
      one: 'Sie folgen auf den Kunden, der noch wartet.',
      other: 'Sie folgen auf die # Kunden, die noch warten.',
    }),
  background: 'Das läuft weiter, wenn Sie diese Seite verlassen. Sie können es jederzeit anhalten oder abbrechen.',
  nothing: 'Keiner dieser Kunden kann jetzt angereichert werden.',
  leftOut: (locale, count) =>
    plural(locale, count, { one: '# Kunde wird ausgelassen', other: '# Kunden werden ausgelassen' }),
  reasons: {
    'not-entitled': 'Anreicherung ist noch nicht freigeschaltet',
    disabled: 'Anreicherung ist ausgeschaltet',
    archived: 'Archiviert',
    'missing-name': 'Kein Name',
    'missing-website': 'Keine Website',
    'missing-vat-number': 'Keine USt-IdNr.',
    'not-own-site': 'Website eines Mailanbieters oder Netzwerks',
    fresh: 'In den letzten 90 Tagen angereichert',
    'under-way': 'Wartet oder läuft schon',
  },
  confirm: (locale, count) => plural(locale, count, { one: '# Kunden anreichern', other: '# Kunden anreichern' }),
  giveUp: 'Abbrechen',
  gone: 'Mindestens einen dieser Kunden gibt es nicht mehr, oder Sie haben keinen Zugriff mehr auf ihn. Schließen Sie diesen Dialog und wählen Sie die Kunden neu aus.',
  begun: (locale, count) =>
    plural(locale, count, {
      one: 'Die Anreicherung von # Kunden hat begonnen.',
      other: 'Die Anreicherung von # Kunden hat begonnen.',
    }),
  label: 'Anreicherung mehrerer Kunden',
  underWay: (done, clients) => `Anreicherung: ${done} von ${clients} Kunden`,
  paused: (done, clients) => `Anreicherung angehalten: ${done} von ${clients} Kunden`,
  finished: (locale, count) =>
    plural(locale, count, {
      one: 'Anreicherung von # Kunden beendet',
      other: 'Anreicherung von # Kunden beendet',
    }),
  succeeded: (locale, count) => plural(locale, count, { one: '# erfolgreich', other: '# erfolgreich' }),
  failed: (locale, count) => plural(locale, count, { one: '# fehlgeschlagen', other: '# fehlgeschlagen' }),
  skipped: (locale, count) => plural(locale, count, { one: '# übersprungen', other: '# übersprungen' }),
  waits: (when) => `Das Tageslimit ist erreicht. Weiter geht es am ${when}.`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  actionFailed: 'Der Lauf konnte nicht geändert werden.',
};
