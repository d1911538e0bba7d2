import type pg from 'pg';

/** One stored column of a PostgreSQL table, and how its values travel to and from a backup, which holds them as SQLite does. */
export interface PostgresColumn {
  name: string;
  /** An expression that gives its value as the backup writes it. */
  asBackup: string;
  /** An expression that makes its value from the text `values."name"`. */
  fromText: string;
}

/** The columns of a table in its own order, without those that the database computes. */
export async function columnsOf(connection: pg.Client, table: string): Promise<PostgresColumn[]> {
  const { rows } = await connection.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`public."${table}"`],
  );
  return rows.map(({ name, type }) => ({
    name,
    asBackup: asBackup(`"${name}"`, type),
    fromText: `values."${name}"::${type}`,
  }));
}

function asBackup(column: string, type: string): string {
  switch (type) {
    case 'boolean':
    case 'smallint':
    case 'integer':
      return `${column}::int4`;
    case 'bigint':
      // Amounts stay below 2^53, which the contract sees to.
      return `${column}::float8`;
    case 'timestamp with time zone':
      return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    default:
      return `${column}::text`;
  }
}
