import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

export const texts: Messages['search'] = {
  label: 'البحث عن العملاء والأشخاص',
  results: 'النتائج',
  kinds: { client: 'العملاء', contact: 'الأشخاص' },
  fields: {
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    website: 'الموقع الإلكتروني',
    address: 'العنوان',
    taxId: 'الرقم الضريبي',
    notes: 'ملاحظات',
    customFields: 'حقل مخصص',
    contactName: 'جهة الاتصال',
    contactEmail: 'بريد جهة الاتصال',
    contactPosition: 'منصب جهة الاتصال',
    contactPhone: 'هاتف جهة الاتصال',
  },
  ownFields: {
    contactName: 'الاسم',
    contactEmail: 'البريد الإلكتروني',
    contactPosition: 'المنصب',
    contactPhone: 'الهاتف',
  },
  counts: {
    client: (locale, count) =>
      plural(locale, count, {
        zero: 'لا عملاء',
        one: 'عميل واحد',
        two: 'عميلان',
        few: '# عملاء',
        many: '# عميلًا',
        other: '# عميل',
      }),
    contact: (locale, count) =>
      plural(locale, count, {
        zero: 'لا أشخاص',
        one: 'شخص واحد',
        two: 'شخصان',
        few: '# أشخاص',
        many: '# شخصًا',
        other: '# شخص',
      }),
    asset: (locale, count, { singular, plural: many }) =>
      plural(locale, count, {
        one: `${singular} (1)`,
        two: `${many}: #`,
        few: `# ${many}`,
        many: `# ${singular}`,
        other: `# ${singular}`,
      }),
  },
  recent: 'فُتح مؤخرًا',
  hint: 'ابحث بالاسم أو البريد الإلكتروني أو رقم الهاتف أو المنصب.',
  none: (text) => `لا نتائج لـ «${text}».`,
  searching: 'جارٍ البحث…',
  failed: 'تعذّر البحث.',
  offline: 'أنت غير متصل. سيستمر البحث فور توفّر الخادم.',
  archived: 'مؤرشف',
  keys: { open: 'فتح', openInSheet: 'فتح بجانب القائمة', choose: 'اختيار' },
};
