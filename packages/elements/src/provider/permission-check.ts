import type { SessionInfo } from '@clientele/contract';
import type { Scope } from '../scope.ts';

/** What a session may do, as the server says; before it has said anything, nothing. The server checks every call again. */
export function permissionCheck(session: SessionInfo | null): Scope['can'] {
  return (permission, client) => {
    if (!session?.permissions.includes(permission)) return false;
    return !client || !session.assignedOnly.includes(permission) || client.ownerId === session.user.id;
  };
}
