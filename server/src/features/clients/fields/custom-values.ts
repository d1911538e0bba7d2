import {
  clearable,
  customFieldLengths,
  Day,
  fieldProblems,
  type CustomValue,
  type CustomValues,
  type FieldIssue,
  type FieldProblem,
} from '@clientele/contract';
import type { z } from 'zod';
import type { customField } from '../../options/table.ts';
import { website } from './internet-address.ts';
import { accept, refuse, type Refusal } from './verdict.ts';

type Field = Pick<typeof customField.$inferSelect, 'id' | 'type' | 'choices' | 'hiddenAt'>;

/**
 * The values of a client with those of a patch among them, each judged by the type of its field, and what is wrong with the patch. A
 * value that is stored already is taken again: a choice may be gone, or a field hidden.
 */
export function withCustomValues(
  fields: readonly Field[],
  before: CustomValues,
  patch: Readonly<Record<string, CustomValue | null>>,
): { values: CustomValues; issues: FieldIssue[] } {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const values = new Map(Object.entries(before));
  const issues: FieldIssue[] = [];
  for (const [id, given] of Object.entries(patch)) {
    if (given !== null && given === before[id]) continue;
    const field = byId.get(id);
    const verdict = field ? judged(field, given) : refuse('unknown-field', 'There is no such field.');
    if (!verdict.ok)
      issues.push({ field: `patch.customFields.${id}`, problem: verdict.problem, message: verdict.message });
    else if (verdict.value === null) values.delete(id);
    else values.set(id, verdict.value);
  }
  return { values: Object.fromEntries(values), issues };
}

type CustomVerdict = { ok: true; value: CustomValue | null } | Refusal;

function judged({ type, choices, hiddenAt }: Field, given: CustomValue | null): CustomVerdict {
  if (given === null || given === '') return { ok: true, value: null };
  if (hiddenAt !== null) return refuse('invalid', 'This field is hidden. Show it again to change it.');
  if (type === 'number' || type === 'boolean')
    return typeof given === type
      ? { ok: true, value: given }
      : refuse('invalid', type === 'number' ? 'Enter a number.' : 'Choose yes or no.');
  if (typeof given !== 'string') return refuse('invalid', 'Enter a text.');
  if (type === 'choice')
    return choices.includes(given) ? accept(given) : refuse('invalid', 'Choose one of the choices of this field.');
  if (type === 'date')
    return Day.safeParse(given).success ? accept(given) : refuse('invalid', 'Enter a day, such as 2026-03-18.');
  const { data, error } = anyText.safeParse(given);
  if (data === null) return { ok: true, value: null };
  if (data === undefined) return refuse(problemOf(error.issues[0]), error.issues[0]?.message ?? 'Enter another text.');
  return type === 'url' ? website(data) : accept(data);
}

const anyText = clearable(customFieldLengths.text);

function problemOf(issue: z.core.$ZodIssue | undefined): FieldProblem {
  if (issue?.code === 'too_big') return 'too-long';
  const named = issue?.code === 'custom' ? issue.params?.['problem'] : undefined;
  return fieldProblems.find((problem) => problem === named) ?? 'invalid';
}
