import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { ClientPart, WriteCtx } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { activity } from '../activity/table.ts';
import { copiesOf } from './person-values.ts';
import { clientContact, contact } from './table.ts';

/** The people of a client: those whom no other client has are erased with it. */
export const peopleOfClient: ClientPart = {
  differences: wrongTies,
  textDifferences: wrongTexts,
  async erase(ctx, clientId) {
    const { workspaceId } = ctx.actor;
    const people = await peopleOfNoOther(ctx, clientId);
    if (people.length === 0) return people;
    // Where they were removed from, the history still names them.
    await ctx.db
      .delete(activity)
      .where(
        and(
          eq(activity.workspaceId, workspaceId),
          inArray(activity.clientId, await otherClientsOf(ctx, people)),
          inArray(sql`${activity.data} ->> 'contactId'`, people),
        ),
      );
    await ctx.db
      .delete(contact)
      .where(and(inWorkspace(contact.workspaceId, workspaceId), inArray(contact.id, people)));
    return people;
  },
};

async function peopleOfNoOther(ctx: WriteCtx, clientId: string): Promise<string[]> {
  const { workspaceId } = ctx.actor;
  const links = await ctx.db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  if (links.length === 0) return [];
  const ids = links.map((link) => link.id);
  const others = await ctx.db
    .select({ id: clientContact.contactId, clientId: clientContact.clientId, removedAt: clientContact.removedAt })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), inArray(clientContact.contactId, ids)));
  const shared = new Set(
    others.filter((link) => link.clientId !== clientId && link.removedAt === null).map((link) => link.id),
  );
  return ids.filter((id) => !shared.has(id));
}

async function otherClientsOf(ctx: WriteCtx, people: readonly string[]): Promise<string[]> {
  const ties = await ctx.db
    .select({ clientId: clientContact.clientId })
    .from(clientContact)
    .where(
      and(eq(clientContact.workspaceId, ctx.actor.workspaceId), inArray(clientContact.contactId, [...people])),
    );
  return [...new Set(ties.map(({ clientId }) => clientId))];
}

/** Clients with current contacts and no primary one, or with one who has left; and emails that others could take, or nobody has. */
function wrongTies(workspaceId: string): SQL {
  const addresses =
    dialect === 'postgres'
      ? sql`jsonb_array_length("contact"."emails")`
      : sql`json_array_length("contact"."emails")`;
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
async function wrongTexts(db: Db, workspaceId: string) {
  const found: { clientId: string; copy: string; recordId: string }[] = [];
  const pageAfter = (id: string) =>
    db
      .select()
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), gt(contact.id, id)))
      .orderBy(asc(contact.id))
      .limit(500);
  for (let page = await pageAfter(''); page.length > 0; page = await pageAfter(page.at(-1)?.id ?? ''))
    for (const row of page) {
      const expected = copiesOf(row);
      for (const copy of ['sortKey', 'searchText'] as const)
        if (row[copy] !== expected[copy]) found.push({ clientId: '', copy: `contact.${copy}`, recordId: row.id });
    }
  return found;
}
