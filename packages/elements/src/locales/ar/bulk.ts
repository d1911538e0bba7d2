import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

const clients = { zero: '# عميل', one: 'عميل واحد', two: 'عميلين', few: '# عملاء', many: '# عميلًا', other: '# عميل' };

/** The number of clients as the object of what comes before it. */
const counted = (locale: string, count: number) => plural(locale, count, clients);

/** Only the number, after a colon. */
const number = (locale: string, count: number) => plural(locale, count, { other: '#' });

export const texts: Messages['bulk'] = {
  label: 'العملاء المحدَّدون',
  notShown: (locale, count) => `${number(locale, count)} غير معروض هنا`,
  allMatch: (locale, count) => `كل المطابقين: ${number(locale, count)}`,
  firstMatch: (count) => `أول ${count} عميل مطابق`,
  selectMatching: (locale, count) => `تحديد كل المطابقين: ${number(locale, count)}`,
  selectFirst: (count) => `تحديد أول ${count} عميل مطابق`,
  selectShown: (locale, count) => `تحديد كل المعروضين: ${number(locale, count)}`,
  selecting: 'جارٍ التحديد…',
  clear: 'إلغاء التحديد',
  actions: 'الإجراءات',
  allActions: 'كل الإجراءات',
  archive: 'أرشفة',
  restore: 'استعادة',
  status: 'تغيير الحالة',
  owner: 'تغيير المسؤول',
  addTags: 'إضافة وسوم',
  removeTags: 'إزالة وسوم',
  enrich: 'تشغيل الإثراء',
  export: 'تصدير',
  nobody: 'لا أحد',
  me: (name) => `${name} (أنا)`,
  find: 'بحث',
  noMatch: 'لا توجد نتائج.',
  why: {
    forbidden: 'ليس لديك إذن لفعل هذا مع بعض هؤلاء العملاء.',
    offline: 'أنت غير متصل.',
    noTags: 'لا يحمل أي من هؤلاء العملاء وسمًا.',
    empty: 'لا يوجد ما يمكن اختياره.',
  },
  question: {
    title: (locale, count) => `أرشفة ${counted(locale, count)}؟`,
    text: 'يغادرون القائمة الحالية ويحتفظون بفواتيرهم وملاحظاتهم وسجلّهم. ويمكنك استعادتهم.',
    cancel: 'إلغاء',
    confirm: (count) => `أرشفة ${count}`,
  },
  progress: {
    archive: (done, total) => `جارٍ الأرشفة: ${done} من ${total}…`,
    restore: (done, total) => `جارٍ الاستعادة: ${done} من ${total}…`,
    update: (done, total) => `جارٍ التغيير: ${done} من ${total}…`,
    undo: (done, total) => `جارٍ التراجع: ${done} من ${total}…`,
  },
  stop: 'إيقاف',
  stopping: 'جارٍ الإيقاف…',
  done: {
    archive: (locale, count) => `تمت أرشفة ${counted(locale, count)}`,
    restore: (locale, count) => `تمت استعادة ${counted(locale, count)}`,
    update: (locale, count) => `تم تغيير ${counted(locale, count)}`,
    undo: (locale, count) => `تم التراجع عن تغيير ${counted(locale, count)}`,
  },
  conflicts: (locale, count) => `غيّر شخص آخر ${counted(locale, count)}`,
  already: (locale, count) => `محدَّث مسبقًا: ${number(locale, count)}`,
  gone: (locale, count) => `لم يعد موجودًا: ${number(locale, count)}`,
  left: (locale, count) => `لم تتم معالجته: ${number(locale, count)}`,
  sentence: (parts) => `${parts.join('، ')}.`,
  offline: 'انقطع الاتصال.',
  show: 'عرضهم',
  hide: 'إخفاؤهم',
  open: (name) => `فتح ${name}`,
  more: (locale, count) => `و${number(locale, count)} غير ذلك`,
  again: 'إعادة المحاولة',
  goOn: 'متابعة',
  undo: 'تراجع',
  close: 'إغلاق',
};
