import { asc } from 'drizzle-orm';
import { connect, type Database, type Db } from '../db/connect.ts';
import { dialectOf } from '../db/dialect.ts';
import { workspace } from '../features/access/table.ts';
import { checkTotals } from '../features/billing/index.ts';
import { checkCopies } from '../features/clients/index.ts';
import { fault, messageOf, ok, type Finding } from './doctor-finding.ts';

/**
 * Compares, in each workspace, what is stored a second time so that lists and searches are quick with the records that it comes
 * from. The database must have this program's schema.
 */
export async function examineCopies(databaseUrl: string): Promise<Finding[]> {
  try {
    const faults = await differencesIn(databaseUrl);
    return faults.length > 0 ? faults : [ok('copies', 'lists, searches and amounts agree with the records')];
  } catch (error) {
    return [fault('copies', 'they cannot be compared', messageOf(error))];
  }
}

async function differencesIn(databaseUrl: string): Promise<Finding[]> {
  const { read, close } = await openReader(databaseUrl);
  try {
    const workspaces = await read.select({ id: workspace.id }).from(workspace).orderBy(asc(workspace.id));
    const faults: Finding[] = [];
    for (const { id } of workspaces) faults.push(...(await examineWorkspace(read, id)));
    return faults;
  } finally {
    await close();
  }
}

/** A server's connection to SQLite takes the log over when it is closed: the writers of one that is running would wait for it. */
export async function openReader(databaseUrl: string): Promise<Pick<Database, 'read' | 'close'>> {
  if (dialectOf(databaseUrl) === 'postgres') return connect(databaseUrl, { withoutTimeLimits: true });
  return (await import('../db/sqlite.ts')).openSqliteReader(databaseUrl);
}

async function examineWorkspace(db: Db, workspaceId: string): Promise<Finding[]> {
  const [related, totals] = [await checkCopies(db, workspaceId), await checkTotals(db, workspaceId)];
  const found = [
    differing('clients listed or found by other values than their records have', related),
    differing(
      'clients with other amounts or counts than their documents and payments say',
      totals.flatMap(({ id, what }) => (what === 'balance' ? [] : id)),
    ),
    differing(
      'documents with another balance than their payments say',
      totals.flatMap(({ id, what }) => (what === 'balance' ? id : [])),
    ),
  ];
  return found.flatMap((what) => (what === undefined ? [] : fault('copies', `in ${workspaceId}, ${what}`, advice)));
}

const advice =
  'What people entered is whole; what was computed from it is not. Make a backup and report it with these ids: no setting causes it.';

const mostNamed = 10;

/** `clients listed …: 12 (cli_a, cli_b and 10 more)`; undefined when there is none. */
export function differing(what: string, all: readonly string[]): string | undefined {
  const ids = [...new Set(all)];
  if (ids.length === 0) return undefined;
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  return `${what}: ${ids.length} (${ids.slice(0, mostNamed).join(', ')}${more})`;
}
