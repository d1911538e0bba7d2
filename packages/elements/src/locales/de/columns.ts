import type { Messages } from '../messages.ts';

export const texts: Messages['columns'] = {
  title: 'Spalten',
  reset: 'Zurücksetzen',
  density: 'Zeilenabstand',
  densities: { comfortable: 'Normal', compact: 'Kompakt' },
  always: 'Immer sichtbar',
  moveUp: (column) => `${column} nach oben`,
  moveDown: (column) => `${column} nach unten`,
  position: (column, position, count) => `${column}, Position ${position} von ${count}`,
  shown: (column) => `${column} wird angezeigt`,
  hidden: (column) => `${column} ist ausgeblendet`,
  wasReset: 'Spalten und Zeilenabstand sind wie am Anfang',
  narrower: (column) => `${column} schmaler machen`,
  wider: (column) => `${column} breiter machen`,
  pixels: (pixels) => `${pixels} Pixel`,
};
