import type { PortalAccess } from '@clientele/contract';
import { invitationDays } from '@clientele/contract';
import { and, eq, exists, sql, type SQL } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../../core/ctx.ts';
import { notFound } from '../../../core/errors.ts';
import type { Db } from '../../../db/connect.ts';
import { user } from '../../access/table.ts';
import { loadClient, lockClients } from '../../clients/index.ts';
import { client } from '../../clients/table.ts';
import { clientContact, contact, contactEmail } from '../../contacts/table.ts';
import { mailsAbout } from '../../mail/index.ts';
import { portalAccess, portalAccount } from '../table.ts';

const dayMs = 86_400_000;

export type AccessRow = typeof portalAccess.$inferSelect;

interface FoundAccess {
  readonly access: AccessRow;
  readonly contact: Pick<typeof contact.$inferSelect, 'id' | 'name' | 'emails'>;
  readonly client: { readonly id: string; readonly name: string };
  readonly isPrimary: boolean;
  readonly grantedBy: string | null;
  /** Of an account that holds: see {@link accountHolds}. */
  readonly accountOf: string | null;
}

/** Access of contacts of today with what is said of them. Which, the caller says with `where`. */
export function selectAccess(db: Db) {
  return db
    .select({
      access: portalAccess,
      contact: { id: contact.id, name: contact.name, emails: contact.emails },
      client: { id: client.id, name: client.name },
      isPrimary: clientContact.isPrimary,
      grantedBy: user.name,
      accountOf: portalAccount.contactId,
    })
    .from(portalAccess)
    .innerJoin(
      clientContact,
      and(
        eq(clientContact.workspaceId, portalAccess.workspaceId),
        eq(clientContact.clientId, portalAccess.clientId),
        eq(clientContact.contactId, portalAccess.contactId),
        eq(clientContact.isCurrent, true),
      ),
    )
    .innerJoin(client, and(eq(client.workspaceId, portalAccess.workspaceId), eq(client.id, portalAccess.clientId)))
    .innerJoin(contact, and(eq(contact.workspaceId, portalAccess.workspaceId), eq(contact.id, portalAccess.contactId)))
    .leftJoin(user, and(eq(user.workspaceId, portalAccess.workspaceId), eq(user.id, portalAccess.grantedById)))
    .leftJoin(
      portalAccount,
      and(
        eq(portalAccount.workspaceId, portalAccess.workspaceId),
        eq(portalAccount.contactId, portalAccess.contactId),
        accountHolds(db),
      ),
    );
}

/** Of a statement on `portalAccount`: the address with which it was made is still the contact's. */
export function accountHolds(db: Db): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(contactEmail)
      .where(
        and(
          eq(contactEmail.workspaceId, portalAccount.workspaceId),
          eq(contactEmail.key, portalAccount.emailKey),
          eq(contactEmail.contactId, portalAccount.contactId),
        ),
      ),
  );
}

/** As the staff sees them, in the order given. */
export async function presentAccess(ctx: Ctx, found: readonly FoundAccess[]): Promise<PortalAccess[]> {
  const invited = found.filter(({ accountOf }) => accountOf === null).map(({ access }) => access.id);
  const mails = await mailsAbout(ctx.db, ctx.actor.workspaceId, invited);
  return found.map(({ access, contact: person, isPrimary, grantedBy, accountOf }) => {
    const { id, scopes, grantedAt, grantedById, invitedAt, suspendedAt, lastVisitAt } = access;
    const [email] = person.emails;
    const isInvited = accountOf === null;
    return {
      id,
      contact: {
        id: person.id,
        name: person.name,
        email: email ? { value: email.value, state: email.state } : null,
        isPrimary,
      },
      scopes,
      state: suspendedAt !== null ? 'suspended' : isInvited ? 'invited' : 'active',
      invitation: isInvited
        ? { sentAt: invitedAt, expiresAt: invitationEnd(invitedAt), mail: mails.get(id) ?? null }
        : null,
      grantedAt,
      grantedBy: grantedById === null || grantedBy === null ? null : { id: grantedById, name: grantedBy },
      lastVisitAt,
    };
  });
}

export function invitationEnd(invitedAt: string): string {
  return new Date(Date.parse(invitedAt) + invitationDays * dayMs).toISOString();
}

/** One, as it is now. */
export async function presentOne(ctx: Ctx, id: string): Promise<PortalAccess> {
  const found = await selectAccess(ctx.db).where(
    and(eq(portalAccess.workspaceId, ctx.actor.workspaceId), eq(portalAccess.id, id)),
  );
  const [access] = await presentAccess(ctx, found);
  if (!access) throw notFound();
  return access;
}

/**
 * One that the actor may change, behind the lock of its client: whoever signs in at the same time comes before it, and is seen, or after it.
 * Errors: `not-found`, `forbidden`.
 */
export async function loadAccess(ctx: WriteCtx, id: string): Promise<FoundAccess> {
  const which = and(eq(portalAccess.workspaceId, ctx.actor.workspaceId), eq(portalAccess.id, id));
  const [known] = await ctx.db.select({ clientId: portalAccess.clientId }).from(portalAccess).where(which);
  if (!known) throw notFound();
  await lockClients(ctx, [known.clientId]);
  authorizeFor(ctx, 'manage_portal', await loadClient(ctx, known.clientId));
  const [found] = await selectAccess(ctx.db).where(which);
  if (!found) throw notFound();
  return found;
}
