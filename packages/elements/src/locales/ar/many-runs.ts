import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('ar');

const clients = { zero: '# عميل', one: 'عميل واحد', two: 'عميلين', few: '# عملاء', many: '# عميلًا', other: '# عميل' };

/** The number of clients as the object of what comes before it. */
const counted = (locale: string, count: number) => plural(locale, count, clients);

/** Only the number, after a colon. */
const number = (locale: string, count: number) => plural(locale, count, { other: '#' });

export const texts: Messages['manyRuns'] = {
  title: 'تشغيل الإثراء',
  counting: 'جارٍ عدّ العملاء والمواقع…',
  clients: 'عدد العملاء',
  hosts: 'المواقع التي ستُقرأ',
  duration: 'المدة',
  minutes: (locale, count) =>
    plural(locale, count, {
      zero: 'نحو # دقيقة',
      one: 'نحو دقيقة',
      two: 'نحو دقيقتين',
      few: 'نحو # دقائق',
      many: 'نحو # دقيقة',
      other: 'نحو # دقيقة',
    }),
  hours: (locale, count) =>
    plural(locale, count, {
      zero: 'نحو # ساعة',
      one: 'نحو ساعة',
      two: 'نحو ساعتين',
      few: 'نحو # ساعات',
      many: 'نحو # ساعة',
      other: 'نحو # ساعة',
    }),
  today: 'يبدأ اليوم',
  all: 'الكل',
  ofClients: (today, all) => `${today} من ${all}`,
  capped: (cap) => `الحد اليومي لمساحة العمل بهذه الطريقة هو ${cap}. ويُستكمل الباقي تلقائيًا في الأيام التالية.`,
  joins: (locale, count) => `تأتي بعد المنتظرين حاليًا: ${number(locale, count)}.`,
  background: 'يستمر ذلك بعد مغادرة هذه الصفحة، ويمكنك إيقافه مؤقتًا أو إلغاؤه في أي وقت.',
  nothing: 'لا يمكن إثراء أي من هؤلاء العملاء الآن.',
  leftOut: (locale, count) => `العملاء المستبعدون: ${number(locale, count)}`,
  reasons: {
    'not-entitled': 'لم يُفعَّل الإثراء بعد',
    disabled: 'الإثراء متوقف',
    archived: 'مؤرشف',
    'missing-name': 'بلا اسم',
    'missing-website': 'بلا موقع',
    'missing-vat-number': 'بلا رقم ضريبي',
    'not-own-site': 'الموقع لمزوّد بريد أو شبكة اجتماعية',
    fresh: 'أُثري خلال آخر 90 يومًا',
    'under-way': 'قيد الانتظار أو التشغيل',
  },
  confirm: (locale, count) => `إثراء ${counted(locale, count)}`,
  giveUp: 'إلغاء',
  gone: 'أحد هؤلاء العملاء على الأقل لم يعد موجودًا أو لم يعد بإمكانك الوصول إليه. أغلق هذه النافذة وحدّد العملاء مجددًا.',
  begun: (locale, count) => `بدأ إثراء ${counted(locale, count)}.`,
  label: 'إثراء عدة عملاء',
  underWay: (done, all) => `الإثراء: ${done} من ${all} عميل`,
  paused: (done, all) => `الإثراء متوقف مؤقتًا: ${done} من ${all} عميل`,
  finished: (locale, count) => `انتهى إثراء ${counted(locale, count)}`,
  succeeded: (locale, count) => `ناجح: ${number(locale, count)}`,
  failed: (locale, count) => `فاشل: ${number(locale, count)}`,
  skipped: (locale, count) => `متخطّى: ${number(locale, count)}`,
  waits: (when) => `بُلغ حد اليوم. يُستأنف في ${when}.`,
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  cancel: 'إلغاء',
  close: 'إغلاق',
  actionFailed: 'تعذّر تغيير عملية الإثراء.',
};
