import type { EnrichmentState } from '@clientele/contract';
import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { ClientPart, ClientScope, Ctx, Writing } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { execute } from '../../db/raw.ts';
import type { EditableField } from './changes.ts';
import type { ClientRow } from './client-row.ts';
import { lockClients } from './lock-clients.ts';
import { sortKeyOf } from './search/fold.ts';
import { forgetSampled } from './search/search-sample.ts';
import { searchedBeside, searchedOfClient, searchRow, type Beside } from './search/search-text.ts';
import { client, clientSearch, clientTotal, type ListSummary } from './table.ts';

/**
 * What the copies of a client are made from: fields of its own, its tags, its people, its addresses, its documents and payments, its
 * interactions, its runs of enrichment.
 */
export type Source =
  | EditableField
  | 'archivedAt'
  | 'tags'
  | 'people'
  | 'addresses'
  | 'documents'
  | 'interactions'
  | 'enrichment';

/**
 * All that is stored of a client a second time, so that lists and searches are quick, and what each copy is made from. Each has
 * one definition, below or in `search/`. {@link refreshClients} writes them; `checkReadModel` compares them.
 */
const copies: Readonly<Record<Copy, readonly Source[]>> = {
  totals: ['currency', 'documents'],
  archivedMarks: ['archivedAt'],
  listSummary: ['currency', 'tags', 'people', 'documents'],
  documentFacts: ['documents', 'interactions'],
  enrichmentState: ['enrichment'],
  sortKey: ['name'],
  searchedText: [...namesOf(searchedOfClient), 'people', 'addresses'],
};

/** TypeScript gives the names of an object as any text. */
function namesOf<Name extends string>(columns: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(columns) as Name[];
}

type Copy =
  /** `clientTotal`: the amounts of each currency, and `isBilling`. */
  | 'totals'
  /** `isArchived` of `clientTotal` and `clientSearch`. */
  | 'archivedMarks'
  /** `client.listSummary`. */
  | 'listSummary'
  /** `client.invoiceCount`, `lastInteractionAt`, `lastInteractionKey`. */
  | 'documentFacts'
  /** `client.enrichmentState`. */
  | 'enrichmentState'
  /** `client.sortKey`. */
  | 'sortKey'
  /** `clientSearch.text` and its `sortKey`. The full-text index follows by trigger. */
  | 'searchedText';

interface Refresh {
  /** What was changed: copies that are made from nothing of it stay. By default anything may have been. */
  readonly changed?: readonly Source[];
  /** The clients as this transaction has just written them: they are locked, and need not be read. */
  readonly written?: readonly ClientRow[];
  /** They were made with {@link copiesOfNew}, and nothing refers to them yet. */
  readonly isNew?: boolean;
}

/** What copies are written with: the context of a verb, or of a seed. */
export type Refreshing = Writing &
  Pick<Ctx, 'database' | 'clientParts'> & { readonly actor: { readonly workspaceId: string } };

/**
 * Makes the copies of these clients what their records say. Whatever changes clients, their tags, people, documents or payments
 * calls it in the same transaction. Answers the clients as they are then, in no order.
 */
export async function refreshClients(
  ctx: Refreshing,
  ids: readonly string[],
  { changed, written, isNew = false }: Refresh = {},
): Promise<readonly ClientRow[]> {
  if (ids.length === 0) return [];
  const scope = { workspaceId: ctx.actor.workspaceId, clientIds: ids };
  const isStale = staleAfter(changed);
  // Before the statements that look: waiting in the middle of one, PostgreSQL would go on with what it saw before.
  if (!written) await lockClients(ctx, ids);
  if (isNew && written) {
    await insertTotals(ctx, scope);
    await writeTexts(ctx, written, new Map());
    return written;
  }
  await writeTotals(ctx, scope, isStale);
  const columns = expectedColumns(ctx.clientParts, isStale);
  const rows = columns
    ? await ctx.db.update(client).set(columns).where(inScope(scope)).returning()
    : (written ?? (await ctx.db.select().from(client).where(inScope(scope))));
  return writeNames(ctx, rows, isStale);
}

/** The same for all clients of a workspace: after an import or a seed. */
export async function refreshAllClients(ctx: Refreshing, changed?: readonly Source[]): Promise<void> {
  const scope = { workspaceId: ctx.actor.workspaceId };
  const isStale = staleAfter(changed);
  await writeTotals(ctx, scope, isStale);
  // PostgreSQL would take the table for as empty as it was, and read all of it for each client.
  if (dialect === 'postgres') await execute(ctx.db, sql`analyze "clientTotal"`);
  const columns = expectedColumns(ctx.clientParts, isStale);
  if (columns) await ctx.db.update(client).set(columns).where(inScope(scope));
  if (!isStale('sortKey') && !isStale('searchedText')) return;
  for (let rows = await pageAfter(ctx, ''); rows.length > 0; rows = await pageAfter(ctx, rows.at(-1)?.id ?? ''))
    await writeNames(ctx, rows, isStale);
}

const pageSize = 500;

async function pageAfter({ db, actor }: Refreshing, id: string): Promise<ClientRow[]> {
  const later = and(eq(client.workspaceId, actor.workspaceId), gt(client.id, id));
  return db.select().from(client).where(later).orderBy(asc(client.id)).limit(pageSize);
}

type IsStale = (copy: Copy) => boolean;

function staleAfter(changed: readonly Source[] | undefined): IsStale {
  return (copy) => changed === undefined || copies[copy].some((source) => changed.includes(source));
}

function inScope({ workspaceId, clientIds }: ClientScope): SQL | undefined {
  return clientIds === undefined
    ? eq(client.workspaceId, workspaceId)
    : and(inWorkspace(client.workspaceId, workspaceId), inArray(client.id, [...clientIds]));
}

async function writeTotals(ctx: Refreshing, scope: ClientScope, isStale: IsStale): Promise<void> {
  const { workspaceId, clientIds } = scope;
  const [totals, texts] = [clientTotal, clientSearch].map((table) =>
    clientIds === undefined
      ? eq(table.workspaceId, workspaceId)
      : and(inWorkspace(table.workspaceId, workspaceId), inArray(table.clientId, [...clientIds])),
  );
  if (isStale('totals')) {
    await ctx.db.delete(clientTotal).where(totals);
    await insertTotals(ctx, scope);
  } else if (isStale('archivedMarks'))
    await ctx.db
      .update(clientTotal)
      .set({ isArchived: isClientArchived(clientTotal) })
      .where(totals);
  if (isStale('archivedMarks'))
    await ctx.db
      .update(clientSearch)
      .set({ isArchived: isClientArchived(clientSearch) })
      .where(texts);
}

async function insertTotals(ctx: Refreshing, scope: ClientScope): Promise<void> {
  await ctx.db.insert(clientTotal).select(expectedTotals(ctx.clientParts, scope));
}

/** Writes what is made from the folded name and the searched fields. Answers the clients as they are then. */
async function writeNames(ctx: Refreshing, found: readonly ClientRow[], isStale: IsStale): Promise<ClientRow[]> {
  const rows = found.map((row) => (isStale('sortKey') ? { ...row, sortKey: sortKeyOf(row.name) } : row));
  // `create` and `update` write the right one with the name.
  for (const [place, { id, workspaceId, sortKey }] of rows.entries())
    if (sortKey !== found[place]?.sortKey)
      await ctx.db
        .update(client)
        .set({ sortKey })
        .where(and(inWorkspace(client.workspaceId, workspaceId), eq(client.id, id)));
  if (isStale('searchedText') && rows.length > 0) {
    const ids = rows.map(({ id }) => id);
    await writeTexts(ctx, rows, await searchedBeside(ctx.db, ctx.actor.workspaceId, ids));
  }
  return rows;
}

/** A text that is the same already is not written, and the full-text index is left in peace. */
async function writeTexts(
  ctx: Refreshing,
  rows: readonly ClientRow[],
  beside: ReadonlyMap<string, Beside>,
): Promise<void> {
  for (const { id } of rows) forgetSampled(ctx, id);
  await ctx.db
    .insert(clientSearch)
    .values(rows.map((row) => searchRow(row, beside.get(row.id))))
    .onConflictDoUpdate({
      target: clientSearch.clientId,
      set: { sortKey: sql`excluded."sortKey"`, text: sql`excluded."text"` },
      setWhere: sql`${clientSearch.workspaceId} = ${ctx.actor.workspaceId}
        and (${clientSearch.text} <> excluded."text" or ${clientSearch.sortKey} <> excluded."sortKey")`,
    });
}

/** The copies in the row of a client to which nothing refers yet. */
export function copiesOfNew({ name, currency }: Pick<ClientRow, 'name' | 'currency'>) {
  const listSummary: ListSummary = {
    tagIds: [],
    primaryContact: null,
    totals: [{ currency, outstandingMinor: 0, revenueMinor: 0 }],
  };
  const enrichmentState: EnrichmentState = 'never';
  return {
    sortKey: sortKeyOf(name),
    listSummary,
    invoiceCount: 0,
    lastInteractionAt: null,
    lastInteractionKey: '',
    enrichmentState,
  };
}

/** What the row of a client should have in the stale columns, for use in a statement on `client`. Null when none is stale. */
function expectedColumns(parts: readonly ClientPart[], isStale: IsStale) {
  if (!isStale('listSummary') && !isStale('documentFacts') && !isStale('enrichmentState')) return null;
  return {
    ...(isStale('listSummary') && { listSummary: expectedListSummary }),
    ...(isStale('documentFacts') && expectedDocumentFacts(parts)),
    ...(isStale('enrichmentState') && { enrichmentState: expectedEnrichmentState(parts) }),
  };
}

/**
 * The rows that `clientTotal` should have: one for the client's own currency, and one for each in which something is outstanding
 * or was paid.
 */
export function expectedTotals(parts: readonly ClientPart[], scope: ClientScope): SQL {
  const own = sql`select "id" as "clientId", "currency", 0 as "outstandingMinor", 0 as "revenueMinor" from "client"
    where ${inScope(scope)}`;
  const amounts = parts.flatMap((part) => (part.amounts ? [part.amounts(scope)] : []));
  return sql`
    select "client"."id" as "clientId", "sum"."currency" as "currency", "client"."workspaceId" as "workspaceId",
      "sum"."currency" = "client"."currency" as "isBilling", "client"."isArchived" as "isArchived",
      "sum"."outstandingMinor" as "outstandingMinor", "sum"."revenueMinor" as "revenueMinor"
    from (
      select "clientId", "currency", sum("outstandingMinor") as "outstandingMinor", sum("revenueMinor") as "revenueMinor"
      from (${sql.join([own, ...amounts], sql` union all `)}) as "amount"
      group by "clientId", "currency"
    ) as "sum"
    join "client" on "client"."id" = "sum"."clientId" and ${inWorkspace(client.workspaceId, scope.workspaceId)}
    where "sum"."currency" = "client"."currency" or "sum"."outstandingMinor" <> 0 or "sum"."revenueMinor" <> 0`;
}

function isClientArchived({ clientId, workspaceId }: typeof clientTotal | typeof clientSearch): SQL<boolean> {
  return sql`(select "client"."isArchived" from "client"
    where "client"."id" = ${clientId} and "client"."workspaceId" = ${workspaceId})`;
}

/** What documents, payments and interactions say in the row of a client, for use in a statement on `client`. */
export function expectedDocumentFacts(parts: readonly ClientPart[]) {
  const counts = parts.flatMap(({ invoiceCount }) => invoiceCount ?? []);
  const instants = parts.flatMap(({ lastInteractions = [] }) =>
    lastInteractions.map((at) => sql`select ${at} as "at"`),
  );
  const none = dialect === 'postgres' ? sql`select null::timestamptz as "at"` : sql`select null as "at"`;
  const latest = sql`(select max("at") from (${sql.join([none, ...instants], sql` union all `)}) as "interaction")`;
  const key =
    dialect === 'postgres' ? sql`to_char(${latest} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : latest;
  return {
    invoiceCount: sql<number>`(${sql.join([sql`0`, ...counts], sql` + `)})`.mapWith(Number),
    lastInteractionAt: sql<string | null>`${latest}`,
    lastInteractionKey: sql<string>`coalesce(${key}, '')`,
  };
}

/** Where enrichment of a client stands, for use in a statement on `client`. */
export function expectedEnrichmentState(parts: readonly ClientPart[]): SQL<EnrichmentState> {
  const [state] = parts.flatMap(({ enrichmentState }) => enrichmentState ?? []);
  return sql<EnrichmentState>`coalesce(${state ?? sql`null`}, 'never')`;
}

// As everywhere: a row of another workspace is not there. The client's own column decides, so SQLite takes the indexes of ids.
const tagsOfClient = sql`from "clientTag"
  where "clientTag"."clientId" = "client"."id" and "clientTag"."workspaceId" = "client"."workspaceId"`;

const primaryContactOfClient = sql`from "clientContact"
  join "contact" on "contact"."id" = "clientContact"."contactId" and "contact"."workspaceId" = "client"."workspaceId"
  where "clientContact"."clientId" = "client"."id" and "clientContact"."workspaceId" = "client"."workspaceId"
    and "clientContact"."isPrimary"`;

const totalsOfClient = sql`from "clientTotal"
  where "clientTotal"."clientId" = "client"."id" and "clientTotal"."workspaceId" = "client"."workspaceId"`;

/** What `client.listSummary` should be, for use in a statement on `client`: also in one that changes more of the row. */
export const expectedListSummary: SQL<ListSummary> =
  dialect === 'postgres'
    ? sql`jsonb_build_object(
        'tagIds', coalesce((select jsonb_agg("tagId" order by "tagId" collate "C") ${tagsOfClient}), '[]'),
        'primaryContact', (select jsonb_build_object('id', "contact"."id", 'name', "contact"."name") ${primaryContactOfClient}),
        'totals', coalesce((select jsonb_agg(jsonb_build_object('currency', "currency",
          'outstandingMinor', "outstandingMinor", 'revenueMinor', "revenueMinor")
          order by "isBilling" desc, "currency" collate "C") ${totalsOfClient}), '[]'))`
    : sql`json_object(
        'tagIds', json((select json_group_array("tagId" order by "tagId") ${tagsOfClient})),
        'primaryContact', json((select json_object('id', "contact"."id", 'name', "contact"."name") ${primaryContactOfClient})),
        'totals', json((select json_group_array(json_object('currency', "currency",
          'outstandingMinor', "outstandingMinor", 'revenueMinor', "revenueMinor")
          order by "isBilling" desc, "currency") ${totalsOfClient})))`;
