import type { PortalProposal } from '@clientele/contract';
import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { PortalCtx, Writing } from '../../../core/ctx.ts';
import { DomainError } from '../../../core/errors.ts';
import { clientContact } from '../../contacts/table.ts';
import { linkOver } from '../open-by-link.ts';
import { portalAccess, portalCode } from '../table.ts';

/** As whom a session writes, and how that is known. */
export interface Writer {
  readonly contactId: string;
  readonly via: PortalProposal['via'];
}

/** As whom somebody in a portal may write. The client must be locked. Errors: `code-required`, `link-expired` (they have left). */
export async function requireWriter(ctx: PortalCtx & Writing): Promise<Writer> {
  const writer = await findWriter(ctx);
  if (writer) return writer;
  if (ctx.actor.subject.contactId !== null) throw linkOver();
  throw new DomainError(
    'code-required',
    'A link does not say who you are. Sign in, or type the code that is mailed to a contact of the client.',
  );
}

/** Undefined: nobody is known behind the session, they are no contact of the client any more, or their access is suspended. */
export async function findWriter(ctx: PortalCtx): Promise<Writer | undefined> {
  const { contactId } = ctx.actor.subject;
  const writer = contactId === null ? await byCode(ctx) : ({ contactId, via: 'session' } as const);
  if (!writer || !(await isContact(ctx, writer.contactId))) return undefined;
  return (await suspendedOf(ctx)).has(writer.contactId) ? undefined : writer;
}

/** The contacts whose access to the portal of the client is suspended. */
export async function suspendedOf({ actor, db }: PortalCtx): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ contactId: portalAccess.contactId })
    .from(portalAccess)
    .where(
      and(
        eq(portalAccess.workspaceId, actor.workspaceId),
        eq(portalAccess.clientId, actor.subject.clientId),
        isNotNull(portalAccess.suspendedAt),
      ),
    );
  return new Set(rows.map(({ contactId }) => contactId));
}

/** The same call, recorded as what this contact does. */
export function writingAs<Context extends PortalCtx>(ctx: Context, { contactId }: Writer): Context {
  return { ...ctx, actor: { ...ctx.actor, subject: { ...ctx.actor.subject, contactId } } };
}

async function byCode({ actor, db, now }: PortalCtx): Promise<Writer | undefined> {
  const [found] = await db
    .select({ contactId: portalCode.contactId })
    .from(portalCode)
    .where(
      and(
        eq(portalCode.workspaceId, actor.workspaceId),
        eq(portalCode.sessionId, actor.sessionId),
        gt(portalCode.writingEndsAt, now().toISOString()),
      ),
    );
  return found && { contactId: found.contactId, via: 'code' };
}

async function isContact({ actor, db }: PortalCtx, contactId: string): Promise<boolean> {
  const [tie] = await db
    .select({ contactId: clientContact.contactId })
    .from(clientContact)
    .where(
      and(
        eq(clientContact.workspaceId, actor.workspaceId),
        eq(clientContact.clientId, actor.subject.clientId),
        eq(clientContact.contactId, contactId),
        eq(clientContact.isCurrent, true),
      ),
    );
  return tie !== undefined;
}
