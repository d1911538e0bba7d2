import { searchedFields, type SearchMatch } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { asList, isInList, prepared } from '../../../db/prepared.ts';
import { address } from '../../addresses/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { highlight } from './search-highlight.ts';
import type { SearchQuery } from './search-query.ts';
import {
  isPhone,
  readable,
  searchedOfClient,
  searchedOfPerson,
  valuesOf,
  valuesOfPeople,
  type SearchedPerson,
  type SearchedValues,
} from './search-text.ts';
import { client } from '../table.ts';

/** Per client, where the search found something: one match per field, in the order of {@link searchedFields}. Three queries. */
export async function searchMatches(ctx: Ctx, query: SearchQuery, ids: string[]): Promise<Map<string, SearchMatch[]>> {
  if (ids.length === 0) return new Map();
  const values = await searchedValues(ctx, ids);
  return new Map(values.map(({ id, fields }) => [id, matchesIn(fields, query)]));
}

/** The same of one person, in the fields called `contact…`. */
export function personMatches(person: SearchedPerson, query: SearchQuery): SearchMatch[] {
  return matchesIn(valuesOfPeople([person]), query);
}

/** One match per field that has any of the terms, in the order of {@link searchedFields}. */
export function matchesIn(fields: SearchedValues, query: SearchQuery): SearchMatch[] {
  return searchedFields.flatMap((field) => {
    for (const value of fields[field] ?? []) {
      const found = value === null ? null : highlight(readable(field, value), query, isPhone(field));
      if (found) return [{ field, ...found }];
    }
    return [];
  });
}

async function searchedValues(ctx: Ctx, ids: string[]): Promise<{ id: string; fields: SearchedValues }[]> {
  const asked = { workspaceId: ctx.actor.workspaceId, ids: asList(ids) };
  const [rows, people, addresses] = await Promise.all([
    clientsById(ctx.db, asked),
    peopleOfClients(ctx.db, asked),
    addressesOfClients(ctx.db, asked),
  ]);
  const peopleOf = Map.groupBy(people, (person) => person.clientId);
  const addressesOf = Map.groupBy(addresses, ({ clientId }) => clientId);
  return rows.map(({ id, ...row }) => ({
    id,
    fields: valuesOf(row, { people: peopleOf.get(id) ?? [], addresses: addressesOf.get(id) ?? [] }),
  }));
}

const clientsById = prepared((read: Db) =>
  read
    .select({ ...searchedOfClient, id: client.id })
    .from(client)
    .where(and(inWorkspace(client.workspaceId, sql.placeholder('workspaceId')), isInList(client.id, 'ids'))),
);

const peopleOfClients = prepared((read: Db) =>
  read
    .select({ ...searchedOfPerson, clientId: clientContact.clientId })
    .from(clientContact)
    .innerJoin(
      contact,
      and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, sql.placeholder('workspaceId'))),
    )
    .where(
      and(
        inWorkspace(clientContact.workspaceId, sql.placeholder('workspaceId')),
        isInList(clientContact.clientId, 'ids'),
        eq(clientContact.isCurrent, true),
      ),
    ),
);

const addressesOfClients = prepared((read: Db) =>
  read
    .select({ id: address.id, text: address.text, clientId: address.clientId })
    .from(address)
    .where(
      and(
        inWorkspace(address.workspaceId, sql.placeholder('workspaceId')),
        isInList(address.clientId, 'ids'),
        eq(address.isRemoved, false),
        eq(address.isPrimary, false),
      ),
    ),
);
