import { runSql } from '@clientele/server/testing';

const isPostgres = (url: string) => url.startsWith('postgres');

/** Takes a table away from a running server; the function that comes back puts it there again. */
export async function brokenTable(databaseUrl: string, table: string): Promise<() => Promise<void>> {
  await runSql(databaseUrl, `alter table "${table}" rename to "${table}_away"`);
  return async () => {
    await runSql(databaseUrl, `alter table "${table}_away" rename to "${table}"`);
  };
}

/** Lets every insert into a table fail with this message, in the database itself; the function that comes back ends that. */
export async function failingInserts(
  databaseUrl: string,
  table: string,
  message: string,
): Promise<() => Promise<void>> {
  if (isPostgres(databaseUrl)) {
    await runSql(
      databaseUrl,
      `create function fail_insert() returns trigger language plpgsql as $$ begin raise exception '${message}'; end $$`,
    );
    await runSql(
      databaseUrl,
      `create trigger fail before insert on "${table}" for each row execute function fail_insert()`,
    );
    return async () => {
      await runSql(databaseUrl, `drop trigger fail on "${table}"`);
      await runSql(databaseUrl, 'drop function fail_insert()');
    };
  }
  await runSql(
    databaseUrl,
    `create trigger fail before insert on "${table}" begin select raise(abort, '${message}'); end`,
  );
  return async () => {
    await runSql(databaseUrl, 'drop trigger fail');
  };
}
