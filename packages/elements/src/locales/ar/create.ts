import type { Messages } from '../messages.ts';

export const texts: Messages['create'] = {
  intro: 'الاسم وحده مطلوب.',
  enrichmentHint: 'الاسم والموقع الإلكتروني لازمان للإثراء لاحقًا.',
  suggestWebsite: (website) => `استخدام ${website} موقعًا إلكترونيًا`,
  duplicates: 'قد يكون هذا العميل نفسه',
  duplicate: {
    email: 'البريد الإلكتروني نفسه',
    domain: 'النطاق نفسه',
    taxId: 'الرقم الضريبي نفسه',
    name: 'اسم مشابه',
  },
  archived: 'مؤرشف',
  open: 'فتح',
  openClient: (name) => `فتح ${name}`,
  discardTitle: 'هل تريد تجاهل هذه المسودة؟',
  discardText: 'ما كتبته لم يُحفظ بعد.',
  discard: 'تجاهل المسودة',
  keepEditing: 'متابعة التعديل',
};
