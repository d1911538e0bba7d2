import type { ContactAddress, ContactPatch, FieldIssue } from '@clientele/contract';
import { withoutInvisible } from '@clientele/contract';
import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import {
  email,
  emailKey,
  personSearchText,
  phone,
  sortKeyOf,
  workspaceDefaults,
  type SearchedPerson,
  type Verdict,
} from '../clients/index.ts';
import { contactIsVisible } from './load.ts';
import { contact, contactEmail } from './table.ts';

/** The copies in the row of a person: what people are sorted by, and all that is searched. */
export function copiesOf(person: SearchedPerson): { sortKey: string; searchText: string } {
  return { sortKey: sortKeyOf(person.name), searchText: personSearchText(person) };
}

type Given = Pick<z.output<typeof ContactPatch>, 'emails' | 'phones'>;

interface Addresses {
  readonly emails: readonly ContactAddress[];
  readonly phones: readonly ContactAddress[];
}

interface Judging {
  /** What is stored: kept with its state, and not judged again. */
  readonly before: Addresses;
  /** Where a number without a country code is a local one, before the country of the workspace. */
  readonly countryCode?: string | null;
  /** The path of the fields in the input, such as `patch.`. */
  readonly prefix: string;
}

/** The lists that are given, in normal form and in the order given. Errors: `validation`, with each place (`patch.emails.0.value`). */
export async function judgeAddresses(
  ctx: Ctx,
  given: Given,
  { before, countryCode = null, prefix }: Judging,
): Promise<{ emails?: ContactAddress[]; phones?: ContactAddress[] }> {
  const issues: FieldIssue[] = [];
  const country = given.phones && (countryCode ?? (await workspaceDefaults(ctx)).countryCode);
  const judged = (kind: 'emails' | 'phones', rule: (typed: string) => Verdict, keyOf: (value: string) => string) => {
    const known = new Map(before[kind].map((address) => [keyOf(address.value), address]));
    const found = new Map<string, ContactAddress>();
    const hasPrimary = given[kind]?.some(({ isPrimary }) => isPrimary) ?? false;
    for (const [place, { value, label, isPrimary }] of (given[kind] ?? []).entries()) {
      const field = `${prefix}${kind}.${place}.value`;
      const verdict = known.has(keyOf(value)) ? ({ ok: true, value } as const) : rule(withoutInvisible(value));
      if (!verdict.ok) {
        issues.push({ field, problem: verdict.problem, message: verdict.message });
        continue;
      }
      const key = keyOf(verdict.value);
      if (found.has(key)) issues.push({ field, problem: 'invalid', message: 'This is in the list already.' });
      found.set(key, {
        value: verdict.value,
        label,
        isPrimary: hasPrimary ? isPrimary : place === 0,
        state: known.get(key)?.state ?? 'unverified',
      });
    }
    return [...found.values()];
  };
  const emails = given.emails && judged('emails', email, emailKey);
  const phones = given.phones && judged('phones', (typed) => phone(typed, country ?? null), (value) => value);
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
  return { ...(emails && { emails }), ...(phones && { phones }) };
}

export function primaryFirst(addresses: readonly ContactAddress[]): ContactAddress[] {
  return addresses.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
}

/**
 * Makes these the emails of a contact, and of no other. Of callers who want the same one at the same time the first gets it. Errors:
 * `validation` (`taken`), with the contact that has it where the actor may see that one.
 */
export async function claimEmails(
  ctx: WriteCtx,
  contactId: string,
  emails: readonly ContactAddress[],
  prefix: string,
): Promise<void> {
  const { workspaceId } = ctx.actor;
  const keys = emails.map(({ value }) => emailKey(value));
  await ctx.db
    .delete(contactEmail)
    .where(
      and(
        eq(contactEmail.workspaceId, workspaceId),
        eq(contactEmail.contactId, contactId),
        keys.length > 0 ? notInArray(contactEmail.key, keys) : undefined,
      ),
    );
  if (keys.length === 0) return;
  // In one order: two callers that want the same ones cannot wait for each other.
  await ctx.db
    .insert(contactEmail)
    .values(keys.toSorted().map((key) => ({ workspaceId, key, contactId })))
    .onConflictDoNothing();
  const holders = await ctx.db
    .select({ key: contactEmail.key, id: contact.id, name: contact.name, isVisible: contactIsVisible(ctx) })
    .from(contactEmail)
    .innerJoin(contact, and(eq(contact.id, contactEmail.contactId), eq(contact.workspaceId, workspaceId)))
    .where(
      and(
        eq(contactEmail.workspaceId, workspaceId),
        inArray(contactEmail.key, keys),
        ne(contactEmail.contactId, contactId),
      ),
    );
  const issues = holders.map(({ key, id, name, isVisible }): FieldIssue => {
    const field = `${prefix}emails.${keys.indexOf(key)}.value`;
    const message = isVisible ? `${name} has this email address.` : 'Another contact has this email address.';
    return { field, problem: 'taken', message, ...(isVisible && { other: { id, name } }) };
  });
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
}
