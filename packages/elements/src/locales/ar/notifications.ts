import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

export const texts: Messages['notifications'] = {
  label: 'الإشعارات',
  unread: (locale, count) =>
    plural(locale, count, {
      zero: 'لا إشعارات غير مقروءة',
      one: 'إشعار واحد غير مقروء',
      two: 'إشعاران غير مقروءين',
      few: '# إشعارات غير مقروءة',
      many: '# إشعارًا غير مقروء',
      other: '# إشعار غير مقروء',
    }),
  isUnread: 'غير مقروء',
  told: {
    mention: (name) => `ذكرك ${name} في ملاحظة`,
    'task-assigned': (name) => `أسند إليك ${name} مهمة`,
    'owner-assigned': (name) => `جعلك ${name} مسؤولًا عن هذا العميل`,
    'team-assigned': (name) => `أضافك ${name} إلى فريق هذا العميل`,
    reply: (name) => `كتب إليك ${name}`,
    proposal: (name) => `يقترح ${name} تغيير بياناته`,
  },
  somebody: 'شخص ما',
  markAll: 'تعليم الكل كمقروء',
  markFailed: 'لم تُعلَّم كمقروءة.',
  none: 'لا جديد',
  noneHint: 'ستعرف هنا عندما يذكرك أحد أو يسند إليك مهمة أو عميلًا، وعندما يكتب إليك عميل لك.',
  failed: 'تعذّر تحميل الإشعارات',
  more: 'عرض الأقدم',
};
