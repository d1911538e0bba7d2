import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  loading: 'جارٍ التحميل…',
  offline: 'لا يوجد اتصال. لا يمكن حفظ تغييراتك الآن.',
  stale: 'قد لا تكون هذه المعلومات محدَّثة.',
  partMissing: 'تعذّر تحميل هذا الجزء.',
  reloadPage: 'قد تساعد إعادة تحميل الصفحة.',
  messages: 'الرسائل (F6)',
  statuses: { active: 'نشط', on_hold: 'معلّق', churned: 'سابق' },
};
