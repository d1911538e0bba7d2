import type { Messages } from '../messages.ts';

export const texts: Messages['portalProposals'] = {
  title: 'اقترحه العميل',
  failed: 'تعذّر تحميل ما يقترحه العميل.',
  now: 'الآن',
  proposed: 'المقترح',
  empty: 'فارغ',
  by: (when, name) => `${name}، ${when}`,
  somebody: 'شخص لم يعد موجودًا',
  byCode: 'جاء عبر رابط، برمز أُرسل إلى هذا الشخص بالبريد.',
  outdated: 'تغيّر الحقل منذ هذا الاقتراح. ارفضه، أو غيّر الحقل بنفسك.',
  accept: 'قبول',
  reject: 'رفض',
  acceptOf: (field) => `قبول: ${field}`,
  rejectOf: (field) => `رفض: ${field}`,
  accepted: (field) => `قُبل: ${field}`,
  rejected: (field) => `رُفض: ${field}`,
  notDecided: 'لم يُتخذ قرار.',
  notUndone: 'لم يُتراجع عن هذا.',
};
