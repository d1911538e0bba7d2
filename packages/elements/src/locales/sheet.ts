import { sheet } from './en/sheet.ts';
import { Namespace } from './namespace.ts';

export const sheetMessages = new Namespace('sheet', sheet, {
  de: async () => (await import('./de/sheet.ts')).sheet,
  ar: async () => (await import('./ar/sheet.ts')).sheet,
});
