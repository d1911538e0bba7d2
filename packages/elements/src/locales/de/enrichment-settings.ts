import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['enrichmentSettings'] = {
  title: 'Einstellungen der Anreicherung',
  intro:
    'Legen Sie fest, was über Ihre Kunden nachgeschlagen wird, wann, und wie die Ergebnisse verwendet werden. Die Einstellungen gelten für alle in diesem Arbeitsbereich.',
  failed: 'Die Einstellungen konnten nicht geladen werden.',
  notOffered:
    'Der Betreiber dieses Servers hat die Anreicherung nicht eingeschaltet. Was Sie hier festlegen, gilt, sobald er es tut.',
  readOnly: 'Sie können diese Einstellungen lesen. Inhaber, Admins und Manager können sie ändern.',
  on: 'Ein',
  off: 'Aus',
  isEnabled: 'Kunden nachschlagen',
  isEnabledHint:
    'Solange dies ausgeschaltet ist, wird nichts nachgeschlagen, und wartende Läufe beginnen nicht. Frühere Ergebnisse bleiben erhalten.',
  triggers: {
    title: 'Automatische Läufe',
    hint: 'Wer die Anreicherung starten darf, kann sie jederzeit auch manuell starten.',
    names: {
      created: 'Wenn ein Kunde angelegt wird',
      'website-changed': 'Wenn sich Name oder Website eines Kunden ändern',
    },
  },
  sources: {
    title: 'Quellen',
    hint: 'Nur die hier genannten Daten verlassen den Server.',
    asks: {
      website:
        'Liest einige Seiten der eigenen Website des Kunden, soweit deren robots.txt es erlaubt. Sendet nichts über den Kunden.',
      dns: 'Liest die öffentlichen DNS-Einträge für E-Mail der Domain der Website.',
      vies: 'Sendet die USt-IdNr. des Kunden an die Europäische Kommission.',
      gleif: 'Sendet Name, Land und Steuernummer des Kunden an die Global LEI Foundation.',
      peppol: 'Sendet Name, Land und Steuernummer des Kunden an OpenPeppol.',
      'language-model':
        'Sendet den Text der gelesenen Seiten an das Sprachmodell des Betreibers und nichts aus dem Datensatz. Seine Ergebnisse sind als geschätzt gekennzeichnet und werden nie automatisch eingetragen.',
    },
    notConfigured: 'Vom Betreiber nicht eingerichtet',
    withWebsite: 'Wird nur verwendet, solange die Website gelesen wird.',
  },
  many: {
    title: 'Viele Kunden auf einmal',
    dailyCap: 'Läufe am Tag',
    hint: 'So viele Läufe über mehrere Kunden beginnen höchstens an einem Tag. Die übrigen warten bis zum nächsten Tag. Ein Lauf für einen einzelnen Kunden zählt nicht.',
    range: (most) => `Geben Sie eine ganze Zahl von 1 bis ${most} an.`,
  },
  people: {
    title: 'Angaben zu Personen',
    keep: 'Angaben zu Personen behalten',
    hint: 'Wenn eingeschaltet, wird der Name eines Finanzkontakts, den eine Website nennt, mit seiner Quelle als Vorschlag gespeichert. Sammelpostfächer wie rechnung@ werden immer gespeichert. Wer gelöscht wurde oder widersprochen hat, wird nicht wieder nachgeschlagen.',
  },
  policies: {
    title: 'Wie Werte verwendet werden',
    names: { suggest: 'Vorschlagen', 'fill-empty': 'Ausfüllen, wenn leer', never: 'Nie' },
    means: {
      suggest: 'Eine Person entscheidet, ob der Wert angenommen wird.',
      'fill-empty':
        'Der Wert wird beim Kunden eingetragen, wenn das Feld leer ist. Das lässt sich rückgängig machen. Vorhandene Werte werden nie ersetzt.',
      never: 'Der Wert wird nicht gespeichert.',
    },
    role: 'Ein manueller Lauf füllt nur Felder aus, die die Person bearbeiten darf, die ihn gestartet hat.',
    when: { automatic: 'Automatische Läufe', manual: 'Manuelle Läufe' },
    about: (field, when) => `${field}: ${when}`,
    byHand: 'Immer von Hand',
    byHandHint:
      'Werte mit „Immer von Hand“ betreffen Zahlungen oder eine Person. Kein Lauf trägt sie beim Kunden ein; eine Person muss sie annehmen.',
    peopleOff: 'Wird nicht behalten, solange Angaben zu Personen aus sind',
    allSuggested: 'Alle vorgeschlagen',
    filled: (locale, count) => plural(locale, count, { one: '# ausgefüllt', other: '# ausgefüllt' }),
    never: (locale, count) => plural(locale, count, { one: '# nie', other: '# nie' }),
    both: (automatic, manual) => `automatisch: ${automatic}, manuell: ${manual}`,
  },
  unsaved: (locale, count) =>
    plural(locale, count, { one: '# Änderung ist nicht gespeichert', other: '# Änderungen sind nicht gespeichert' }),
  restored: 'Ihre früheren Änderungen wurden wiederhergestellt. Sie sind noch nicht gespeichert.',
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
