import type { Database } from '../../db/connect.ts';
import { includesRestore, outbox, type OutboxEvent } from '../../features/activity/index.ts';

/** More than can have been committed between two reads, unless the database was away: then all streams load everything anew. */
const maxEventsPerRead = 10_000;

interface OutboxListener {
  workspaceIds(): readonly string[];
  onEvents(events: readonly OutboxEvent[]): void;
  /** There are more events than can be passed on, or a restore replaced all records. */
  onOverflow(): void;
}

/** Reads the end of the outbox, once for all streams of the process. */
export class OutboxReader {
  #database: Database;
  #listener: OutboxListener;
  #position: string | undefined;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(database: Database, listener: OutboxListener) {
    this.#database = database;
    this.#listener = listener;
  }

  /** All that was committed up to here has been passed to the listener. Undefined before the first read. */
  get position(): string | undefined {
    return this.#position;
  }

  /** Resolves when all that was committed before the call has been passed to the listener. Rejects when the database does not answer. */
  poll(): Promise<void> {
    this.#next ??= this.#readAfter(this.#current);
    return this.#next;
  }

  /** The next poll begins at the end of the outbox. To be called when the last stream has closed. */
  reset(): void {
    this.#position = undefined;
  }

  async #readAfter(current: Promise<void>): Promise<void> {
    await current.catch(() => undefined);
    this.#current = this.#next ?? Promise.resolve();
    this.#next = undefined;
    await this.#read();
  }

  async #read(): Promise<void> {
    const { read } = this.#database;
    const after = this.#position;
    if (after === undefined) {
      this.#position = await outbox.currentPosition(read);
      return;
    }
    const workspaceIds = this.#listener.workspaceIds();
    const { events, position } = await outbox.read(read, { after, workspaceIds, limit: maxEventsPerRead + 1 });
    // All streams closed during the read, and others may have been opened since.
    if (this.#position !== after) return;
    this.#position = position;
    if (events.length > maxEventsPerRead || includesRestore(events)) this.#listener.onOverflow();
    else this.#listener.onEvents(events);
  }
}
