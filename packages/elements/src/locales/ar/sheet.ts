import type { Messages } from '../messages.ts';

export const texts: Messages['sheet'] = {
  label: 'العميل',
  close: 'إغلاق',
  back: 'العودة إلى القائمة',
  tabs: { label: 'العميل', overview: 'نظرة عامة', invoices: 'الفواتير' },
  actions: {
    viewProfile: 'عرض الملف الكامل',
    createInvoice: 'إنشاء فاتورة',
    more: 'إجراءات أخرى',
  },
  sections: {
    contact: 'بيانات الاتصال',
    billing: 'الفوترة',
    team: 'المسؤولية',
    enrichment: 'الإثراء',
  },
  enrichment: {
    status: 'لم يبدأ الإثراء بعد',
    ready: 'الاسم والموقع الإلكتروني متوفران، ولا يلزم أكثر من ذلك.',
    needs: (fields) => `يلزم اسم وموقع إلكتروني. ما ينقص: ${fields}.`,
  },
  create: {
    title: 'عميل جديد',
    submit: 'إنشاء العميل',
    created: (name) => `تم إنشاء ${name}`,
    discarded: 'تم تجاهل المسودة',
    offline: 'أنت غير متصل. ما كتبته محفوظ هنا؛ أنشئ العميل عند عودة الاتصال.',
    uncertain: 'ربما نجحت محاولة سابقة. ابحث عن العميل في القائمة قبل إنشائه مرة أخرى.',
  },
  dates: { created: (date) => `أُنشئ ${date}`, updated: (date) => `عُدّل ${date}` },
};
