import { columns } from './en/columns.ts';
import { Namespace } from './namespace.ts';

export const columnsMessages = new Namespace('columns', columns, {
  de: async () => (await import('./de/columns.ts')).columns,
  ar: async () => (await import('./ar/columns.ts')).columns,
});
