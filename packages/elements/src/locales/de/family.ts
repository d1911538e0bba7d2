import type { Messages } from '../messages.ts';

export const texts: Messages['family'] = {
  title: 'Unternehmensgruppe',
  parent: 'Gehört zu',
  add: 'Muttergesellschaft angeben',
  find: 'Kunden suchen',
  none: 'Kein Kunde gefunden',
  searching: 'Wird gesucht …',
  unseen: 'Ein Kunde, den Sie nicht sehen dürfen',
  subsidiaries: 'Tochtergesellschaften',
  archived: 'Archiviert',
  more: 'Weitere anzeigen',
  failed: 'Die Unternehmensgruppe konnte nicht geladen werden.',
};
