import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { Tx } from '../../db/connect.ts';
import { audit } from '../activity/table.ts';
import { endSessions, operator } from './end-sessions.ts';
import { membership, user } from './table.ts';

interface Person {
  workspaceId: string;
  userId: string;
}

/**
 * Suspends a member of a workspace, or lets them in again. Who is suspended gets no session, and has none left. False when the
 * person is no member: then nothing changes.
 */
export async function setSuspended(
  tx: Tx,
  { workspaceId, userId }: Person,
  isSuspended: boolean,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const changed = await tx
    .update(membership)
    .set({ state: isSuspended ? 'suspended' : 'active', updatedAt: at })
    .where(and(eq(membership.workspaceId, workspaceId), eq(membership.userId, userId)))
    .returning({ userId: membership.userId });
  if (changed.length === 0) return false;
  await tx.insert(audit).values({
    id: newId('audit', now),
    workspaceId,
    actorId: operator,
    sessionId: null,
    action: isSuspended ? 'members.suspend' : 'members.reinstate',
    entity: 'user',
    entityId: userId,
    diff: null,
    at,
  });
  if (isSuspended) await endSessions(tx, { workspaceId, userId }, now);
  return true;
}

/** The server's id of a person, by the host's own; undefined when the workspace knows nobody by it. */
export async function findPerson(tx: Tx, workspaceId: string, hostId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.workspaceId, workspaceId), eq(user.hostId, hostId)));
  return found?.id;
}
