import {
  addressProblems,
  addressText,
  detailLengths,
  postalCodeForm,
  type AddressInput,
  type FieldIssue,
  type Position,
} from '@clientele/contract';
import type { z } from 'zod';
import { invalid } from '../../core/errors.ts';

type Given = z.output<typeof AddressInput>;

/** What the columns of an address hold, the text that is made from them among it. */
export type PartValues = Omit<Given, 'position'> & { readonly position: Position | null; readonly text: string };

/** An address that was written down as one text. */
export function partsOfText(text: string, countryCode: string | null): PartValues {
  const none = { recipient: null, district: null, city: null, region: null, postalCode: null, position: null };
  return { ...none, street: text, countryCode, text };
}

/**
 * What becomes of an address whose text was edited. A correction within one part leaves the others as they are, and the address in its
 * parts; any other text is not taken apart.
 */
export function partsAfterEdit(before: PartValues, text: string, countryCode: string | null): PartValues {
  for (const field of parts) {
    const value = before[field];
    if (value === null) continue;
    const start = before.text.indexOf(value);
    const end = before.text.length - start - value.length;
    if (start < 0 || text.length <= start + end) continue;
    const edited = text.slice(start, text.length - end).trim();
    const after = { ...before, [field]: edited, position: null, text };
    if (edited !== '' && addressText(after) === text && addressProblems(after).length === 0) return after;
  }
  return partsOfText(text, countryCode);
}

const parts = ['street', 'city', 'postalCode', 'region', 'district', 'recipient'] as const;

/** Parts as they are stored. Errors: `validation`, with what their country needs, or what is too long as a whole. */
export function judgeParts(given: Given, prefix: string): PartValues {
  const parts = { ...given, postalCode: given.postalCode && postalCodeForm(given.postalCode) };
  const text = addressText(parts);
  const issues = addressProblems(parts).map(({ field, problem }): FieldIssue => ({
    field: `${prefix}.${field}`,
    problem,
    message: problem === 'required' ? 'This country needs it.' : 'This is no postal code of the country.',
  }));
  if (text.length > detailLengths.address)
    issues.push({
      field: `${prefix}.street`,
      problem: 'too-long',
      message: `An address can have ${detailLengths.address} characters.`,
    });
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
  return { ...parts, text };
}
