import type { SearchHit } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { rowsOf } from '../../db/raw.ts';
import { sortKeyOf } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { foundBy } from './find.ts';
import { contact } from './table.ts';

interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: string | null;
  readonly pictureId: string | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly isArchived: unknown;
}

/** Of those who match, so many of the closest are looked up with their clients. */
const compared = 200;

/**
 * People by name, position, email and phone, each with one of its clients, an active one if there is one. The closest first: the name
 * is the text, begins with it, has a word that does, or something has it somewhere; those of archived clients last.
 */
export async function findPeople(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const condition = foundBy(ctx, { text });
  if (!condition) return [];
  const { workspaceId, userId, grants } = ctx.actor;
  const isSeen = grants.view_clients === 'assigned' ? sql`"client"."ownerId" = ${userId}` : sql`true`;
  const clientOf = sql`(select "client"."id" from "clientContact" join "client" on "client"."id" = "clientContact"."clientId"
    where "clientContact"."contactId" = "found"."id" and ${inWorkspace(client.workspaceId, workspaceId)}
      and "clientContact"."workspaceId" = "client"."workspaceId" and "clientContact"."isCurrent" and ${isSeen}
    order by "client"."isArchived", "clientContact"."isPrimary" desc, "client"."sortKey", "client"."id" limit 1)`;
  const folded = sortKeyOf(text);
  const closeness = sql`case when ${contact.sortKey} = ${folded} then 0 when ${positionOf(folded)} = 1 then 1
    when ${positionOf(` ${folded}`)} > 0 then 2 else 3 end`;
  const rows = await rowsOf<FoundPerson>(
    slowRead(ctx),
    sql`select "found"."id", "found"."name", "found"."email", "found"."position", "found"."pictureId",
        "client"."id" as "clientId",
        "client"."name" as "clientName", "client"."isArchived"
      from (
        select "id", "name", ${primaryEmail} as "email", "position", "pictureId", "sortKey",
          ${closeness} as "closeness" from "contact"
        where ${condition} order by "closeness", "sortKey", "id" limit ${compared}
      ) as "found"
      join "client" on "client"."id" = ${clientOf} and ${inWorkspace(client.workspaceId, workspaceId)}
      order by "client"."isArchived", "found"."closeness", "found"."sortKey", "found"."id" limit ${limit}`,
  );
  return rows.map(hitOf);
}

/** Where a text is in the folded name, counted from 1; 0 when it is not. */
function positionOf(text: string): SQL {
  return dialect === 'postgres' ? sql`strpos(${contact.sortKey}, ${text})` : sql`instr(${contact.sortKey}, ${text})`;
}

/** It comes first. */
const primaryEmail =
  dialect === 'postgres' ? sql`"emails" -> 0 ->> 'value'` : sql`json_extract("emails", '$[0].value')`;

function hitOf({ id, name, email, position, pictureId, clientId, clientName, isArchived }: FoundPerson): SearchHit {
  return {
    kind: 'contact',
    id,
    name,
    detail: position ?? email,
    pictureId,
    client: { id: clientId, name: clientName },
    isArchived: Boolean(isArchived),
  };
}
