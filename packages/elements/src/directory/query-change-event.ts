import type { ClientQuery } from '@clientele/contract';

/** A person asked for other clients: searched, filtered, sorted or changed the segment. */
export class ClienteleQueryChangeEvent extends Event {
  /** What `getState()` answers now. */
  readonly state: ClientQuery;

  constructor(state: ClientQuery) {
    super('clientele-query-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-query-change': ClienteleQueryChangeEvent;
  }
}
