import type { Messages } from '../messages.ts';

export const texts: Messages['consent'] = {
  answer: 'الإجابة',
  source: 'كيف أُعطيت الإجابة',
  sourceHint: 'مثل: استمارة موقّعة في 3 مارس، أو سؤال عبر الهاتف.',
  save: 'حفظ',
  saveFailed: 'لم تُحفظ الإجابة.',
  conflict: 'غيّر شخص آخر الإجابة. احفظ مرة أخرى لاعتماد ما هو مكتوب هنا.',
  restored: 'لم تكن قد حفظت هذا.',
  discard: 'تجاهله',
  history: 'السجل',
  noHistory: 'لم تُسجَّل أي إجابة هنا بعد.',
  historyFailed: 'تعذّر تحميل السجل.',
  none: 'لا إجابة',
};
