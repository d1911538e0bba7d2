import type { Messages } from '../messages.ts';

export const texts: Messages['workspace'] = {
  navigation: 'مساحة العمل',
  views: { clients: 'العملاء' },
  search: 'البحث',
  searchWith: (keys) => `البحث (${keys})`,
  create: {
    label: 'جديد',
    with: (keys) => `جديد (${keys})`,
    kinds: { client: 'عميل', contact: 'جهة اتصال', task: 'مهمة', appointment: 'موعد', note: 'ملاحظة', file: 'ملف' },
  },
};
