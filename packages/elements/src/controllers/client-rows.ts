import type { KnownClient, RecordStore } from '@clientele/client';
import type { ClientPage, RecordState, SearchMatch } from '@clientele/contract';

export interface ClientRow {
  /** As the store has it: with changes under way, whoever makes them. */
  readonly client: KnownClient;
  readonly matches: readonly SearchMatch[];
}

/**
 * The rows of one question in the server's order. A client that is archived, restored or erased leaves or enters its place as
 * the question demands; nothing else moves, so that nothing jumps under a person's hand.
 */
export class ClientRows {
  #store: RecordStore;
  #state: RecordState;
  #items: ClientRow[] = [];
  #indexOf = new Map<string, number>();
  /** They left by someone else's hand: they keep their place until the list is asked for again. */
  #kept = new Set<string>();
  #shown: readonly ClientRow[] | undefined;

  constructor(store: RecordStore, state: RecordState) {
    this.#store = store;
    this.#state = state;
  }

  /** The same array until something changes; an unchanged row is the same object in the next one. */
  get shown(): readonly ClientRow[] {
    return (this.#shown ??= this.#items.filter((row) => this.#belongs(row)));
  }

  /** How many rows the server gave. */
  get loaded(): number {
    return this.#items.length;
  }

  add(items: ClientPage['items']): void {
    for (const { client, matches } of items) {
      // A client that moved between two pages comes twice.
      if (this.#indexOf.has(client.id)) continue;
      this.#store.put('client', client, { whole: false });
      this.#indexOf.set(client.id, this.#items.length);
      this.#items.push({ client: this.#known(client), matches });
    }
    this.#shown = undefined;
  }

  /**
   * Puts a page that was asked for again in the place of the rows that it replaces: from the first of its clients that has a row,
   * or from the start of the list, to the last. False when none has.
   */
  replace(items: ClientPage['items'], isStart: boolean): boolean {
    const known = items
      .filter(({ client }) => this.has(client.id))
      .map(({ client }) => this.#indexOf.get(client.id) ?? 0);
    if (known.length === 0) return false;
    const first = isStart ? 0 : Math.min(...known);
    const others = [this.#items.slice(0, first), this.#items.slice(Math.max(...known) + 1)] as const;
    this.#items = [];
    this.#indexOf.clear();
    this.#kept.clear();
    const [before, after] = others;
    // The page is newer than a row that was elsewhere before.
    const isMoved = new Set(items.map(({ client }) => client.id));
    this.#append(before.filter(({ client }) => !isMoved.has(client.id)));
    this.add(items);
    this.#append(after);
    return true;
  }

  /** The row at which a page began, if any, that a row belongs to: the nearest before it that `isStart`. */
  startOf(id: string, isStart: (id: string) => boolean): string | undefined {
    const index = this.#indexOf.get(id) ?? -1;
    return this.#items.slice(0, index + 1).findLast(({ client }) => isStart(client.id))?.client.id;
  }

  #append(rows: readonly ClientRow[]) {
    for (const row of rows) {
      if (this.#indexOf.has(row.client.id)) continue;
      this.#indexOf.set(row.client.id, this.#items.length);
      this.#items.push(row);
    }
    this.#shown = undefined;
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  /** Someone else made this of a client, and nobody here waits for it to leave. Null: it is gone. */
  expect(id: string, client: KnownClient | null): void {
    const index = this.#indexOf.get(id);
    const row = index === undefined ? undefined : this.#items[index];
    if (row && this.#belongs(row) && (client === null || !this.#isAskedFor(client))) this.#kept.add(id);
  }

  /** Takes the store's news of a client. True when it has a row here. */
  update(id: string): boolean {
    const index = this.#indexOf.get(id);
    const row = index === undefined ? undefined : this.#items[index];
    if (index === undefined || !row) return false;
    this.#items[index] = { client: this.#known(row.client), matches: row.matches };
    this.#shown = undefined;
    return true;
  }

  // What the store forgot, to save memory, is shown as it was last seen.
  #known(client: KnownClient): KnownClient {
    return this.#store.get('client', client.id)?.record ?? client;
  }

  #belongs({ client }: ClientRow): boolean {
    if (this.#kept.has(client.id)) return true;
    return !this.#store.wasRemoved('client', client.id) && this.#isAskedFor(client);
  }

  #isAskedFor(client: KnownClient): boolean {
    return this.#state === 'all' || (this.#state === 'archived') === (client.archivedAt !== null);
  }
}
