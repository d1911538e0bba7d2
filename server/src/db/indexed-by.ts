import { sql, type SQL } from 'drizzle-orm';
import { dialect } from './columns.ts';

/**
 * Behind the name of a table: which of its indexes to read. SQLite's planner has no statistics of its own here, and is told;
 * PostgreSQL's has, and knows no hints. https://www.sqlite.org/lang_indexedby.html
 */
export function indexedBy(index: string): SQL {
  return dialect === 'sqlite' ? sql`indexed by ${sql.identifier(index)}` : sql``;
}
