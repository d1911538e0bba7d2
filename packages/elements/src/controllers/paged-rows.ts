import type { ChangedBy, RecordStore } from '@clientele/client';
import type { Page, PagedList } from './paged-list.ts';

/**
 * The rows of one query in the server's order. A record that is archived, restored or erased leaves or enters its place as the
 * query demands; nothing else moves, so that nothing jumps under a person's hand.
 */
export class PagedRows<Item, Query> {
  /** Of the page after the last row; null when there is none. */
  nextCursor: string | null;
  /** How many items that others created or changed belong between the rows, and are left out. */
  pendingCount = 0;

  #list: PagedList<Item, Query>;
  #store: RecordStore;
  #query: Query;
  #items: Item[] = [];
  #indexOf = new Map<string, number>();
  /** They left by someone else's hand: they keep their place until the list is asked for again. */
  #kept = new Set<string>();
  #shown: readonly Item[] | undefined;
  /** By the id in its first row: how each page after the first was asked for. */
  #cursors = new Map<string, string>();
  #total: Page<Item>['total'];

  constructor(list: PagedList<Item, Query>, store: RecordStore, query: Query, first: Page<Item>) {
    this.#list = list;
    this.#store = store;
    this.#query = query;
    this.nextCursor = first.nextCursor;
    this.#total = first.total;
    this.#add(first.items);
  }

  /** The same array until something changes; an unchanged row is the same object in the next one. */
  get shown(): readonly Item[] {
    return (this.#shown ??= this.#items.filter((item) => this.#belongs(item)));
  }

  /** How many rows the server gave. */
  get loaded(): number {
    return this.#items.length;
  }

  /** Null until known; not `exact` means "more than". */
  get total(): { readonly count: number; readonly exact: boolean } | null {
    const left = this.loaded - this.shown.length;
    return this.#total?.exact ? { count: this.#total.count - left, exact: true } : (this.#total ?? null);
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  /** Adds the page that `nextCursor` led to. */
  addPage({ items, nextCursor }: Page<Item>): void {
    const [first] = items;
    if (first && this.nextCursor !== null) this.#cursors.set(this.#list.idOf(first), this.nextCursor);
    this.#add(items);
    this.nextCursor = nextCursor;
  }

  /**
   * Puts a page that was asked for again in the place of the rows that it replaces: from the first of its records that has a row,
   * or from the start of the list, to the last. False when none has.
   */
  replace({ items, total }: Page<Item>, isStart: boolean): boolean {
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
    this.#add(items);
    this.#append(after);
    if (isStart) {
      this.#total = total;
      this.pendingCount = 0;
    }
    return true;
  }

  /**
   * Brings an answer to the same query beside the rows, and moves none of them: what changed is in the store, what comes after all
   * rows is added. What belongs between the rows is counted and left out.
   */
  mergePage({ items, nextCursor }: Page<Item>): void {
    const isKnown = (item: Item) => this.has(this.#list.idOf(item));
    for (const item of items) if (isKnown(item)) this.#list.put(this.#store, item, 'others');
    const isEnd = nextCursor === null;
    const lastKnown = items.findLastIndex(isKnown);
    const between = items.slice(0, lastKnown + 1).filter((item) => !isKnown(item));
    const after = items.slice(lastKnown + 1);
    // Where there are more, what follows comes with the next page anyway.
    if (isEnd && between.length === 0) this.#add(after);
    this.pendingCount = between.length + (isEnd && between.length > 0 ? after.length : 0);
  }

  /** How the page was asked for in which a record has its row; undefined for the first page, or without a row. */
  cursorAt(id: string): string | undefined {
    const index = this.#indexOf.get(id) ?? -1;
    const start = this.#items.slice(0, index + 1).findLast((item) => this.#cursors.has(this.#list.idOf(item)));
    return start && this.#cursors.get(this.#list.idOf(start));
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

  #add(items: readonly Item[]) {
    for (const item of items) {
      // A record that moved between two pages comes twice.
      if (this.has(this.#list.idOf(item))) continue;
      this.#list.put(this.#store, item, 'here');
      this.#append([this.#list.latest(this.#store, item)]);
    }
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
