import { sql, type SQL } from 'drizzle-orm';
import { dialect } from './columns.ts';

/**
 * The elements of a list as rows, for `insert … select`: one value to bind however many they are, where a hundred rows of
 * values take Drizzle ten milliseconds to write down. The one column is `value`; `->` gives a part of it as JSON and `->>` as
 * text in both databases.
 */
export function jsonRows(elements: readonly unknown[]): SQL {
  const json = JSON.stringify(elements);
  return dialect === 'postgres'
    ? sql`jsonb_array_elements(${json}::jsonb) as given("value")`
    : sql`json_each(${json}) as given`;
}
