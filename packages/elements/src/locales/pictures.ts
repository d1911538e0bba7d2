import { pictures } from './en/pictures.ts';
import { Namespace } from './namespace.ts';

export const picturesMessages = new Namespace('pictures', pictures, {
  de: () => import('./de/pictures.ts'),
  ar: () => import('./ar/pictures.ts'),
});
