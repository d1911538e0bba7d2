import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { name } from './primitives.ts';
import { mutation } from './procedure.ts';

/** What a status means for the relationship, however a workspace names it. */
export const statusCategories = ['active', 'on_hold', 'churned'] as const;
export type StatusCategory = (typeof statusCategories)[number];

/** The statuses with which a workspace begins, as they are stored and exported. */
export const seededStatuses = [
  { label: 'Active', category: 'active' },
  { label: 'On Hold', category: 'on_hold' },
  { label: 'Churned', category: 'churned' },
] as const satisfies readonly { label: string; category: StatusCategory }[];

export const Status = z.strictObject({
  id: idOf('status'),
  label: z.string(),
  category: z.enum(statusCategories),
  /** True until the workspace renames it: it is then called by its category, in the language of whoever reads. */
  isSeeded: z.boolean().optional(),
  /** True for one that can no longer be chosen. Clients that have it keep it. */
  isHidden: z.boolean().optional(),
});
export type Status = z.infer<typeof Status>;

/** What a workspace chooses from, apart from statuses. Reasons are asked for when a client gets a status of their category. */
export const optionSets = ['client_tier', 'client_type', 'brand', 'on_hold_reason', 'churn_reason'] as const;
export type OptionSet = (typeof optionSets)[number];

/** The options with which a workspace begins: what each is called in English, by its key. Keys are stable. */
export const seededOptions = {
  client_tier: { standard: 'Standard', gold: 'Gold', platinum: 'Platinum' },
  client_type: {
    customer: 'Customer',
    partner: 'Partner',
    reseller: 'Reseller',
    nonprofit: 'Nonprofit',
    public_sector: 'Public sector',
  },
  /** Under which name of its own the workspace works for a client: none until it adds them. */
  brand: {},
  on_hold_reason: {
    project_completed: 'Project completed, nothing next',
    pause_requested: 'Client asked for a pause',
    seasonal: 'Seasonal',
    budget: 'Budget',
  },
  churn_reason: {
    contract_expired: 'Contract expired',
    competitor: 'Went to a competitor',
    closed_or_acquired: 'Closed or acquired',
    relationship_ended: 'Relationship ended',
  },
} as const satisfies Record<OptionSet, Readonly<Record<string, string>>>;

/** A choice of one set, in the order of the workspace. */
export const Option = z.strictObject({
  id: idOf('option'),
  set: z.enum(optionSets),
  label: z.string(),
  /** A key of {@link seededOptions} until the workspace renames it: it is then called by that, in the language of whoever reads. */
  key: z.string().nullable(),
  /** True for one that can no longer be chosen. Clients that have it keep it. */
  isHidden: z.boolean(),
});
export type Option = z.infer<typeof Option>;

/** How many statuses a workspace can have, and how many options of each set. */
export const mostOptions = 50;

export const optionLabelLength = 60;

const label = name(optionLabelLength);
const access = { need: 'manage_options' } as const;

/**
 * What clients can be labelled with, managed by whoever may. Two of a set never have the same label, whatever their case. What is
 * hidden can be shown again with `isHidden: false`; nothing is deleted, because clients and their history name it.
 */
export const optionVerbs = {
  /** A status of one's own under a fixed category. Errors: `validation`, `limit-exceeded`, `idempotency-mismatch`. */
  addStatus: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, label, category: z.enum(statusCategories) }),
    output: Status,
    access,
  }),
  /** Errors: `validation`, `not-found`. */
  renameStatus: mutation({ input: z.strictObject({ id: idOf('status'), label }), output: Status, access }),
  /** Errors: `not-found`, `validation` (a workspace keeps one status of the category `active`, which new clients get). */
  hideStatus: mutation({
    input: z.strictObject({ id: idOf('status'), isHidden: z.boolean() }),
    output: Status,
    access,
  }),
  /** Errors: `validation`, `limit-exceeded`, `idempotency-mismatch`. */
  addOption: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, set: z.enum(optionSets), label }),
    output: Option,
    access,
  }),
  /** Errors: `validation`, `not-found`. */
  renameOption: mutation({ input: z.strictObject({ id: idOf('option'), label }), output: Option, access }),
  /** Errors: `not-found`. */
  hideOption: mutation({
    input: z.strictObject({ id: idOf('option'), isHidden: z.boolean() }),
    output: Option,
    access,
  }),
};
