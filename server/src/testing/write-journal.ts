import SqliteFile from 'better-sqlite3';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import pg from 'pg';
import { dialect } from '../db/columns.ts';
import { schemaTables } from './schema-tables.ts';
import type { TestDatabase } from './test-database.ts';

/** A row that a committed transaction added, changed or removed. */
export interface RowWrite {
  readonly table: string;
  readonly operation: 'insert' | 'update' | 'delete';
  /** Null in a table whose rows belong to no workspace. */
  readonly workspaceId: string | null;
}

/**
 * Says what was written to a database, at a cost that depends on what was written alone, not on what is stored. Triggers of the
 * test's own note each row; what is rolled back leaves no note, nor does an update after which the row is as before.
 */
export interface WriteJournal {
  /** What was written since it was last asked. */
  take(): Promise<RowWrite[]>;
  /** A number that grows with every row that is noted, asked for without taking anything. */
  position(): Promise<number>;
  close(): Promise<void>;
}

/** From here on all that is written to the database is noted. */
export function openWriteJournal({ url }: TestDatabase): Promise<WriteJournal> {
  return dialect === 'postgres' ? journalInPostgres(url) : journalInSqlite(url);
}

const highest = `select coalesce(max("seq"), 0) as "seq" from "testWrite"`;
const newWrites = `select "seq", "table", "operation", "workspaceId" from "testWrite" where "seq" >`;

interface Note extends RowWrite {
  /** PostgreSQL's driver gives large numbers as text. */
  seq: number | string;
}

async function journalInSqlite(url: string): Promise<WriteJournal> {
  const file = new SqliteFile(url, { fileMustExist: true });
  file.exec(
    `create table "testWrite" ("seq" integer primary key autoincrement, "table" text, "operation" text, "workspaceId" text);
    ${schemaTables.flatMap(sqliteTriggers).join('\n')}`,
  );
  const read = file.prepare<[number], Note>(`${newWrites} ? order by "seq"`);
  let last = 0;
  return {
    async take() {
      const notes = read.all(last);
      last = Number(notes.at(-1)?.seq ?? last);
      return notes.map(writeOf);
    },
    async position() {
      return Number(file.prepare<[], Note>(highest).get()?.seq);
    },
    async close() {
      file.close();
    },
  };
}

function sqliteTriggers(table: Table): string[] {
  const name = getTableName(table);
  const differs = Object.values(getTableColumns(table)).map(
    (column) => `old."${column.name}" is not new."${column.name}"`,
  );
  const note = (operation: string, row: 'old' | 'new') =>
    `insert into "testWrite" ("table", "operation", "workspaceId") values ('${name}', '${operation}', ${workspaceIdOf(table, row)});`;
  return (['insert', 'update', 'delete'] as const).map((operation) => {
    const rows =
      operation === 'insert'
        ? (['new'] as const)
        : operation === 'delete'
          ? (['old'] as const)
          : (['old', 'new'] as const);
    const when = operation === 'update' ? ` when ${differs.join(' or ')}` : '';
    const notes = rows.map((row) => note(operation, row)).join(' ');
    return `create trigger "testWrite_${name}_${operation}" after ${operation} on "${name}"${when} begin ${notes} end;`;
  });
}

function workspaceIdOf(table: Table, row: 'old' | 'new'): string {
  if (getTableName(table) === 'workspace') return `${row}."id"`;
  return 'workspaceId' in table ? `${row}."workspaceId"` : 'null';
}

async function journalInPostgres(url: string): Promise<WriteJournal> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  await connection.query(
    `create table "testWrite" ("seq" bigserial primary key, "table" text, "operation" text, "workspaceId" text);
    create function "testWrite"() returns trigger language plpgsql as $$
    declare
      "key" text := case tg_table_name when 'workspace' then 'id' else 'workspaceId' end;
    begin
      if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
      if tg_op <> 'INSERT' then
        insert into "testWrite" ("table", "operation", "workspaceId") values (tg_table_name, lower(tg_op), to_jsonb(old) ->> "key");
      end if;
      if tg_op <> 'DELETE' then
        insert into "testWrite" ("table", "operation", "workspaceId") values (tg_table_name, lower(tg_op), to_jsonb(new) ->> "key");
      end if;
      return null;
    end $$;
    ${schemaTables.map(postgresTrigger).join('\n')}`,
  );
  let last: number | string = 0;
  return {
    async take() {
      const { rows } = await connection.query<Note>(`${newWrites} $1 order by "seq"`, [last]);
      last = rows.at(-1)?.seq ?? last;
      return rows.map(writeOf);
    },
    async position() {
      return Number((await connection.query<Note>(highest)).rows[0]?.seq);
    },
    close: () => connection.end(),
  };
}

function postgresTrigger(table: Table): string {
  const name = getTableName(table);
  return `create trigger "testWrite" after insert or update or delete on "${name}" for each row execute function "testWrite"();`;
}

function writeOf({ table, operation, workspaceId }: Note): RowWrite {
  return { table, operation, workspaceId };
}
