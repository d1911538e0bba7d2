import type { Messages } from '../messages.ts';

export const texts: Messages['workspace'] = {
  navigation: 'مساحة العمل',
  views: { clients: 'العملاء' },
  search: 'البحث',
  searchWith: (keys) => `البحث (${keys})`,
};
