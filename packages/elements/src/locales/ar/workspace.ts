import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

export const texts: Messages['workspace'] = {
  navigation: 'مساحة العمل',
  views: { clients: 'العملاء', tasks: 'مهامي', review: 'المراجعة', settings: 'الإعدادات' },
  overdue: (locale, count) =>
    plural(locale, count, {
      one: 'واحدة متأخرة',
      two: 'اثنتان متأخرتان',
      few: '# متأخرة',
      many: '# متأخرة',
      other: '# متأخرة',
    }),
  search: 'البحث',
  searchWith: (keys) => `البحث (${keys})`,
  create: {
    label: 'جديد',
    with: (keys) => `جديد (${keys})`,
    kinds: {
      client: 'عميل',
      contact: 'جهة اتصال',
      task: 'مهمة',
      appointment: 'موعد',
      note: 'ملاحظة',
      reply: 'رسالة',
      file: 'ملف',
    },
  },
};
