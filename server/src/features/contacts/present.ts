import type { Contact, Tie } from '@clientele/contract';
import { and, inArray } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import type { ContactRow, TieOfContact } from './load.ts';
import { contact } from './table.ts';

export function presentContact(row: ContactRow): Contact {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    position: row.position,
    pictureId: row.pictureId,
    emails: row.emails,
    phones: row.phones,
    isObjecting: row.isObjecting,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** Rows as ties, with the names that successors have today. */
export async function presentTies(ctx: Ctx, rows: readonly TieOfContact[]): Promise<Tie[]> {
  const successors = await namesOfContacts(
    ctx,
    rows.flatMap(({ tie }) => tie.successorId ?? []),
  );
  return rows.map(({ tie, contact: person }) => ({
    clientId: tie.clientId,
    contact: presentContact(person),
    version: tie.version,
    isPrimary: tie.isPrimary,
    roles: tie.roles,
    groups: tie.groups,
    relationship: tie.relationship,
    startedOn: tie.startedOn,
    endedOn: tie.endedOn,
    successor: successors.get(tie.successorId ?? '') ?? null,
  }));
}

export async function presentTie(ctx: Ctx, row: TieOfContact): Promise<Tie> {
  const [tie] = await presentTies(ctx, [row]);
  if (!tie) throw new Error('A row became no tie.');
  return tie;
}

async function namesOfContacts(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const found = await ctx.db
    .select({ id: contact.id, name: contact.name })
    .from(contact)
    .where(and(inWorkspace(contact.workspaceId, ctx.actor.workspaceId), inArray(contact.id, [...new Set(ids)])));
  return new Map(found.map((person) => [person.id, person]));
}
