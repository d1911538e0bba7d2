import type { ColumnDef } from './column-def.ts';
import { isColumnId } from './columns.ts';
import type { Column } from './columns.ts';

/** A definition of the host's as a column among the others. */
export function hostColumn(host: ColumnDef): Column {
  const { name: id, width, align } = host;
  const isNumber = align === 'end' && { isNumber: true as const };
  return {
    id,
    host,
    minWidth: 9,
    grow: 1,
    rank: 3.5,
    width: width && Math.max(40, Math.min(width, 1200)),
    ...isNumber,
  };
}

/** Whether a host may give a column of its own this name: one that can be kept, and that is no column of Clientele's. */
export function isFreeName(name: string) {
  return /^[a-z][a-z0-9-]{0,40}$/.test(name) && !isColumnId(name);
}
