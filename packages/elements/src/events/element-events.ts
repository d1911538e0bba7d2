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

/** An element shows what it was asked for. */
export class ClienteleLoadEvent extends Event {
  constructor() {
    super('clientele-load', { bubbles: true, composed: true });
  }
}

/** A person wants to go somewhere. The host's router takes it and calls `preventDefault()`; otherwise the workspace goes. */
export class ClienteleNavigateEvent extends Event {
  /** The name of a place, for example `client-profile`. */
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(to: string, params: Readonly<Record<string, string>> = {}) {
    super('clientele-navigate', { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.params = params;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-error': ClienteleErrorEvent;
    'clientele-load': ClienteleLoadEvent;
    'clientele-navigate': ClienteleNavigateEvent;
  }
}
