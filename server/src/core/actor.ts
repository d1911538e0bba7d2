import type { Grant, Permission, PortalScope, Role } from '@clientele/contract';

/** Who is acting. What each may do differs in kind, so a verb says by its context whom it is for. */
export type Actor = SessionActor | ServerActor;

/** Who is behind a session, resolved. */
export type SessionActor = StaffActor | PortalActor;

interface OfSession {
  readonly workspaceId: string;
  readonly sessionId: string;
  /** Instant. */
  readonly expiresAt: string;
}

/** A member of the workspace. */
export interface StaffActor extends OfSession {
  readonly kind: 'staff';
  readonly userId: string;
  readonly userName: string;
  readonly role: Role;
  /** The session's scopes within what the role allows. A permission that is absent is not held. */
  readonly grants: Readonly<Partial<Record<Permission, Grant>>>;
  /** What holds the session: a page, or one of the host's own servers, which no page may use it from. */
  readonly usedBy: 'page' | 'server';
  /** Where the server itself does by a rule what verbs let members do: records name it. Absent for every session. */
  readonly through?: ServerActor;
}

/** Somebody of a client, in its portal. Holds no role and no permission: it sees what its subject says, and nothing of the staff's side. */
export interface PortalActor extends OfSession {
  readonly kind: 'portal';
  readonly subject: PortalSubject;
  /** The person whom a host named when it opened the session; null where an invitation or a link did. */
  readonly user: { readonly id: string; readonly name: string } | null;
  /** A member looks as the client does, and changes nothing. */
  readonly isReadOnly: boolean;
}

/** What a portal session sees. */
interface PortalSubject {
  readonly clientId: string;
  /** Who of the client it is; null when that is not known: whoever has the link. */
  readonly contactId: string | null;
  readonly scopes: readonly PortalScope[];
}

/** The server itself, where nobody is signed in. */
export interface ServerActor {
  readonly kind: 'server';
  readonly workspaceId: string;
  /** `operator`, or the id of a host's key. */
  readonly name: string;
}

/** The operator, who runs the server's commands. */
export function operatorIn(workspaceId: string): ServerActor {
  return { kind: 'server', workspaceId, name: 'operator' };
}

/** A host's backend, with its key. */
export function hostWith({ id, workspaceId }: { readonly id: string; readonly workspaceId: string }): ServerActor {
  return { kind: 'server', workspaceId, name: id };
}

/** How history, audit and events name who did something. */
export interface Author {
  readonly actorType: Actor['kind'];
  readonly actorId: string;
  readonly sessionId: string | null;
}

export function authorOf(actor: Actor): Author {
  if (actor.kind === 'staff' && actor.through) return authorOf(actor.through);
  const sessionId = actor.kind === 'server' ? null : actor.sessionId;
  return { actorType: actor.kind, actorId: idOfActor(actor), sessionId };
}

/** An actor by one id, for records, limits and queues: a user, a contact, a portal's session, or the name of the server's own. */
export function idOfActor(actor: Actor): string {
  if (actor.kind === 'server') return actor.name;
  if (actor.kind === 'staff') return actor.userId;
  return idInPortal(actor.subject.contactId, actor.user?.id ?? null, actor.sessionId);
}

/** A contact is known to the workspace, a user only to the host that named it; behind a link there is neither. */
export function idInPortal(contactId: string | null, userId: string | null, sessionId: string): string {
  return contactId ?? userId ?? sessionId;
}
