import type { Condition } from '@clientele/contract';
import { inArray, sql, type SQL } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import { client } from '../table.ts';

/** Whose clients, and who "me" is. */
interface Setting {
  readonly workspaceId: string;
  readonly userId: string;
}

/**
 * A subquery that gives the `clientId` of every client that one condition leaves, straight from an index; null for a condition
 * without one. Where few are left, looking at each of them is the quickest way to a page.
 */
export function narrowing(condition: Condition, { workspaceId, userId }: Setting): SQL | null {
  switch (condition[0]) {
    case 'status':
      if (condition[1] !== 'in') return null;
      return clients(sql`indexed by "client_byStatus"`, workspaceId, inArray(client.statusId, condition[2]));
    case 'country':
      return clients(sql`indexed by "client_byCountry"`, workspaceId, inArray(client.countryCode, condition[2]));
    case 'owner': {
      if (condition[1] !== 'in') return null;
      const owners = condition[2].map((id) => (id === 'me' ? userId : id));
      return clients(sql`indexed by "client_byOwner"`, workspaceId, inArray(client.ownerId, owners));
    }
    case 'tags':
      if (condition[1] === 'any') return clientsTagged(condition[2], workspaceId);
      return condition[1] === 'all' ? clientsTagged(condition[2].slice(0, 1), workspaceId) : null;
    default:
      return null;
  }
}

/** SQLite's planner has no statistics of its own here, and is told; PostgreSQL's has, and knows no hints. */
function clients(hint: SQL, workspaceId: string, condition: SQL): SQL {
  return sql`(select "client"."id" as "clientId" from "client" ${dialect === 'sqlite' ? hint : sql``}
    where "client"."workspaceId" = ${workspaceId} and ${condition})`;
}

function clientsTagged(tagIds: readonly string[], workspaceId: string): SQL {
  return sql`(select distinct "clientId" from "clientTag"
    where "clientTag"."workspaceId" = ${workspaceId} and "clientTag"."tagId" in ${[...tagIds]})`;
}
