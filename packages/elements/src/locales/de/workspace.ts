import type { Messages } from '../messages.ts';

export const texts: Messages['workspace'] = {
  navigation: 'Arbeitsbereich',
  views: { clients: 'Kunden' },
  search: 'Suche',
  searchWith: (keys) => `Suche (${keys})`,
};
