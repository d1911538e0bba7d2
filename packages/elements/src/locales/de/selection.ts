import type { Messages } from '../messages.ts';

export const selection: Messages['selection'] = {
  client: (name) => `${name} auswählen`,
  all: 'Alle angezeigten Kunden auswählen',
  count: (count) => `${count} ausgewählt`,
  none: 'Nichts ausgewählt',
};
