import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';

/** What people write down by hand counts as the client's last interaction, as documents and payments do. */
export const interactionsOfClient: ClientPart = {
  lastInteractions: [
    sql`(select max("activity"."at") from "activity"
      where "activity"."workspaceId" = "client"."workspaceId" and "activity"."clientId" = "client"."id"
        and "activity"."kind" = 'interaction' and "activity"."isRemoved" = false)`,
  ],
};
