import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { Tx } from '../../../db/connect.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { forgetSampled } from './search-sample.ts';
import { searchText, valuesOf } from './search-text.ts';
import { client, clientSearch } from '../table.ts';

/**
 * Writes what a search sees of a client. Call it in the transaction of every change to a searched field or to a linked
 * contact; the full-text index follows by trigger, and only when the text is another one. A missing client has no text.
 */
export async function indexClient(tx: Tx, ctx: Ctx, clientId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const [row] = await tx
    .select({
      sortKey: client.sortKey,
      isArchived: client.isArchived,
      name: client.name,
      email: client.email,
      phone: client.phone,
      website: client.website,
      address: client.address,
      taxId: client.taxId,
      notes: client.notes,
    })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!row) return;
  const { sortKey, isArchived, ...values } = row;
  forgetSampled(ctx, clientId);
  const contacts = await tx
    .select({ id: contact.id, name: contact.name, email: contact.email, position: contact.position })
    .from(clientContact)
    .innerJoin(contact, and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, workspaceId)))
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  // Sorted here: asked to, SQLite would read all contacts in that order.
  const text = searchText(
    valuesOf(
      values,
      contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );
  await tx
    .insert(clientSearch)
    .values({ clientId, workspaceId, sortKey, isArchived, text })
    .onConflictDoUpdate({
      target: clientSearch.clientId,
      // The sort key is the beginning of the text, folded: it is another one only when the text is.
      set: { sortKey: sql`excluded."sortKey"`, text: sql`excluded."text"` },
      setWhere: sql`${clientSearch.workspaceId} = ${workspaceId} and ${clientSearch.text} <> excluded."text"`,
    });
}
