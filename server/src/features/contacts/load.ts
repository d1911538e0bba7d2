import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, RecordCtx, WriteCtx } from '../../core/ctx.ts';
import { forbidden, notFound } from '../../core/errors.ts';
import { dialect } from '../../db/columns.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { client } from '../clients/table.ts';
import { loadClient } from '../clients/index.ts';
import { clientContact, contact } from './table.ts';

export type ContactRow = typeof contact.$inferSelect;
export type TieRow = typeof clientContact.$inferSelect;

/** What a person is at a client, and the person. */
export interface TieOfContact {
  readonly tie: TieRow;
  readonly contact: ContactRow;
}

/** Ties with their contacts, of the workspace. Which ones, the caller says with `where`. */
export function selectTies(ctx: Ctx, db: Db = ctx.db) {
  return db
    .select({ tie: clientContact, contact })
    .from(clientContact)
    .innerJoin(
      contact,
      and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, ctx.actor.workspaceId)),
    );
}

/** Whether the actor may see a row of `contact`: who sees only assigned clients sees only the people of those, former ones among them. */
export function contactIsVisible(ctx: Ctx): SQL<boolean> {
  return ctx.actor.grants.view_clients === 'assigned' ? isOfOwnClient(ctx) : sql<boolean>`true`.mapWith(Boolean);
}

function isOfOwnClient({ actor: { workspaceId, userId } }: Ctx): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${clientContact}
    join ${client} on ${client.id} = ${clientContact.clientId} and ${inWorkspace(client.workspaceId, workspaceId)}
    where ${clientContact.contactId} = ${contact.id} and ${inWorkspace(clientContact.workspaceId, workspaceId)}
      and ${clientContact.removedAt} is null and ${client.ownerId} = ${userId})`.mapWith(Boolean);
}

/** Joins the client of a tie, if the actor sees it. */
export function ofSeenClient({ actor: { workspaceId, userId, grants } }: Ctx): SQL | undefined {
  return and(
    inWorkspace(client.workspaceId, workspaceId),
    eq(client.id, clientContact.clientId),
    grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
  );
}

/** A client whose contacts are the actor's to change. Errors: `not-found`, `forbidden`. */
export async function editableClient(ctx: Ctx, id: string) {
  const row = await loadClient(ctx, id);
  authorizeFor(ctx, 'edit_clients', row);
  return row;
}

/** A contact, archived or not. Errors: `not-found`, for missing, foreign and hidden ids alike. */
export async function loadContact(ctx: Ctx, id: string): Promise<ContactRow> {
  const [row] = await ctx.db
    .select()
    .from(contact)
    .where(and(inWorkspace(contact.workspaceId, ctx.actor.workspaceId), eq(contact.id, id), contactIsVisible(ctx)));
  if (!row) throw notFound();
  return row;
}

/**
 * A contact to change, which stays as it is for others until the transaction ends. Lock the clients concerned before it. Errors:
 * `not-found`, `forbidden` (a contact of none of the clients that the actor may edit).
 */
export async function editableContact(ctx: WriteCtx, id: string): Promise<ContactRow> {
  await lockContacts(ctx, [id]);
  const row = await loadContact(ctx, id);
  if (ctx.actor.grants.edit_clients === 'all') return row;
  const [own] = await ctx.db
    .select({ id: contact.id })
    .from(contact)
    .where(and(inWorkspace(contact.workspaceId, ctx.actor.workspaceId), eq(contact.id, id), isOfOwnClient(ctx)));
  if (!own) throw forbidden('edit_clients');
  return row;
}

/** The clients of a contact that the actor may edit. */
export async function editableClientsOf(ctx: Ctx, contactId: string): Promise<string[]> {
  const { workspaceId, userId, grants } = ctx.actor;
  const found = await ctx.db
    .select({ id: client.id })
    .from(clientContact)
    .innerJoin(client, and(inWorkspace(client.workspaceId, workspaceId), eq(client.id, clientContact.clientId)))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, workspaceId),
        eq(clientContact.contactId, contactId),
        sql`${clientContact.removedAt} is null`,
        grants.edit_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
      ),
    );
  return found.map(({ id }) => id);
}

/** Makes other writers of these contacts wait, and whoever links them or takes them away. SQLite has one writer. */
export async function lockContacts(ctx: RecordCtx, ids: readonly string[]): Promise<void> {
  if (dialect === 'sqlite' || ids.length === 0) return;
  await ctx.db
    .select({ id: contact.id })
    .from(contact)
    .where(and(inWorkspace(contact.workspaceId, ctx.actor.workspaceId), inArray(contact.id, [...ids])))
    .orderBy(contact.id)
    .for('update');
}

/** What a contact is at each of its clients, ties that were removed left out. */
export function tiesOf(ctx: Ctx, contactId: string): Promise<TieRow[]> {
  return ctx.db
    .select()
    .from(clientContact)
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.contactId, contactId),
        sql`${clientContact.removedAt} is null`,
      ),
    );
}
