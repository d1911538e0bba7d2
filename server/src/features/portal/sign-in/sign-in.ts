import { codeOf, type SignIn } from '@clientele/contract';
import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../core/errors.ts';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import { dialect } from '../../../db/columns.ts';
import type { Db } from '../../../db/connect.ts';
import { email as emailOf, emailKey } from '../../clients/index.ts';
import { contact, contactEmail } from '../../contacts/table.ts';
import { linkOver } from '../open-by-link.ts';
import { accountHolds } from '../people/load.ts';
import { portalAccess, portalAccount } from '../table.ts';
import { isPassword } from './argon2.ts';
import { proveAddress, startSignIn, type Device, type NewSignIn } from './enter.ts';
import { findLinkToken, useCode, useToken } from './token.ts';

type Given = Pick<Services, 'database' | 'now'>;

/** Errors: `unauthenticated`, `link-expired`, `rate-limited`. */
export function signIn(services: Given, input: SignIn, device: Device): Promise<NewSignIn> {
  if ('secret' in input) return byLink(services, input.secret, device);
  return 'code' in input ? byCode(services, input, device) : byPassword(services, input, device);
}

async function byPassword(
  { database, now }: Given,
  { workspaceId, email, password }: { workspaceId: string; email: string; password: string },
  device: Device,
): Promise<NewSignIn> {
  const contactId = await findContact(database.read, workspaceId, email);
  const known = contactId === undefined ? null : await passwordOf(database.read, { workspaceId, contactId });
  // Also of nobody: it takes as long.
  if (!(await isPassword(password, known)) || contactId === undefined) throw wrong();
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    // Whoever sets another password meanwhile comes before it, and is seen, or ends this sign-in, too.
    if ((await passwordOf(ctx.db, { workspaceId, contactId }, { isHeld: true })) !== known) throw wrong();
    await ctx.db
      .update(portalAccount)
      .set({ lastSignInAt: now().toISOString() })
      .where(and(eq(portalAccount.workspaceId, workspaceId), eq(portalAccount.contactId, contactId)));
    return startSignIn(ctx, contactId, device);
  });
}

async function byCode(
  { database, now }: Given,
  { workspaceId, email, code: typed }: { workspaceId: string; email: string; code: string },
  device: Device,
): Promise<NewSignIn> {
  const code = codeOf(typed);
  const contactId = await findContact(database.read, workspaceId, email);
  if (code === null || contactId === undefined) throw wrong();
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  const entered = await transact({ database, now, actor }, async (ctx) => {
    const key = await useCode(ctx, contactId, code);
    // A wrong one is counted, so this transaction has to be kept.
    if (key === undefined || !(await hasAddress(ctx.db, { workspaceId, contactId, key }))) return undefined;
    await proveAddress(ctx, { contactId, emailKey: key });
    return startSignIn(ctx, contactId, device);
  });
  if (!entered) throw wrong();
  return entered;
}

async function byLink({ database, now }: Given, secret: string, device: Device): Promise<NewSignIn> {
  const token = await findLinkToken(database.read, 'sign-in', secret, now());
  if (!token || !(await hasAccess(database.read, token))) throw linkOver();
  const { workspaceId, contactId, emailKey: key } = token;
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    if (!(await useToken(ctx.db, token)) || !(await hasAccess(ctx.db, token))) throw linkOver();
    await proveAddress(ctx, { contactId, emailKey: key });
    return startSignIn(ctx, contactId, device);
  });
}

/** One answer for whatever is wrong. */
function wrong(): DomainError {
  return new DomainError(
    'unauthenticated',
    'This does not open the portal: the address and the password or code do not belong together.',
  );
}

/** What is the same of an address however it is typed: contacts are found by it, and attempts counted. */
export function addressKey(typed: string): string {
  const judged = emailOf(typed.trim());
  return judged.ok ? emailKey(judged.value) : typed;
}

/** Who has an address, if they have access to anything: suspended and closed portals count, so that they are told so. */
export async function findContact(db: Db, workspaceId: string, typed: string): Promise<string | undefined> {
  const [found] = await db
    .select({ contactId: contact.id })
    .from(contactEmail)
    .innerJoin(contact, and(eq(contact.workspaceId, workspaceId), eq(contact.id, contactEmail.contactId)))
    .where(
      and(
        eq(contactEmail.workspaceId, workspaceId),
        eq(contactEmail.key, addressKey(typed)),
        isNull(contact.archivedAt),
      ),
    );
  return found && (await hasAccess(db, { workspaceId, ...found })) ? found.contactId : undefined;
}

interface OfContact {
  readonly workspaceId: string;
  readonly contactId: string;
}

async function hasAccess(db: Db, { workspaceId, contactId }: OfContact): Promise<boolean> {
  const [found] = await db
    .select({ id: portalAccess.id })
    .from(portalAccess)
    .where(and(eq(portalAccess.workspaceId, workspaceId), eq(portalAccess.contactId, contactId)))
    .limit(1);
  return found !== undefined;
}

async function hasAddress(db: Db, { workspaceId, contactId, key }: OfContact & { key: string }): Promise<boolean> {
  const [found] = await db
    .select({ key: contactEmail.key })
    .from(contactEmail)
    .where(
      and(eq(contactEmail.workspaceId, workspaceId), eq(contactEmail.key, key), eq(contactEmail.contactId, contactId)),
    );
  return found !== undefined;
}

/** The hash of the password of a contact whose account holds; null without one. */
async function passwordOf(
  db: Db,
  { workspaceId, contactId }: OfContact,
  { isHeld = false } = {},
): Promise<string | null> {
  const query = db
    .select({ passwordHash: portalAccount.passwordHash })
    .from(portalAccount)
    .where(and(eq(portalAccount.workspaceId, workspaceId), eq(portalAccount.contactId, contactId), accountHolds(db)));
  const [found] = await (isHeld && dialect === 'postgres' ? query.for('update') : query);
  return found?.passwordHash ?? null;
}
