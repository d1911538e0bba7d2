import type { Messages } from '../messages.ts';

export const texts: Messages['sheet'] = {
  label: 'العميل',
  close: 'إغلاق',
  back: 'العودة إلى القائمة',
  tabs: { label: 'العميل', overview: 'نظرة عامة', invoices: 'الفواتير' },
  viewProfile: 'عرض الملف الكامل',
  sections: {
    contact: 'بيانات الاتصال',
    billing: 'الفوترة',
    team: 'المسؤولية',
  },
  create: {
    forbidden: 'ليس لديك إذن لإنشاء عملاء',
    forbiddenHint: 'يستطيع مالك مساحة العمل أو أحد مشرفيها منح إذن «إنشاء العملاء».',
    cancel: 'إلغاء',
    takeUp: 'تراجع',
    title: 'عميل جديد',
    submit: 'إنشاء العميل',
    created: (name) => `تم إنشاء ${name}`,
    discarded: 'تم تجاهل المسودة',
    offline: 'أنت غير متصل. ما كتبته محفوظ هنا؛ أنشئ العميل عند عودة الاتصال.',
    uncertain: 'ربما نجحت محاولة سابقة. ابحث عن العميل في القائمة قبل إنشائه مرة أخرى.',
  },
};
