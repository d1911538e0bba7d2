// The only schema file that knows which database it runs on. Tables and queries are written once, with PostgreSQL's types;
// at load time the builders come from the kit of the database that DATABASE_URL names.
import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { dialectOf } from './dialect.ts';

/** The database this process works with. */
export const dialect = dialectOf(process.env['DATABASE_URL']);

/** Numbers every transaction of the server, without end. https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT */
const transactionId = pg.customType<{ data: string }>({ dataType: () => 'xid8' });

export const postgresKit = {
  table: pg.pgTable,
  text: () => pg.text(),
  integer: () => pg.integer(),
  boolean: () => pg.boolean(),
  json: <T>() => pg.jsonb().$type<T>(),
  /** An amount in minor units: up to 2^53. */
  money: () => pg.bigint({ mode: 'number' }),
  /** A UTC instant, in code always `2026-03-18T10:00:00.000Z`. */
  instant: pg.customType<{ data: string; driverData: string }>({
    dataType: () => 'timestamptz(3)',
    fromDriver: (value) => new Date(value).toISOString(),
  }),
  /** A calendar day, `2026-03-18`. */
  day: () => pg.date({ mode: 'string' }),
  /** Text that is compared byte by byte, as SQLite does and as keyset pages need. */
  sortText: pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' }),
  /** A number that grows with every row of its table. */
  sequence: () => pg.bigserial({ mode: 'number' }).primaryKey(),
  /** The transaction that wrote the row, filled in by the database. Null on SQLite, where one follows the other. */
  writtenBy: () => transactionId().default(sql`pg_current_xact_id()`),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
};

export const sqliteKit = {
  table: sqlite.sqliteTable,
  text: () => sqlite.text(),
  integer: () => sqlite.integer(),
  boolean: () => sqlite.integer({ mode: 'boolean' }),
  json: <T>() => sqlite.text({ mode: 'json' }).$type<T>(),
  money: () => sqlite.integer(),
  instant: () => sqlite.text(),
  day: () => sqlite.text(),
  sortText: () => sqlite.text(),
  sequence: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  writtenBy: () => sqlite.text(),
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
};

export const {
  table,
  text,
  integer,
  boolean,
  json,
  money,
  instant,
  day,
  sortText,
  sequence,
  writtenBy,
  primaryKey,
  index,
  uniqueIndex,
} = dialect === 'postgres' ? postgresKit : withPostgresTypes(sqliteKit);

/**
 * The builders of both kits make columns of the same JavaScript types (a type test beside this file compares them), so the
 * rest of the server is checked against PostgreSQL's. What only SQLite's builders offer does not compile.
 */
function withPostgresTypes(kit: typeof sqliteKit): typeof postgresKit {
  return kit as unknown as typeof postgresKit;
}
