import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

export const texts: Messages['profile'] = {
  label: 'العميل',
  sections: {
    label: 'الأقسام',
    more: 'المزيد',
    overview: 'نظرة عامة',
    invoices: 'الفواتير',
    contacts: 'جهات الاتصال',
    notes: 'الملاحظات',
    replies: 'الرسائل',
    tasks: 'المهام',
    files: 'الملفات',
    activity: 'النشاط',
  },
  counts: {
    overdue: (locale, count) => plural(locale, count, { other: '# متأخرة' }),
    open: (locale, count) => plural(locale, count, { other: '# مفتوحة' }),
    unanswered: (locale, count) => plural(locale, count, { other: '# بلا رد' }),
  },
  side: {
    label: 'عن هذا العميل',
    profile: 'معلومات الملف',
    invoicing: 'تفاصيل الفوترة',
    people: 'المسؤولون',
    portal: 'البوابة',
  },
  walk: {
    label: 'العملاء في القائمة',
    previous: 'العميل السابق',
    next: 'العميل التالي',
    position: (position, count) => `${position} من ${count}`,
    positionOfMore: (position, count) => `${position} من أكثر من ${count}`,
  },
  attention: {
    title: 'يحتاج إلى اهتمام',
    overdue: (locale, count) =>
      plural(locale, count, {
        zero: '# فاتورة متأخرة.',
        one: 'فاتورة واحدة متأخرة.',
        two: 'فاتورتان متأخرتان.',
        few: '# فواتير متأخرة.',
        many: '# فاتورة متأخرة.',
        other: '# فاتورة متأخرة.',
      }),
    showInvoices: 'عرض الفواتير',
    noOwner: 'لا أحد مسؤول عن هذا العميل.',
    chooseOwner: 'اختيار مسؤول',
    noEmail: 'لا يوجد بريد إلكتروني للفواتير والتذكيرات.',
  },
  dates: {
    title: 'تواريخ مهمة',
    since: 'عميل منذ',
    addSince: 'إضافة تاريخ',
    lastInteraction: 'آخر تواصل',
    created: 'أُنشئ',
    updated: 'عُدّل',
  },
  notes: 'ملاحظات وخلفية',
  owner: { find: 'البحث عن زميل', none: 'لم يُعثر على زميل' },
  rating: {
    label: 'التقييم',
    none: 'بلا تقييم',
    stars: (stars, most) => `${stars} من ${most} نجوم`,
  },
  tags: {
    label: 'الوسوم',
    add: 'إضافة وسم',
    create: (name) => `إضافة «${name}»`,
    remove: (name) => `إزالة ${name}`,
  },
  classes: {
    typeId: 'النوع',
    tierId: 'الفئة',
    brandId: 'العلامة التجارية',
    industry: 'القطاع',
    addIndustry: 'إضافة قطاع',
    none: 'غير محدد',
  },
  reach: {
    email: 'بريد إلكتروني',
    call: 'اتصال',
    text: 'رسالة نصية',
  },
  primaryContact: {
    label: 'جهة الاتصال الرئيسية',
    add: 'إضافة جهة اتصال',
  },
  newsletter: {
    label: 'النشرة البريدية',
    given: 'مشترك',
    refused: 'غير مشترك',
    unasked: 'لم يُسأل بعد',
    record: 'تسجيل إجابة',
    change: 'تغيير الإجابة',
  },
  custom: {
    title: 'التفاصيل',
    yes: 'نعم',
    no: 'لا',
    number: 'أدخل عددًا لا يتجاوز تريليونًا.',
  },
  team: { label: 'مديرو الحساب', add: 'إضافة مدير حساب' },
  hostSectionFailed: 'تعذّر عرض هذا القسم.',
  hostPartFailed: 'تعذّر عرض هذا.',
};
