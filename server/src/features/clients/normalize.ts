import { isCurrency, withoutInvisible, type ClientPatch, type FieldIssue } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { membership, workspace } from '../access/table.ts';
import { email, website } from './fields/internet-address.ts';
import { phone } from './fields/phone.ts';
import { taxId } from './fields/tax-id.ts';
import { accept, refuse, type Verdict } from './fields/verdict.ts';
import type { ClientRow } from './client-row.ts';
import { status } from './table.ts';

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
  ctx: Ctx,
  before: ClientRow,
  patch: Patch,
): Promise<{ values: Partial<ClientRow>; issues: FieldIssue[] }> {
  const changes = differing(before, patch);
  const countries = {
    client: patch.countryCode === undefined ? before.countryCode : patch.countryCode,
    workspace: typeof changes.phone === 'string' ? (await workspaceDefaults(ctx)).countryCode : null,
  };
  const { values, issues } = normalize(changes, countries, 'patch.');
  issues.push(...(await foreignChoices(ctx, changes)));
  return { values: differing(before, values), issues };
}

function differing(before: ClientRow, patch: Patch): Partial<Patch> & Partial<ClientRow> {
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => value !== undefined && value !== before[field as keyof Patch]),
  );
}

/** What is wrong with a status or an owner that a patch chooses: neither may be of another workspace, and an owner is an active member. */
export async function foreignChoices(ctx: Ctx, { statusId, ownerId }: Partial<Patch>): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = [];
  if (statusId !== undefined && !(await isStatus(ctx, statusId)))
    issues.push({ field: 'patch.statusId', problem: 'invalid', message: 'Choose a status of this workspace.' });
  if (typeof ownerId === 'string' && !(await isActiveMember(ctx, ownerId)))
    issues.push({ field: 'patch.ownerId', problem: 'invalid', message: 'Choose an active member of this workspace.' });
  return issues;
}

async function isStatus(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: status.id })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), eq(status.id, id)));
  return found.length > 0;
}

async function isActiveMember(ctx: Ctx, userId: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: membership.userId })
    .from(membership)
    .where(
      and(
        eq(membership.workspaceId, ctx.actor.workspaceId),
        eq(membership.userId, userId),
        eq(membership.state, 'active'),
      ),
    );
  return found.length > 0;
}

/** What a workspace gives a client that does not say otherwise. */
export interface WorkspaceDefaults {
  currency: string;
  /** Where a telephone number without a country code is read as a local one. */
  countryCode: string | null;
}

export async function workspaceDefaults(ctx: Ctx): Promise<WorkspaceDefaults> {
  const [row] = await ctx.db
    .select({ currency: workspace.baseCurrency, countryCode: workspace.countryCode })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  if (!row) throw notFound();
  return row;
}
