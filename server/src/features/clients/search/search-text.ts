import { websiteText, type CustomValues, type SearchedField } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { address } from '../../addresses/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { client, type clientSearch } from '../table.ts';
import { fold } from './fold.ts';

/** What a search looks at of a client. */
export const searchedOfClient = {
  name: client.name,
  email: client.email,
  phone: client.phone,
  website: client.website,
  address: client.address,
  taxId: client.taxId,
  notes: client.notes,
  customFields: client.customFields,
};

/** What it looks at of the people there. Their ids say in which order. */
export const searchedOfPerson = {
  id: contact.id,
  name: contact.name,
  position: contact.position,
  emails: contact.emails,
  phones: contact.phones,
};

/** The values of each searched field of one client; contacts give several. */
export type SearchedValues = Readonly<Partial<Record<SearchedField, readonly (string | null)[]>>>;

type Row = Readonly<Record<Exclude<keyof typeof searchedOfClient, 'customFields'>, string | null>> & {
  readonly customFields: CustomValues;
};
type Addresses = readonly { readonly value: string }[];

/** What is searched of a person. */
export interface SearchedPerson {
  readonly name: string;
  readonly position: string | null;
  readonly emails: Addresses;
  readonly phones: Addresses;
}

type Person = SearchedPerson & { readonly id: string };

/** A client as its row of the searched texts is made from it. */
export type SearchedClient = Row &
  Readonly<{ id: string; workspaceId: string; sortKey: string; archivedAt: string | null }>;

/** The one definition of a client's row in `clientSearch`. */
export function searchRow(row: SearchedClient, beside?: Beside): typeof clientSearch.$inferInsert {
  const { id: clientId, workspaceId, sortKey, archivedAt } = row;
  return { clientId, workspaceId, sortKey, isArchived: archivedAt !== null, text: searchText(valuesOf(row, beside)) };
}

/** What other tables hold of a client that is searched: the people who are there today, and its addresses beside the primary one. */
export interface Beside {
  readonly people: readonly Person[];
  /** Their ids say in which order. */
  readonly addresses: readonly { readonly id: string; readonly text: string }[];
}

/** The same of these clients of one workspace, by client. */
export async function searchedBeside(
  db: Db,
  workspaceId: string,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Beside>> {
  const [people, addresses] = [
    await searchedPeople(db, workspaceId, clientIds),
    await searchedAddresses(db, workspaceId, clientIds),
  ];
  return new Map(clientIds.map((id) => [id, { people: people.get(id) ?? [], addresses: addresses.get(id) ?? [] }]));
}

async function searchedAddresses(db: Db, workspaceId: string, clientIds: readonly string[]) {
  const found = await db
    .select({ id: address.id, text: address.text, clientId: address.clientId })
    .from(address)
    .where(
      and(
        inWorkspace(address.workspaceId, workspaceId),
        inArray(address.clientId, [...clientIds]),
        eq(address.isRemoved, false),
        eq(address.isPrimary, false),
      ),
    );
  return Map.groupBy(found, ({ clientId }) => clientId);
}

async function searchedPeople(db: Db, workspaceId: string, clientIds: readonly string[]) {
  const people = await db
    .select({ ...searchedOfPerson, clientId: clientContact.clientId })
    .from(clientContact)
    .innerJoin(contact, and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, workspaceId)))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, workspaceId),
        inArray(clientContact.clientId, [...clientIds]),
        eq(clientContact.isCurrent, true),
      ),
    );
  return Map.groupBy(people, (person) => person.clientId);
}

/** What a search looks at, by field. */
export function valuesOf(row: Row, { people, addresses }: Beside = { people: [], addresses: [] }): SearchedValues {
  return {
    name: [row.name],
    email: [row.email],
    phone: [row.phone],
    website: [row.website],
    address: [row.address, ...inOrder(addresses).map(({ text }) => text)],
    taxId: [row.taxId],
    notes: [row.notes],
    customFields: textsOf(row.customFields),
    ...valuesOfPeople(inOrder(people)),
  };
}

/** Sorted here: asked to, SQLite would read all contacts in that order. */
function inOrder<Found extends { readonly id: string }>(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of the fields of a workspace's own, what is text: choices and days, too. In one order, whatever a database makes of it. */
function textsOf(values: CustomValues): string[] {
  return Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}

/** The values of each searched field of some people. */
export function valuesOfPeople(people: readonly SearchedPerson[]): SearchedValues {
  const valuesOfAll = (addresses: (person: SearchedPerson) => Addresses) =>
    people.flatMap((person) => addresses(person).map(({ value }) => value));
  return {
    contactName: people.map(({ name }) => name),
    contactEmail: valuesOfAll(({ emails }) => emails),
    contactPosition: people.map(({ position }) => position),
    contactPhone: valuesOfAll(({ phones }) => phones),
  };
}

/** All that a search for people looks at, as one folded text. */
export function personSearchText(person: SearchedPerson): string {
  return searchText(valuesOfPeople([person]));
}

/** The same of a record that is found by a few texts of its own. */
export function plainSearchText(texts: readonly (string | null)[]): string {
  return searchText({ name: texts });
}

/** The fields that also match by the digits of a number. */
export function isPhone(field: SearchedField): boolean {
  return field === 'phone' || field === 'contactPhone';
}

/** Stands between two values. {@link fold} lets no control character through, so no term can reach across. */
const separator = '\u001f';

/**
 * All that a search looks at, as one folded text. It ends with a separator, so that each two characters are followed by a
 * third: the trigram index can then be asked for two.
 */
function searchText(values: SearchedValues): string {
  const folded = Object.entries(values).flatMap(([field, texts]) =>
    texts.flatMap((text) => (text === null ? [] : [fold(readable(field, text))])),
  );
  const phones = [...(values.phone ?? []), ...(values.contactPhone ?? [])].flatMap((phone) =>
    phone === null ? [] : [phoneDigits(phone)],
  );
  return separator + [...folded, ...phones].filter((text) => text !== '').join(separator) + separator;
}

/** As people read it. Nobody looks for `https://`, which nearly every website begins with. */
export function readable(field: string, text: string): string {
  return field === 'website' ? websiteText(text) : text;
}

/**
 * The digits of a phone number, written as the capitals A to J: folded text has no capitals, so digits that a person types
 * match phone numbers only, never a postcode or a tax ID that happens to contain them.
 */
export function phoneDigits(phone: string): string {
  return fold(phone)
    .replace(/\D/g, '')
    .replace(/\d/g, (digit) => String.fromCharCode(65 + Number(digit)));
}
