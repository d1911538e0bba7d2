import type { Condition } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';

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
      return condition[1] === 'in' ? clientsWith('statusId', 'client_byStatus', condition[2], workspaceId) : null;
    case 'country':
      return clientsWith('countryCode', 'client_byCountry', condition[2], workspaceId);
    case 'owner': {
      if (condition[1] !== 'in') return null;
      const owners = condition[2].map((id) => (id === 'me' ? userId : id));
      return clientsWith('ownerId', 'client_byOwner', owners, workspaceId);
    }
    case 'tags':
      if (condition[1] === 'any') return clientsTagged(condition[2], workspaceId);
      return condition[1] === 'all' ? clientsTagged(condition[2].slice(0, 1), workspaceId) : null;
    default:
      return null;
  }
}

function clientsWith(column: string, index: string, values: readonly string[], workspaceId: string): SQL {
  // SQLite's planner has no statistics of its own here; PostgreSQL's has, and knows no hints.
  const hint = dialect === 'sqlite' ? sql` indexed by ${sql.identifier(index)}` : sql``;
  return sql`(select "id" as "clientId" from "client"${hint}
    where "client"."workspaceId" = ${workspaceId} and ${sql.identifier(column)} in ${[...values]})`;
}

function clientsTagged(tagIds: readonly string[], workspaceId: string): SQL {
  return sql`(select distinct "clientId" from "clientTag"
    where "clientTag"."workspaceId" = ${workspaceId} and "clientTag"."tagId" in ${[...tagIds]})`;
}
