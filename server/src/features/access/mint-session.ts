import { permissions, type MintedSession, type MintSession, type PortalScope } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { hostWith } from '../../core/actor.ts';
import { DomainError, invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import type { Database, Db, Tx } from '../../db/connect.ts';
import { writeAudit } from '../activity/index.ts';
import { noteUse, type LiveKey } from './api-key.ts';
import { effectiveGrants } from './effective-grants.ts';
import { hashOf, newSecret } from './secret.ts';
import { authorOfSession } from './session-actor.ts';
import { membership, session, user } from './table.ts';

type Input = z.output<typeof MintSession>;
type Subject = NonNullable<Input['subject']>;

/** What the workspace knows of the subject of a portal session. */
type FoundSubject =
  /** It does not have this part of it. */
  | { readonly missing: keyof Subject }
  /** The contact's access is suspended. */
  | { readonly isSuspended: true }
  /** What the contact sees of the portal; null: everything. */
  | { readonly scopes: readonly PortalScope[] | null };

/** Handed in, because clients, contacts and portals stand to the right of this feature. */
export type FindSubject = (db: Db, workspaceId: string, subject: Subject) => Promise<FoundSubject>;

/**
 * Opens a session for one person in one page, and makes the person known to the workspace in this role: the host decides who
 * its people are. Errors: `not-found` (field `workspaceId`, `subject.clientId`, `subject.contactId`), `validation`
 * (`allowedOrigins`), `forbidden` (suspended: the person, or the access of `subject.contactId`).
 */
export async function mintSession(
  database: Database,
  key: LiveKey,
  input: Input,
  now: Date,
  findSubject: FindSubject,
): Promise<MintedSession> {
  if (input.workspaceId !== key.workspaceId)
    throw new DomainError('not-found', 'There is no such workspace.', { field: 'workspaceId' });
  requireOriginsOfKey(key, input.allowedOrigins);
  const token = newSecret('cst');
  const at = now.toISOString();
  const id = newId('session', now);
  const expiresAt = earlier(new Date(now.getTime() + input.ttlSeconds * 1000).toISOString(), key.expiresAt);
  const { workspaceId, subject, allowedOrigins } = input;
  const rights = rightsIn(input);
  await transact({ database, actor: hostWith(key), now: () => now }, async (ctx) => {
    const { db: tx } = ctx;
    const portalScopes = subject ? await scopesOf(tx, workspaceId, subject, findSubject) : null;
    const userId = await upsertUserAndMembership(tx, input, now);
    await noteUse(tx, key, now);
    await tx.insert(session).values({
      id,
      workspaceId,
      apiKeyId: key.id,
      userId,
      tokenHash: hashOf(token),
      ...rights,
      portalScopes,
      allowedOrigins,
      createdAt: at,
      expiresAt,
      revokedAt: null,
    });
    const by = authorOfSession({ id, userId, ...rights });
    await writeAudit(ctx, { by, action: 'sessions.mint', entity: 'session', entityId: id });
  });
  const grants = rights.role === null ? {} : effectiveGrants(rights.role, rights.scopes);
  return { token, expiresAt, session: { id, scopes: permissions.filter((name) => grants[name]) } };
}

/** What a session may see and do. In a client's portal nobody has a role. */
function rightsIn({ actor, subject, scopes }: Input) {
  if (!subject) return { role: actor.role, scopes: scopes ?? [...permissions], ...nobodys };
  return { role: null, scopes: [], subjectClientId: subject.clientId, subjectContactId: subject.contactId ?? null };
}

const nobodys = { subjectClientId: null, subjectContactId: null };

/** No session outlives its key. */
function earlier(end: string, endOfKey: string | null): string {
  return endOfKey !== null && endOfKey < end ? endOfKey : end;
}

function requireOriginsOfKey(key: LiveKey, wanted: readonly string[]): void {
  const foreign = wanted.find((origin) => !key.origins.includes(origin));
  if (foreign === undefined) return;
  const message = `This key is not registered for ${foreign}. Create a key with that origin.`;
  throw invalid([{ field: 'allowedOrigins', problem: 'invalid', message }]);
}

/**
 * What somebody sees of a portal whose client, and contact where one is named, must be of the key's workspace: what the staff has chosen for
 * the contact, if it has, whoever opens the session. Errors: `not-found`, `forbidden`.
 */
async function scopesOf(
  tx: Tx,
  workspaceId: string,
  subject: Subject,
  findSubject: FindSubject,
): Promise<PortalScope[] | null> {
  const found = await findSubject(tx, workspaceId, subject);
  if ('isSuspended' in found)
    throw new DomainError('forbidden', 'The access of this contact to the portal is suspended.', {
      field: 'subject.contactId',
    });
  if ('scopes' in found) return found.scopes && [...found.scopes];
  const message = found.missing === 'clientId' ? 'There is no such client.' : 'This client has no such contact.';
  throw new DomainError('not-found', message, { field: `subject.${found.missing}` });
}

/**
 * Makes the person known to the workspace, under an id of the server's own, and answers that. For staff it stores the membership too;
 * someone in a client's portal is not staff and gets none.
 */
async function upsertUserAndMembership(tx: Tx, { workspaceId, actor, subject }: Input, now: Date): Promise<string> {
  const { userId: hostId, role, name } = actor;
  const at = now.toISOString();
  const [person] = await tx
    .insert(user)
    .values({ id: newId('user', now), workspaceId, hostId, name, email: null, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: [user.workspaceId, user.hostId], set: { name, updatedAt: at } })
    .returning({ id: user.id });
  if (!person) throw new Error('The database did not say who the person is.');
  const userId = person.id;
  const [member] = await tx
    .select({ role: membership.role, state: membership.state })
    .from(membership)
    .where(and(eq(membership.workspaceId, workspaceId), eq(membership.userId, userId)));
  if (member?.state === 'suspended')
    throw new DomainError('forbidden', 'This person is suspended in the workspace. Ask an admin of it.', {
      field: 'actor.userId',
    });
  if (subject || member?.role === role) return userId;
  await tx
    .insert(membership)
    .values({ workspaceId, userId, role, state: 'active', createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: [membership.workspaceId, membership.userId], set: { role, updatedAt: at } });
  return userId;
}
