/** What a page is called by people who read it in English and in Arabic. */
export interface PageWords {
  language: 'en' | 'ar';
  search: string;
  clients: string;
  create: string;
  submit: string;
  name: string;
  email: string;
  phone: string;
  address: string;
  website: string;
  taxId: string;
  notes: string;
  editNotes: string;
  saved: string;
  overview: string;
  invoices: string;
  current: string;
  archived: string;
  close: string;
  more: string;
  archive: string;
  restore: string;
  undo: string;
  /** The key that leads forward in the direction of reading, and the one that leads back. */
  forward: 'ArrowRight' | 'ArrowLeft';
  back: 'ArrowRight' | 'ArrowLeft';
}

export const english: PageWords = {
  language: 'en',
  search: 'Search clients',
  clients: 'Clients',
  create: 'Create client',
  submit: 'Create client',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  address: 'Address',
  website: 'Website',
  taxId: 'Tax ID',
  notes: 'Notes',
  editNotes: 'Edit Notes',
  saved: 'Saved',
  overview: 'Overview',
  invoices: 'Invoices',
  current: 'Current',
  archived: 'Archived',
  close: 'Close',
  more: 'More actions',
  archive: 'Archive',
  restore: 'Restore',
  undo: 'Undo',
  forward: 'ArrowRight',
  back: 'ArrowLeft',
};

export const arabic: PageWords = {
  language: 'ar',
  search: 'البحث في العملاء',
  clients: 'العملاء',
  create: 'إنشاء عميل',
  submit: 'إنشاء العميل',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  address: 'العنوان',
  website: 'الموقع الإلكتروني',
  taxId: 'الرقم الضريبي',
  notes: 'ملاحظات',
  editNotes: 'تعديل ملاحظات',
  saved: 'تم الحفظ',
  overview: 'نظرة عامة',
  invoices: 'الفواتير',
  current: 'الحاليون',
  archived: 'المؤرشفون',
  close: 'إغلاق',
  more: 'إجراءات أخرى',
  archive: 'أرشفة',
  restore: 'استعادة',
  undo: 'تراجع',
  forward: 'ArrowLeft',
  back: 'ArrowRight',
};
