import { contactRoles, type ContactRole, type Tie, type TiePatch } from '@clientele/contract';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid, notFound } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { endPortalSessions } from '../access/index.ts';
import { record } from '../activity/record.ts';
import type { ActivityType } from '../activity/table.ts';
import { lockClients, refreshClients } from '../clients/index.ts';
import { editableClient, lockContacts, selectTies, type ContactRow, type TieOfContact, type TieRow } from './load.ts';
import { presentTie } from './present.ts';
import { clientContact, contact } from './table.ts';

/** The place of a tie. */
export interface AtClient {
  readonly clientId: string;
  readonly contactId: string;
}

/** What becomes of a tie, and what is written down about it. */
export interface TieChange {
  readonly set: Partial<TieRow>;
  readonly action: string;
  /** What people read in the client's history. Absent: nothing. */
  readonly type?: ActivityType;
}

/**
 * Changes what a contact is at a client, alone with all that other callers change there: `change` sees the tie as it is and says what
 * becomes of it, or null for nothing. Errors: `not-found` (also a tie that was removed, unless `removed` says so), `forbidden`, those
 * of `change`.
 */
export function changeTie(
  ctx: Ctx,
  at: AtClient,
  change: (ctx: WriteCtx, before: TieOfContact) => Promise<TieChange | null>,
  { removed = false } = {},
): Promise<Tie> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [at.clientId]);
    await editableClient(ctx, at.clientId);
    if (removed) await lockContacts(ctx, [at.contactId]);
    const before = await tieAt(ctx, at);
    if (!before || (before.tie.removedAt !== null && !removed)) throw notFound();
    const wanted = await change(ctx, before);
    return presentTie(ctx, wanted ? await writeTie(ctx, before, wanted) : before);
  });
}

/** The tie of a contact, removed or not. */
export async function tieAt(ctx: Ctx, { clientId, contactId }: AtClient): Promise<TieOfContact | undefined> {
  const [found] = await selectTies(ctx).where(
    and(
      inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
      eq(clientContact.clientId, clientId),
      eq(clientContact.contactId, contactId),
    ),
  );
  return found;
}

async function writeTie(ctx: WriteCtx, before: TieOfContact, { set, type, action }: TieChange): Promise<TieOfContact> {
  const { clientId, contactId } = before.tie;
  const [tie] = await ctx.db
    .update(clientContact)
    .set({ ...set, version: sql`${clientContact.version} + 1` })
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
      ),
    )
    .returning();
  if (!tie) throw notFound();
  const found = { tie, contact: await withTies(ctx, before.contact, tie, set) };
  // Whoever is a contact of the client no longer is in its portal no longer.
  if (!tie.isCurrent) {
    await endPortalSessions(ctx, { clientId, contactId });
    for (const part of ctx.clientParts) await part.left?.(ctx, { clientId, contactId });
  }
  await recordTie(ctx, found, { action, ...(type && { type }), before: before.tie });
  return found;
}

interface ToldOfTie {
  readonly action: string;
  readonly type?: ActivityType;
  readonly before?: TieRow;
  /** Of the person, where that changed, too. */
  readonly version?: number | null;
  readonly diff?: Readonly<Record<string, { before: unknown; after: unknown }>>;
}

/** History, audit and live event of a tie that was made or changed, and the copies of its client. */
export async function recordTie(
  ctx: WriteCtx,
  { tie, contact: { id, name } }: TieOfContact,
  { action, type, before, version = null, diff: ofPerson = {} }: ToldOfTie,
): Promise<void> {
  const diff = { ...ofPerson, ...differencesOf(before, tie) };
  await record(ctx, {
    kind: 'contact',
    id,
    clientId: tie.clientId,
    version,
    ...(type && { type }),
    name,
    data: { contactId: id, fields: Object.keys(diff) },
    action,
    diff: { ...diff, clientId: { before: before ? tie.clientId : null, after: tie.clientId } },
  });
  await refreshClients(ctx, [tie.clientId], { changed: ['people'] });
}

const told = [
  'isPrimary',
  'roles',
  'groups',
  'relationship',
  'startedOn',
  'endedOn',
  'successorId',
  'removedAt',
] as const;

function differencesOf(before: TieRow | undefined, after: TieRow): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    told
      .filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field]))
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }]),
  );
}

/** A person whose last tie was removed is archived, and comes back with any tie. */
async function withTies(
  ctx: WriteCtx,
  person: ContactRow,
  { removedAt }: TieRow,
  set: Partial<TieRow>,
): Promise<ContactRow> {
  if (set.removedAt === undefined) return person;
  return setArchived(ctx, person, removedAt !== null && !(await hasTies(ctx, person.id)) ? removedAt : null);
}

/** The person must be locked. */
export async function setArchived(ctx: WriteCtx, person: ContactRow, archivedAt: string | null): Promise<ContactRow> {
  if (archivedAt === person.archivedAt) return person;
  const [row = person] = await ctx.db
    .update(contact)
    .set({ archivedAt, updatedAt: ctx.now().toISOString(), version: sql`${contact.version} + 1` })
    .where(and(inWorkspace(contact.workspaceId, ctx.actor.workspaceId), eq(contact.id, person.id)))
    .returning();
  return row;
}

async function hasTies(ctx: WriteCtx, contactId: string): Promise<boolean> {
  const [found] = await ctx.db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.contactId, contactId),
        isNull(clientContact.removedAt),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** The contacts who are at the client today, but for this one. */
export function othersAt(ctx: WriteCtx, { clientId, contactId }: AtClient): Promise<TieRow[]> {
  return ctx.db
    .select()
    .from(clientContact)
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.clientId, clientId),
        ne(clientContact.contactId, contactId),
        eq(clientContact.isCurrent, true),
      ),
    );
}

/** Whoever becomes a contact of a client is its primary one when it has none. */
export async function becomesPrimary(ctx: WriteCtx, at: AtClient): Promise<boolean> {
  return !(await othersAt(ctx, at)).some(({ isPrimary }) => isPrimary);
}

/** Fields of a tie as they are stored: each role and group once, the roles in the order of the contract. */
export function tieDetails(patch: z.output<typeof TiePatch>): Partial<TieRow> {
  const { roles, groups, relationship, startedOn } = patch;
  return {
    ...(relationship !== undefined && { relationship }),
    ...(startedOn !== undefined && { startedOn }),
    ...(roles && { roles: contactRoles.filter((role: ContactRole) => roles.includes(role)) }),
    ...(groups && { groups: [...new Set(groups)] }),
  };
}

/** Nobody leaves before coming. Errors: `validation`. */
export function requireOrder(startedOn: string | null, endedOn: string | null, field: string): void {
  if (startedOn !== null && endedOn !== null && endedOn < startedOn)
    throw invalid([{ field, problem: 'invalid', message: 'The end must not be before the start.' }]);
}
