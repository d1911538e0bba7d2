import type { Condition, RecordState } from '@clientele/contract';
import { and, eq, inArray, sql, type Column, type SQL } from 'drizzle-orm';
import { indexedBy } from '../../../db/indexed-by.ts';
import { client, clientTotal } from '../table.ts';
import { amountCondition, filterCondition, type FilterSetting } from './filter.ts';

/**
 * A subquery that gives the `clientId` of every client in this state that passes one condition, read from an index alone; null for
 * a condition without an index. Tags have no state: their subqueries may give clients in others.
 */
export function indexedSubquery(condition: Condition, state: RecordState, setting: FilterSetting): SQL | null {
  switch (condition[0]) {
    case 'tags':
      if (condition[1] === 'any') return clientsTagged(condition[2], setting);
      return condition[1] === 'all' ? clientsTagged(condition[2].slice(0, 1), setting) : null;
    case 'outstanding':
    case 'revenue':
      return sql`(select ${clientTotal.clientId} as "clientId" from "clientTotal" ${indexedBy(amounts[condition[0]])}
        where ${and(
          eq(clientTotal.workspaceId, setting.workspaceId),
          // Both values, so that the columns after it in the index can be used.
          inArray(clientTotal.isBilling, [false, true]),
          inState(clientTotal.isArchived, state),
          amountCondition(condition, setting),
        )})`;
    default: {
      const index = indexes.get(condition[0]);
      if (!index) return null;
      return sql`(select ${client.id} as "clientId" from "client" ${indexedBy(index)}
        where ${and(
          eq(client.workspaceId, setting.workspaceId),
          inState(client.isArchived, state),
          filterCondition(condition, setting),
        )})`;
    }
  }
}

/** A subquery that gives exactly the clients which pass all conditions, where there is one condition and it has an index; otherwise null. */
export function exactSubquery(
  conditions: readonly Condition[],
  state: RecordState,
  setting: FilterSetting,
): SQL | null {
  const [only, ...others] = conditions;
  return only && others.length === 0 && only[0] !== 'tags' ? indexedSubquery(only, state, setting) : null;
}

const indexes: ReadonlyMap<Condition[0], string> = new Map([
  ['status', 'client_byStatus'],
  ['country', 'client_byCountry'],
  ['owner', 'client_byOwner'],
  ['createdAt', 'client_byCreation'],
  ['lastInteraction', 'client_byInteraction'],
  ['invoiceCount', 'client_byInvoiceCount'],
  ['rating', 'client_byRating'],
  ['enrichment', 'client_byEnrichment'],
]);

const amounts = { outstanding: 'clientTotal_byOutstanding', revenue: 'clientTotal_byRevenue' };

function inState(isArchived: Column, state: RecordState): SQL {
  return inArray(isArchived, state === 'all' ? [false, true] : [state === 'archived']);
}

function clientsTagged(tagIds: readonly string[], { workspaceId }: FilterSetting): SQL {
  return sql`(select distinct "clientId" from "clientTag"
    where "clientTag"."workspaceId" = ${workspaceId} and "clientTag"."tagId" in ${[...tagIds]})`;
}
