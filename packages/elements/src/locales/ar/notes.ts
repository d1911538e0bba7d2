import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

export const texts: Messages['notes'] = {
  list: 'الملاحظات، المثبّتة أولًا',
  onlyTeam: 'لا يراها إلا فريقك',
  write: 'ملاحظة جديدة',
  placeholder: 'اكتب ملاحظة. استخدم @ للإشارة إلى زميل.',
  add: 'إضافة ملاحظة',
  added: 'أُضيفت الملاحظة',
  keys: (modifier) => `${modifier} + Enter`,
  addFailed: 'لم تُضف الملاحظة. ما كتبته ما زال هنا.',
  edit: 'تعديل الملاحظة',
  text: 'نص الملاحظة',
  saveFailed: 'لم يُحفظ التغيير. ما كتبته ما زال هنا.',
  pin: 'تثبيت الملاحظة',
  unpin: 'إلغاء تثبيت الملاحظة',
  pinned: 'مثبّتة',
  pinFailed: 'تعذّر تثبيت الملاحظة.',
  unpinFailed: 'تعذّر إلغاء تثبيت الملاحظة.',
  remove: 'إزالة الملاحظة',
  removed: 'أُزيلت الملاحظة',
  removeFailed: 'تعذّرت إزالة الملاحظة.',
  restoreFailed: 'تعذّرت استعادة الملاحظة.',
  nobody: 'زميل سابق',
  by: (author, when) => `${author}، ${when}`,
  edited: (when) => `عُدّلت ${when}`,
  history: 'النسخ السابقة',
  historyFailed: 'تعذّر تحميل النسخ السابقة.',
  members: 'الزملاء',
  mentionRefused: (name) => `لا يُسمح لـ${name} بقراءة الملاحظات. أزل الإشارة للمتابعة.`,
  more: 'عرض مزيد من الملاحظات',
  remaining: (locale, count) =>
    plural(locale, count, {
      one: 'عرض ملاحظة أخرى',
      two: 'عرض ملاحظتين أخريين',
      few: 'عرض # ملاحظات أخرى',
      many: 'عرض # ملاحظة أخرى',
      other: 'عرض # ملاحظة أخرى',
    }),
  none: 'لا توجد ملاحظات بعد',
  noneHint: 'دوّن ما ينبغي أن يعرفه زملاؤك.',
  noneReadonly: 'تظهر هنا الملاحظات التي يكتبها فريقك عن هذا العميل.',
  failed: 'تعذّر تحميل الملاحظات.',
  forbidden: 'ليس لديك إذن للاطلاع على الملاحظات.',
  forbiddenHint: 'يمكن لمالك مساحة العمل أو مشرفها منح إذن «عرض الملاحظات».',
};
