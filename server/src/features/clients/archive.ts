import type { Client } from '@clientele/contract';
import { and, inArray, sql } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { record } from '../activity/record.ts';
import { loadClients, presentClient, type ClientRow } from './client-row.ts';
import { lockClients } from './lock-clients.ts';
import { refreshClients } from './read-model.ts';
import { client } from './table.ts';

/** Removes clients from the active workflow and keeps all they have. Errors: `not-found`, `forbidden`. */
export function archive(ctx: Ctx, input: { ids: string[] }): Promise<{ clients: Client[] }> {
  return setArchived(ctx, input, true);
}

/** Brings archived clients back into the active workflow. Errors: `not-found`, `forbidden`. */
export function restore(ctx: Ctx, input: { ids: string[] }): Promise<{ clients: Client[] }> {
  return setArchived(ctx, input, false);
}

/**
 * Archives or restores clients: all or none. Nothing else of them is touched, so invoices, notes, owner and portal state are
 * what they were. Those that already are in the wanted state stay as they are, without a second entry in their history.
 */
function setArchived(ctx: Ctx, input: { ids: string[] }, archived: boolean): Promise<{ clients: Client[] }> {
  const ids = [...new Set(input.ids)];
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockClients(ctx, ids);
    const before = await loadClients(ctx, ids);
    for (const row of before) authorizeFor(ctx, 'delete_clients', row);

    const changing = before.filter((row) => (row.archivedAt !== null) !== archived).map((row) => row.id);
    const changed = new Map<string, ClientRow>();
    if (changing.length > 0) {
      const at = ctx.now().toISOString();
      const rows = await ctx.db
        .update(client)
        .set({ archivedAt: archived ? at : null, updatedAt: at, version: sql`${client.version} + 1` })
        .where(and(inWorkspace(client.workspaceId, workspaceId), inArray(client.id, changing)))
        .returning();
      await refreshClients(ctx, changing, { changed: ['archivedAt'], written: rows });
      for (const row of rows) changed.set(row.id, row);
    }
    const changes = before.flatMap((old) => {
      const row = changed.get(old.id);
      return row ? [{ old, row }] : [];
    });
    await record(
      ctx,
      changes.map(({ old, row }) => ({
        kind: 'client',
        id: row.id,
        clientId: row.id,
        type: archived ? 'client.archived' : 'client.restored',
        name: row.name,
        action: archived ? 'clients.archive' : 'clients.restore',
        diff: { archivedAt: { before: old.archivedAt, after: row.archivedAt } },
        version: row.version,
      })),
    );
    return {
      clients: before.map((row) => presentClient(ctx.actor, changed.get(row.id) ?? row)),
    };
  });
}
