import { and, eq, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../../core/ctx.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { forgetSampled } from './search-sample.ts';
import { searchText, valuesOf } from './search-text.ts';
import { searchedOfClient, searchedOfPerson } from './searched-columns.ts';
import { client, clientSearch } from '../table.ts';

/**
 * Writes what a search sees of a client. Call it in the transaction of every change to a searched field or to a linked
 * contact; the full-text index follows by trigger, and only when the text is another one. A missing client has no text.
 */
export async function indexClient(ctx: WriteCtx, clientId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const [row] = await ctx.db
    .select({ ...searchedOfClient, sortKey: client.sortKey, isArchived: client.isArchived })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!row) return;
  forgetSampled(ctx, clientId);
  const people = await ctx.db
    .select(searchedOfPerson)
    .from(clientContact)
    .innerJoin(contact, and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, workspaceId)))
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  const { sortKey, isArchived } = row;
  const text = searchText(valuesOf(row, people));
  await ctx.db
    .insert(clientSearch)
    .values({ clientId, workspaceId, sortKey, isArchived, text })
    .onConflictDoUpdate({
      target: clientSearch.clientId,
      // The sort key is the beginning of the text, folded: it is another one only when the text is.
      set: { sortKey: sql`excluded."sortKey"`, text: sql`excluded."text"` },
      setWhere: sql`${clientSearch.workspaceId} = ${workspaceId} and ${clientSearch.text} <> excluded."text"`,
    });
}
