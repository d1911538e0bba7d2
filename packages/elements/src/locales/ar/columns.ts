import type { Messages } from '../messages.ts';

export const texts: Messages['columns'] = {
  title: 'الأعمدة',
  reset: 'استعادة الافتراضي',
  density: 'الكثافة',
  densities: { comfortable: 'مريحة', compact: 'متراصة' },
  always: 'يظهر دائمًا',
  moveUp: (column) => `نقل ${column} إلى أعلى`,
  moveDown: (column) => `نقل ${column} إلى أسفل`,
  position: (column, position, count) => `${column}، الموضع ${position} من ${count}`,
  shown: (column) => `${column} ظاهر الآن`,
  hidden: (column) => `${column} مخفي الآن`,
  wasReset: 'عادت الأعمدة والكثافة كما كانت في البداية',
  narrower: (column) => `تضييق العمود ${column}`,
  wider: (column) => `توسيع العمود ${column}`,
  pixels: (pixels) => `${pixels} بكسل`,
};
