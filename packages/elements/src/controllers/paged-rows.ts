import type { ChangedBy, Clientele, RecordChange, RecordKind, RecordStore } from '@clientele/client';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null when there are no more. */
  readonly nextCursor: string | null;
  /** How many there are in all; not `exact` means "more than", null or absent that it was not counted. */
  readonly total?: { readonly count: number; readonly exact: boolean } | null;
}

export interface PageRequest {
  cursor?: string;
  /** How many items at most. */
  limit: number;
  /** Only in the first request of a query. */
  withTotal?: boolean;
}

/** What `PagedController` has to know of one list: how it is asked for, and what of the store its items are. */
export interface PagedList<Item, Query> {
  readonly kind: RecordKind;
  /** Items in the first request and in each further one. */
  readonly pageSize: number;
  /** The most that the server answers at once. */
  readonly largestPage: number;
  /** `merge`: what others change moves no row, and what belongs between them is counted. `reload`: the list is asked for again. */
  readonly whenChanged: 'merge' | 'reload';
  load(client: Clientele, query: Query, page: PageRequest, signal: AbortSignal): Promise<Page<Item>>;
  idOf(item: Item): string;
  put(records: RecordStore, item: Item, by: ChangedBy): void;
  /** The item with its record as the store has it; as it is when the store has forgotten it, to save memory. */
  latest(records: RecordStore, item: Item): Item;
  /** Whether the query still asks for the item as it is now. */
  belongs(item: Item, query: Query): boolean;
  /** Whether a change of a record without a row may bring one, or change what is shown. */
  isAffected(change: RecordChange, query: Query): boolean;
  /** Whether nothing of one query may be shown while the next one is loaded. */
  isOther?(before: Query, after: Query): boolean;
}

/**
 * The rows of one query in the server's order. A record that is archived, restored or erased leaves or enters its place as the
 * query demands; nothing else moves, so that nothing jumps under a person's hand.
 */
export class PagedRows<Item, Query> {
  #list: PagedList<Item, Query>;
  #store: RecordStore;
  #query: Query;
  #items: Item[] = [];
  #indexOf = new Map<string, number>();
  /** They left by someone else's hand: they keep their place until the list is asked for again. */
  #kept = new Set<string>();
  #shown: readonly Item[] | undefined;

  constructor(list: PagedList<Item, Query>, store: RecordStore, query: Query) {
    this.#list = list;
    this.#store = store;
    this.#query = query;
  }

  /** The same array until something changes; an unchanged row is the same object in the next one. */
  get shown(): readonly Item[] {
    return (this.#shown ??= this.#items.filter((item) => this.#belongs(item)));
  }

  /** How many rows the server gave. */
  get loaded(): number {
    return this.#items.length;
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  add(items: readonly Item[]): void {
    for (const item of items) {
      // A record that moved between two pages comes twice.
      if (this.has(this.#list.idOf(item))) continue;
      this.#list.put(this.#store, item, 'here');
      this.#append([this.#list.latest(this.#store, item)]);
    }
  }

  /**
   * Puts a page that was asked for again in the place of the rows that it replaces: from the first of its records that has a row,
   * or from the start of the list, to the last. False when none has.
   */
  replace(items: readonly Item[], isStart: boolean): boolean {
    const ids = new Set(items.map(this.#list.idOf));
    const known = [...ids].flatMap((id) => this.#indexOf.get(id) ?? []);
    if (known.length === 0) return false;
    const first = isStart ? 0 : Math.min(...known);
    const others = [this.#items.slice(0, first), this.#items.slice(Math.max(...known) + 1)] as const;
    this.#items = [];
    this.#indexOf.clear();
    this.#kept.clear();
    const [before, after] = others;
    // The page is newer than a row that was elsewhere before.
    this.#append(before.filter((item) => !ids.has(this.#list.idOf(item))));
    this.add(items);
    this.#append(after);
    return true;
  }

  /**
   * Brings an answer to the same query beside the rows, and moves none of them: what changed is in the store, what comes after all
   * rows is added. Answers how many are left out because they belong between the rows.
   */
  mergePage({ items, nextCursor }: Page<Item>): number {
    const isKnown = (item: Item) => this.has(this.#list.idOf(item));
    for (const item of items) if (isKnown(item)) this.#list.put(this.#store, item, 'others');
    const isEnd = nextCursor === null;
    const lastKnown = items.findLastIndex(isKnown);
    const between = items.slice(0, lastKnown + 1).filter((item) => !isKnown(item));
    const after = items.slice(lastKnown + 1);
    // Where there are more, what follows comes with the next page anyway.
    if (isEnd && between.length === 0) this.add(after);
    return between.length + (isEnd && between.length > 0 ? after.length : 0);
  }

  /** The row at which a page began, if any, that a row belongs to: the nearest before it that `isStart`. */
  startOf(id: string, isStart: (id: string) => boolean): string | undefined {
    const index = this.#indexOf.get(id) ?? -1;
    const start = this.#items.slice(0, index + 1).findLast((item) => isStart(this.#list.idOf(item)));
    return start && this.#list.idOf(start);
  }

  /** Takes a change of a record from the store. True when it has a row here. */
  update(id: string, by: ChangedBy): boolean {
    const index = this.#indexOf.get(id);
    const item = index === undefined ? undefined : this.#items[index];
    if (index === undefined || !item) return false;
    const latest = this.#list.latest(this.#store, item);
    this.#items[index] = latest;
    if (by === 'others' && this.#list.belongs(item, this.#query) && !this.#belongs(latest)) this.#kept.add(id);
    this.#shown = undefined;
    return true;
  }

  #append(items: readonly Item[]) {
    for (const item of items) {
      const id = this.#list.idOf(item);
      if (this.has(id)) continue;
      this.#indexOf.set(id, this.#items.length);
      this.#items.push(item);
    }
    this.#shown = undefined;
  }

  #belongs(item: Item): boolean {
    const id = this.#list.idOf(item);
    if (this.#kept.has(id)) return true;
    return !this.#store.wasRemoved(this.#list.kind, id) && this.#list.belongs(item, this.#query);
  }
}
