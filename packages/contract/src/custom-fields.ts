import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { name } from './primitives.ts';
import { mutation } from './procedure.ts';

/** What a field of the workspace's own holds. It never changes: what is stored was judged by it. */
export const customFieldTypes = ['text', 'number', 'date', 'choice', 'boolean', 'url'] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** What a workspace records about its clients beyond the fields that every workspace has. Its id is its key, and never changes. */
export const CustomField = z.strictObject({
  id: idOf('customField'),
  label: z.string(),
  type: z.enum(customFieldTypes),
  /** Of a `choice`: what can be chosen, in order. A client keeps a choice that is no longer there. Otherwise empty. */
  choices: z.array(z.string()),
  /** True for one that is no longer shown and edited. Its values are kept, and are back when it is shown again. */
  isHidden: z.boolean(),
});
export type CustomField = z.infer<typeof CustomField>;

/** How many fields a workspace can have, hidden ones too, and how many choices one of them. */
export const mostCustomFields = 100;
export const mostChoices = 50;

export const customFieldLengths = { label: 60, choice: 100, text: 2000 } as const;

/**
 * A value by the type of its field: a text, a number between ±10¹² (larger ones could be numbers of payment cards), a day
 * (`2026-03-18`), one of the choices as it is written, true or false, or an address (`https://…`).
 */
export const CustomValue = z.union([z.string(), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof CustomValue>;

/** The values that a client has, by the ids of the fields. Fields without a value are absent. */
export const CustomValues = z.record(idOf('customField'), CustomValue);
export type CustomValues = z.infer<typeof CustomValues>;

/** The values to change; fields that are absent stay, null clears. The server judges each by the type of its field. */
export const CustomValuesPatch = z
  .record(
    idOf('customField'),
    z.union([z.string().max(4 * customFieldLengths.text), z.number().min(-1e12).max(1e12), z.boolean()]).nullable(),
  )
  .refine((values) => Object.keys(values).length <= mostCustomFields, 'Name at most 100 fields.');

const label = name(customFieldLengths.label);
const choices = z
  .array(name(customFieldLengths.choice))
  .max(mostChoices)
  .refine((names) => new Set(names).size === names.length, 'Name each choice once.');
const access = { need: 'manage_options' } as const;

export const customFieldVerbs = {
  /** Errors: `validation` (also for choices of what is no `choice`, and for a `choice` without any), `limit-exceeded`, `idempotency-mismatch`. */
  addField: mutation({
    input: z.strictObject({
      idempotencyKey: IdempotencyKey,
      field: z.strictObject({ label, type: z.enum(customFieldTypes), choices: choices.optional() }),
    }),
    output: CustomField,
    access,
  }),
  /** A choice that is renamed is another one: clients keep the former. Errors: `validation`, `not-found`. */
  updateField: mutation({
    input: z.strictObject({ id: idOf('customField'), patch: z.strictObject({ label, choices }).partial() }),
    output: CustomField,
    access,
  }),
  /** Errors: `not-found`. */
  hideField: mutation({
    input: z.strictObject({ id: idOf('customField'), isHidden: z.boolean() }),
    output: CustomField,
    access,
  }),
};
