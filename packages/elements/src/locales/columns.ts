import { columns } from './en/columns.ts';
import { Namespace } from './namespace.ts';

export const columnsMessages = new Namespace('columns', columns, {
  de: () => import('./de/columns.ts'),
  ar: () => import('./ar/columns.ts'),
});
