import type { PortalContract } from '@clientele/contract';
import { and, asc, count, eq, gt, ne, sql, sum, type SQL } from 'drizzle-orm';
import type { PortalCtx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import type { Verb } from '../../../core/implement.ts';
import { document } from '../../billing/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { file } from '../../files/table.ts';
import { sharedOf } from './files.ts';
import { issuedTo } from './invoices.ts';
import { subjectOf } from './subject.ts';

/** What the first page of a portal says: who is there, and what needs them. */
export const get: Verb<PortalContract['overview']['get']> = async (ctx) => {
  const { name, workspaceName, timezone } = await subjectOf(ctx);
  return {
    client: { name },
    workspace: { name: workspaceName, timezone },
    contact: await contactOf(ctx),
    invoices: await openInvoices(ctx, dayIn(timezone, ctx.now())),
    files: await sharedFiles(ctx),
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

/** As `presentInvoice` derives what is open, and what of it is overdue. */
async function openInvoices(ctx: PortalCtx, today: string) {
  const rows = await ctx.db
    .select({
      currency: document.currency,
      isOverdue: isBefore(today),
      invoices: count(),
      amountMinor: sum(document.balanceMinor),
    })
    .from(document)
    .where(and(issuedTo(ctx), ne(document.status, 'paid'), gt(document.balanceMinor, 0)))
    .groupBy(document.currency, isBefore(today))
    .orderBy(asc(document.currency));
  const parts = rows.map((row) => ({
    ...row,
    isOverdue: Boolean(row.isOverdue),
    amountMinor: Number(row.amountMinor ?? 0),
  }));
  const overdue = parts.filter((part) => part.isOverdue);
  return {
    open: total(parts),
    overdue: total(overdue),
    outstanding: perCurrency(parts),
    overdueSums: perCurrency(overdue),
  };
}

function isBefore(today: string): SQL {
  return sql`coalesce(${document.dueDate} < ${today}, false)`;
}

interface Part {
  readonly currency: string;
  readonly invoices: number;
  readonly amountMinor: number;
}

function total(parts: readonly Part[]): number {
  return parts.reduce((invoices, part) => invoices + part.invoices, 0);
}

function perCurrency(parts: readonly Part[]) {
  return [...Map.groupBy(parts, ({ currency }) => currency)].map(([currency, some]) => ({
    currency,
    amountMinor: some.reduce((minor, part) => minor + part.amountMinor, 0),
  }));
}

async function sharedFiles(ctx: PortalCtx) {
  const rows = await ctx.db
    .select({ direction: file.direction, files: count() })
    .from(file)
    .where(sharedOf(ctx))
    .groupBy(file.direction);
  const of = (direction: string) => rows.find((row) => row.direction === direction)?.files ?? 0;
  return { sharedWith: of('shared_with'), sharedBy: of('shared_by') };
}
