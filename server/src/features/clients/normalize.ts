import { withoutInvisible, type FieldIssue } from '@clientele/contract';
import { currency } from './fields/currency.ts';
import { email } from './fields/email.ts';
import { phone } from './fields/phone.ts';
import { taxId } from './fields/tax-id.ts';
import type { Verdict } from './fields/verdict.ts';
import { website } from './fields/website.ts';

/** The fields that have a normal form. An absent one is not judged, null clears. */
export interface RuledFields {
  email?: string | null | undefined;
  website?: string | null | undefined;
  phone?: string | null | undefined;
  taxId?: string | null | undefined;
  currency?: string | undefined;
}

/** What the rules need to know of the record that the fields belong to. */
export interface Countries {
  /** The client's own, when it is known. */
  client: string | null;
  workspace: string | null;
}

/**
 * Brings the fields that are present to their normal form. All that are wrong are named, each with `prefix` before its name;
 * they are then missing from `values`. What is taken but looks wrong is among the `doubts`.
 */
export function normalize<Fields extends RuledFields>(
  fields: Fields,
  countries: Countries,
  prefix = '',
): { values: Fields; issues: FieldIssue[]; doubts: FieldIssue[] } {
  const values = { ...fields };
  const issues: FieldIssue[] = [];
  const doubts: FieldIssue[] = [];
  for (const [field, rule] of Object.entries(rules) as [keyof RuledFields, Rule][]) {
    const typed = fields[field];
    if (typeof typed !== 'string') continue;
    const verdict = rule(withoutInvisible(typed), countries);
    if (verdict.ok) {
      values[field] = verdict.value;
      if (verdict.doubt) doubts.push({ field: `${prefix}${field}`, ...verdict.doubt });
    } else {
      delete values[field];
      issues.push({ field: `${prefix}${field}`, problem: verdict.problem, message: verdict.message });
    }
  }
  return { values, issues, doubts };
}

type Rule = (typed: string, countries: Countries) => Verdict;

const rules: Record<keyof RuledFields, Rule> = {
  email,
  website,
  phone: (typed, { client, workspace }) => phone(typed, client ?? workspace),
  taxId: (typed, { client }) => taxId(typed, client),
  currency,
};
