import { sql, type SQL } from 'drizzle-orm';

/** Whose totals: those of a whole workspace, or of one of its clients. */
export interface Scope {
  workspaceId: string;
  clientId?: string | undefined;
}

/**
 * The one definition of what a client owes and has paid, per currency, as a SELECT with the columns of `clientTotal`.
 * Outstanding is the sum of the balances of invoices that are neither draft nor void; revenue is the sum of what was
 * allocated to invoices, less refunds (their allocations are negative). Each is summed by itself and joined afterwards:
 * joined before, every row of one would multiply the other. There is a row for the client's own currency, and for each
 * currency in which something is outstanding or was paid.
 */
export function expectedTotals(scope: Scope): SQL {
  return sql`
    with "owed" as (
      select "clientId", "currency", sum("balanceMinor") as "minor" from "document"
      where ${invoicesOf(scope)} and "status" not in ('draft', 'void')
      group by "clientId", "currency"
    ), "paid" as (
      select "clientId", "currency", sum("allocated"."minor") as "minor" from "document"
      join (
        select "documentId", sum("amountMinor") as "minor" from "paymentAllocation"
        where "workspaceId" = ${scope.workspaceId}${scope.clientId === undefined ? sql`` : sql` and "documentId" in (select "id" from "document" where ${invoicesOf(scope)})`}
        group by "documentId"
      ) as "allocated" on "allocated"."documentId" = "document"."id"
      where ${invoicesOf(scope)}
      group by "clientId", "currency"
    ), "mine" as (
      select "id" as "clientId", "currency", "archivedAt" from "client"
      where "workspaceId" = ${scope.workspaceId}${scope.clientId === undefined ? sql`` : sql` and "id" = ${scope.clientId}`}
    ), "pair" as (
      select "clientId", "currency" from "mine"
      union select "clientId", "currency" from "owed" where "minor" <> 0
      union select "clientId", "currency" from "paid" where "minor" <> 0
    )
    select "pair"."clientId" as "clientId", "pair"."currency" as "currency", ${scope.workspaceId} as "workspaceId",
      "pair"."currency" = "mine"."currency" as "isBilling", "mine"."archivedAt" is not null as "isArchived",
      coalesce("owed"."minor", 0) as "outstandingMinor", coalesce("paid"."minor", 0) as "revenueMinor"
    from "pair"
    join "mine" on "mine"."clientId" = "pair"."clientId"
    left join "owed" on "owed"."clientId" = "pair"."clientId" and "owed"."currency" = "pair"."currency"
    left join "paid" on "paid"."clientId" = "pair"."clientId" and "paid"."currency" = "pair"."currency"`;
}

function invoicesOf({ workspaceId, clientId }: Scope): SQL {
  const ofClient = clientId === undefined ? sql`` : sql` and "clientId" = ${clientId}`;
  return sql`"document"."workspaceId" = ${workspaceId}${ofClient} and "document"."kind" = 'invoice'`;
}
