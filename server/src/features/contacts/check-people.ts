import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import type { Db } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import { missingInIndex } from '../clients/index.ts';
import type { ContactRow } from './load.ts';
import { copiesOf } from './person-values.ts';
import { contact } from './table.ts';

/** Clients with current contacts and no primary one, or with one who has left; and emails that others could take, or nobody has. */
export function wrongTies(workspaceId: string): SQL {
  const addresses =
    dialect === 'postgres' ? sql`jsonb_array_length("contact"."emails")` : sql`json_array_length("contact"."emails")`;
  return sql`
    select "clientId", 'clientContact.isPrimary' as "copy", null as "recordId", null as "currency", "stored", "expected"
    from (
      select "clientId", sum(case when "isPrimary" then 1 else 0 end) as "stored", max(case when "isCurrent" then 1 else 0 end) as "expected"
      from "clientContact" where "workspaceId" = ${workspaceId} group by "clientId"
    ) as "tied" where "stored" <> "expected"
    union all
    select coalesce("clientId", ''), 'contactEmail.key', "id", null, "stored", "expected"
    from (
      select "contact"."id", ${addresses} as "expected",
        (select min("clientId") from "clientContact" where "clientContact"."contactId" = "contact"."id"
          and "clientContact"."workspaceId" = "contact"."workspaceId") as "clientId",
        (select count(*) from "contactEmail" where "contactEmail"."contactId" = "contact"."id"
          and "contactEmail"."workspaceId" = "contact"."workspaceId") as "stored"
      from "contact" where "contact"."workspaceId" = ${workspaceId}
    ) as "keyed" where "stored" <> "expected"`;
}

/** What code makes of names and searched fields, a page of people at a time. */
export async function wrongTexts(db: Db, workspaceId: string) {
  const found: { clientId: string; copy: string; recordId: string }[] = [];
  const pageAfter = (id: string) =>
    db
      .select()
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), gt(contact.id, id)))
      .orderBy(asc(contact.id))
      .limit(500);
  for (let page = await pageAfter(''); page.length > 0; page = await pageAfter(page.at(-1)?.id ?? '')) {
    const unindexed = await missingPeople(db, page);
    for (const row of page) {
      const expected = copiesOf(row);
      for (const copy of ['sortKey', 'searchText'] as const)
        if (row[copy] !== expected[copy]) found.push({ clientId: '', copy: `contact.${copy}`, recordId: row.id });
      if (unindexed.has(row.id)) found.push({ clientId: '', copy: 'contactSearchIndex', recordId: row.id });
    }
  }
  return found;
}

/** Of these people, those whose text SQLite's full-text index has lost, or has under no number. */
async function missingPeople(db: Db, page: readonly ContactRow[]): Promise<ReadonlySet<string>> {
  if (dialect === 'postgres') return new Set();
  const ids = JSON.stringify(page.map(({ id }) => id));
  const rows = await rowsOf<{ rowId: number; id: string }>(
    db,
    sql`select "rowId", "contactId" as "id" from "contactSearchRow" where "contactId" in (select "value" from json_each(${ids}))`,
  );
  const numbers = new Map(rows.map(({ id, rowId }) => [id, rowId]));
  const texts = page.flatMap(({ id, searchText }) => {
    const rowId = numbers.get(id);
    return rowId === undefined ? [] : [{ id, rowId, text: searchText }];
  });
  const lost = await missingInIndex(db, 'contactSearchIndex', texts);
  return new Set(page.flatMap(({ id }) => (numbers.has(id) && !lost.has(id) ? [] : [id])));
}
