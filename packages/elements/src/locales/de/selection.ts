import type { Messages } from '../messages.ts';

export const selection: Messages['selection'] = {
  client: (name) => `${name} auswählen`,
  column: 'Auswahl',
  all: 'Alle angezeigten Kunden auswählen',
  count: (count) => `${count} ausgewählt`,
  none: 'Nichts ausgewählt',
};
