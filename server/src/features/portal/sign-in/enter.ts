import { signInDays } from '@clientele/contract';
import { and, eq, ne, not } from 'drizzle-orm';
import type { PortalActor } from '../../../core/actor.ts';
import type { RecordCtx } from '../../../core/ctx.ts';
import { newId } from '../../../core/new-id.ts';
import { endSignedInSessions, hashOf, newSecret } from '../../access/index.ts';
import { writeAudit } from '../../activity/index.ts';
import { verifyEmail } from '../../contacts/index.ts';
import { accountHolds } from '../people/load.ts';
import { portalAccount, portalCode, portalSignIn, portalToken } from '../table.ts';

const dayMs = 86_400_000;

/** A browser, as it calls itself. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** Where a contact is signed in by now. */
export interface NewSignIn {
  readonly id: string;
  readonly workspaceId: string;
  readonly contactId: string;
  /** What the browser keeps. */
  readonly secret: string;
}

interface Shown {
  readonly contactId: string;
  /** The address at which a mail was opened. */
  readonly emailKey: string;
  /** Absent: as it was. */
  readonly passwordHash?: string | null;
}

/**
 * A contact has shown that an address is theirs. Where the one before is not theirs any more, what somebody had chosen there ends: another
 * person may have read its mails.
 */
export async function proveAddress(ctx: RecordCtx, { contactId, emailKey, passwordHash }: Shown): Promise<void> {
  const { workspaceId } = ctx.actor;
  const ofContact = and(eq(portalAccount.workspaceId, workspaceId), eq(portalAccount.contactId, contactId));
  const [held] = await ctx.db
    .select({ contactId: portalAccount.contactId })
    .from(portalAccount)
    .where(and(ofContact, accountHolds(ctx.db)));
  if (!held) await endSignIns(ctx, contactId);
  const at = ctx.now().toISOString();
  const before = held ? {} : { passwordHash: null };
  const set = { emailKey, lastSignInAt: at, ...before, ...(passwordHash !== undefined && { passwordHash }) };
  await ctx.db
    .insert(portalAccount)
    .values({ contactId, workspaceId, passwordHash: null, ...set })
    .onConflictDoUpdate({ target: portalAccount.contactId, set, setWhere: eq(portalAccount.workspaceId, workspaceId) });
  // Of a contact who has come in, nothing is an invitation any more.
  await ctx.db
    .delete(portalToken)
    .where(
      and(
        eq(portalToken.workspaceId, workspaceId),
        eq(portalToken.contactId, contactId),
        eq(portalToken.purpose, 'invitation'),
      ),
    );
  await verifyEmail(ctx, contactId, emailKey);
}

/** Signs in a browser. */
export async function startSignIn(ctx: RecordCtx, contactId: string, device: Device): Promise<NewSignIn> {
  const now = ctx.now();
  const { workspaceId } = ctx.actor;
  const id = newId('portalSignIn', now);
  const secret = newSecret('cpd');
  const at = now.toISOString();
  await ctx.db.insert(portalSignIn).values({
    id,
    workspaceId,
    contactId,
    secretHash: hashOf(secret),
    ...device,
    createdAt: at,
    lastUsedAt: at,
    expiresAt: signInEnd(now),
  });
  const by = { actorType: 'portal' as const, actorId: contactId, sessionId: null };
  await writeAudit(ctx, { by, action: 'portal.signIn', entity: 'portalSignIn', entityId: id });
  return { id, workspaceId, contactId, secret };
}

export function signInEnd(now: Date): string {
  return new Date(now.getTime() + signInDays * dayMs).toISOString();
}

/** Signs a contact out, in one browser, in all, or in all but one, and ends what is open there. Answers in how many. */
export async function endSignIns(
  ctx: RecordCtx,
  contactId: string,
  { only, except }: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const ended = await ctx.db
    .delete(portalSignIn)
    .where(
      and(
        eq(portalSignIn.workspaceId, ctx.actor.workspaceId),
        eq(portalSignIn.contactId, contactId),
        only === undefined ? undefined : eq(portalSignIn.id, only),
        except === undefined ? undefined : ne(portalSignIn.id, except),
      ),
    )
    .returning({ id: portalSignIn.id });
  await endSignedInSessions(
    ctx,
    ended.map(({ id }) => id),
  );
  return ended.length;
}

/**
 * Follows a contact of whom an address was taken away: their account ends if it was made with that one, and does not come back with it. So do
 * the codes that were mailed to them.
 */
export async function endAtLostAddress(ctx: RecordCtx, contactId: string): Promise<void> {
  await ctx.db
    .delete(portalCode)
    .where(and(eq(portalCode.workspaceId, ctx.actor.workspaceId), eq(portalCode.contactId, contactId)));
  const ended = await ctx.db
    .delete(portalAccount)
    .where(
      and(
        eq(portalAccount.workspaceId, ctx.actor.workspaceId),
        eq(portalAccount.contactId, contactId),
        not(accountHolds(ctx.db)),
      ),
    )
    .returning({ contactId: portalAccount.contactId });
  if (ended.length > 0) await endSignIns(ctx, contactId);
}

/** Who is named by the history where a contact does something outside of a session of one portal. */
export function contactActor(
  { workspaceId, id, contactId }: Pick<NewSignIn, 'workspaceId' | 'id' | 'contactId'>,
  { clientId, now }: { readonly clientId: string; readonly now: Date },
): PortalActor {
  const subject = { clientId, contactId, scopes: [] };
  return {
    kind: 'portal',
    workspaceId,
    sessionId: id,
    expiresAt: now.toISOString(),
    subject,
    user: null,
    isReadOnly: false,
  };
}
