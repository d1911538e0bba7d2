import { count, sql } from 'drizzle-orm';
import { workspace } from '../../features/access/table.ts';
import { dialect } from '../columns.ts';
import type { Database, Tx } from '../connect.ts';
import { lastIndex } from '../refuse-half-filled.ts';
import { execute, rowsOf } from '../raw.ts';

export interface Filling {
  /** Writes the rows, in any number of transactions. */
  readonly fill: () => Promise<void>;
  /** The last transaction, after all rows are written and indexed. */
  readonly finish: (tx: Tx) => Promise<void>;
}

/**
 * Fills an empty database without its indexes, then builds each index once from all rows. With the indexes in place, every
 * transaction writes a page of nearly every index for nearly every row, and slows down as the tables grow. A database that has
 * workspaces keeps its indexes. An interrupted seed is not served (see `refuseHalfFilled`): the last index is created in the last
 * transaction.
 */
export async function withoutIndexes(database: Database, { fill, finish }: Filling): Promise<void> {
  const dropped = await database.transaction(async (tx) => {
    if (dialect === 'sqlite') await execute(tx, sql`pragma cache_size = ${sql.raw(String(-cacheKiB))}`);
    return (await isEmpty(tx)) ? dropIndexes(tx) : null;
  });
  await fill();
  const indexes = dropped?.indexes ?? [];
  for (const index of indexes)
    if (!isLast(index)) await database.transaction((tx) => execute(tx, sql.raw(index.definition)));
  await database.transaction(async (tx) => {
    if (dropped && dialect === 'sqlite') await restoreSqlite(tx, dropped.statistics);
    await finish(tx);
    for (const index of indexes) if (isLast(index)) await execute(tx, sql.raw(index.definition));
  });
}

function isLast({ name }: Index): boolean {
  return name === lastIndex;
}

/** Cache of SQLite's writing connection: the pages that one transaction changes, and the ids of a million clients' documents. */
const cacheKiB = 256 * 1024;

async function isEmpty(tx: Tx): Promise<boolean> {
  const [found] = await tx.select({ workspaces: count() }).from(workspace);
  return found?.workspaces === 0;
}

interface Index {
  readonly kind: 'index' | 'trigger';
  readonly name: string;
  /** The statement that makes it. */
  readonly definition: string;
}

interface Dropped {
  readonly indexes: readonly Index[];
  readonly statistics: readonly unknown[];
}

async function dropIndexes(tx: Tx): Promise<Dropped> {
  const indexes = await rowsOf<Index>(tx, dialect === 'postgres' ? postgresIndexes : sqliteIndexes);
  const statistics = dialect === 'postgres' ? [] : await rowsOf(tx, sql`select tbl, idx, stat from sqlite_stat1`);
  for (const { kind, name } of indexes) await execute(tx, sql`drop ${sql.raw(kind)} ${sql.identifier(name)}`);
  return { indexes, statistics };
}

/** Indexes that back no constraint. */
const postgresIndexes = sql`select 'index' as "kind", indexname as "name", indexdef as "definition" from pg_indexes
  where schemaname = current_schema() and not exists (select from pg_constraint where conname = indexname)`;

/** The triggers are those that keep the full-text indexes. */
const sqliteIndexes = sql`select type as "kind", name, sql as "definition" from sqlite_master
  where type in ('index', 'trigger') and sql is not null`;

/** The full-text indexes from all texts, and the statistics that went with the indexes. */
async function restoreSqlite(tx: Tx, statistics: readonly unknown[]): Promise<void> {
  await execute(tx, sql`insert into "clientSearchIndex" ("clientSearchIndex") values ('rebuild')`);
  await execute(tx, sql`insert into "contactSearchRow" ("contactId") select "id" from "contact" order by "rowid"`);
  await execute(tx, sql`insert into "contactSearchIndex" ("contactSearchIndex") values ('rebuild')`);
  await execute(tx, sql`delete from sqlite_stat1`);
  await execute(
    tx,
    sql`insert into sqlite_stat1 (tbl, idx, stat)
      select value ->> 'tbl', value ->> 'idx', value ->> 'stat' from json_each(${JSON.stringify(statistics)})`,
  );
}
