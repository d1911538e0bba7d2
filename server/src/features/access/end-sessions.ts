import { and, eq, gt, isNull } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { Tx } from '../../db/connect.ts';
import { audit } from '../activity/table.ts';
import { session } from './table.ts';

/** Stands in the audit for whoever runs the server's commands. */
export const operator = 'operator';

interface Scope {
  workspaceId: string;
  /** Only those of this person. */
  userId?: string;
  /** Only those that this key opened. */
  apiKeyId?: string;
}

/** Ends all live sessions of a workspace, of one of its people, or of one of its keys. Returns how many there were. */
export async function endSessions(tx: Tx, { workspaceId, userId, apiKeyId }: Scope, now: Date): Promise<number> {
  const at = now.toISOString();
  const ended = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(
      and(
        eq(session.workspaceId, workspaceId),
        userId === undefined ? undefined : eq(session.userId, userId),
        apiKeyId === undefined ? undefined : eq(session.apiKeyId, apiKeyId),
        isNull(session.revokedAt),
        gt(session.expiresAt, at),
      ),
    )
    .returning({ id: session.id });
  await tx.insert(audit).values({
    id: newId('audit', now),
    workspaceId,
    actorId: operator,
    sessionId: null,
    action: 'sessions.end',
    entity: userId !== undefined ? 'user' : apiKeyId !== undefined ? 'apiKey' : 'workspace',
    entityId: userId ?? apiKeyId ?? workspaceId,
    diff: null,
    at,
  });
  return ended.length;
}
