import { and, asc, eq, getTableColumns, gt, sql, type SQL } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import { expectedDocumentFacts, expectedEnrichmentState, expectedListSummary, expectedTotals } from './read-model.ts';
import { sortKeyOf } from './search/fold.ts';
import { missingInIndex } from './search/missing-in-index.ts';
import { searchedBeside, searchRow } from './search/search-text.ts';
import { client, clientSearch } from './table.ts';

/** A stored copy that is not what its records say. */
export interface Difference {
  readonly clientId: string;
  /** Table and column. `clientSearchIndex` is the full-text index of SQLite, without the client's text. */
  readonly copy: string;
  /** The record that has the wrong value, where it is not the client. */
  readonly recordId?: string;
  /** Of a sum that is kept by currency. */
  readonly currency?: string;
  /** Of a number. Texts are not repeated: they are personal. */
  readonly stored?: number;
  readonly expected?: number;
}

/**
 * Computes all copies of a workspace's clients anew, by the definitions with which `refreshClients` writes them, and compares them
 * with what is stored. Empty when all is well.
 */
export async function checkReadModel(
  db: Db,
  workspaceId: string,
  parts: readonly ClientPart[],
): Promise<readonly Difference[]> {
  return [
    ...(await differencesIn(db, wrongTotals(workspaceId, parts))),
    ...(await differencesIn(db, wrongFacts(workspaceId, parts))),
    ...(await wrongTexts(db, workspaceId)),
    ...(
      await Promise.all(
        parts.flatMap(({ differences }) => (differences ? [differencesIn(db, differences(workspaceId))] : [])),
      )
    ).flat(),
    ...(await Promise.all(parts.flatMap(({ textDifferences }) => textDifferences?.(db, workspaceId) ?? []))).flat(),
  ];
}

async function differencesIn(db: Db, statement: SQL): Promise<Difference[]> {
  const rows = await rowsOf<Found>(db, statement);
  return rows.map(({ clientId, copy, recordId, currency, stored, expected }) => ({
    clientId,
    copy,
    ...(recordId !== null && { recordId }),
    ...(currency !== null && { currency }),
    ...(stored !== null && { stored: Number(stored) }),
    ...(expected !== null && { expected: Number(expected) }),
  }));
}

/** PostgreSQL's driver gives sums as text. */
interface Found {
  readonly clientId: string;
  readonly copy: string;
  readonly recordId: string | null;
  readonly currency: string | null;
  readonly stored: number | string | null;
  readonly expected: number | string | null;
}

/**
 * An amount that has no row counts as zero; a missing or wrong mark is a difference by itself. Both sides are laid on top of each
 * other and added up, because SQLite compares every row with every other in a full join.
 */
function wrongTotals(workspaceId: string, parts: readonly ClientPart[]): SQL {
  return sql`
    with "expected" as (${expectedTotals(parts, { workspaceId })}),
    "both" as (
      select "clientId", "currency", count(*) as "sides",
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
    select "clientId", 'clientTotal.outstandingMinor' as "copy", null as "recordId", "currency",
      "storedOutstanding" as "stored", "expectedOutstanding" as "expected"
      from "both" where "storedOutstanding" <> "expectedOutstanding"
    union all
    select "clientId", 'clientTotal.revenueMinor', null, "currency", "storedRevenue", "expectedRevenue"
      from "both" where "storedRevenue" <> "expectedRevenue"
    union all
    select "clientId", 'clientTotal.isBilling', null, "currency", "storedBilling", "expectedBilling"
      from "both" where "storedBilling" <> "expectedBilling"
    union all
    select "clientId", 'clientTotal.isArchived', null, "currency", "storedArchived", "expectedArchived"
      from "both" where "sides" = 2 and "storedArchived" <> "expectedArchived"`;
}

/** The copies in the client's row that other tables have the records of. */
function wrongFacts(workspaceId: string, parts: readonly ClientPart[]): SQL {
  const { invoiceCount, lastInteractionAt, lastInteractionKey } = expectedDocumentFacts(parts);
  return sql`
    with "compared" as (
      select "client"."id", "client"."invoiceCount", ${invoiceCount} as "expectedCount",
        "client"."listSummary" is distinct from ${expectedListSummary} as "isSummaryWrong",
        "client"."lastInteractionAt" is distinct from ${lastInteractionAt} as "isInstantWrong",
        "client"."lastInteractionKey" is distinct from ${lastInteractionKey} as "isKeyWrong",
        "client"."enrichmentState" is distinct from ${expectedEnrichmentState(parts)} as "isEnrichmentWrong"
      from "client" where "client"."workspaceId" = ${workspaceId}
    )
    select "id" as "clientId", 'client.invoiceCount' as "copy", null as "recordId", null as "currency",
      "invoiceCount" as "stored", "expectedCount" as "expected" from "compared" where "invoiceCount" <> "expectedCount"
    union all
    select "id", 'client.listSummary', null, null, null, null from "compared" where "isSummaryWrong"
    union all
    select "id", 'client.lastInteractionAt', null, null, null, null from "compared" where "isInstantWrong"
    union all
    select "id", 'client.lastInteractionKey', null, null, null, null from "compared" where "isKeyWrong"
    union all
    select "id", 'client.enrichmentState', null, null, null, null from "compared" where "isEnrichmentWrong"`;
}

/** What code makes of names and searched fields, a page of clients at a time. */
async function wrongTexts(db: Db, workspaceId: string): Promise<Difference[]> {
  const found: Difference[] = [];
  const pageAfter = (id: string) =>
    db
      .select({ row: getTableColumns(client), stored: clientSearch })
      .from(client)
      .leftJoin(
        clientSearch,
        and(eq(clientSearch.clientId, client.id), eq(clientSearch.workspaceId, client.workspaceId)),
      )
      .where(and(eq(client.workspaceId, workspaceId), gt(client.id, id)))
      .orderBy(asc(client.id))
      .limit(pageSize);
  for (let page = await pageAfter(''); page.length > 0; page = await pageAfter(page.at(-1)?.row.id ?? '')) {
    const ids = page.map(({ row }) => row.id);
    const beside = await searchedBeside(db, workspaceId, ids);
    const unindexed = await missingInIndex(
      db,
      'clientSearchIndex',
      page.flatMap(({ stored }) => (stored ? { ...stored, id: stored.clientId } : [])),
    );
    for (const { row, stored } of page) {
      const expected = searchRow({ ...row, sortKey: sortKeyOf(row.name) }, beside.get(row.id));
      const wrong = [
        row.sortKey !== expected.sortKey && 'client.sortKey',
        ...(['sortKey', 'isArchived', 'text'] as const).map(
          (column) => stored?.[column] !== expected[column] && `clientSearch.${column}`,
        ),
        unindexed.has(row.id) && 'clientSearchIndex',
      ];
      found.push(...wrong.flatMap((copy) => (copy === false ? [] : { clientId: row.id, copy })));
    }
  }
  return found;
}

const pageSize = 500;
