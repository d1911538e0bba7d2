import type { ChangedBy, Clientele, RecordChange, RecordKind, RecordStore } from '@clientele/client';

export interface Page<Item, Counts = unknown> {
  readonly items: readonly Item[];
  /** Null when there are no more. */
  readonly nextCursor: string | null;
  /** How many there are in all; not `exact` means "more than", null or absent that it was not counted. */
  readonly total?: { readonly count: number; readonly exact: boolean } | null;
  /** What else the server has counted. */
  readonly counts?: Counts;
}

interface PageRequest {
  cursor?: string;
  /** How many items at most. */
  limit: number;
  /** Only in the first request of a query. */
  withTotal?: boolean;
}

/** What `PagedController` has to know of one list: how it is asked for, and what of the store its items are. */
export interface PagedList<Item, Query, Counts = unknown> {
  readonly kind: RecordKind;
  /** Items in the first request and in each further one. */
  readonly pageSize: number;
  /** The most that the server answers at once. */
  readonly largestPage: number;
  /** `merge`: what others change moves no row, and what belongs between them is counted. `reload`: the list is asked for again. */
  readonly whenChanged: 'merge' | 'reload';
  load(client: Clientele, query: Query, page: PageRequest, signal: AbortSignal): Promise<Page<Item, Counts>>;
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

/** Asks one list for a page. */
export type AskPage<Item> = (page: PageRequest) => Promise<Page<Item>>;

/** As many pages as it takes to have so many items, as one. */
export async function askPages<Item>(
  ask: AskPage<Item>,
  { pageSize, largestPage }: Pick<PagedList<Item, never>, 'pageSize' | 'largestPage'>,
  { atLeast, withTotal }: { atLeast: number; withTotal: boolean },
): Promise<Page<Item>> {
  const first = await ask({ limit: Math.min(Math.max(atLeast, pageSize), largestPage), withTotal });
  const items = [...first.items];
  let { nextCursor } = first;
  while (nextCursor !== null && items.length < atLeast) {
    const next = await ask({ cursor: nextCursor, limit: Math.min(atLeast - items.length, largestPage) });
    items.push(...next.items);
    nextCursor = next.nextCursor;
  }
  return { ...first, items, nextCursor };
}
