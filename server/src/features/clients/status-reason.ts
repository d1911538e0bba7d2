import type { FieldIssue, StatusCategory } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { option } from '../options/table.ts';
import { isOption } from './choices.ts';
import type { ClientRow } from './client-row.ts';
import { status } from './table.ts';

type Reason = Pick<ClientRow, 'statusReasonId' | 'statusReason'>;

/** A status and the reason for it as a patch has them. */
type Named = { [Field in keyof Reason | 'statusId']?: ClientRow[Field] | undefined };

/** From which options a reason for a status comes; an active client needs none. */
const reasonsOf = { active: null, on_hold: 'on_hold_reason', churned: 'churn_reason' } as const;

/** What becomes of the reason for a status when this is changed, and what is wrong with a reason that is named. */
export async function reasonAfter(
  ctx: Ctx,
  before: ClientRow,
  named: Named,
): Promise<{ values: Partial<Reason>; issues: FieldIssue[] }> {
  const { statusId = before.statusId, statusReasonId, statusReason } = named;
  const isNamed = statusReasonId !== undefined || statusReason !== undefined;
  if (statusId === before.statusId && !isNamed) return { values: {}, issues: [] };

  const categories = await categoriesOf(ctx, [before.statusId, statusId]);
  const category = categories.get(statusId);
  // The status itself was refused.
  if (!category) return { values: {}, issues: [] };
  const issues = await wrongReasons(ctx, category, named);
  return { values: changedReason(before, named, categories), issues };
}

/** Of the reason for a status what becomes another one: that for another category goes with it, unless the same patch names one. */
export function changedReason(
  before: ClientRow,
  { statusId = before.statusId, statusReasonId, statusReason }: Named,
  categories: ReadonlyMap<string, StatusCategory>,
): Partial<Reason> {
  const isKept = categories.get(statusId) === categories.get(before.statusId);
  const after = {
    statusReasonId: statusReasonId === undefined && isKept ? before.statusReasonId : (statusReasonId ?? null),
    statusReason: statusReason === undefined && isKept ? before.statusReason : (statusReason ?? null),
  };
  return {
    ...(after.statusReasonId !== before.statusReasonId && { statusReasonId: after.statusReasonId }),
    ...(after.statusReason !== before.statusReason && { statusReason: after.statusReason }),
  };
}

/** What is wrong with a reason for a status of this category. */
export async function wrongReasons(
  ctx: Ctx,
  category: StatusCategory,
  { statusReasonId, statusReason }: Named,
): Promise<FieldIssue[]> {
  const set = reasonsOf[category];
  const issues: FieldIssue[] = [];
  if (typeof statusReasonId === 'string' && !(set && (await isOption(ctx, set, statusReasonId))))
    issues.push({ field: 'patch.statusReasonId', problem: 'invalid', message: 'Choose a reason for this status.' });
  if (typeof statusReason === 'string' && !set)
    issues.push({ field: 'patch.statusReason', problem: 'invalid', message: 'An active client needs no reason.' });
  return issues;
}

export async function categoriesOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, StatusCategory>> {
  const found = await ctx.db
    .select({ id: status.id, category: status.category })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), inArray(status.id, [...new Set(ids)])));
  return new Map(found.map(({ id, category }) => [id, category]));
}

/** For a client's history: the reason that was given with a change, as it was called at the time. */
export async function reasonGiven(
  ctx: Ctx,
  { statusReasonId, statusReason }: Reason,
): Promise<{ reason?: { id: string | null; label: string | null; text: string | null } }> {
  if (statusReasonId === null && statusReason === null) return {};
  const [found] =
    statusReasonId === null
      ? []
      : await ctx.db
          .select({ label: option.label })
          .from(option)
          .where(and(eq(option.workspaceId, ctx.actor.workspaceId), eq(option.id, statusReasonId)));
  return { reason: { id: statusReasonId, label: found?.label ?? null, text: statusReason } };
}
