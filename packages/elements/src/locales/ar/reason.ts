import type { Messages } from '../messages.ts';

export const texts: Messages['reason'] = {
  title: (status) => `سبب الحالة «${status}»`,
  none: 'غير محدد',
  details: 'التفاصيل',
  save: 'حفظ',
  saveFailed: 'لم تُحفظ الحالة.',
  conflict: 'غيّر شخص آخر الحالة. احفظ مرة أخرى لاعتماد ما هو مكتوب هنا.',
  restored: 'لم تكن قد حفظت هذا.',
  discard: 'تجاهله',
};
