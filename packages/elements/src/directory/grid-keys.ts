/** A place in the body of a grid; both count from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** How large the body of a grid is. */
interface GridSize {
  rows: number;
  columns: number;
  /** How many rows are in sight. */
  rowsPerPage: number;
  /** The first column is at the right. */
  isRtl: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Where a key leads in a grid; undefined when it moves nothing. Arrow keys go by one cell and follow the writing direction; Home and
 * End lead to the ends of the row, with Ctrl (Cmd) to the first and the last cell of all; a page keeps one row in sight. Up, Down
 * and pages keep the column. https://www.w3.org/WAI/ARIA/apg/patterns/grid/#datagridsforpresentingtabularinformation
 */
export function cellTarget({ key, ctrlKey, metaKey, altKey }: Key, from: CellPlace, size: GridSize) {
  const { rows, columns, rowsPerPage, isRtl } = size;
  if (rows === 0 || columns === 0 || altKey) return undefined;
  const { row, column } = from;
  const last = { row: rows - 1, column: columns - 1 };
  const place = (to: CellPlace): CellPlace => ({ row: clamp(to.row, last.row), column: clamp(to.column, last.column) });
  if (ctrlKey || metaKey) return key === 'Home' ? place({ row: 0, column: 0 }) : key === 'End' ? last : undefined;
  const page = Math.max(1, rowsPerPage - 1);
  const forward = isRtl ? -1 : 1;
  const targets: Record<string, CellPlace> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    ArrowRight: { row, column: column + forward },
    ArrowLeft: { row, column: column - forward },
    Home: { row, column: 0 },
    End: { row, column: last.column },
  };
  const target = targets[key];
  return target && place(target);
}

function clamp(index: number, last: number) {
  return Math.max(0, Math.min(index, last));
}
