import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

export const texts: Messages['portal'] = {
  title: 'بوابة العميل',
  sections: 'الأقسام',
  names: { overview: 'نظرة عامة', invoices: 'الفواتير', files: 'الملفات' },
  welcome: (name) => `مرحبًا، ${name}`,
  toPay: 'المستحق للدفع',
  nothingToPay: 'لا شيء',
  allPaid: 'جميع الفواتير مدفوعة.',
  late: (amount) => `${amount} متأخر السداد`,
  openInvoices: (locale, count) =>
    plural(locale, count, {
      zero: 'لا فواتير مفتوحة',
      one: 'فاتورة مفتوحة واحدة',
      two: 'فاتورتان مفتوحتان',
      few: '# فواتير مفتوحة',
      many: '# فاتورة مفتوحة',
      other: '# فاتورة مفتوحة',
    }),
  shared: (locale, count) =>
    plural(locale, count, {
      zero: 'لا ملفات لك',
      one: 'ملف واحد لك',
      two: 'ملفان لك',
      few: '# ملفات لك',
      many: '# ملفًا لك',
      other: '# ملف لك',
    }),
  sharedByYou: (locale, count) =>
    plural(locale, count, {
      zero: 'لا ملفات منك',
      one: 'ملف واحد منك',
      two: 'ملفان منك',
      few: '# ملفات منك',
      many: '# ملفًا منك',
      other: '# ملف منك',
    }),
  noneForYou: 'لا توجد ملفات لك بعد',
  filesHint: 'يظهر هنا ما تتم مشاركته معك.',
  over: 'لم يعد هذا الرابط صالحًا',
  overHint: 'اطلب رابطًا جديدًا ممن أرسله إليك.',
  askThem: (name) => `اطلب رابطًا جديدًا من \u2068${name}\u2069.`,
  noLink: 'افتح رابطك من جديد',
  noLinkHint: 'لا تحتفظ هذه الصفحة بالرابط. ستجده في الرسالة التي وصلك فيها.',
  failed: 'تعذّر تحميل بوابتك.',
  invoices: {
    list: 'الفواتير، الأحدث أولًا',
    numbered: (number) => `الفاتورة ${number}`,
    issued: (day) => `صدرت في ${day}`,
    due: (day) => `تستحق في ${day}`,
    left: (amount) => `المتبقي ${amount}`,
    overdue: (locale, days) =>
      plural(locale, days, {
        zero: 'متأخرة',
        one: 'متأخرة يومًا واحدًا',
        two: 'متأخرة يومين',
        few: 'متأخرة # أيام',
        many: 'متأخرة # يومًا',
        other: 'متأخرة # يوم',
      }),
    states: { open: 'مفتوحة', partially_paid: 'مدفوعة جزئيًا', paid: 'مدفوعة' },
    none: 'لا توجد فواتير بعد',
    noneHint: 'تظهر فواتيرك هنا.',
    failed: 'تعذّر تحميل الفواتير.',
    more: 'عرض الفواتير الأقدم',
    all: 'جميع الفواتير',
    names: { issued: 'تاريخ الإصدار', due: 'تاريخ الاستحقاق', billTo: 'صادرة إلى', total: 'الإجمالي', paid: 'المدفوع' },
    payments: 'المدفوعات',
    paymentKinds: { payment: 'دفعة', refund: 'مبلغ مسترد' },
    oneFailed: 'تعذّر تحميل الفاتورة.',
    missing: 'هذه الفاتورة غير موجودة هنا',
    missingHint: 'ربما تم سحبها.',
  },
  files: {
    list: 'الملفات، الأحدث أولًا',
    directions: { shared_with: 'لك', shared_by: 'منك' },
    download: (name) => `تنزيل ${name}`,
    downloadShort: 'تنزيل',
    downloadFailed: (name) => `تعذّر تنزيل ${name}.`,
    none: 'لا توجد ملفات بعد',
    noneHint: 'يظهر هنا ما تتم مشاركته معك.',
    failed: 'تعذّر تحميل الملفات.',
    more: 'عرض الملفات الأقدم',
  },
};
