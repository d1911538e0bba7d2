import { sheet } from './en/sheet.ts';
import { Namespace } from './namespace.ts';

export const sheetMessages = new Namespace('sheet', sheet, {
  de: () => import('./de/sheet.ts'),
  ar: () => import('./ar/sheet.ts'),
});
