import { sql } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import type { Tx } from '../../../db/connect.ts';
import { execute } from '../../../db/raw.ts';

/**
 * Deletes clients so that nothing of their text remains in SQLite's full-text index, which otherwise only marks as deleted what
 * a later merge drops. Not always on: it rewrites a page for every trigram of the text, which would cost an update of searched
 * text about forty times as much (measured at 100,000 clients).
 * https://www.sqlite.org/fts5.html#the_secure_delete_configuration_option
 */
export async function leavingNoTrace(tx: Tx, deleteClients: () => Promise<unknown>): Promise<void> {
  if (dialect === 'postgres') {
    await deleteClients();
    return;
  }
  await execute(tx, sql`insert into "clientSearchIndex" ("clientSearchIndex", "rank") values ('secure-delete', 1)`);
  await deleteClients();
  // Writes what is pending before it takes effect.
  await execute(tx, sql`insert into "clientSearchIndex" ("clientSearchIndex", "rank") values ('secure-delete', 0)`);
}
