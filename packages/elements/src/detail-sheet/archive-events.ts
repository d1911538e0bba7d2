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
