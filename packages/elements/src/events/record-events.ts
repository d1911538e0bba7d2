import type { Client, ClientPatch, ClientSummary } from '@clientele/contract';

/** A person is about to archive, restore or erase a client; cancel it, and nothing is done. */
class ClientActionEvent extends Event {
  readonly clientId: string;
  /** Whether it was done; false when it was cancelled or failed. Never rejects. */
  readonly done: Promise<boolean>;

  constructor(type: string, clientId: string, done: Promise<boolean>) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.clientId = clientId;
    this.done = done;
  }
}

export class ClienteleArchiveEvent extends ClientActionEvent {
  constructor(clientId: string, done: Promise<boolean>) {
    super('clientele-archive', clientId, done);
  }
}

export class ClienteleRestoreEvent extends ClientActionEvent {
  constructor(clientId: string, done: Promise<boolean>) {
    super('clientele-restore', clientId, done);
  }
}

export class ClienteleEraseEvent extends ClientActionEvent {
  constructor(clientId: string, done: Promise<boolean>) {
    super('clientele-erase', clientId, done);
  }
}

type EventClass = new (clientId: string, done: Promise<boolean>) => ClientActionEvent;

/** Asks the page first, then does it and says how it ended. Rejects as `act` does; resolves when the page has cancelled. */
export async function unlessCancelled(
  host: EventTarget,
  EventOf: EventClass,
  clientId: string,
  act: () => Promise<void>,
): Promise<void> {
  const done = Promise.withResolvers<boolean>();
  try {
    if (!host.dispatchEvent(new EventOf(clientId, done.promise))) return;
    await act();
    done.resolve(true);
  } finally {
    done.resolve(false);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-archive': ClienteleArchiveEvent;
    'clientele-restore': ClienteleRestoreEvent;
    'clientele-erase': ClienteleEraseEvent;
  }
}

/** A person settled on a change, which is sent next. Cancel it to refuse the change; what was typed stays in the field. */
export class ClienteleBeforeSaveEvent extends Event {
  readonly clientId: string;
  readonly patch: Readonly<ClientPatch>;

  constructor(clientId: string, patch: ClientPatch) {
    super('clientele-before-save', { bubbles: true, composed: true, cancelable: true });
    this.clientId = clientId;
    this.patch = patch;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-before-save': ClienteleBeforeSaveEvent;
  }
}

/** The server keeps a change. `client` is the whole record as it is now, `changes` what was asked for. */
export class ClienteleSaveEvent extends Event {
  readonly client: Client;
  readonly changes: Readonly<ClientPatch>;

  constructor(client: Client, changes: ClientPatch) {
    super('clientele-save', { bubbles: true, composed: true });
    this.client = client;
    this.changes = changes;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-save': ClienteleSaveEvent;
  }
}

/** A client was created. */
export class ClienteleCreateEvent extends Event {
  readonly client: Client;

  constructor(client: Client) {
    super('clientele-create', { bubbles: true, composed: true });
    this.client = client;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-create': ClienteleCreateEvent;
  }
}

/** Someone wants to invoice this client: the host opens its own form, with the client filled in. Cancel it to say that it did. */
export class ClienteleCreateInvoiceEvent extends Event {
  readonly clientId: string;
  readonly client: ClientSummary;

  constructor(client: ClientSummary) {
    super('clientele-create-invoice', { bubbles: true, composed: true, cancelable: true });
    this.clientId = client.id;
    this.client = client;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-create-invoice': ClienteleCreateInvoiceEvent;
  }
}

/** The sheet opened, or shows another client. `clientId` is null while a client is being created. */
export class ClienteleShowEvent extends Event {
  readonly clientId: string | null;

  constructor(clientId: string | null) {
    super('clientele-show', { bubbles: true, composed: true });
    this.clientId = clientId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-show': ClienteleShowEvent;
  }
}

/** The sheet is about to close. Cancel it to keep the sheet open. */
export class ClienteleHideEvent extends Event {
  constructor() {
    super('clientele-hide', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-hide': ClienteleHideEvent;
  }
}

/** The profile shows another of its sections, as a person wanted. */
export class ClienteleSectionShowEvent extends Event {
  /** The id of the section. */
  readonly section: string;

  constructor(section: string) {
    super('clientele-section-show', { bubbles: true, composed: true });
    this.section = section;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clientele-section-show': ClienteleSectionShowEvent;
  }
}
