import { Preferences } from '@clientele/contract';

/**
 * Rows of `preference` as the contract has them. What an older or newer version has stored and this one does not understand
 * is left out: a look that is lost is better than a page that does not open.
 */
export function storedPreferences(rows: readonly { name: string | null; value: unknown }[]): Preferences {
  const parts = rows.map(({ name, value }) => (name === null ? {} : Preferences.safeParse({ [name]: value }).data));
  return Object.assign({}, ...parts);
}
