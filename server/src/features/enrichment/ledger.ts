import type { LedgerSignals } from '@clientele/contract';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { workspace } from '../access/table.ts';
import { daysBetween, presentInvoice } from '../billing/index.ts';
import { document, payment, paymentAllocation } from '../billing/table.ts';

const mostShown = 5;

/** How a client pays, computed from its invoices as they stand: needs no website, and nothing of it is stored. */
export async function ledgerOf(ctx: Ctx, clientId: string): Promise<LedgerSignals> {
  const { workspaceId } = ctx.actor;
  const ofClient = and(
    inWorkspace(document.workspaceId, workspaceId),
    eq(document.clientId, clientId),
    eq(document.kind, 'invoice'),
    notInArray(document.status, ['draft', 'void']),
  );
  const [[zone], rows] = await Promise.all([
    ctx.db.select({ timezone: workspace.timezone }).from(workspace).where(eq(workspace.id, workspaceId)),
    ctx.db.select().from(document).where(ofClient),
  ]);
  const timezone = zone?.timezone ?? 'UTC';
  const today = dayIn(timezone, ctx.now());
  const settled = rows.filter(
    ({ balanceMinor, dueDate, totalMinor }) => balanceMinor <= 0 && totalMinor > 0 && dueDate !== null,
  );
  const lastPaid = await lastPayments(
    ctx,
    settled.map(({ id }) => id),
  );
  const late = settled.flatMap(({ id, dueDate }) => {
    const paidAt = lastPaid.get(id);
    return paidAt === undefined || dueDate === null
      ? []
      : [Math.max(0, daysBetween(dueDate, dayIn(timezone, new Date(paidAt))))];
  });
  const overdue = rows
    .map((row) => presentInvoice(row, today))
    .filter(({ isOverdue }) => isOverdue)
    .toSorted((one, other) => other.overdueDays - one.overdueDays || one.id.localeCompare(other.id));
  return {
    invoices: rows.length,
    overdue: overdue.length,
    overdueIds: overdue.slice(0, mostShown).map(({ id }) => id),
    longestOverdueDays: overdue[0]?.overdueDays ?? 0,
    paid: late.length,
    medianDaysLate: medianOf(late),
    paidLate: late.filter((days) => days > 0).length,
  };
}

/** Of each invoice when money for it last came in. */
async function lastPayments(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: paymentAllocation.documentId, at: sql<string>`max(${payment.at})` })
    .from(paymentAllocation)
    .innerJoin(payment, eq(payment.id, paymentAllocation.paymentId))
    .where(
      and(
        inWorkspace(paymentAllocation.workspaceId, ctx.actor.workspaceId),
        eq(payment.workspaceId, ctx.actor.workspaceId),
        eq(payment.kind, 'payment'),
        inArray(paymentAllocation.documentId, [...ids]),
      ),
    )
    .groupBy(paymentAllocation.documentId);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
