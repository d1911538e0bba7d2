import { sql, type SQL } from 'drizzle-orm';

/** The one definition of `client.invoiceCount`, for use in a statement on `client`: invoices that are neither draft nor void. */
export const expectedInvoiceCount: SQL<number> = sql`(
  select count(*) from "document"
  where "document"."workspaceId" = "client"."workspaceId" and "document"."clientId" = "client"."id"
    and "document"."kind" = 'invoice' and "document"."status" not in ('draft', 'void')
)`.mapWith(Number);
