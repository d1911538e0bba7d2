import type { Messages } from '../messages.ts';

export const texts: Messages['replies'] = {
  list: 'Nachrichten, neueste zuerst',
  write: 'Neue Nachricht',
  placeholder: 'Nachricht schreiben.',
  seen: (name) => `${name} sieht das im Portal`,
  send: (name) => `An ${name} senden`,
  sent: 'Nachricht gesendet',
  sendFailed: 'Die Nachricht wurde nicht gesendet. Ihr Text ist noch hier.',
  keys: (modifier) => `${modifier} + Eingabe`,
  off: (name) =>
    `Das Portal von ${name} ist ausgeschaltet, dort sähe niemand eine Nachricht. Schalten Sie es zuerst ein.`,
  archived: (name) =>
    `${name} ist archiviert, dort sähe niemand eine Nachricht. Stellen Sie den Kunden zuerst wieder her.`,
  edit: 'Nachricht bearbeiten',
  text: 'Text der Nachricht',
  saveFailed: 'Die Änderung wurde nicht gespeichert. Ihr Text ist noch hier.',
  remove: 'Nachricht entfernen',
  removed: 'Nachricht entfernt. Der Kunde sieht sie nicht mehr.',
  removeFailed: 'Die Nachricht konnte nicht entfernt werden.',
  restoreFailed: 'Die Nachricht konnte nicht wiederhergestellt werden.',
  nobody: { team: 'Ehemaliges Teammitglied', client: 'Ehemaliger Kontakt' },
  by: (author, when) => `${author}, ${when}`,
  edited: (when) => `Bearbeitet ${when}`,
  unanswered: 'Unbeantwortet',
  more: 'Ältere Nachrichten zeigen',
  none: 'Noch keine Nachrichten',
  noneHint: 'Was Sie diesem Kunden schreiben und was er in seinem Portal schreibt, erscheint hier.',
  noneReadonly: 'Was Ihr Team und dieser Kunde einander schreiben, erscheint hier.',
  failed: 'Die Nachrichten konnten nicht geladen werden.',
  forbidden: 'Nachrichten sind für Sie nicht freigegeben.',
  forbiddenHint: 'Inhaber oder Administratoren des Arbeitsbereichs können „Nachrichten ansehen“ freigeben.',
};
