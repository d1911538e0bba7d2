export type Dialect = 'sqlite' | 'postgres';

/** `postgres://…` and `postgresql://…` name a PostgreSQL database; anything else is the path of an SQLite file. */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  return /^postgres(ql)?:\/\//.test(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}
