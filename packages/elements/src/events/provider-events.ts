import type { ClienteleError } from '@clientele/client';
import type { Permission } from '@clientele/contract';

/** The provider's session is there, and so are the workspace's words: elements can show everything. */
export class ClienteleReadyEvent extends Event {
  constructor() {
    super('clientele-ready', { bubbles: true, composed: true });
  }
}

/** There is a new session, the same with another end or with other permissions, or none any more. */
export class ClienteleSessionChangeEvent extends Event {
  /** What the acting user may do. */
  readonly scopes: readonly Permission[];
  /** ISO 8601; null when the session was ended. */
  readonly expiresAt: string | null;

  constructor(scopes: readonly Permission[], expiresAt: string | null) {
    super('clientele-session-change', { bubbles: true, composed: true });
    this.scopes = scopes;
    this.expiresAt = expiresAt;
  }
}

/** No session could be had. The provider goes on trying; elements keep what they have, marked stale. */
export class ClienteleSessionErrorEvent extends Event {
  readonly error: ClienteleError;
  readonly code: ClienteleError['code'];
  readonly message: string;

  constructor(error: ClienteleError) {
    super('clientele-session-error', { bubbles: true, composed: true });
    this.error = error;
    this.code = error.code;
    this.message = error.message;
  }
}

/** The server can no longer be reached, or can again. */
export class ClienteleConnectionChangeEvent extends Event {
  readonly state: 'online' | 'offline';

  constructor(state: 'online' | 'offline') {
    super('clientele-connection-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-ready': ClienteleReadyEvent;
    'clientele-session-change': ClienteleSessionChangeEvent;
    'clientele-session-error': ClienteleSessionErrorEvent;
    'clientele-connection-change': ClienteleConnectionChangeEvent;
  }
}
