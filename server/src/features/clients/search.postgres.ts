import { and, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import type { SearchQuery } from './search-query.ts';
import { trigramsOf, type SearchSample } from './search-sample.ts';
import type { IndexLookup } from './search.ts';

/** Whether a row of `clientSearch`, named `text`, has what is searched. */
export function textCondition(query: SearchQuery, text: SQL): SQL | undefined {
  const has = (term: string) => sql`${text} like ${`%${term.replace(/[\\%_]/g, '\\$&')}%`}`;
  return and(
    ...query.parts.map(({ terms, phone }) => or(and(...terms.map(has)), phone === null ? undefined : has(phone))),
  );
}

/**
 * PostgreSQL picks the trigrams of a LIKE by itself. `offset 0` keeps the planner from turning the lookup back into a walk: it
 * does not know how rare a substring is, the sample does.
 */
export async function indexLookup(
  _db: Db,
  workspaceId: string,
  query: SearchQuery,
  sample: SearchSample,
): Promise<IndexLookup | null> {
  const shares = query.parts.flatMap(({ terms, phone }) => {
    const ofTerms = shareOf(terms, sample);
    if (ofTerms === null) return [];
    return [ofTerms + (phone === null ? 0 : (shareOf([phone], sample) ?? 0))];
  });
  if (shares.length === 0) return null;
  return {
    share: Math.min(...shares),
    hits: sql`(select s."clientId" from "clientSearch" s
      where s."workspaceId" = ${workspaceId} and ${textCondition(query, sql`s."text"`)} offset 0)`,
  };
}

/** At most this share of all texts has the terms. Null when they have no trigram inside a word, which is all that the index has. */
function shareOf(terms: readonly string[], sample: SearchSample): number | null {
  const counts = terms.flatMap((term) => trigramsOf(term).filter((trigram) => /^[\p{L}\p{N}]{3}$/u.test(trigram)));
  if (counts.length === 0) return null;
  return Math.min(1, Math.min(...counts.map((trigram) => Math.max(sample.trigrams.get(trigram) ?? 0, 0.5))) / sample.texts.length);
}
