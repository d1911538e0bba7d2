import type pg from 'pg';
import { systemClock } from '../core/system-clock.ts';
import type { AppliedMigration } from '../db/pending-migrations.ts';
import { connectClient } from '../db/postgres-client.ts';
import { leftOut, type BackupEntry, type BackupValue } from './backup-file.ts';
import { columnsOf, type PostgresColumn } from './postgres-columns.ts';
import { inReferenceOrder } from './reference-order.ts';
import { UsageError } from './usage-error.ts';

/** All of a database as it is at one instant. Neither reader nor writers wait for the other. */
export async function* readPostgres(databaseUrl: string): AsyncGenerator<BackupEntry> {
  const connection = await connectClient(databaseUrl);
  try {
    await connection.query('begin isolation level repeatable read read only');
    const migrations = await appliedTo(connection);
    const createdAt = systemClock().toISOString();
    yield { header: { format: 'clientele-backup', formatVersion: 1, createdAt, database: 'postgres', migrations } };
    for (const table of await tablesOf(connection)) {
      const columns = await columnsOf(connection, table);
      const sequence = await sequenceOf(connection, table);
      const names = columns.map(({ name }) => name);
      yield { table: { table, columns: names, ...(sequence !== undefined && { sequence }) } };
      yield* rowsOf(connection, table, columns);
    }
  } finally {
    await connection.end();
  }
}

async function appliedTo(connection: pg.Client): Promise<AppliedMigration[]> {
  const { rows: found } = await connection.query(
    `select to_regclass('drizzle."__drizzle_migrations"') is not null as "is"`,
  );
  if (found[0]?.is !== true) throw new UsageError('This database holds nothing yet.');
  const { rows } = await connection.query<AppliedMigration>(
    'select hash, created_at::float8 as "createdAt" from drizzle."__drizzle_migrations" order by created_at',
  );
  return rows;
}

async function tablesOf(connection: pg.Client): Promise<string[]> {
  const { rows: tables } = await connection.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const { rows: references } = await connection.query<{ from: string; to: string }>(
    `select f.relname as "from", t.relname as "to" from pg_constraint c
     join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
     where c.contype = 'f' and f.relnamespace = 'public'::regnamespace`,
  );
  const ordered = inReferenceOrder(
    tables.map(({ name }) => name),
    (table) => references.filter(({ from }) => from === table).map(({ to }) => to),
  );
  return ordered.filter((table) => !leftOut.has(table));
}

async function sequenceOf(connection: pg.Client, table: string): Promise<number | undefined> {
  const { rows } = await connection.query<{ last: number | null }>(
    `select s.last_value::float8 as last from pg_class t
     join pg_depend d on d.refobjid = t.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
     join pg_class c on c.oid = d.objid and c.relkind = 'S'
     join pg_sequences s on s.schemaname = 'public' and s.sequencename = c.relname
     where t.relnamespace = 'public'::regnamespace and t.relname = $1`,
    [table],
  );
  return rows[0]?.last ?? undefined;
}

/** Through a cursor: the driver would otherwise hold the whole table in memory. */
async function* rowsOf(connection: pg.Client, table: string, columns: PostgresColumn[]): AsyncGenerator<BackupEntry> {
  const list = columns.map(({ asBackup }) => asBackup).join(', ');
  await connection.query(`declare backup_rows no scroll cursor for select ${list} from "${table}"`);
  for (;;) {
    const { rows } = await connection.query<BackupValue[]>({
      text: 'fetch 500 from backup_rows',
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    yield { rows };
  }
  await connection.query('close backup_rows');
}
