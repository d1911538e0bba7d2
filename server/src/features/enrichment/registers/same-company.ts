import type { ProviderInput } from '../provider.ts';
import { companiesIn, nameWords } from '../site/company-names.ts';

/**
 * Whether an entry of a register is the client, by name and country. A wrong number is worse than none: all words of the name must be
 * the same, two different legal forms are two companies, and without a country on record the form must be named by both.
 */
export function isSameCompany(
  client: Pick<ProviderInput, 'name' | 'countryCode'>,
  entry: { readonly name: string; readonly country: string | null | undefined },
): boolean {
  const words = nameWords(client.name).join(' ');
  if (words === '' || words !== nameWords(entry.name).join(' ')) return false;
  const [form, other] = [client.name, entry.name].map((name) => companiesIn(name)[0]?.form);
  if (form !== undefined && other !== undefined && form !== other) return false;
  return client.countryCode === null ? form !== undefined && form === other : client.countryCode === entry.country;
}
