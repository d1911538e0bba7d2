import type { PortalContract } from '@clientele/contract';
import { and, asc, count, eq, gt, sql, sum, type SQL } from 'drizzle-orm';
import type { PortalCtx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import type { Verb } from '../../../core/implement.ts';
import { isOpenInvoice, isOverdueOn } from '../../billing/index.ts';
import { document } from '../../billing/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { sharedOf } from '../../files/index.ts';
import { file } from '../../files/table.ts';
import { issuedTo } from './invoices.ts';
import { conversationOf } from './replies.ts';
import { subjectOf } from './subject.ts';

/** What the first page of a portal says: who is there, and what needs them. */
export const get: Verb<PortalContract['overview']['get']> = async (ctx) => {
  const { name, workspaceName, timezone } = await subjectOf(ctx, null);
  const { scopes } = ctx.actor.subject;
  return {
    client: { name },
    workspace: { name: workspaceName, timezone },
    contact: await contactOf(ctx),
    scopes: [...scopes],
    invoices: scopes.includes('invoices') ? await openInvoices(ctx, dayIn(timezone, ctx.now())) : null,
    files: scopes.includes('files') ? await sharedFiles(ctx) : null,
    replies: scopes.includes('replies') ? await conversationOf(ctx) : null,
  };
};

async function contactOf({ actor, db }: PortalCtx): Promise<{ name: string } | null> {
  const { clientId, contactId } = actor.subject;
  if (contactId === null) return null;
  const [found] = await db
    .select({ name: contact.name })
    .from(clientContact)
    .innerJoin(
      contact,
      and(eq(contact.workspaceId, clientContact.workspaceId), eq(contact.id, clientContact.contactId)),
    )
    .where(
      and(
        eq(clientContact.workspaceId, actor.workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
      ),
    );
  return found ?? null;
}

async function openInvoices(ctx: PortalCtx, today: string) {
  const ifOverdue = (value: SQL) => sql`sum(case when ${isOverdueOn(today)} then ${value} else 0 end)`;
  const rows = await ctx.db
    .select({
      currency: document.currency,
      open: count(),
      openMinor: sum(document.balanceMinor),
      overdue: ifOverdue(sql`1`),
      overdueMinor: ifOverdue(sql`${document.balanceMinor}`),
    })
    .from(document)
    .where(and(issuedTo(ctx), isOpenInvoice(), gt(document.balanceMinor, 0)))
    .groupBy(document.currency)
    .orderBy(asc(document.currency));
  // PostgreSQL gives sums as text.
  const numbers = rows.map((row) => ({
    currency: row.currency,
    open: row.open,
    openMinor: Number(row.openMinor),
    overdue: Number(row.overdue),
    overdueMinor: Number(row.overdueMinor),
  }));
  const late = numbers.filter(({ overdue }) => overdue > 0);
  return {
    open: numbers.reduce((invoices, { open }) => invoices + open, 0),
    overdue: late.reduce((invoices, { overdue }) => invoices + overdue, 0),
    outstanding: numbers.map(({ currency, openMinor }) => ({ currency, amountMinor: openMinor })),
    overdueSums: late.map(({ currency, overdueMinor }) => ({ currency, amountMinor: overdueMinor })),
  };
}

async function sharedFiles(ctx: PortalCtx) {
  const rows = await ctx.db
    .select({ direction: file.direction, files: count() })
    .from(file)
    .where(sharedOf(ctx.actor))
    .groupBy(file.direction);
  const of = (direction: string) => rows.find((row) => row.direction === direction)?.files ?? 0;
  return { sharedWith: of('shared_with'), sharedBy: of('shared_by') };
}
