import { roles, type Permission, type Role } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { effectiveGrants } from './effective-grants.ts';
import { apiKey, membership, session, user } from './table.ts';

/** What is read of a session, its key, its person and, where there is one, the membership. */
export const actorColumns = {
  sessionId: session.id,
  workspaceId: session.workspaceId,
  userId: session.userId,
  userName: user.name,
  sessionRole: session.role,
  scopes: session.scopes,
  allowedOrigins: session.allowedOrigins,
  subjectClientId: session.subjectClientId,
  expiresAt: session.expiresAt,
  revokedAt: session.revokedAt,
  keyRevokedAt: apiKey.revokedAt,
  keyExpiresAt: apiKey.expiresAt,
  memberRole: membership.role,
  memberState: membership.state,
};

/** Sessions with what says whom each of them stands for. Which ones, the caller says with `where`. */
export function selectSessions(db: Db) {
  return db
    .select(actorColumns)
    .from(session)
    .innerJoin(apiKey, and(eq(apiKey.workspaceId, session.workspaceId), eq(apiKey.id, session.apiKeyId)))
    .innerJoin(user, and(eq(user.workspaceId, session.workspaceId), eq(user.id, session.userId)))
    .leftJoin(membership, and(eq(membership.workspaceId, session.workspaceId), eq(membership.userId, session.userId)));
}

interface Found {
  sessionId: string;
  workspaceId: string;
  userId: string;
  userName: string;
  sessionRole: Role;
  scopes: Permission[];
  allowedOrigins: string[];
  subjectClientId: string | null;
  expiresAt: string;
  revokedAt: string | null;
  keyRevokedAt: string | null;
  keyExpiresAt: string | null;
  memberRole: Role | null;
  memberState: 'active' | 'suspended' | null;
}

/** Who a session stands for. Errors: `session-expired`, `forbidden` (suspended). */
export function actorOf(found: Found, now: Date): Actor {
  if (isOver(found, now.toISOString()))
    throw new DomainError('session-expired', 'This session is over. Ask the host for a new one.');
  const isPortal = found.subjectClientId !== null;
  if (found.memberState === 'suspended' || (found.memberState === null && !isPortal))
    throw new DomainError('forbidden', 'This person has no access to the workspace at the moment. Ask an admin of it.');
  const role = isPortal || found.memberRole === null ? null : lesserRole(found.sessionRole, found.memberRole);
  return {
    sessionId: found.sessionId,
    workspaceId: found.workspaceId,
    userId: found.userId,
    userName: found.userName,
    role,
    grants: effectiveGrants(role, found.scopes),
    subjectClientId: found.subjectClientId,
    isServer: found.allowedOrigins.length === 0,
    expiresAt: found.expiresAt,
  };
}

/** A session ends at its time, when it is revoked, and with the key that opened it. */
function isOver({ revokedAt, expiresAt, keyRevokedAt, keyExpiresAt }: Found, at: string): boolean {
  return (
    revokedAt !== null || keyRevokedAt !== null || expiresAt <= at || (keyExpiresAt !== null && keyExpiresAt <= at)
  );
}

/** A later mint for the same person, or an admin, can take from an open session what it may do, but never add to it. */
function lesserRole(minted: Role, member: Role): Role {
  return roles.indexOf(minted) > roles.indexOf(member) ? minted : member;
}
