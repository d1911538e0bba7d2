import { and, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import type { SearchQuery } from './search-query.ts';
import { shareOf, trigramsOf, type SearchSample } from './search-sample.ts';
import { countOfAll, type IndexLookup, type Searched } from './search-plan.ts';

/** Whether a folded text has what is searched. */
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
  searched: Searched,
): Promise<IndexLookup | null> {
  // What a text must have that has all of the part, as far as the index can tell.
  const parts = query.parts.flatMap(({ terms, phone }) => {
    const trigrams = terms.flatMap(trigramsInWords);
    return trigrams.length === 0 ? [] : [phone === null ? [trigrams] : [trigrams, trigramsInWords(phone)]];
  });
  if (parts.length === 0) return null;
  return {
    share: shareOf(sample, countOfAll(sample, parts)),
    hits:
      searched === 'people'
        ? sql`(select p."id" as "contactId" from "contact" p
            where p."workspaceId" = ${workspaceId} and ${textCondition(query, sql`p."searchText"`)} offset 0)`
        : sql`(select s."clientId", s."isArchived" from "clientSearch" s
            where s."workspaceId" = ${workspaceId} and ${textCondition(query, sql`s."text"`)} offset 0)`,
  };
}

/** The index has trigrams of letters and digits only. */
function trigramsInWords(term: string): string[] {
  return trigramsOf(term).filter((trigram) => /^[\p{L}\p{N}]{3}$/u.test(trigram));
}
