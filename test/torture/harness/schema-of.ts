import { runSql } from '@clientele/server/testing';

/** All that a database is made of, in a form in which two can be compared. */
export async function schemaOf(databaseUrl: string): Promise<unknown> {
  if (!databaseUrl.startsWith('postgres'))
    return runSql(
      databaseUrl,
      `select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`,
    );
  return Promise.all([
    runSql(
      databaseUrl,
      `select table_name, column_name, data_type, is_nullable, column_default, is_generated, generation_expression
       from information_schema.columns where table_schema = 'public' order by table_name, column_name`,
    ),
    runSql(databaseUrl, `select indexdef from pg_indexes where schemaname = 'public' order by indexdef`),
    runSql(
      databaseUrl,
      `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
    ),
  ]);
}
