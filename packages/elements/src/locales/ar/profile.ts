import type { Messages } from '../messages.ts';

export const texts: Messages['profile'] = {
  label: 'العميل',
  sections: { label: 'الأقسام', more: 'المزيد', overview: 'نظرة عامة', invoices: 'الفواتير' },
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
    noOwner: 'لا أحد مسؤول عن هذا العميل.',
    chooseOwner: 'اختيار مسؤول',
    noEmail: 'لا يوجد بريد إلكتروني للفواتير والتذكيرات.',
  },
  dates: {
    title: 'تواريخ مهمة',
    since: 'عميل منذ',
    lastInteraction: 'آخر تواصل',
    created: 'أُنشئ',
    updated: 'عُدّل',
  },
  notes: 'ملاحظات وخلفية',
  owner: { find: 'البحث عن زميل', none: 'لم يُعثر على زميل' },
  hostSectionFailed: 'تعذّر عرض هذا القسم.',
};
