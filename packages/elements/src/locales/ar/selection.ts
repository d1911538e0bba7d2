import type { Messages } from '../messages.ts';

export const selection: Messages['selection'] = {
  client: (name) => `تحديد ${name}`,
  column: 'التحديد',
  all: 'تحديد كل العملاء المعروضين',
  count: (count) => `تم تحديد ${count}`,
  none: 'لم يُحدَّد شيء',
};
