import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  retry: 'إعادة المحاولة',
  loading: 'جارٍ التحميل…',
  offline: 'لا يوجد اتصال. لا يمكن حفظ تغييراتك الآن.',
  stale: 'قد لا تكون هذه المعلومات محدَّثة.',
  messages: 'الرسائل (F6)',
};
