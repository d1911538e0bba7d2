import type { SearchHit, SearchMatch } from '@clientele/contract';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { parseSearch, personMatches } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { ofSeenClient, type ContactRow } from './load.ts';
import { readClosest } from './matching-people.ts';
import { clientContact } from './table.ts';

interface TiedClient {
  readonly contactId: string;
  readonly id: string;
  readonly name: string;
  readonly isArchived: boolean;
}

/** So many of the closest are looked up with their clients: of those, people of archived clients make room for others. */
const compared = 100;

/**
 * People by name, position, email and phone, each with one of its clients, an active one if there is one. The closest first: the name
 * is the text, begins with it, has words that do, has it elsewhere, or another field has it; those of archived clients last.
 */
export async function findPeople(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const people = await readClosest(ctx, text, Math.max(compared, limit));
  const clients = await bestClients(
    ctx,
    people.map(({ id }) => id),
  );
  const hits = people.flatMap((person) => {
    const tied = clients.get(person.id);
    return tied ? [hitOf(person, tied, personMatches(person, search))] : [];
  });
  return [...hits.filter(({ isArchived }) => !isArchived), ...hits.filter(({ isArchived }) => isArchived)].slice(
    0,
    limit,
  );
}

/** Of each person who is somewhere today, one client: an active one if there is one, then where the person is the primary contact. */
async function bestClients(ctx: Ctx, contactIds: readonly string[]): Promise<ReadonlyMap<string, TiedClient>> {
  if (contactIds.length === 0) return new Map();
  const ties = await slowRead(ctx)
    .select({
      contactId: clientContact.contactId,
      id: client.id,
      name: client.name,
      isArchived: client.isArchived,
    })
    .from(clientContact)
    .innerJoin(client, ofSeenClient(ctx))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        inArray(clientContact.contactId, [...contactIds]),
        eq(clientContact.isCurrent, true),
      ),
    )
    // The best of each person is the last, and stays in the map.
    .orderBy(desc(client.isArchived), asc(clientContact.isPrimary), desc(client.sortKey), desc(client.id));
  return new Map(ties.map((tie) => [tie.contactId, tie]));
}

/** The primary email comes first. */
function hitOf(person: ContactRow, tied: TiedClient, matches: SearchMatch[]): SearchHit {
  const { id, name, position, emails, pictureId } = person;
  return {
    kind: 'contact',
    id,
    name,
    detail: position ?? emails[0]?.value ?? null,
    pictureId,
    client: { id: tied.id, name: tied.name },
    isArchived: tied.isArchived,
    matches,
  };
}
