/**
 * Rows that came as lists of values. Drizzle makes objects of them where it built the statement, and hands them on as they are
 * where it did not: then {@link named} does.
 */
export function withColumns<Row extends object>(rows: Row[], columns: readonly string[]): Row[] {
  columnsOf.set(rows, columns);
  return rows;
}

/** The rows as objects, if they were lists. */
export function named<Row>(rows: Row[]): Row[] {
  const columns = columnsOf.get(rows);
  return columns ? rows.map((row) => (Array.isArray(row) ? objectOf<Row>(columns, row) : row)) : rows;
}

function objectOf<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  return Object.fromEntries(columns.map((column, place) => [column, values[place]])) as Row;
}

const columnsOf = new WeakMap<object, readonly string[]>();
