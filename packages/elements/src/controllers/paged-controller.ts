import type { Clientele, ClienteleError, RecordChange } from '@clientele/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../scope.ts';
import { asClienteleError } from './as-clientele-error.ts';
import type { LiveUpdates } from './live-updates.ts';
import { askPages, type AskPage, type Page, type PagedList } from './paged-list.ts';
import { PagedRows } from './paged-rows.ts';

export type { PagedList } from './paged-list.ts';

interface ScopeSource {
  /** Null while there is no provider. */
  readonly scope: Scope | null;
}

interface PagedOptions {
  /** The id of the first row that can be seen. */
  firstSeen?(): string | undefined;
  /** Rows can be seen, or it is known that there are none. */
  onFirst?(): void;
  /** What can be seen answers another query than before. */
  onOther?(): void;
  onError?(error: ClienteleError): void;
}

/** A list that is loaded page by page: the latest query wins, and what was shown stays until its answer is there. */
export class PagedController<Item, Query, Counts = unknown> implements ReactiveController {
  status: 'idle' | 'loading' | 'loading-more' | 'ready' | 'error' = 'idle';
  error: ClienteleError | null = null;
  /** Where loading failed: at the start, with rows that may be out of date, or at the end, with more to come. */
  failedAt: 'start' | 'end' | undefined;
  /** The query that the rows answer; undefined until there is an answer. */
  answered: Query | undefined;
  /** What the server counted beside the rows when it answered last; null until it has. */
  counts: Counts | null = null;

  protected readonly host: ReactiveControllerHost;
  protected readonly source: ScopeSource;
  #list: PagedList<Item, Query, Counts>;
  #options: PagedOptions;
  #isConnected = false;
  #client: Clientele | null = null;
  #query: Query | null = null;
  /** Nobody looks at it: it is asked for again when someone does. */
  #isPaused = false;
  #rows: PagedRows<Item, Query> | null = null;
  #loading: AbortController | null = null;
  #loadingMore: Promise<void> | null = null;
  #inBackground: AbortController | null = null;
  #unsubscribe = () => {};
  #leaveLive = () => {};

  constructor(
    host: ReactiveControllerHost,
    source: ScopeSource,
    list: PagedList<Item, Query, Counts>,
    options: PagedOptions = {},
  ) {
    this.host = host;
    this.source = source;
    this.#list = list;
    this.#options = options;
    host.addController(this);
  }

  /** Whether a record has a row, shown or not: it comes back to its place when the query asks for it again. */
  has(id: string): boolean {
    return this.#rows?.has(id) === true;
  }

  /** The rows of the last answer; the same array, and the same objects in it, until something changes. */
  get rows(): readonly Item[] {
    return this.#rows?.shown ?? [];
  }

  /** What was asked for last could not be had: the rows are those of an earlier query. */
  get isUnanswered(): boolean {
    return this.failedAt === 'start' && !this.#isAnswered;
  }

  get hasMore(): boolean {
    return (this.#rows?.nextCursor ?? null) !== null;
  }

  /** How many items that others created or changed belong between the rows, and are left out until `refresh`. */
  get pendingCount(): number {
    return this.#rows?.pendingCount ?? 0;
  }

  /** How many items answer the query. Null until known; not `exact` means "more than". */
  get total(): { readonly count: number; readonly exact: boolean } | null {
    return this.#rows?.total ?? null;
  }

  /** Asks; an older query under way is abandoned. The same query again changes nothing, except after `pause`: see `refresh`. */
  ask(query: Query): void {
    const before = this.#query;
    const isSame = before !== null && JSON.stringify(query) === JSON.stringify(before);
    if (isSame && !this.#isPaused) return;
    if (before && this.#list.isOther?.(before, query)) {
      this.#loading?.abort();
      this.#forgetRows();
    }
    this.#query = query;
    this.#isPaused = false;
    void (isSame ? this.refresh() : this.#load());
  }

  /** Nobody looks at it: nothing is asked until `ask`, which then asks again. */
  pause(): void {
    this.#isPaused = true;
  }

  /**
   * Asks again, in one request: for the first rows and the total, and where more are loaded for the page that is seen. Rows
   * that lie elsewhere stay as they are known; the list stays as long as it is.
   */
  async refresh(): Promise<void> {
    const { largestPage } = this.#list;
    const rows = this.#isAnswered ? this.#rows : null;
    if (!this.#client || !rows || rows.loaded <= largestPage) return this.#load(rows?.loaded);
    this.#inBackground?.abort();
    await this.#run('loading', async (page) => {
      const firstSeen = this.#options.firstSeen?.();
      const cursor = firstSeen === undefined ? undefined : rows.cursorAt(firstSeen);
      const [first, seen] = await Promise.all([
        page({ limit: largestPage, withTotal: true }),
        cursor === undefined ? null : page({ cursor, limit: largestPage }),
      ]);
      return () => {
        const isAll = first.nextCursor === null;
        if (isAll || !rows.replace(first, true)) return this.#showPage(first);
        if (seen) rows.replace(seen, false);
      };
    });
  }

  /** Adds the next page. Calls while one is under way get the same promise; without a next page nothing happens. */
  loadMore(): Promise<void> {
    const cursor = this.#rows?.nextCursor ?? null;
    if (this.#loading || cursor === null) return this.#loadingMore ?? Promise.resolve();
    this.#loadingMore = this.#run('loading-more', async (page) => {
      const added = await page({ cursor, limit: this.#list.pageSize });
      return () => this.#rows?.addPage(added);
    }).finally(() => {
      this.#loadingMore = null;
    });
    return this.#loadingMore;
  }

  /** Asks again, and for page after page until the record has a row. False when there is none, or asking failed. */
  async reach(id: string): Promise<boolean> {
    await this.refresh();
    while (!this.has(id) && this.hasMore && !this.error) await this.loadMore();
    return this.has(id);
  }

  /** Asks again for what failed. */
  retry = (): void => {
    void (this.failedAt === 'end' ? this.loadMore() : this.refresh());
  };

  hostConnected() {
    this.#isConnected = true;
    this.host.requestUpdate();
  }

  hostUpdate() {
    // An element that has left the page is updated, too, and keeps the scope that it was given.
    const scope = this.#isConnected ? this.source.scope : null;
    if ((scope?.client ?? null) !== this.#client) this.#turnTo(scope?.client ?? null, scope?.liveUpdates);
  }

  hostDisconnected() {
    this.#isConnected = false;
    this.#turnTo(null);
  }

  #turnTo(client: Clientele | null, liveUpdates?: LiveUpdates) {
    this.#unsubscribe();
    this.#leaveLive();
    this.#inBackground?.abort();
    this.#loading?.abort();
    this.#loading = null;
    this.#client = client;
    this.#unsubscribe =
      client?.records.subscribeAll(this.#list.kind, (id, { by }) => {
        if (this.#rows?.update(id, by)) this.host.requestUpdate();
      }) ?? (() => {});
    this.#leaveLive = liveUpdates?.subscribe(this.#viewer) ?? (() => {});
    this.#forgetRows();
    this.counts = null;
    this.#set('idle');
    if (client && !this.#isPaused) void this.#load();
  }

  /** Loads the first page, or as many as it takes to have so many rows again, and shows them together. */
  async #load(atLeast = 0): Promise<void> {
    this.#inBackground?.abort();
    await this.#run('loading', async (page) => {
      const first = await askPages(page, this.#list, { atLeast, withTotal: true });
      return () => this.#showPage(first);
    });
  }

  #showPage(page: Page<Item>) {
    if (this.#client && this.#query) this.#rows = new PagedRows(this.#list, this.#client.records, this.#query, page);
  }

  /** The rows are those of the query that was asked for last. */
  get #isAnswered(): boolean {
    return JSON.stringify(this.answered) === JSON.stringify(this.#query);
  }

  /** Runs one piece of loading; its outcome counts only when nothing newer was started meanwhile. */
  async #run(status: 'loading' | 'loading-more', work: (page: AskPage<Item>) => Promise<() => void>): Promise<void> {
    const client = this.#client;
    const query = this.#query;
    if (!client || !query) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#set(status);
    try {
      const last: { counts?: Counts | undefined } = {};
      const take = await work(async (page) => {
        const answer = await this.#list.load(client, query, page, loading.signal);
        last.counts = answer.counts;
        return answer;
      });
      if (this.#loading !== loading) return;
      this.#loading = null;
      take();
      this.counts = last.counts ?? null;
      this.#set('ready');
      this.#answer(query);
    } catch (error) {
      if (this.#loading !== loading) return;
      this.#loading = null;
      const failure = asClienteleError(error);
      // Clear the rows once access is revoked.
      if (failure.code === 'forbidden') this.#forgetRows();
      this.#set('error', failure);
      this.failedAt = status === 'loading-more' ? 'end' : 'start';
      this.#afterwards(() => this.#options.onError?.(failure));
    }
  }

  #answer(query: Query) {
    const before = this.answered;
    this.answered = query;
    if (before === undefined) this.#afterwards(() => this.#options.onFirst?.());
    else if (before !== query && JSON.stringify(before) !== JSON.stringify(query))
      this.#afterwards(() => this.#options.onOther?.());
  }

  /** When it can be seen. */
  #afterwards(tell: () => void) {
    void this.host.updateComplete.then(tell);
  }

  /** Nothing is shown until there is an answer. */
  #forgetRows() {
    this.#rows = null;
    this.answered = undefined;
  }

  #viewer = {
    shows: ({ kind, id }: RecordChange) => kind === this.#list.kind && this.has(id),
    isAffected: (change: RecordChange) =>
      this.#query !== null && !this.#isPaused && this.#list.isAffected(change, this.#query),
    refresh: async () => {
      if (!this.#isPaused) await this.refresh();
    },
    refreshInBackground: (isWhole: boolean) => this.#refreshInBackground(isWhole),
  };

  /** Asks the same query beside what is shown, which stays where it is. */
  async #refreshInBackground(isWhole: boolean): Promise<boolean> {
    await this.#loadingMore;
    const client = this.#client;
    const query = this.#query;
    const rows = this.#rows;
    // An answer that is on its way says it all, and rows of an earlier query are not brought together with one of this.
    if (!client || !rows || !query || this.#isPaused || this.status === 'loading' || !this.#isAnswered) return true;
    if (this.#list.whenChanged === 'reload') {
      await this.refresh();
      return this.failedAt !== 'start';
    }
    const { signal } = (this.#inBackground = new AbortController());
    const ask: AskPage<Item> = (page) => this.#list.load(client, query, page, signal);
    const atLeast = isWhole ? rows.loaded : Math.min(rows.loaded, this.#list.largestPage);
    const page = await askPages(ask, this.#list, { atLeast, withTotal: false }).catch(asClienteleError);
    // Rows that are added meanwhile are as new as this answer.
    await this.#loadingMore;
    if (signal.aborted || this.#rows !== rows) return true;
    if (page instanceof Error) {
      if (page.code !== 'forbidden') return false;
      await this.refresh();
      return true;
    }
    const wasEmpty = rows.loaded === 0;
    rows.mergePage(page);
    if (wasEmpty && rows.loaded > 0) void this.refresh();
    this.host.requestUpdate();
    return true;
  }

  #set(status: typeof this.status, error: ClienteleError | null = null) {
    this.status = status;
    this.error = error;
    this.failedAt = undefined;
    this.host.requestUpdate();
  }
}
