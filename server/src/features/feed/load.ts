import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { activity } from '../activity/table.ts';
import { loadClient } from '../clients/index.ts';
import type { EntryRow } from './present.ts';

type Client = Awaited<ReturnType<typeof loadClient>>;

/**
 * What somebody wrote down by hand, or a host has written, to change it, removed or not, as long as it can be restored, and its client.
 * Errors: `not-found`, `forbidden`.
 */
export async function loadLogged(ctx: Ctx, id: string): Promise<{ row: LoggedRow; client: Client }> {
  const [row] = await ctx.db
    .select()
    .from(activity)
    .where(and(inWorkspace(activity.workspaceId, ctx.actor.workspaceId), eq(activity.id, id)));
  if (!row || !isLogged(row)) throw notFound();
  requireRestorable(ctx, row);
  const client = await loadClient(ctx, row.clientId);
  authorizeFor(ctx, 'edit_clients', client);
  return { row, client };
}

export type LoggedRow = EntryRow & { readonly version: number };

/** What verbs record has no version. */
function isLogged(row: EntryRow): row is LoggedRow {
  return row.version !== null;
}
