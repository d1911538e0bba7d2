import { isDeepStrictEqual } from 'node:util';
import { isCurrency, withoutInvisible, type ClientPatch, type Consent, type FieldIssue } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, SessionCtx, WriteCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { workspace } from '../access/table.ts';
import { customFieldsOf } from '../options/index.ts';
import { wrongChoices } from './choices.ts';
import { withCustomValues } from './fields/custom-values.ts';
import { email, website } from './fields/internet-address.ts';
import { phone } from './fields/phone.ts';
import { taxId } from './fields/tax-id.ts';
import { accept, refuse, type Verdict } from './fields/verdict.ts';
import type { ClientRow } from './client-row.ts';
import { reasonAfter } from './status-reason.ts';

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
  currency: (code) =>
    isCurrency(code) ? accept(code) : refuse('invalid', 'Choose a currency of ISO 4217, such as EUR.'),
};

type Patch = z.output<typeof ClientPatch>;

/**
 * What a patch changes, in normal form, and what is wrong with it. A value that is stored already is not judged: a rule that
 * became stricter must not stand in the way of another field.
 */
export async function changedValues(
  ctx: WriteCtx,
  before: ClientRow,
  { newsletter, customFields, ...patch }: Patch,
): Promise<{ values: Partial<ClientRow>; issues: FieldIssue[] }> {
  const changes = differing(before, patch);
  const countries = {
    client: patch.countryCode === undefined ? before.countryCode : patch.countryCode,
    workspace: typeof changes.phone === 'string' ? (await workspaceDefaults(ctx)).countryCode : null,
  };
  const { values, issues } = normalize(changes, countries, 'patch.');
  issues.push(...(await wrongChoices(ctx, before, changes)));
  // With another status the same reason is named anew.
  const reason = await reasonAfter(ctx, before, changes.statusId === undefined ? changes : patch);
  const custom = customFields && withCustomValues(await customFieldsOf(ctx), before.customFields, customFields);
  issues.push(...reason.issues, ...(custom?.issues ?? []));
  const changed = differing(before, {
    ...values,
    ...reason.values,
    ...(custom && { customFields: custom.values }),
    ...(newsletter !== undefined && { newsletter: consentAfter(ctx, before, newsletter) }),
  });
  return { values: changed, issues };
}

/** The same answer from the same source is the one that is recorded already. */
function consentAfter(
  ctx: Ctx,
  { newsletter: before }: ClientRow,
  given: Exclude<Patch['newsletter'], undefined>,
): Consent | null {
  if (given === null) return null;
  if (before?.isGiven === given.isGiven && before.source === given.source) return before;
  return { ...given, at: ctx.now().toISOString(), byUserId: ctx.actor.userId };
}

/** Of what a column shall be, what differs from what it is. */
function differing(before: ClientRow, fields: Given<ClientRow>): Partial<ClientRow> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => value !== undefined && !isDeepStrictEqual(value, before[field as keyof ClientRow]),
    ),
  );
}

/** A field of a patch that is absent may be written as undefined. */
type Given<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined };

/** What a workspace gives a client that does not say otherwise. */
export interface WorkspaceDefaults {
  currency: string;
  /** Where a telephone number without a country code is read as a local one. */
  countryCode: string | null;
}

export async function workspaceDefaults(ctx: Pick<SessionCtx, 'actor' | 'db'>): Promise<WorkspaceDefaults> {
  const [row] = await ctx.db
    .select({ currency: workspace.baseCurrency, countryCode: workspace.countryCode })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  if (!row) throw notFound();
  return row;
}
