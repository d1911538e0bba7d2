import { permissions, type MintedSession, type MintSession } from '@clientele/contract';
import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError, invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import type { Database, Tx } from '../../db/connect.ts';
import { audit } from '../activity/table.ts';
import type { LiveKey } from './api-key.ts';
import { effectiveGrants } from './effective-grants.ts';
import { hashOf, newSessionToken } from './secret.ts';
import { membership, session, user } from './table.ts';

type Input = z.output<typeof MintSession>;

/**
 * Opens a session for one person in one page, and makes the person known to the workspace in this role: the host decides who
 * its people are. Errors: `not-found` (field `workspaceId`), `validation` (`allowedOrigins`, `actor.userId`), `forbidden`
 * (suspended).
 */
export async function mintSession(database: Database, key: LiveKey, input: Input, now: Date): Promise<MintedSession> {
  if (input.workspaceId !== key.workspaceId)
    throw new DomainError('not-found', 'There is no such workspace.', { field: 'workspaceId' });
  requireOriginsOfKey(key, input.allowedOrigins);
  const token = newSessionToken();
  const at = now.toISOString();
  const id = newId('session', now);
  const expiresAt = new Date(now.getTime() + input.ttlSeconds * 1000).toISOString();
  const { workspaceId, actor, subject, allowedOrigins } = input;
  const scopes = input.scopes ?? [...permissions];
  await database.transaction(async (tx) => {
    await welcome(tx, input, at);
    await tx.insert(session).values({
      id,
      workspaceId,
      apiKeyId: key.id,
      userId: actor.userId,
      tokenHash: hashOf(token),
      role: actor.role,
      scopes,
      allowedOrigins,
      subjectClientId: subject?.clientId ?? null,
      subjectContactId: subject?.contactId ?? null,
      createdAt: at,
      expiresAt,
      revokedAt: null,
    });
    await tx.insert(audit).values({
      id: newId('audit', now),
      workspaceId,
      actorId: actor.userId,
      sessionId: id,
      action: 'sessions.mint',
      entity: 'session',
      entityId: id,
      diff: null,
      at,
    });
  });
  const grants = effectiveGrants(subject ? null : actor.role, scopes);
  return { token, expiresAt, session: { id, scopes: permissions.filter((name) => grants[name]) } };
}

function requireOriginsOfKey(key: LiveKey, wanted: readonly string[]): void {
  const foreign = wanted.find((origin) => !key.origins.includes(origin));
  if (foreign === undefined) return;
  const message = `This key is not registered for ${foreign}. Create a key with that origin.`;
  throw invalid([{ field: 'allowedOrigins', problem: 'invalid', message }]);
}

/** Stores the person, and for staff the membership; someone in a client's portal is not staff and gets none. */
async function welcome(tx: Tx, { workspaceId, actor, subject }: Input, at: string): Promise<void> {
  const { userId, role, name } = actor;
  const [member] = await tx
    .select({ role: membership.role, state: membership.state })
    .from(membership)
    .where(and(eq(membership.workspaceId, workspaceId), eq(membership.userId, userId)));
  if (member?.state === 'suspended')
    throw new DomainError('forbidden', 'This person is suspended in the workspace. Ask an admin of it.', {
      field: 'actor.userId',
    });
  if (!member) await refusePersonOfAnotherWorkspace(tx, workspaceId, userId);
  const person = { id: userId, name, email: null, createdAt: at, updatedAt: at };
  await tx
    .insert(user)
    .values(person)
    .onConflictDoUpdate({ target: user.id, set: { name, updatedAt: at } });
  if (subject || member?.role === role) return;
  await tx
    .insert(membership)
    .values({ workspaceId, userId, role, state: 'active', createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: [membership.workspaceId, membership.userId], set: { role, updatedAt: at } });
}

/** A key must not rename, or learn the name of, another workspace's people. */
async function refusePersonOfAnotherWorkspace(tx: Tx, workspaceId: string, userId: string): Promise<void> {
  const elsewhere = await tx
    .select({ userId: membership.userId })
    .from(membership)
    .where(and(eq(membership.userId, userId), ne(membership.workspaceId, workspaceId)))
    .limit(1);
  if (elsewhere.length === 0) return;
  const message = 'This user id cannot be used in this workspace. Choose another.';
  throw invalid([{ field: 'actor.userId', problem: 'invalid', message }]);
}
