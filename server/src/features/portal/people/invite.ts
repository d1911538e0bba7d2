import { mostPortalPeople, type contract, type PortalAccess, type PortalScope } from '@clientele/contract';
import { and, count, eq } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import type { WriteCtx } from '../../../core/ctx.ts';
import { DomainError, invalid, notFound } from '../../../core/errors.ts';
import type { Verb } from '../../../core/implement.ts';
import { newId } from '../../../core/new-id.ts';
import { transact } from '../../../core/transact.ts';
import { loadClient, lockClients, requireOpenPortal } from '../../clients/index.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { queueMail, requireMailer } from '../../mail/index.ts';
import { requireAddress } from '../portal-address.ts';
import { endTokens } from '../sign-in/token.ts';
import { portalAccess } from '../table.ts';
import { loadAccess, presentOne, type AccessRow } from './load.ts';
import { recordAccess } from './record-access.ts';

export const invite: Verb<typeof contract.portal.invite> = (ctx, { clientId, contactId, scopes }) =>
  transact(ctx, (ctx) => grantAccess(ctx, { clientId, contactId, scopes, emailField: 'contactId' }));

interface Granted {
  readonly clientId: string;
  readonly contactId: string;
  readonly scopes: readonly PortalScope[];
  /** The field of the input that is refused when the contact has no email. */
  readonly emailField: string;
}

/** Gives access and mails the contact. Errors: as `portal.invite`. */
export async function grantAccess(
  ctx: WriteCtx,
  { clientId, contactId, scopes, emailField }: Granted,
): Promise<PortalAccess> {
  // Whoever ends the tie or switches the portal off at the same time comes before it, and is seen, or takes the access away again.
  await lockClients(ctx, [clientId]);
  const client = await loadClient(ctx, clientId);
  authorizeFor(ctx, 'manage_portal', client);
  requireAddress(ctx);
  requireMailer(ctx);
  requireOpenPortal(client);
  const person = await currentContact(ctx, { clientId, contactId });
  if (person.emails.length === 0) throw noEmail(emailField);
  await requireRoom(ctx, clientId);
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId } = ctx.actor;
  const [access] = await ctx.db
    .insert(portalAccess)
    .values({
      id: newId('portalAccess', now),
      workspaceId,
      clientId,
      contactId,
      scopes: [...new Set(scopes)],
      grantedById: userId,
      grantedAt: at,
      invitedAt: at,
      suspendedAt: null,
      lastVisitAt: null,
    })
    .onConflictDoNothing()
    .returning();
  if (!access) {
    const message = 'This contact has access already, or is invited.';
    throw invalid([{ field: 'contactId', problem: 'taken', message }]);
  }
  await mailInvitation(ctx, access);
  await recordAccess(ctx, access, {
    name: person.name,
    type: 'portal.invited',
    action: 'portal.invite',
    diff: { contactId: { before: null, after: contactId }, scopes: { before: null, after: access.scopes } },
  });
  return presentOne(ctx, access.id);
}

export const resendInvitation: Verb<typeof contract.portal.resendInvitation> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const { access, contact: person, accountOf } = await loadAccess(ctx, id);
    requireAddress(ctx);
    requireMailer(ctx);
    requireOpenPortal(await loadClient(ctx, access.clientId));
    requireInvited({ access, accountOf });
    if (person.emails.length === 0) throw noEmail('id');
    const at = ctx.now().toISOString();
    await ctx.db
      .update(portalAccess)
      .set({ invitedAt: at })
      .where(and(eq(portalAccess.workspaceId, ctx.actor.workspaceId), eq(portalAccess.id, id)));
    await mailInvitation(ctx, access);
    await recordAccess(ctx, access, {
      name: person.name,
      type: 'portal.invited-again',
      action: 'portal.resendInvitation',
      diff: { invitedAt: { before: access.invitedAt, after: at } },
    });
    return presentOne(ctx, id);
  });

/** Errors: `validation` (`id`). */
export function requireInvited({ access, accountOf }: { access: AccessRow; accountOf: string | null }): void {
  if (accountOf === null && access.suspendedAt === null) return;
  const message =
    accountOf === null
      ? 'This access is suspended. Resume it first.'
      : 'This invitation was accepted. Change or end the access.';
  throw invalid([{ field: 'id', problem: 'invalid', message }]);
}

/** The link of the mail before opens nothing from now on; the one of the new mail is made when it is sent. */
async function mailInvitation(ctx: WriteCtx, { id, clientId, contactId }: AccessRow): Promise<void> {
  await endTokens(ctx, { accessId: id });
  await queueMail(ctx, { kind: 'portal.invitation', clientId, contactId, subjectId: id });
}

async function currentContact(ctx: WriteCtx, { clientId, contactId }: { clientId: string; contactId: string }) {
  const { workspaceId } = ctx.actor;
  const [person] = await ctx.db
    .select({ name: contact.name, emails: contact.emails })
    .from(clientContact)
    .innerJoin(contact, and(eq(contact.workspaceId, workspaceId), eq(contact.id, clientContact.contactId)))
    .where(
      and(
        eq(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
        eq(clientContact.isCurrent, true),
      ),
    );
  if (!person) throw notFound();
  return person;
}

async function requireRoom(ctx: WriteCtx, clientId: string): Promise<void> {
  const [known] = await ctx.db
    .select({ people: count() })
    .from(portalAccess)
    .where(and(eq(portalAccess.workspaceId, ctx.actor.workspaceId), eq(portalAccess.clientId, clientId)));
  if ((known?.people ?? 0) < mostPortalPeople) return;
  throw new DomainError(
    'limit-exceeded',
    `${mostPortalPeople} people have access to the portal of this client. End the access of somebody first.`,
  );
}

function noEmail(field: string): DomainError {
  return invalid([{ field, problem: 'required', message: 'This contact has no email address. Add one first.' }]);
}
