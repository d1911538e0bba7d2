import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['portalDetails'] = {
  list: 'Ihre gespeicherten Angaben',
  intro: (workspace) =>
    `Das ist bei ${workspace} gespeichert. Was Sie vorschlagen, wird geändert, sobald es dort angenommen ist.`,
  ask: (workspace) => `Stimmt etwas nicht? Wenden Sie sich an ${workspace}: Ihnen kann hier kein Code gesendet werden.`,
  address: 'Rechnungsadresse',
  none: 'Nicht gespeichert',
  failed: 'Ihre Angaben konnten nicht geladen werden.',
  propose: 'Änderung vorschlagen',
  proposeFor: (field) => `Änderung vorschlagen: ${field}`,
  proposal: 'Vorgeschlagen',
  toRemove: 'Nichts: Die Angabe soll entfernt werden',
  by: (name, when) => `\u2068${name}\u2069, ${when}.`,
  nobody: 'Ehemaliger Kontakt',
  waits: (workspace) => `Wartet auf ${workspace}`,
  withdraw: 'Zurückziehen',
  withdrawFor: (field) => `Zurückziehen: ${field}`,
  withdrawn: 'Vorschlag zurückgezogen',
  withdrawFailed: 'Der Vorschlag wurde nicht zurückgezogen.',
  send: 'Vorschlag senden',
  cancel: 'Abbrechen',
  sent: (workspace) => `Vorschlag an ${workspace} gesendet`,
  same: 'Das ist bereits so gespeichert.',
  sendFailed: 'Der Vorschlag wurde nicht gesendet. Ihre Eingabe ist noch hier.',
  code: {
    title: 'Wer sind Sie?',
    to: (email) => `Ein Link sagt nicht, wer Sie sind. Wir senden einen Code an ${email}.`,
    choose: 'Ein Link sagt nicht, wer Sie sind. Wir senden einen Code per E-Mail.',
    recipient: 'Code senden an',
    send: 'Code senden',
    isSent: (email) => `Ein Code ist unterwegs an ${email}.`,
    valid: (locale, minutes) =>
      plural(locale, minutes, {
        one: 'Er gilt # Minute lang. Keine Mail? Sehen Sie im Spam-Ordner nach.',
        other: 'Er gilt # Minuten lang. Keine Mail? Sehen Sie im Spam-Ordner nach.',
      }),
    label: 'Code aus sechs Ziffern',
    confirm: 'Bestätigen',
    again: 'Einen anderen Code senden',
    incomplete: 'Geben Sie die sechs Ziffern aus der Mail ein.',
    wrong: 'Dieser Code ist falsch oder zu alt. Sehen Sie noch einmal nach, oder lassen Sie einen anderen senden.',
    tooMany: (locale, minutes) =>
      plural(locale, minutes, {
        one: 'Es wurden viele Codes gesendet. Verwenden Sie den neuesten, oder warten Sie # Minute.',
        other: 'Es wurden viele Codes gesendet. Verwenden Sie den neuesten, oder warten Sie # Minuten.',
      }),
    ask: (workspace) => `Von hier kann kein Code gesendet werden. Wenden Sie sich an ${workspace}.`,
    failed: 'Das hat nicht geklappt.',
  },
};
