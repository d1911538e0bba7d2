import { Column, sql, type SQL } from 'drizzle-orm';
import { dialect } from './columns.ts';

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

/** A statement of Drizzle's, prepared: gives rows as objects. */
interface Statement<Rows> {
  execute(values: Record<string, unknown>): Promise<Rows>;
}

/**
 * Runs a prepared statement and makes its rows with as little work as the columns need: Drizzle asks for each value of each row
 * anew where it belongs and how it is read, which costs as much as SQLite's part (measured on 50 rows of 14 columns).
 */
function rowReader<Rows>(
  statement: Statement<Rows>,
): (values: Readonly<Record<string, unknown>>) => Promise<Rows> | Rows {
  const raw = withArrays<Rows>(statement);
  const fields = raw.fields?.map(({ path, field }) => ({ path, decode: decoderOf(field) }));
  if (!raw.values || !fields || fields.some(({ path }) => path.length > 1))
    return (values) => statement.execute({ ...values });
  const columns = fields.map(({ path, decode }) => ({ name: path[0] ?? '', decode }));
  return (values) => raw.rows(raw.values?.(values) ?? [], columns);
}

interface ReadColumn {
  readonly name: string;
  /** Null where the driver's value is the value. */
  readonly decode: ((value: unknown) => unknown) | null;
}

function objectsOf(rows: readonly (readonly unknown[])[], columns: readonly ReadColumn[]): object[] {
  return rows.map((row) => {
    const object: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      if (!column) continue;
      const value = row[at];
      object[column.name] = value === null || column.decode === null ? value : column.decode(value);
    }
    return object;
  });
}

function decoderOf(field: SelectedField): ((value: unknown) => unknown) | null {
  const decoder = 'sql' in field ? field.sql.decoder : 'decoder' in field ? field.decoder : field;
  return decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    ? null
    : (value) => decoder.mapFromDriverValue(value);
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown;
}

type SelectedField = Decoder | { decoder: Decoder } | { sql: { decoder: Decoder } };

interface ArrayStatement<Rows> {
  /** What is selected, in order. Absent for a statement that returns nothing. */
  readonly fields?: readonly { path: readonly string[]; field: SelectedField }[] | undefined;
  /** SQLite's statements give plain arrays; PostgreSQL's do not. */
  readonly values?: ((values: Readonly<Record<string, unknown>>) => readonly (readonly unknown[])[]) | undefined;
  rows(found: readonly (readonly unknown[])[], columns: readonly ReadColumn[]): Rows;
}

/** Drizzle's types hide what its prepared statements are made of. `prepared.test.ts` holds this against them. */
function withArrays<Rows>(statement: Statement<Rows>): ArrayStatement<Rows> {
  const inner = statement as unknown as Omit<ArrayStatement<Rows>, 'rows'>;
  return {
    fields: inner.fields,
    values: inner.values?.bind(statement),
    rows: (found, columns) => objectsOf(found, columns) as Rows,
  };
}
