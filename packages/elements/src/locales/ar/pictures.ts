import type { Messages } from '../messages.ts';

export const texts: Messages['pictures'] = {
  label: 'الصورة',
  add: (name) => `إضافة صورة لـ ${name}`,
  replace: (name) => `استبدال صورة ${name}`,
  remove: (name) => `إزالة صورة ${name}`,
  choose: 'اختيار صورة',
  chooseAnother: 'اختيار صورة أخرى',
  removeIt: 'إزالة',
  hint: (size) => `JPG أو PNG، بحجم ${size} على الأكثر. يمكنك إسقاطها هنا.`,
  uploading: 'جارٍ رفع الصورة',
  wrongType: 'تُقبل صور JPG وPNG فقط.',
  tooLarge: (size) => `الصورة أكبر من ${size}.`,
  tooManyPixels: 'عدد بكسلات الصورة كبير جدًا، أو لم تبقَ مساحة في مساحة عملك.',
  failed: 'تعذّر حفظ الصورة.',
  changed: (name) => `لدى ${name} صورة جديدة`,
  removed: (name) => `أُزيلت صورة ${name}`,
  undoFailed: (name) => `تعذّرت استعادة صورة ${name}.`,
};
