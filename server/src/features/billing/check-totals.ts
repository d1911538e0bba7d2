import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import { expectedTotals } from './expected-totals.ts';
import { expectedInvoiceCount } from './invoice-count.ts';

/** A stored number that is not what its documents and payments say. */
export interface Difference {
  /** The client, or for `balance` the document. */
  id: string;
  what: 'outstanding' | 'revenue' | 'billing' | 'archived' | 'invoiceCount' | 'balance';
  /** Null for an amount that is not kept by currency. */
  currency: string | null;
  stored: number;
  expected: number;
}

/**
 * Recomputes all totals, counts and balances of a workspace and compares them with what is stored. Empty when all is well.
 * An amount that has no row counts as zero; a missing or wrong mark of the billing currency is a difference by itself. Both
 * sides are laid on top of each other and added up, because SQLite compares every row with every other in a full join.
 */
export async function checkTotals(db: Db, workspaceId: string): Promise<Difference[]> {
  const rows = await rowsOf<Found>(
    db,
    sql`
      with "expected" as (${expectedTotals({ workspaceId })}),
      "both" as (
        select "clientId" as "id", "currency", count(*) as "sides",
          sum("storedOutstanding") as "storedOutstanding", sum("expectedOutstanding") as "expectedOutstanding",
          sum("storedRevenue") as "storedRevenue", sum("expectedRevenue") as "expectedRevenue",
          sum("storedBilling") as "storedBilling", sum("expectedBilling") as "expectedBilling",
          sum("storedArchived") as "storedArchived", sum("expectedArchived") as "expectedArchived"
        from (
          select "clientId", "currency", "outstandingMinor" as "storedOutstanding", 0 as "expectedOutstanding",
            "revenueMinor" as "storedRevenue", 0 as "expectedRevenue",
            case when "isBilling" then 1 else 0 end as "storedBilling", 0 as "expectedBilling",
            case when "isArchived" then 1 else 0 end as "storedArchived", 0 as "expectedArchived"
          from "clientTotal" where "workspaceId" = ${workspaceId}
          union all
          select "clientId", "currency", 0, "outstandingMinor", 0, "revenueMinor",
            0, case when "isBilling" then 1 else 0 end, 0, case when "isArchived" then 1 else 0 end
          from "expected"
        ) as "sides"
        group by "clientId", "currency"
      )
      select "id", 'outstanding' as "what", "currency", "storedOutstanding" as "stored", "expectedOutstanding" as "expected"
        from "both" where "storedOutstanding" <> "expectedOutstanding"
      union all
      select "id", 'revenue', "currency", "storedRevenue", "expectedRevenue"
        from "both" where "storedRevenue" <> "expectedRevenue"
      union all
      select "id", 'billing', "currency", "storedBilling", "expectedBilling"
        from "both" where "storedBilling" <> "expectedBilling"
      union all
      select "id", 'archived', "currency", "storedArchived", "expectedArchived"
        from "both" where "sides" = 2 and "storedArchived" <> "expectedArchived"
      union all
      select "id", 'invoiceCount', null, "invoiceCount", "actual" from (
        select "id", "invoiceCount", ${expectedInvoiceCount} as "actual" from "client" where "workspaceId" = ${workspaceId}
      ) as "counted" where "invoiceCount" <> "actual"
      union all
      select "id", 'balance', "currency", "balanceMinor", "actual" from (
        select "document"."id", "document"."currency", "document"."balanceMinor",
          "document"."totalMinor" - coalesce((
            select sum("paymentAllocation"."amountMinor") from "paymentAllocation"
            where "paymentAllocation"."documentId" = "document"."id"
              and "paymentAllocation"."workspaceId" = "document"."workspaceId"
          ), 0) as "actual"
        from "document" where "document"."workspaceId" = ${workspaceId}
      ) as "settled" where "balanceMinor" <> "actual"`,
  );
  return rows.map(({ id, what, currency, stored, expected }) => ({
    id,
    what,
    currency,
    stored: Number(stored),
    expected: Number(expected),
  }));
}

/** PostgreSQL's driver gives sums as text. */
type Found = Omit<Difference, 'stored' | 'expected'> & { stored: number | string; expected: number | string };
