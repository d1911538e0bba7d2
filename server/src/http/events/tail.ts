import type { Database } from '../../db/connect.ts';
import { outbox, tellOfRestore, type OutboxEvent } from '../../features/activity/index.ts';

/** More than can have been committed between two looks, unless the database was away: then everyone starts afresh. */
const mostAtOnce = 10_000;

interface Reader {
  workspaceIds(): readonly string[];
  take(events: readonly OutboxEvent[]): void;
  /** There is more than can be told, or all of it was replaced. */
  lose(): void;
}

/** Reads the end of the outbox, once for all streams of the process. */
export class Tail {
  #database: Database;
  #reader: Reader;
  #place: string | undefined;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(database: Database, reader: Reader) {
    this.#database = database;
    this.#reader = reader;
  }

  /** What was committed up to here has been given to the reader. Undefined before the first look. */
  get place(): string | undefined {
    return this.#place;
  }

  /** Resolves when all that was committed before the call has been given to the reader. Rejects when the database does not answer. */
  advance(): Promise<void> {
    this.#next ??= this.#lookAfter(this.#current);
    return this.#next;
  }

  /** Nobody listens any more; the next look begins at the end. */
  forget(): void {
    this.#place = undefined;
  }

  async #lookAfter(current: Promise<void>): Promise<void> {
    await current.catch(() => undefined);
    this.#current = this.#next ?? Promise.resolve();
    this.#next = undefined;
    await this.#look();
  }

  async #look(): Promise<void> {
    const { read } = this.#database;
    const after = this.#place;
    if (after === undefined) {
      this.#place = await outbox.end(read);
      return;
    }
    const workspaceIds = this.#reader.workspaceIds();
    const { events, place } = await outbox.read(read, { after, workspaceIds, limit: mostAtOnce + 1 });
    // Everyone left meanwhile, and perhaps others came.
    if (this.#place !== after) return;
    this.#place = place;
    if (events.length > mostAtOnce || tellOfRestore(events)) this.#reader.lose();
    else this.#reader.take(events);
  }
}
