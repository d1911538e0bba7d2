import { and, eq } from 'drizzle-orm';
import { invalid } from '../../../core/errors.ts';
import type { RecordCtx } from '../../../core/ctx.ts';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import type { Db } from '../../../db/connect.ts';
import { writeAudit } from '../../activity/index.ts';
import { contact } from '../../contacts/table.ts';
import { linkOver } from '../open-by-link.ts';
import { portalAccount } from '../table.ts';
import { hashPassword, isPassword } from './argon2.ts';
import { endSignIns, proveAddress, startSignIn, type Device, type NewSignIn } from './enter.ts';
import { requireGoodPassword } from './judge-password.ts';
import { endTokens, findLinkToken, useToken } from './token.ts';
import { notSignedIn, type SignInOfContact } from './signed-in.ts';

type Given = Pick<Services, 'database' | 'now'>;

/** Sets a password by the link of a mail, signs out everywhere else, and in here. Errors: `link-expired`, `validation`, `rate-limited`. */
export async function resetPassword(
  { database, now }: Given,
  { secret, password }: { readonly secret: string; readonly password: string },
  device: Device,
): Promise<NewSignIn> {
  const token = await findLinkToken(database.read, 'password', secret, now());
  if (!token) throw linkOver();
  const { workspaceId, contactId, emailKey } = token;
  await requireGoodPassword(password, await knownOf(database.read, token));
  const passwordHash = await hashPassword(password);
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    if (!(await useToken(ctx.db, token))) throw linkOver();
    await proveAddress(ctx, { contactId, emailKey, passwordHash });
    await endTokens(ctx, { contactId });
    await endSignIns(ctx, contactId);
    const signIn = await startSignIn(ctx, contactId, device);
    await auditPassword(ctx, signIn);
    return signIn;
  });
}

/** Errors: `validation` (`current`, `password`), `unauthenticated`, `rate-limited`. */
export async function changePassword(
  { database, now }: Given,
  signIn: SignInOfContact,
  { current, password }: { readonly current?: string | undefined; readonly password: string },
): Promise<void> {
  const { workspaceId, contactId, id } = signIn;
  const ofContact = and(eq(portalAccount.workspaceId, workspaceId), eq(portalAccount.contactId, contactId));
  const read = async (db: Db) => {
    const [found] = await db.select({ passwordHash: portalAccount.passwordHash }).from(portalAccount).where(ofContact);
    if (!found) throw notSignedIn();
    return found.passwordHash;
  };
  const before = await read(database.read);
  await requireGoodPassword(password, await knownOf(database.read, signIn));
  if (before !== null && !(await isPassword(current ?? '', before))) {
    const message = 'This is not the password that you have now.';
    throw invalid([{ field: 'current', problem: current === undefined ? 'required' : 'invalid', message }]);
  }
  const passwordHash = await hashPassword(password);
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  await transact({ database, now, actor }, async (ctx) => {
    // Of two changes at the same time the second one knows a password that is no more.
    if ((await read(ctx.db)) !== before) throw notSignedIn();
    await ctx.db.update(portalAccount).set({ passwordHash }).where(ofContact);
    await endTokens(ctx, { contactId });
    await endSignIns(ctx, contactId, { except: id });
    await auditPassword(ctx, signIn);
  });
}

function auditPassword(ctx: RecordCtx, { id, contactId }: Pick<SignInOfContact, 'id' | 'contactId'>): Promise<void> {
  const by = { actorType: 'portal' as const, actorId: contactId, sessionId: null };
  return writeAudit(ctx, { by, action: 'portal.setPassword', entity: 'portalSignIn', entityId: id });
}

/** What others know of somebody, and try first. */
async function knownOf(db: Db, of: Pick<SignInOfContact, 'workspaceId' | 'contactId'>): Promise<string[]> {
  const [found] = await db
    .select({ name: contact.name, emails: contact.emails })
    .from(contact)
    .where(and(eq(contact.workspaceId, of.workspaceId), eq(contact.id, of.contactId)));
  return found ? [found.name, ...found.emails.map(({ value }) => value)] : [];
}
