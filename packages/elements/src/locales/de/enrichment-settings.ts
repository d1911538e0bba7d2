import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['enrichmentSettings'] = {
  title: 'Einstellungen der Anreicherung',
  intro:
    'Was über Ihre Kunden nachgeschlagen wird, wann, und was aus den Funden wird. Gilt für alle in diesem Arbeitsbereich.',
  failed: 'Die Einstellungen konnten nicht geladen werden.',
  notOffered:
    'Der Betreiber dieses Servers hat die Anreicherung nicht eingeschaltet. Was Sie hier festlegen, gilt, sobald er es tut.',
  readOnly: 'Sie können diese Einstellungen lesen. Inhaber, Admins und Manager können sie ändern.',
  on: 'Ein',
  off: 'Aus',
  isEnabled: 'Kunden nachschlagen',
  isEnabledHint:
    'Solange dies aus ist, wird nichts nachgeschlagen, auch nicht, was in der Warteschlange steht. Frühere Funde bleiben.',
  triggers: {
    title: 'Automatische Läufe',
    hint: 'Wer die Anreicherung starten darf, kann das jederzeit auch von Hand tun.',
    names: {
      created: 'Wenn ein Kunde angelegt wird',
      'website-changed': 'Wenn sich Name oder Website eines Kunden ändern',
    },
  },
  sources: {
    title: 'Quellen',
    hint: 'Nur was hier steht, verlässt den Server.',
    asks: {
      website:
        'Liest einige Seiten der eigenen Website des Kunden, soweit deren robots.txt es erlaubt. Sendet nichts über den Kunden.',
      dns: 'Fragt das öffentliche DNS nach Mail unter der Domain der Website.',
      vies: 'Sendet die USt-IdNr. des Kunden an die Europäische Kommission.',
      gleif: 'Sendet Name, Land und Steuernummer des Kunden an die Global LEI Foundation.',
      peppol: 'Sendet Name, Land und Steuernummer des Kunden an OpenPeppol.',
      'language-model':
        'Sendet den Text der gelesenen Seiten an das Sprachmodell des Betreibers und nichts aus dem Datensatz. Was es sagt, ist als geschätzt gekennzeichnet und wird nie von selbst eingetragen.',
    },
    notConfigured: 'Vom Betreiber nicht eingerichtet',
    withWebsite: 'Wird nur gefragt, wo die Website gelesen wird.',
  },
  many: {
    title: 'Viele Kunden auf einmal',
    dailyCap: 'Läufe am Tag',
    hint: 'So viele Läufe über viele Kunden beginnen an einem Tag. Was darüber hinausgeht, wartet auf den nächsten. Ein Lauf für einen einzelnen Kunden zählt nicht.',
    range: (most) => `Geben Sie eine ganze Zahl von 1 bis ${most} an.`,
  },
  people: {
    title: 'Angaben zu Personen',
    keep: 'Angaben zu Personen behalten',
    hint: 'Ein: Der Name eines Finanzkontakts, den eine Website nennt, bleibt als Vorschlag mit seiner Quelle. Sammelpostfächer wie rechnung@ bleiben in jedem Fall. Wer gelöscht wurde oder widersprochen hat, wird nicht wieder nachgeschlagen.',
  },
  policies: {
    title: 'Was aus einem Wert wird',
    names: { suggest: 'Vorschlagen', 'fill-empty': 'Ausfüllen, wenn leer', never: 'Nie' },
    means: {
      suggest: 'Eine Person entscheidet darüber.',
      'fill-empty':
        'Er wird zum Kunden übernommen, wo das Feld leer ist, und lässt sich rückgängig machen. Was eingetragen ist, wird nie ersetzt.',
      never: 'Er wird nicht behalten.',
    },
    role: 'Ein Lauf von Hand füllt nur aus, was die Person bearbeiten darf, die ihn gestartet hat.',
    when: { automatic: 'Automatische Läufe', manual: 'Läufe von Hand' },
    about: (field, when) => `${field}: ${when}`,
    byHand: 'Immer von Hand',
    byHandHint:
      'An Werten mit „Immer von Hand“ hängt Geld, oder sie betreffen eine Person. Kein Lauf trägt sie je ein: Das tut eine Person.',
    peopleOff: 'Wird nicht behalten, solange Angaben zu Personen aus sind',
    allSuggested: 'Alle vorgeschlagen',
    filled: (locale, count) => plural(locale, count, { one: '# ausgefüllt', other: '# ausgefüllt' }),
    never: (locale, count) => plural(locale, count, { one: '# nie', other: '# nie' }),
    both: (automatic, manual) => `automatisch: ${automatic}, von Hand: ${manual}`,
  },
  unsaved: (locale, count) =>
    plural(locale, count, { one: '# Änderung ist nicht gespeichert', other: '# Änderungen sind nicht gespeichert' }),
  restored: 'Das sind Ihre Änderungen von vorhin. Sie sind noch nicht gespeichert.',
  save: 'Speichern',
  discard: 'Änderungen verwerfen',
  saveFailed: 'Die Einstellungen konnten nicht gespeichert werden.',
  saved: 'Die Einstellungen wurden gespeichert',
  undoFailed: 'Die Einstellungen konnten nicht zurückgesetzt werden.',
  leave: {
    title: 'Änderungen speichern?',
    text: 'Sie haben die Einstellungen der Anreicherung geändert und nicht gespeichert.',
    stay: 'Weiter bearbeiten',
    discard: 'Verwerfen',
    save: 'Speichern',
  },
};
