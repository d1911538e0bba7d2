import { mostAddresses } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError, notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import type { client } from '../clients/table.ts';
import { address } from './table.ts';

export type AddressRow = typeof address.$inferSelect;
export type ClientRow = typeof client.$inferSelect;

/** A client whose addresses are the actor's to change. Errors: `not-found`, `forbidden`. */
export async function editableClient(ctx: Ctx, id: string): Promise<ClientRow> {
  const row = await loadClient(ctx, id);
  authorizeFor(ctx, 'edit_clients', row);
  return row;
}

/** An address, removed or not, whoever may see it. Errors: `not-found`, also when it can no longer be restored. */
export async function loadAddress(ctx: Ctx, id: string): Promise<AddressRow> {
  const [row] = await ctx.db
    .select()
    .from(address)
    .where(and(inWorkspace(address.workspaceId, ctx.actor.workspaceId), eq(address.id, id)));
  if (!row) throw notFound();
  requireRestorable(ctx, row);
  return row;
}

/** The addresses of a client: the primary one first, then by kind and age. */
export async function addressesOf(ctx: Ctx, clientId: string): Promise<AddressRow[]> {
  const rows = await ctx.db
    .select()
    .from(address)
    .where(
      and(
        inWorkspace(address.workspaceId, ctx.actor.workspaceId),
        eq(address.clientId, clientId),
        eq(address.isRemoved, false),
      ),
    );
  return rows.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ isPrimary, kind, id }: AddressRow): string {
  return `${isPrimary ? 0 : 1}${['billing', 'shipping', 'service', 'other'].indexOf(kind)}${id}`;
}

/** Refuses one address more than a client can have. Errors: `limit-exceeded`. */
export function requireRoom(present: readonly AddressRow[]): void {
  if (present.length >= mostAddresses)
    throw new DomainError(
      'limit-exceeded',
      `A client can have ${mostAddresses} addresses. Remove one that is not used.`,
    );
}
