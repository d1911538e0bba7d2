import { and, asc, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import {
  asWordBeginnings,
  indexHits,
  isNumber,
  parseSearch,
  scannedText,
  sortKeyOf,
  type SearchQuery,
} from '../clients/index.ts';
import { contactIsVisible, type ContactRow } from './load.ts';
import { contact } from './table.ts';

/** People whom a text finds, in the order of their names. What else must hold of them, the caller says with `where`. */
export async function readMatching(ctx: Ctx, text: string, limit: number, where?: SQL): Promise<ContactRow[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const hits = await hitsOf(ctx, search);
  // Hits have been verified.
  return hits ? readHits(ctx, hits, limit, where) : readInOrder(ctx, limit, and(matchesText(search), where));
}

/**
 * People whom a text finds, each once: first those whose name is the text or begins with it, then those in whose name it begins words, then
 * all others, each by name. Each step reads an index, and none follows when there are enough.
 */
export async function readClosest(ctx: Ctx, text: string, limit: number): Promise<ContactRow[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const found = new Map<string, ContactRow>();
  const steps = [
    () => readInOrder(ctx, limit, and(beginsName(text), matchesText(search))),
    () => readWordBeginnings(ctx, search, limit),
    () => readMatching(ctx, text, limit),
  ];
  for (const read of steps) {
    if (found.size >= limit) break;
    for (const row of await read()) if (found.size < limit && !found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}

/** The name itself is the first of all texts that begin with it. */
function beginsName(text: string): SQL | undefined {
  const folded = sortKeyOf(text);
  return and(gte(contact.sortKey, folded), lt(contact.sortKey, `${folded}\u{10ffff}`));
}

async function readWordBeginnings(ctx: Ctx, search: SearchQuery, limit: number): Promise<ContactRow[]> {
  if (isNumber(search)) return [];
  const words = asWordBeginnings(search);
  const inName = scannedText(words, sql`' ' || ${contact.sortKey}`);
  // A single term is not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
  const asked = search.parts.flatMap(({ terms }) => terms).length === 1 ? words : search;
  const hits = await hitsOf(ctx, asked);
  return hits ? readHits(ctx, hits, limit, inName) : readInOrder(ctx, limit, inName);
}

/** Names are what is mostly looked for, and in their order those who have the same one stand together: it may be at the end. */
function hitsOf(ctx: Ctx, search: SearchQuery): Promise<SQL | null> {
  return indexHits(ctx, search, { state: 'all', rows: Infinity, scan: 'nameIndex' }, 'people');
}

function matchesText(search: SearchQuery): SQL | undefined {
  return scannedText(search, sql`${contact.searchText}`);
}

const columns = getTableColumns(contact);

async function readHits(ctx: Ctx, hits: SQL, limit: number, where: SQL | undefined): Promise<ContactRow[]> {
  return slowRead(ctx)
    .select(columns)
    .from(sql`${hits} "hits"`)
    .crossJoin(contact)
    .where(and(eq(contact.id, sql`"hits"."contactId"`), isFindable(ctx), where))
    .orderBy(asc(contact.sortKey), asc(contact.id))
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
