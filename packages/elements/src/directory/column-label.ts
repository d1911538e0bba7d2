import type { Messages } from '../locales/messages.ts';
import type { Column } from './columns.ts';

/** What a column is called. */
export function columnLabel(column: Column, { columns, filters }: Messages['directory']) {
  if (column.host) return column.host.label;
  return column.id === 'tags' ? filters.tags : columns[column.id];
}
