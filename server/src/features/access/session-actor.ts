import { portalScopes, roleGrants, roles, type Permission, type PortalScope, type Role } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { idInPortal, type Author, type PortalActor, type SessionActor, type StaffActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { effectiveGrants } from './effective-grants.ts';
import { apiKey, membership, session, user } from './table.ts';

/** What is read of a session, its key, its person and, where there is one, the membership. */
export const actorColumns = {
  sessionId: session.id,
  workspaceId: session.workspaceId,
  apiKeyId: session.apiKeyId,
  userId: session.userId,
  sessionRole: session.role,
  scopes: session.scopes,
  allowedOrigins: session.allowedOrigins,
  clientId: session.subjectClientId,
  contactId: session.subjectContactId,
  portalScopes: session.portalScopes,
  viewerSessionId: session.viewerSessionId,
  expiresAt: session.expiresAt,
  revokedAt: session.revokedAt,
  keyId: apiKey.id,
  keyRevokedAt: apiKey.revokedAt,
  keyExpiresAt: apiKey.expiresAt,
  userName: user.name,
  memberRole: membership.role,
  memberState: membership.state,
};

/** Sessions with what says whom each of them stands for. Which ones, the caller says with `where`. */
export function selectSessions(db: Db) {
  return db
    .select(actorColumns)
    .from(session)
    .leftJoin(apiKey, and(eq(apiKey.workspaceId, session.workspaceId), eq(apiKey.id, session.apiKeyId)))
    .leftJoin(user, and(eq(user.workspaceId, session.workspaceId), eq(user.id, session.userId)))
    .leftJoin(membership, and(eq(membership.workspaceId, session.workspaceId), eq(membership.userId, session.userId)));
}

interface Found {
  sessionId: string;
  workspaceId: string;
  apiKeyId: string | null;
  userId: string | null;
  sessionRole: Role | null;
  scopes: Permission[];
  allowedOrigins: string[];
  clientId: string | null;
  contactId: string | null;
  portalScopes: PortalScope[] | null;
  viewerSessionId: string | null;
  expiresAt: string;
  revokedAt: string | null;
  /** What is joined is null where the workspace has no such row. */
  keyId: string | null;
  keyRevokedAt: string | null;
  keyExpiresAt: string | null;
  userName: string | null;
  memberRole: Role | null;
  memberState: 'active' | 'suspended' | null;
}

/** Who a session stands for. Errors: `session-expired`, `forbidden` (suspended). */
export function actorOf(found: Found, now: Date): SessionActor {
  if (isOver(found, now.toISOString())) throw sessionOver();
  if (found.memberState === 'suspended') throw noAccess();
  return found.clientId === null ? staffOf(found) : portalOf(found, found.clientId);
}

/** Of a session that is over, or whose key or person the workspace does not have any more. */
export function sessionOver(): DomainError {
  return new DomainError('session-expired', 'This session is over. Ask the host for a new one.');
}

/** A member’s session is opened by a host’s key for somebody in a role: one that lacks any of them is nobody’s. */
function staffOf(found: Found): StaffActor {
  const { sessionId, workspaceId, userId, userName, sessionRole, memberRole, scopes, expiresAt } = found;
  if (found.apiKeyId === null || userId === null || userName === null || sessionRole === null) throw sessionOver();
  if (memberRole === null) throw noAccess();
  const role = lesserRole(sessionRole, memberRole);
  return {
    kind: 'staff',
    sessionId,
    workspaceId,
    userId,
    userName,
    role,
    grants: effectiveGrants(role, scopes),
    usedBy: found.allowedOrigins.length === 0 ? 'server' : 'page',
    expiresAt,
  };
}

/** Who comes into a client’s portal by an invitation or a link has no key and no user. */
function portalOf({ userId, userName, ...found }: Found, clientId: string): PortalActor {
  const { sessionId, workspaceId, contactId, expiresAt, viewerSessionId, memberRole } = found;
  // Who looks as the client does is still a member who may.
  if (viewerSessionId !== null && (memberRole === null || !roleGrants[memberRole].view_as_client)) throw noAccess();
  const user = userId === null || userName === null ? null : { id: userId, name: userName };
  const isReadOnly = viewerSessionId !== null;
  const subject = { clientId, contactId, scopes: found.portalScopes ?? portalScopes };
  return { kind: 'portal', sessionId, workspaceId, subject, user, isReadOnly, expiresAt };
}

/** The holder of a session, for the audit, by its row. */
export function authorOfSession(
  row: Pick<typeof session.$inferSelect, 'id' | 'userId' | 'subjectClientId' | 'subjectContactId'>,
): Author {
  const { id: sessionId, userId, subjectClientId, subjectContactId } = row;
  const actorType = subjectClientId === null ? 'staff' : 'portal';
  return { actorType, actorId: idInPortal(subjectContactId, userId, sessionId), sessionId };
}

function noAccess(): DomainError {
  return new DomainError('forbidden', 'This person has no access to the workspace at the moment. Ask an admin of it.');
}

/** A session ends at its time, when it is revoked, and with the key that opened it and the person whom it was opened for. */
function isOver(found: Found, at: string): boolean {
  const { revokedAt, expiresAt, apiKeyId, keyId, keyRevokedAt, keyExpiresAt, userId, userName } = found;
  if (revokedAt !== null || expiresAt <= at) return true;
  if (keyId !== apiKeyId || keyRevokedAt !== null || (keyExpiresAt !== null && keyExpiresAt <= at)) return true;
  return userId !== null && userName === null;
}

/** A later mint for the same person, or an admin, can take from an open session what it may do, but never add to it. */
function lesserRole(minted: Role, member: Role): Role {
  return roles.indexOf(minted) > roles.indexOf(member) ? minted : member;
}
