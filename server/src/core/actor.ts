import type { Grant, Permission, Role } from '@clientele/contract';

/** The server itself, where nobody is signed in: a command of the operator, or a host's backend with its key. */
export interface ServerActor {
  readonly workspaceId: string;
  /** What the audit calls it. */
  readonly name: string;
}

/** The operator, who runs the server's commands. */
export function operatorIn(workspaceId: string): ServerActor {
  return { workspaceId, name: 'operator' };
}

/** Who is acting: a session, resolved. */
export interface Actor {
  readonly sessionId: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly userName: string;
  /** Null in a client's portal session, which holds no staff permission. */
  readonly role: Role | null;
  /** The session's scopes within what the role allows. A permission that is absent is not held. */
  readonly grants: Readonly<Partial<Record<Permission, Grant>>>;
  /** The one client that a portal session sees. */
  readonly subjectClientId: string | null;
  /** True when no page may use the session, only a host’s own servers. */
  readonly isServer?: boolean;
  /** Instant. */
  readonly expiresAt: string;
}
