import { searchedFields, type SearchMatch } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { highlight } from './search-highlight.ts';
import type { SearchQuery } from './search-query.ts';
import { valuesOf, withoutScheme, type SearchedValues } from './search-text.ts';
import { client } from '../table.ts';

/** Per client, where the search found something: one match per field, in the order of {@link searchedFields}. Two queries. */
export async function searchMatches(ctx: Ctx, query: SearchQuery, ids: string[]): Promise<Map<string, SearchMatch[]>> {
  if (ids.length === 0) return new Map();
  const values = await searchedValues(ctx, ids);
  return new Map(values.map(({ id, fields }) => [id, matchesIn(fields, query)]));
}

function matchesIn(fields: SearchedValues, query: SearchQuery): SearchMatch[] {
  return searchedFields.flatMap((field) => {
    for (const value of fields[field] ?? []) {
      const found = value === null ? null : highlight(withoutScheme(field, value), query, field === 'phone');
      if (found) return [{ field, ...found }];
    }
    return [];
  });
}

async function searchedValues(ctx: Ctx, ids: string[]): Promise<{ id: string; fields: SearchedValues }[]> {
  const { workspaceId } = ctx.actor;
  const { read } = ctx.database;
  const [rows, people] = await Promise.all([
    read
      .select({
        id: client.id,
        name: client.name,
        email: client.email,
        phone: client.phone,
        website: client.website,
        address: client.address,
        taxId: client.taxId,
        notes: client.notes,
      })
      .from(client)
      .where(and(eq(client.workspaceId, workspaceId), inArray(client.id, ids))),
    read
      .select({
        clientId: clientContact.clientId,
        id: contact.id,
        name: contact.name,
        email: contact.email,
        position: contact.position,
      })
      .from(clientContact)
      .innerJoin(contact, and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, workspaceId)))
      .where(and(eq(clientContact.workspaceId, workspaceId), inArray(clientContact.clientId, ids))),
  ]);
  // Sorted here: asked to, SQLite would read all contacts in that order.
  const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const peopleOf = Map.groupBy(inOrder, (person) => person.clientId);
  return rows.map(({ id, ...row }) => ({ id, fields: valuesOf(row, peopleOf.get(id) ?? []) }));
}
