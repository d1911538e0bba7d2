import { websiteText, type SearchedField } from '@clientele/contract';
import { fold } from './fold.ts';

/** The values of each searched field of one client; contacts give several. */
export type SearchedValues = Readonly<Partial<Record<SearchedField, readonly (string | null)[]>>>;

type Row = Readonly<Record<'name' | 'email' | 'phone' | 'website' | 'address' | 'taxId' | 'notes', string | null>>;
type Person = Readonly<{ id: string } & Record<'name' | 'email' | 'position', string | null>>;

/** What a search looks at, by field. */
export function valuesOf(row: Row, persons: readonly Person[]): SearchedValues {
  // Sorted here: asked to, SQLite would read all contacts in that order.
  const people = persons.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    name: [row.name],
    email: [row.email],
    phone: [row.phone],
    website: [row.website],
    address: [row.address],
    taxId: [row.taxId],
    notes: [row.notes],
    contactName: people.map((person) => person.name),
    contactEmail: people.map((person) => person.email),
    contactPosition: people.map((person) => person.position),
  };
}

/** Stands between two values. {@link fold} lets no control character through, so no term can reach across. */
const separator = '\u001f';

/**
 * All that a search looks at, as one folded text. It ends with a separator, so that each two characters are followed by a
 * third: the trigram index can then be asked for two.
 */
export function searchText(values: SearchedValues): string {
  const folded = Object.entries(values).flatMap(([field, texts]) =>
    texts.flatMap((text) => (text === null ? [] : [fold(readable(field, text))])),
  );
  const phones = (values.phone ?? []).flatMap((phone) => (phone === null ? [] : [phoneDigits(phone)]));
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
