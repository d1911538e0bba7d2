import type { Messages } from '../messages.ts';

type Words = Messages['directory'];

export const arranging: Words['arranging'] = {
  title: 'الأعمدة',
  reset: 'استعادة الافتراضي',
  density: 'الكثافة',
  densities: { comfortable: 'مريحة', compact: 'متراصة' },
  always: 'يظهر دائمًا',
  moveUp: (column) => `نقل ${column} إلى أعلى`,
  moveDown: (column) => `نقل ${column} إلى أسفل`,
  position: (column, position, count) => `${column}، الموضع ${position} من ${count}`,
  shown: (column) => `${column} ظاهر الآن`,
  hidden: (column) => `${column} مخفي الآن`,
  wasReset: 'عادت الأعمدة والكثافة كما كانت في البداية',
  width: (column) => `عرض ${column}`,
  narrower: (column) => `تضييق العمود ${column}`,
  wider: (column) => `توسيع العمود ${column}`,
  pixels: (pixels) => `${pixels} بكسل`,
  widthHint:
    'اسحب لتغيير العرض، وانقر نقرًا مزدوجًا لضبطه تلقائيًا. سهما اليمين واليسار يغيّرانه، ومفتاح الإدخال يضبطه تلقائيًا، وسهما الأعلى والأسفل ينقلان إلى أعمدة أخرى.',
  notKept: 'تعذّر حفظ هذا لزيارتك القادمة. سيبقى كما هو في هذه الصفحة.',
  retry: 'إعادة المحاولة',
  dismiss: 'إخفاء',
};

export const exporting: Words['exporting'] = {
  fileName: (day) => `العملاء ${day}.csv`,
  underWay: 'جارٍ تجهيز التصدير.',
  cancel: 'إلغاء التصدير',
  cancelled: 'أُلغي التصدير.',
  done: (file) => `تم تنزيل الملف ${file}.`,
  failed: 'تعذّر تصدير العملاء.',
  dismiss: 'إخفاء',
  retry: 'إعادة المحاولة',
};

export const rowMenu: Words['rowMenu'] = {
  open: 'فتح',
  archive: 'أرشفة',
  restore: 'استعادة',
};
