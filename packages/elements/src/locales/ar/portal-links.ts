import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

export const texts: Messages['portalLinks'] = {
  noAddress: 'لا عنوان للبوابات بعد. يجب أن يحدّده مشغّل الخادم.',
  copy: 'نسخ رابط البوابة',
  copied: 'نُسخ رابط البوابة. من لديه الرابط يرى ما يراه العميل.',
  regenerate: 'إعادة إنشاء رابط البوابة',
  replaced: 'نُسخ رابط جديد للبوابة. لم تعد الروابط السابقة صالحة.',
  failed: 'تعذّر تحميل الروابط.',
  makeFailed: 'تعذّر إنشاء رابط البوابة.',
  revokeFailed: 'تعذّر إلغاء الرابط.',
  revoked: 'أُلغي رابط البوابة',
  byHand: 'انسخ هذا الرابط',
  none: 'لا رابط بعد',
  details: 'التفاصيل',
  count: (locale, links) =>
    plural(locale, links, {
      zero: 'لا روابط',
      one: 'رابط واحد',
      two: 'رابطان',
      few: '# روابط',
      many: '# رابطًا',
      other: '# رابط',
    }),
  lastVisit: (when) => `آخر زيارة ${when}`,
  noVisit: 'لم تُزر بعد',
  madeBy: (name, when) => `من \u2068${name}\u2069، ${when}`,
  made: (when) => `أُنشئ ${when}`,
  visits: (locale, count) =>
    plural(locale, count, {
      zero: 'لا زيارات',
      one: 'زيارة واحدة',
      two: 'زيارتان',
      few: '# زيارات',
      many: '# زيارة',
      other: '# زيارة',
    }),
  expires: (day) => `ينتهي في ${day}`,
  revoke: 'إلغاء',
  revokeOne: (made) => `إلغاء الرابط: ${made}`,
  sureReplace: 'إعادة إنشاء رابط البوابة؟',
  sureReplaceText: 'تتوقف كل الروابط السابقة فورًا، حتى في الصفحات المفتوحة. وتحصل على رابط جديد.',
  sureRevoke: 'إلغاء هذا الرابط؟',
  sureRevokeText: 'يتوقف فورًا، حتى في الصفحات المفتوحة. وتبقى الروابط الأخرى صالحة.',
  viewAs: {
    label: 'العرض كعميل',
    title: (name) => `ما يراه ${name}`,
    readOnly: 'للقراءة فقط',
    hint: 'هذه صفحة العميل نفسها. ولا يُحسب الاطلاع عليها زيارة.',
    close: 'إغلاق',
  },
  keep: 'إبقاء',
};
