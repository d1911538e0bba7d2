import { sql, type Column, type SQL } from 'drizzle-orm';
import { dialect } from './columns.ts';
import { rowReader, type Statement } from './row-reader.ts';

/**
 * A statement of the hot paths: built and parsed once per connection instead of with every call, which is what most of a
 * small query costs. Values are named by `sql.placeholder`.
 * A placeholder that stands beside a column is encoded as one; inside `sql` it reaches the driver as it is.
 */
export function prepared<On extends object, Row>(
  build: (on: On) => Preparable<Row>,
): (on: On, values: Readonly<Record<string, unknown>>) => Promise<Row> {
  const name = `clientele_${(statements += 1)}`;
  const built = new WeakMap<On, ReturnType<typeof rowReader<Row>>>();
  return async (on, values) => {
    let read = built.get(on);
    if (!read) built.set(on, (read = rowReader(build(on).prepare(name))));
    return read(values);
  };
}

/** A condition for a list of any length that is one value, so that the statement stays the same: see {@link asList}. */
export function isInList(column: Column, placeholder: string): SQL {
  return dialect === 'postgres'
    ? sql`${column} = any(${sql.placeholder(placeholder)})`
    : sql`${column} in (select value from json_each(${sql.placeholder(placeholder)}))`;
}

/** A list as the value of the placeholder of {@link isInList}. */
export function asList(values: readonly string[]): unknown {
  return dialect === 'postgres' ? [...values] : JSON.stringify(values);
}

interface Preparable<Row> {
  /** SQLite's builders take no name and ignore it. */
  prepare(name: string): Statement<Row>;
}

let statements = 0;
