import type { ClienteleError } from '@clientele/client';

/** Something failed that the person was told about. */
export class ClienteleErrorEvent extends Event {
  readonly error: ClienteleError;
  readonly code: ClienteleError['code'];
  /** In English, for developers and logs. */
  readonly message: string;
  readonly retryable: boolean;
  /** Also in the server's log; empty when no server was reached. */
  readonly requestId: string;
  readonly #retry: () => unknown;

  constructor(error: ClienteleError, retry: () => unknown) {
    super('clientele-error', { bubbles: true, composed: true });
    this.error = error;
    this.code = error.code;
    this.message = error.message;
    this.retryable = error.retryable;
    this.requestId = error.requestId;
    this.#retry = retry;
  }

  /** Tries again what failed. */
  retry(): void {
    this.#retry();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-error': ClienteleErrorEvent;
  }
}
