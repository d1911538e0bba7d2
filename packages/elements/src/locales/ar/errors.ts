import type { Messages } from '../messages.ts';

export const errors: Messages['errors'] = {
  validation: 'يُرجى التحقق من الحقول المحددة.',
  unauthenticated: 'لم تسجّل الدخول. أعد تحميل الصفحة لتسجيل الدخول مجددًا.',
  'session-expired': 'انتهت جلستك. أعد تحميل الصفحة للمتابعة.',
  forbidden: 'ليس لديك إذن للقيام بذلك. تواصل مع مسؤول مساحة العمل.',
  'limit-exceeded': 'بلغتَ الحد الأقصى في خطتك.',
  'not-entitled': 'هذه الميزة غير متاحة في خطتك.',
  'origin-denied': 'لا يُسمح لهذه الصفحة باستخدام مساحة العمل.',
  'secret-key-in-browser': 'يجب ألا يُستخدم المفتاح السري في صفحة أبدًا.',
  'not-found': 'لم يعد هذا السجل موجودًا.',
  'method-not-allowed': 'هذه الصفحة غير متوافقة مع الخادم.',
  conflict: 'غيّر شخص آخر هذا السجل في الوقت نفسه.',
  'link-expired': 'لم يعد هذا الرابط صالحًا. اطلب رابطًا جديدًا.',
  'payload-too-large': 'الحجم كبير جدًا.',
  'unsupported-media-type': 'لا يمكن استخدام هذا النوع من الملفات.',
  'idempotency-mismatch': 'سبق إرسال هذا بقيم أخرى. يُرجى المحاولة مرة أخرى.',
  'version-required': 'أعد تحميل السجل وحاول مرة أخرى.',
  'rate-limited': 'طلبات كثيرة جدًا. انتظر قليلًا ثم حاول مرة أخرى.',
  'server-error': 'حدث خطأ في الخادم. يُرجى المحاولة مرة أخرى.',
  overloaded: 'الخادم مشغول. يُرجى المحاولة بعد قليل.',
  'storage-full': 'لم تعد هناك مساحة على الخادم. يُرجى إبلاغ المسؤول.',
  offline: 'تعذّر الوصول إلى الخادم. تحقق من اتصالك.',
  'version-mismatch': 'هذه الصفحة قديمة. أعد تحميلها.',
  'render-failed': 'تعذّر عرض هذا الجزء.',
};

export const problems: Messages['problems'] = {
  required: 'هذا الحقل مطلوب.',
  'too-long': 'النص طويل جدًا.',
  invalid: 'القيمة غير صالحة.',
  'unknown-field': 'هذا الحقل غير معروف.',
  'invalid-email': 'هذا ليس عنوان بريد إلكتروني.',
  'invalid-phone': 'هذا ليس رقم هاتف.',
  'invalid-website': 'هذا ليس عنوان موقع.',
  'invalid-tax-id': 'هذا ليس رقمًا ضريبيًا في هذا البلد.',
  'confirmation-differs': 'القيمتان غير متطابقتين.',
};
