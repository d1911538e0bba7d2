import type { ClientQuery } from '@clientele/contract';

/** A person chose a client. Unless cancelled, the detail sheet of the same provider opens it. */
export class ClienteleSelectEvent extends Event {
  readonly clientId: string;

  constructor(clientId: string) {
    super('clientele-select', { bubbles: true, composed: true, cancelable: true });
    this.clientId = clientId;
  }
}

/** The selection is another one. */
export class ClienteleSelectionChangeEvent extends Event {
  readonly clientIds: readonly string[];

  constructor(clientIds: readonly string[]) {
    super('clientele-selection-change', { bubbles: true, composed: true });
    this.clientIds = clientIds;
  }
}

/** A person wants to create a client. Unless cancelled, the detail sheet of the same provider opens for it. */
export class ClienteleCreateClientEvent extends Event {
  constructor() {
    super('clientele-create-client', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Something was chosen in the menu of a row: an action of the host's, or `open`, `profile`, `archive` or `restore`. Cancel it, and it is not done. */
export class ClienteleRowActionEvent extends Event {
  readonly name: string;
  readonly clientId: string;

  constructor(name: string, clientId: string) {
    super('clientele-row-action', { bubbles: true, composed: true, cancelable: true });
    this.name = name;
    this.clientId = clientId;
  }
}

/** A person asked for other clients: searched, filtered, sorted or changed the segment. */
export class ClienteleQueryChangeEvent extends Event {
  /** What `getState()` answers now. */
  readonly state: ClientQuery;

  constructor(state: ClientQuery) {
    super('clientele-query-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

/**
 * A person asked for other clients, and the page's address is about to say so. A host whose router owns the history cancels it and
 * hands the address to the router; otherwise the History API is used.
 */
export class ClienteleUrlChangeEvent extends Event {
  /** The whole address. */
  readonly url: string;
  /** Whether the current entry of the history is replaced, as while someone types, instead of a new one being added. */
  readonly replace: boolean;

  constructor(url: string, replace: boolean) {
    super('clientele-url-change', { bubbles: true, composed: true, cancelable: true });
    this.url = url;
    this.replace = replace;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-select': ClienteleSelectEvent;
    'clientele-selection-change': ClienteleSelectionChangeEvent;
    'clientele-create-client': ClienteleCreateClientEvent;
    'clientele-row-action': ClienteleRowActionEvent;
    'clientele-query-change': ClienteleQueryChangeEvent;
    'clientele-url-change': ClienteleUrlChangeEvent;
  }
}
