import { sql } from 'drizzle-orm';
import type { Writing } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import { rowsOf } from '../../db/raw.ts';
import { workspace } from './table.ts';

/**
 * Makes others who take this lock wait until the transaction ends, so that a rule about several records of a workspace (a name that
 * only one has, a limit, no loop) is still true when it is kept. To be taken before any lock of a client. Nobody else waits: rows that
 * refer to the workspace are written meanwhile. SQLite has one writer and needs no lock.
 */
export async function lockWorkspace({
  db,
  actor,
}: Writing & { readonly actor: { readonly workspaceId: string } }): Promise<void> {
  if (dialect === 'sqlite') return;
  await rowsOf(db, sql`select 1 from ${workspace} where ${workspace.id} = ${actor.workspaceId} for no key update`);
}
