import type { Messages } from '../messages.ts';

export const texts: Messages['family'] = {
  title: 'مجموعة الشركات',
  parent: 'تابع لـ',
  add: 'إضافة الشركة الأم',
  find: 'ابحث عن عميل',
  none: 'لم يُعثر على عميل',
  searching: 'جارٍ البحث…',
  unseen: 'عميل ليس لديك إذن للاطلاع عليه',
  subsidiaries: 'الشركات التابعة',
  archived: 'مؤرشف',
  more: 'عرض المزيد',
  failed: 'تعذّر تحميل مجموعة الشركات.',
};
