import type { Permission } from '@clientele/contract';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-session-change': ClienteleSessionChangeEvent;
  }
}
