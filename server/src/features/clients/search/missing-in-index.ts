import { sql } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import type { Db } from '../../../db/connect.ts';
import { rowsOf } from '../../../db/raw.ts';
import { trigramsOf } from './search-sample.ts';

/** A text that is in a full-text index of SQLite, by its number there. */
export interface IndexedText {
  readonly rowId: number;
  readonly id: string;
  readonly text: string;
}

const comparedTrigrams = 8;

/**
 * The ids of those whose text a full-text index of SQLite does not find, by some of its trigrams. Triggers fill it; PostgreSQL's are
 * indexes like any other.
 */
export async function missingInIndex(
  db: Db,
  name: 'clientSearchIndex' | 'contactSearchIndex',
  texts: readonly IndexedText[],
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  if (dialect === 'postgres') return missing;
  const index = name === 'clientSearchIndex' ? sql`"clientSearchIndex"` : sql`"contactSearchIndex"`;
  for (const { rowId, id, text } of texts) {
    const all = trigramsOf(text);
    if (all.length === 0) continue;
    const some = Array.from(
      { length: comparedTrigrams },
      (_, turn) => all[Math.floor((turn * all.length) / comparedTrigrams)],
    );
    const match = some.map((trigram = '') => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
    const hits = await rowsOf(db, sql`select 1 from ${index} where "rowid" = ${rowId} and ${index} match ${match}`);
    if (hits.length === 0) missing.add(id);
  }
  return missing;
}
