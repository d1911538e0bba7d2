import type { Messages } from '../messages.ts';

export const texts: Messages['exporting'] = {
  fileName: (day) => `العملاء ${day}.csv`,
  underWay: 'جارٍ تجهيز التصدير.',
  cancel: 'إلغاء التصدير',
  cancelled: 'أُلغي التصدير.',
  done: (file) => `تم تنزيل الملف ${file}.`,
  failed: 'تعذّر تصدير العملاء.',
  dismiss: 'إخفاء',
  retry: 'إعادة المحاولة',
};
