import type { SearchHit } from '@clientele/contract';
import { and, eq, sql, type Column, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { rowsOf } from '../../db/raw.ts';
import { client } from '../clients/table.ts';
import { contact } from './table.ts';

interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: string | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly isArchived: unknown;
}

/**
 * People by name, email address, position and telephone number, each with one of its clients, an active one if there is one. The
 * closest first: the name is the text, begins with it, has a word that does, or something has it somewhere; those of archived clients
 * last. All people of the workspace are looked at, and of those who match the closest {@link compared}.
 */
export async function findPeople(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const { workspaceId, userId, grants } = ctx.actor;
  const typed = text.trim().replace(/\s+/g, ' ');
  const isMine = grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined;
  const clientOf = sql`(select "client"."id" from "clientContact" join "client" on "client"."id" = "clientContact"."clientId"
    where "clientContact"."contactId" = "found"."id" and ${inWorkspace(client.workspaceId, workspaceId)}
      and "clientContact"."workspaceId" = "client"."workspaceId" and ${isMine ?? sql`true`}
    order by "client"."isArchived", "clientContact"."isPrimary" desc, "client"."sortKey", "client"."id" limit 1)`;
  const closeness = sql`case when ${has(contact.name, typed)} then 0 when ${has(contact.name, typed, '', '%')} then 1
    when ${has(contact.name, typed, '% ', '%')} then 2 else 3 end`;
  const rows = await rowsOf<FoundPerson>(
    slowRead(ctx),
    sql`select "found"."id", "found"."name", "found"."email", "found"."position", "client"."id" as "clientId",
        "client"."name" as "clientName", "client"."isArchived"
      from (
        select "id", "name", "email", "position", ${closeness} as "closeness" from "contact"
        where ${and(eq(contact.workspaceId, workspaceId), matches(typed), isMine && ofMyClients(workspaceId, isMine))}
        order by "closeness", "name", "id" limit ${compared}
      ) as "found"
      join "client" on "client"."id" = ${clientOf} and ${inWorkspace(client.workspaceId, workspaceId)}
      order by "client"."isArchived", "found"."closeness", "found"."name", "found"."id" limit ${limit}`,
  );
  return rows.map(hitOf);
}

const compared = 200;

function matches(typed: string): SQL | undefined {
  const { name, email, position, phone } = contact;
  const digits = /^[+\d()./\s-]+$/.test(typed) ? typed.replace(/\D/g, '').replace(/^0+/, '') : '';
  const words = and(
    ...typed.split(' ').map((word) => {
      const anywhere = [name, email, position].map((column) => has(column, word, '%', '%'));
      return sql`(${sql.join(anywhere, sql` or `)})`;
    }),
  );
  return digits.length < 3 ? words : sql`(${words} or ${has(phone, digits, '%', '%')})`;
}

/** Neither database tells capitals from small letters here: SQLite for ASCII, PostgreSQL for all. */
function has(column: Column, text: string, before = '', after = ''): SQL {
  const pattern = `${before}${text.replace(/[\\%_]/g, '\\$&')}${after}`;
  return sql`${column} ${dialect === 'postgres' ? sql`ilike` : sql`like`} ${pattern} escape '\\'`;
}

function ofMyClients(workspaceId: string, isMine: SQL): SQL {
  return sql`"contact"."id" in (select "clientContact"."contactId" from "clientContact" join "client"
    on "client"."id" = "clientContact"."clientId" where "clientContact"."workspaceId" = ${workspaceId}
      and "client"."workspaceId" = ${workspaceId} and ${isMine})`;
}

function hitOf({ id, name, email, position, clientId, clientName, isArchived }: FoundPerson): SearchHit {
  return {
    kind: 'contact',
    id,
    name,
    detail: position ?? email,
    client: { id: clientId, name: clientName },
    isArchived: Boolean(isArchived),
  };
}
