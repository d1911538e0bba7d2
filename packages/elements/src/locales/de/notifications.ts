import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const texts: Messages['notifications'] = {
  label: 'Benachrichtigungen',
  unread: (locale, count) =>
    plural(locale, count, { one: '# ungelesene Benachrichtigung', other: '# ungelesene Benachrichtigungen' }),
  isUnread: 'Ungelesen',
  told: {
    mention: (name) => `${name} hat Sie in einer Notiz erwähnt`,
    'task-assigned': (name) => `${name} hat Ihnen eine Aufgabe gegeben`,
    'owner-assigned': (name) => `${name} hat Ihnen diesen Kunden übertragen`,
    'team-assigned': (name) => `${name} hat Sie in das Team dieses Kunden aufgenommen`,
    reply: (name) => `${name} hat Ihnen geschrieben`,
    proposal: (name) => `${name} schlägt Änderungen der Angaben vor`,
  },
  somebody: 'Jemand',
  markAll: 'Alle als gelesen markieren',
  markFailed: 'Nicht als gelesen markiert.',
  none: 'Nichts Neues',
  noneHint:
    'Hier erfahren Sie, wenn jemand Sie erwähnt, Ihnen eine Aufgabe gibt oder einen Kunden überträgt, und wenn ein Kunde von Ihnen schreibt.',
  failed: 'Die Benachrichtigungen konnten nicht geladen werden',
  more: 'Ältere anzeigen',
};
