import type { ClienteleError } from '@clientele/client';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-session-error': ClienteleSessionErrorEvent;
  }
}
