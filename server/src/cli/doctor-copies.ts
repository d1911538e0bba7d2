import { asc } from 'drizzle-orm';
import { connect, type Database, type Db } from '../db/connect.ts';
import { dialectOf } from '../db/dialect.ts';
import { workspace } from '../features/access/table.ts';
import { checkReadModel } from '../features/clients/index.ts';
import { clientParts } from '../router.ts';
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

/** A finding for each kind of copy, with the clients or records that have it wrong. */
async function examineWorkspace(db: Db, workspaceId: string): Promise<Finding[]> {
  const byCopy = Map.groupBy(await checkReadModel(db, workspaceId, clientParts), ({ copy }) => copy);
  return [...byCopy].map(([copy, wrong]) => {
    const ids = wrong.map(({ clientId, recordId }) =>
      recordId === undefined ? clientId : clientId === '' ? recordId : `${recordId} of ${clientId}`,
    );
    return fault('copies', `in ${workspaceId}, ${copy} differs: ${named(ids)}`, advice);
  });
}

const advice =
  'What people entered is whole; what was computed from it is not. Make a backup and report it with these ids: no setting causes it.';

const mostNamed = 10;

/** `12 (cli_a, cli_b and 10 more)` */
function named(all: readonly string[]): string {
  const ids = [...new Set(all)];
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  return `${ids.length} (${ids.slice(0, mostNamed).join(', ')}${more})`;
}
