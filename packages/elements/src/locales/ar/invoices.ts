import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

export const texts: Messages['invoices'] = {
  list: 'الفواتير، الأحدث أولًا',
  draft: 'مسودة بلا رقم',
  issued: (day) => `صدرت ${day}`,
  due: (day) => `تستحق ${day}`,
  balance: (amount) => `المتبقي ${amount}`,
  status: {
    draft: 'مسودة',
    sent: 'مُرسلة',
    viewed: 'تم الاطلاع عليها',
    partially_paid: 'مدفوعة جزئيًا',
    paid: 'مدفوعة',
    void: 'ملغاة',
  },
  overdue: (locale, days) =>
    plural(locale, days, {
      one: 'متأخرة يومًا واحدًا',
      two: 'متأخرة يومين',
      few: 'متأخرة # أيام',
      many: 'متأخرة # يومًا',
      other: 'متأخرة # يوم',
    }),
  shares: { paid: 'مدفوعة', open: 'مفتوحة', overdue: 'متأخرة', draft: 'مسودة', void: 'ملغاة' },
  share: (count, label) => `${label}: ${count}`,
  sharesOf: 'النسب حسب الحالة',
  sharesOfNewest: (count) => `النسب حسب الحالة، لأحدث الفواتير (${count})`,
  more: 'عرض فواتير أقدم',
  none: 'لا توجد فواتير بعد',
  noneHint: 'ستظهر أول فاتورة هنا فور إنشائها.',
  failed: 'تعذّر تحميل الفواتير.',
  forbidden: 'ليس لديك إذن للاطلاع على مستندات هذا العميل.',
};
