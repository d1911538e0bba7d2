import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['notes'] = {
  list: 'Notizen, angeheftete zuerst',
  onlyTeam: 'Nur Ihr Team sieht das',
  write: 'Neue Notiz',
  placeholder: 'Notiz schreiben. @ erwähnt jemanden aus dem Team.',
  add: 'Notiz hinzufügen',
  added: 'Notiz hinzugefügt',
  keys: (modifier) => `${modifier} + Eingabe`,
  addFailed: 'Die Notiz wurde nicht hinzugefügt. Ihr Text ist noch hier.',
  edit: 'Notiz bearbeiten',
  text: 'Text der Notiz',
  saveFailed: 'Die Änderung wurde nicht gespeichert. Ihr Text ist noch hier.',
  pin: 'Notiz anheften',
  unpin: 'Notiz lösen',
  pinned: 'Angeheftet',
  pinFailed: 'Die Notiz konnte nicht angeheftet werden.',
  unpinFailed: 'Die Notiz konnte nicht gelöst werden.',
  remove: 'Notiz entfernen',
  removed: 'Notiz entfernt',
  removeFailed: 'Die Notiz konnte nicht entfernt werden.',
  restoreFailed: 'Die Notiz konnte nicht wiederhergestellt werden.',
  nobody: 'Ehemaliges Teammitglied',
  by: (author, when) => `${author}, ${when}`,
  edited: (when) => `Bearbeitet ${when}`,
  history: 'Frühere Fassungen',
  historyFailed: 'Die früheren Fassungen konnten nicht geladen werden.',
  members: 'Teammitglieder',
  mentionRefused: (name) => `${name} darf Notizen nicht lesen. Entfernen Sie die Erwähnung, um fortzufahren.`,
  more: 'Weitere Notizen zeigen',
  remaining: (locale, count) =>
    plural(locale, count, { one: '# weitere Notiz zeigen', other: '# weitere Notizen zeigen' }),
  none: 'Noch keine Notizen',
  noneHint: 'Halten Sie fest, was andere im Team wissen sollten.',
  noneReadonly: 'Hier erscheinen Notizen, die Ihr Team über diesen Kunden schreibt.',
  failed: 'Die Notizen konnten nicht geladen werden.',
  forbidden: 'Notizen sind für Sie nicht freigegeben.',
  forbiddenHint: 'Inhaber oder Administratoren des Arbeitsbereichs können „Notizen ansehen“ freigeben.',
};
