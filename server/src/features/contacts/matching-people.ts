import { and, asc, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import {
  asWordBeginnings,
  indexHits,
  isNumber,
  isSingleTerm,
  namedFirst,
  parseSearch,
  scannedText,
  sortKeyOf,
  type SearchQuery,
} from '../clients/index.ts';
import { contactIsVisible, type ContactRow } from './load.ts';
import { contact } from './table.ts';

/**
 * People whom a text finds, each once: first those whose name is the text or begins with it, then those in whose name it begins words, then
 * those whose name has it elsewhere, then all others, each by name. What else must hold of them, the caller says with `where`. Of a text
 * that very many have, the last two are told apart only among the first by name: reading all of their names would take long.
 */
export async function readClosest(ctx: Ctx, text: string, limit: number, where?: SQL): Promise<ContactRow[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const found = new Map<string, ContactRow>();
  const add = (rows: readonly ContactRow[]) => {
    for (const row of rows) if (found.size < limit && !found.has(row.id)) found.set(row.id, row);
    return found.size >= limit;
  };
  if (add(await readInOrder(ctx, limit, and(beginsName(text), matchesText(search), where)))) return [...found.values()];
  const inWords = and(beginsWords(search), where);
  if (isSingleTerm(search)) {
    // Not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
    const hits = await hitsOf(ctx, asWordBeginnings(search));
    const rows = hits ? readHits(ctx, { hits, search }, limit, inWords) : readInOrder(ctx, limit, inWords);
    if (add(await rows)) return [...found.values()];
  }
  const hits = await hitsOf(ctx, search);
  if (hits) {
    add(await readHits(ctx, { hits, search }, limit, where));
    return [...found.values()];
  }
  if (isNumber(search) || isSingleTerm(search) || !add(await readInOrder(ctx, limit, inWords)))
    add(await readInOrder(ctx, limit, and(matchesText(search), where)));
  return namedFirst(search, [...found.values()]);
}

/** Names are what is mostly looked for, and in their order those who have the same one stand together: it may be at the end. */
function hitsOf(ctx: Ctx, search: SearchQuery): Promise<SQL | null> {
  return indexHits(ctx, search, { state: 'all', rows: Infinity, scan: 'nameIndex' }, 'people');
}

/** The name itself is the first of all texts that begin with it. */
function beginsName(text: string): SQL | undefined {
  const folded = sortKeyOf(text);
  return and(gte(contact.sortKey, folded), lt(contact.sortKey, `${folded}\u{10ffff}`));
}

/** A first word begins one, too: the text that is looked at has a space before the name. */
function beginsWords(search: SearchQuery): SQL | undefined {
  return scannedText(asWordBeginnings(search), spacedName);
}

const spacedName = sql`' ' || ${contact.sortKey}`;

function matchesText(search: SearchQuery): SQL | undefined {
  return scannedText(search, sql`${contact.searchText}`);
}

const columns = getTableColumns(contact);

/** All hits are read once, which have been verified, and sorted. */
async function readHits(
  ctx: Ctx,
  { hits, search }: { hits: SQL; search: SearchQuery },
  limit: number,
  where: SQL | undefined,
): Promise<ContactRow[]> {
  const distance = sql`case when ${beginsWords(search)} then 0 when ${scannedText(search, spacedName)} then 1 else 2 end`;
  return slowRead(ctx)
    .select(columns)
    .from(sql`${hits} "hits"`)
    .crossJoin(contact)
    .where(and(eq(contact.id, sql`"hits"."contactId"`), isFindable(ctx), where))
    .orderBy(distance, asc(contact.sortKey), asc(contact.id))
    .limit(limit);
}

/** Reads the people in the order of their names, and looks at their texts in the index, until there are enough. */
export function readInOrder(ctx: Ctx, limit: number, where: SQL | undefined) {
  return slowRead(ctx)
    .select(columns)
    .from(contact)
    .where(and(isFindable(ctx), where))
    .orderBy(asc(contact.sortKey), asc(contact.id))
    .limit(limit);
}

function isFindable(ctx: Ctx): SQL | undefined {
  return and(eq(contact.workspaceId, ctx.actor.workspaceId), eq(contact.isArchived, false), contactIsVisible(ctx));
}
