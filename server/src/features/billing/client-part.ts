import { sql, type SQL } from 'drizzle-orm';
import type { ClientPart, ClientScope, CountScope } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { isOpenInvoice, isOverdueOn } from './present-invoice.ts';
import { document, payment } from './table.ts';

/** What billing knows of a client. Documents and payments are no part of its erasure: they keep their frozen bill-to. */
export const billingOfClient: ClientPart = {
  amounts,
  invoiceCount: sql<number>`(
    select count(*) from ${invoicesOfClient()} and "document"."status" not in ('draft', 'void')
  )`,
  lastInteractions: [
    // One that was voided had been issued.
    sql`(select max("document"."createdAt") from ${invoicesOfClient()} and "document"."status" <> 'draft')`,
    sql`(select max("payment"."at") from "payment"
      where "payment"."workspaceId" = "client"."workspaceId" and "payment"."clientId" = "client"."id")`,
  ],
  differences: wrongBalances,
  names: (named) =>
    sql`${namesIn(document, { ...named, name: document.number })} union all ${namesIn(payment, { ...named, name: null })}`,
  counts: {
    need: 'view_documents',
    of: (scope) => ({
      openInvoices: countOf(scope, isOpenInvoice()),
      overdueInvoices: countOf(scope, isOverdueOn(scope.today)),
    }),
  },
};

function invoicesOfClient(): SQL {
  return sql`"document" where "document"."workspaceId" = "client"."workspaceId" and "document"."clientId" = "client"."id"
    and "document"."kind" = 'invoice'`;
}

/**
 * Outstanding is the sum of the balances of invoices that are neither draft nor void; revenue is the sum of what was allocated to
 * invoices, less refunds (their allocations are negative). Each is summed by itself: joined, every row of one would multiply the
 * other.
 */
function amounts(scope: ClientScope): SQL {
  const allocated =
    scope.clientIds === undefined
      ? sql``
      : sql` and "documentId" in (select "id" from "document" where ${invoicesIn(scope)})`;
  return sql`
    select "clientId", "currency", sum("balanceMinor") as "outstandingMinor", 0 as "revenueMinor" from "document"
    where ${invoicesIn(scope)} and "status" not in ('draft', 'void')
    group by "clientId", "currency"
    union all
    select "clientId", "currency", 0, sum("allocated"."minor") from "document"
    join (
      select "documentId", sum("amountMinor") as "minor" from "paymentAllocation"
      where "paymentAllocation"."workspaceId" = ${scope.workspaceId}${allocated}
      group by "documentId"
    ) as "allocated" on "allocated"."documentId" = "document"."id"
    where ${invoicesIn(scope)}
    group by "clientId", "currency"`;
}

function invoicesIn({ workspaceId, clientIds }: ClientScope): SQL {
  const ofClients = clientIds === undefined ? sql`` : sql` and "document"."clientId" in ${[...clientIds]}`;
  return sql`"document"."workspaceId" = ${workspaceId}${ofClients} and "document"."kind" = 'invoice'`;
}

/** Documents with another balance than their payments say. */
function wrongBalances(workspaceId: string): SQL {
  return sql`
    select "clientId", 'document.balanceMinor' as "copy", "id" as "recordId", "currency",
      "balanceMinor" as "stored", "balance" as "expected"
    from (
      select "document"."id", "document"."clientId", "document"."currency", "document"."balanceMinor",
        "document"."totalMinor" - coalesce((
          select sum("paymentAllocation"."amountMinor") from "paymentAllocation"
          where "paymentAllocation"."documentId" = "document"."id"
            and "paymentAllocation"."workspaceId" = "document"."workspaceId"
        ), 0) as "balance"
      from "document" where "document"."workspaceId" = ${workspaceId}
    ) as "settled" where "balanceMinor" <> "balance"`;
}

function countOf({ workspaceId, clientId }: CountScope, which: SQL): SQL {
  return sql`(select count(*) from "document" where "document"."workspaceId" = ${workspaceId}
    and "document"."clientId" = ${clientId} and "document"."kind" = 'invoice' and ${which})`;
}
