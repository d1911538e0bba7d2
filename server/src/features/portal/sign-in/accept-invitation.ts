import type { Invitation } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import type { Db } from '../../../db/connect.ts';
import { user, workspace } from '../../access/table.ts';
import { lockClients } from '../../clients/index.ts';
import { linkOver } from '../open-by-link.ts';
import { recordAccess } from '../people/record-access.ts';
import { portalAccess } from '../table.ts';
import { hashPassword } from './argon2.ts';
import { contactActor, proveAddress, startSignIn, type Device, type NewSignIn } from './enter.ts';
import { requireGoodPassword } from './judge-password.ts';
import { selectOpenAccess } from './open-access.ts';
import { findLinkToken, useToken, type FoundToken } from './token.ts';

type Given = Pick<Services, 'database' | 'now'>;

/** What an invitation says. It is the same after it. Errors: `link-expired`. */
export async function openInvitation({ database, now }: Given, secret: string): Promise<Invitation> {
  const { token, access, client, contact } = await find(database.read, secret, now());
  const { workspaceId, expiresAt } = token;
  const [place] = await database.read
    .select({ id: workspace.id, name: workspace.name, invitedBy: user.name })
    .from(workspace)
    .leftJoin(user, and(eq(user.workspaceId, workspace.id), eq(user.id, access.grantedById ?? '')))
    .where(eq(workspace.id, workspaceId));
  if (!place) throw linkOver();
  return {
    workspace: { id: place.id, name: place.name },
    client: { name: client.name },
    contact: { name: contact.name, email: contact.emails[0]?.value ?? '' },
    invitedBy: place.invitedBy,
    expiresAt,
  };
}

/** Signs in by an invitation, once, with a password for later or without. Errors: `link-expired`, `validation` (`password`), `rate-limited`. */
export async function acceptInvitation(
  { database, now }: Given,
  { secret, password }: { readonly secret: string; readonly password: string | null },
  device: Device,
): Promise<NewSignIn> {
  const { token, contact, client } = await find(database.read, secret, now());
  if (password !== null) {
    const known = [contact.name, client.name, ...contact.emails.map(({ value }) => value)];
    await requireGoodPassword(password, known);
  }
  const passwordHash = password === null ? null : await hashPassword(password);
  const { workspaceId, contactId, emailKey } = token;
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    await lockClients(ctx, [client.id]);
    if (!(await useToken(ctx.db, token))) throw linkOver();
    const access = await openAccessOf(ctx.db, token);
    if (!access) throw linkOver();
    await proveAddress(ctx, { contactId, emailKey, passwordHash });
    const signIn = await startSignIn(ctx, contactId, device);
    await recordAccess({ ...ctx, actor: contactActor(signIn, { clientId: client.id, now: now() }) }, access.access, {
      name: contact.name,
      type: 'portal.invitation-accepted',
      action: 'portal.acceptInvitation',
    });
    return signIn;
  });
}

async function find(db: Db, secret: string, now: Date) {
  const token = await findLinkToken(db, 'invitation', secret, now);
  const found = token && (await openAccessOf(db, token));
  if (!found) throw linkOver();
  return { token, ...found };
}

async function openAccessOf(db: Db, { workspaceId, accessId }: FoundToken) {
  if (accessId === null) return undefined;
  const [found] = await selectOpenAccess(db, { workspaceId }, eq(portalAccess.id, accessId));
  return found;
}
