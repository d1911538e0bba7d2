import { z } from 'zod';
import { customFieldLengths, mostChoices } from './custom-fields.ts';
import { Country, Currency } from './primitives.ts';
import { idOf } from './ids.ts';
import { enrichmentStates } from './rules/enrichment-states.ts';

/** Which part of the directory: records in the active workflow, archived ones, or both. Absent means `active`. */
export const recordStates = ['active', 'archived', 'all'] as const;
export const RecordState = z.enum(recordStates);
export type RecordState = z.infer<typeof RecordState>;

const Amount = z.number().min(-1e12).max(1e12);
const Stars = z.int().min(0).max(5);
/** Compared, not stored: of the year 0 as well. */
const AnyDay = z.iso.date();
const Count = z.int().min(0).max(1e9);

/** Each field and operator together has one form. */
const forms = [
  z.tuple([z.literal(['createdAt', 'clientSince', 'lastInteraction']), z.literal('between'), AnyDay, AnyDay]),
  z.tuple([z.literal(['createdAt', 'clientSince', 'lastInteraction']), z.literal(['gte', 'gt', 'lt', 'lte']), AnyDay]),
  z.tuple([z.literal('lastInteraction'), z.literal('notSince'), AnyDay]),
  z.tuple([z.literal('lastInteraction'), z.literal('empty')]),
  z.tuple([
    z.literal(['outstanding', 'revenue']),
    z.literal(['gt', 'gte', 'lt', 'lte', 'eq']),
    Amount,
    Currency.optional(),
  ]),
  z.tuple([z.literal(['outstanding', 'revenue']), z.literal('between'), Amount, Amount, Currency.optional()]),
  z.tuple([z.literal('invoiceCount'), z.literal(['gt', 'gte', 'lt', 'lte', 'eq']), Count]),
  z.tuple([z.literal('status'), z.literal(['in', 'nin']), z.array(idOf('status')).min(1).max(50)]),
  z.tuple([z.literal('tags'), z.literal(['any', 'all', 'none']), z.array(idOf('tag')).min(1).max(50)]),
  z.tuple([z.literal(['tags', 'owner', 'accountManager', 'tier', 'type', 'brand', 'industry']), z.literal('empty')]),
  z.tuple([z.literal(['tier', 'type', 'brand']), z.literal('in'), z.array(idOf('option')).min(1).max(50)]),
  z.tuple([z.literal('rating'), z.literal('in'), z.array(Stars).min(1).max(6)]),
  z.tuple([z.literal('rating'), z.literal(['gt', 'gte', 'lt', 'lte', 'eq']), Stars]),
  z.tuple([z.literal('industry'), z.literal('in'), z.array(z.string().min(1).max(200)).min(1).max(50)]),
  z.tuple([
    z.literal('enrichment'),
    z.literal('in'),
    z.array(z.enum(enrichmentStates)).min(1).max(enrichmentStates.length),
  ]),
  z.tuple([z.literal('custom'), z.literal('contains'), idOf('customField'), z.string().min(1).max(200)]),
  z.tuple([
    z.literal('custom'),
    z.literal('in'),
    idOf('customField'),
    z.array(z.string().min(1).max(customFieldLengths.choice)).min(1).max(mostChoices),
  ]),
  z.tuple([z.literal('custom'), z.literal('eq'), idOf('customField'), z.union([Amount, AnyDay, z.boolean()])]),
  z.tuple([z.literal('custom'), z.literal(['gt', 'gte', 'lt', 'lte']), idOf('customField'), z.union([Amount, AnyDay])]),
  z.tuple([z.literal('custom'), z.literal(['present', 'empty']), idOf('customField')]),
  z.tuple([
    z.literal(['owner', 'accountManager']),
    z.literal('in'),
    z
      .array(z.union([z.literal('me'), idOf('user')]))
      .min(1)
      .max(50),
  ]),
  z.tuple([z.literal('portalEnabled'), z.literal('eq'), z.boolean()]),
  z.tuple([z.literal('country'), z.literal('in'), z.array(Country).min(1).max(50)]),
  z.tuple([
    z.literal('missingAny'),
    z.literal('eq'),
    z
      .array(z.enum(['email', 'phone', 'website', 'address', 'taxId', 'notes']))
      .min(1)
      .max(6),
  ]),
] as const;

/**
 * One condition: `[field, operator, ...values]`. Conditions are ANDed; `in` and `any` carry the OR.
 *
 * - Days are calendar days in the workspace's time zone, ends inclusive.
 * - Amounts are in major units of the currency that follows, or of the workspace's base currency where none does.
 * - `notSince` includes clients without any value: someone who never logged in has not logged in since.
 * - Owner and account manager `me` are the acting user.
 * - A rating of 0 is that of a client whom nobody has rated.
 * - The state of enrichment is that of the latest run: see `enrichmentStates`.
 * - `custom` names a field of the workspace's own, then its values: a number is compared with numbers, a day with days, true or false with
 *   an answer of yes or no; a client without a value is found by `empty` alone. `contains` looks into texts and addresses, whatever the case
 *   of letters; marks on them count.
 */
export const Condition = z.union(forms);
export type Condition = z.infer<typeof Condition>;

const mostConditions = 50;

/** How many values the lists of all conditions of a question may name together: each is compared with every client. */
export const mostListedValues = 200;

/**
 * Judged one by one, by the form of its own, up to the first that is wrong: a union tells of each value what is wrong with it in every
 * form, which for fifty conditions takes longer than to answer them.
 */
const Conditions = z.preprocess((given: Condition[], context) => {
  if (!Array.isArray(given) || given.length > mostConditions) return given;
  if (valuesListedIn(given) > mostListedValues) {
    const message = `The conditions may name at most ${mostListedValues} values together.`;
    context.addIssue({
      code: 'too_big',
      origin: 'array',
      maximum: mostListedValues,
      inclusive: true,
      input: [],
      message,
    });
    return given;
  }
  for (const [place, condition] of given.entries()) {
    const issue = problemOf(condition);
    if (!issue) continue;
    context.addIssue({ ...issue, path: [place, ...issue.path] });
    break;
  }
  return given;
}, z.array(Condition).max(mostConditions));

function valuesListedIn(conditions: readonly unknown[]): number {
  let listed = 0;
  for (const condition of conditions)
    if (Array.isArray(condition)) for (const value of condition) if (Array.isArray(value)) listed += value.length;
  return listed;
}

function problemOf(condition: unknown): z.core.$ZodIssue | undefined {
  const [field, operator]: unknown[] = Array.isArray(condition) ? condition : [];
  const form = formFor.get(field)?.get(operator);
  if (form) return form.safeParse(condition, { reportInput: true }).error?.issues[0];
  return { code: 'custom', path: [], message: 'There is no such condition.', input: condition };
}

/** By field, then by operator. */
const formFor = new Map<unknown, Map<unknown, (typeof forms)[number]>>();
for (const form of forms) {
  const [fields, operators] = form.def.items;
  for (const field of fields.values) {
    const ofField = formFor.get(field) ?? new Map<unknown, typeof form>();
    formFor.set(field, ofField);
    for (const operator of operators.values) ofField.set(operator, form);
  }
}

/**
 * What a client list can be sorted by. Amounts are compared within each currency, the base currency first. States of enrichment stand in
 * the order of their names: those that failed come first.
 */
export const sortFields = [
  'name',
  'outstanding',
  'invoiceCount',
  'revenue',
  'lastInteraction',
  'createdAt',
  'rating',
  'enrichment',
] as const;
export const Sort = z.tuple([z.enum(sortFields), z.enum(['asc', 'desc'])]);
export type Sort = z.infer<typeof Sort>;
export type SortField = (typeof sortFields)[number];

/** A question to the directory, as data: what the toolbar writes, the URL keeps and a natural-language parser produces. */
export const ClientQuery = z.strictObject({
  /** Words that must all occur, each as a substring of any searched field. Case, diacritics and phone punctuation do not count. */
  search: z.string().max(200).optional(),
  state: RecordState.optional(),
  where: Conditions.optional(),
  /** Absent means by name, ascending. */
  sort: Sort.optional(),
});
export type ClientQuery = z.infer<typeof ClientQuery>;
