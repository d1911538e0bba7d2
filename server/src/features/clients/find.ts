import type { RecordState, SearchHit } from '@clientele/contract';
import { and, gte, lt, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { compileListQuery, type ListQuery } from './list/list-query.ts';
import { readRows } from './list/rows.ts';
import { fold } from './search/fold.ts';
import type { SearchQuery } from './search/search-query.ts';
import { scannedText } from './search/search.ts';
import { client } from './table.ts';

/**
 * Clients by any of their searched fields: first those whose name is the text or begins with it, then those in whose name it begins
 * words, then all others, each by name; archived ones last. Each step reads an index, and none follows when there are enough.
 */
export async function findClients(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const active = await closest(ctx, text, limit, 'active');
  const left = limit - active.length;
  return left > 0 ? [...active, ...(await closest(ctx, text, left, 'archived'))] : active;
}

async function closest(ctx: Ctx, text: string, limit: number, state: RecordState): Promise<SearchHit[]> {
  const listQuery = await compileListQuery(ctx, { search: text, state });
  if (!listQuery.search) return [];
  const found = new Map<string, SearchHit>();
  for (const step of [beginsName(listQuery, fold(text)), beginsWords(listQuery, listQuery.search), listQuery]) {
    if (found.size >= limit) break;
    for (const { row } of await readRows<FoundRow>(ctx, step, null, limit, columns))
      if (found.size < limit && !found.has(row.id)) found.set(row.id, hitOf(row));
  }
  return [...found.values()];
}

/** The name itself is the first of all texts that begin with it. */
function beginsName(listQuery: ListQuery, text: string): ListQuery {
  const range = and(gte(client.sortKey, text), lt(client.sortKey, `${text}\u{10ffff}`));
  return { ...listQuery, search: null, filter: and(listQuery.filter, range) };
}

function beginsWords(listQuery: ListQuery, { parts }: SearchQuery): ListQuery {
  const terms = parts.flatMap((part) => part.terms);
  const words = { parts: [{ terms: terms.map((term) => ` ${term}`), phone: null }] };
  const inName = scannedText(words, sql`' ' || ${client.sortKey}`);
  // A single term is not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
  return { ...listQuery, search: terms.length === 1 ? words : { parts }, filter: and(listQuery.filter, inName) };
}

const columns = {
  id: client.id,
  currency: client.currency,
  name: client.name,
  email: client.email,
  website: client.website,
  archivedAt: client.archivedAt,
  pictureId: client.pictureId,
};

type FoundRow = Pick<typeof client.$inferSelect, keyof typeof columns>;

function hitOf({ id, name, email, website, pictureId, archivedAt }: FoundRow): SearchHit {
  const detail = email ?? website;
  return { kind: 'client', id, name, detail, pictureId, client: null, isArchived: archivedAt !== null };
}
