import { notes } from './en/notes.ts';
import { Namespace } from './namespace.ts';

export const notesMessages = new Namespace('notes', notes, {
  de: () => import('./de/notes.ts'),
  ar: () => import('./ar/notes.ts'),
});
