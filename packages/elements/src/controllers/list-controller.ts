import type { Clientele, ClienteleError, KnownClient } from '@clientele/client';
import type { ClientPage, ClientQuery } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asClienteleError } from './as-clientele-error.ts';
import { ClientRows, type ClientRow } from './client-rows.ts';
import { viewLive, type Meet } from './live-viewers.ts';
import { Recovery } from './recovery.ts';
import type { ScopeController } from './scope-controller.ts';

export type { ClientRow } from './client-rows.ts';

const pageSize = 50;
const largestPage = 200;

/** A list of clients: the latest question wins, and what was shown stays until its answer is there. */
export class ListController implements ReactiveController {
  status: 'idle' | 'loading' | 'loading-more' | 'ready' | 'error' = 'idle';
  error: ClienteleError | null = null;
  /** How many clients that others created or changed belong between the rows, and are left out until `refresh`. */
  news = 0;

  #host: ReactiveControllerHost;
  #scope: ScopeController;
  #firstSeen: () => string | undefined;
  /** By the client in its first row: how each page was asked for. */
  #cursors = new Map<string, string>();
  #client: Clientele | null = null;
  #question: ClientQuery | null = null;
  #rows: ClientRows | null = null;
  #nextCursor: string | null = null;
  #total: ClientPage['total'] = null;
  #loading: AbortController | null = null;
  #loadingMore: Promise<void> | null = null;
  #looking: AbortController | null = null;
  #unsubscribe = () => {};
  #leaveLive = () => {};
  #recovery = new Recovery();

  /** `firstSeen`: the client in the first row that can be seen. */
  constructor(
    host: ReactiveControllerHost,
    scope: ScopeController,
    firstSeen: () => string | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#scope = scope;
    this.#firstSeen = firstSeen;
    host.addController(this);
  }

  /** Whether a client has a row, shown or not: it comes back to its place when the question asks for it again. */
  has(id: string): boolean {
    return this.#rows?.has(id) === true;
  }

  /** The rows of the last answer; the same array, and the same objects in it, until something changes. */
  get rows(): readonly ClientRow[] {
    return this.#rows?.shown ?? [];
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  /** How many clients answer the question. Null until known; not `exact` means "more than". */
  get total(): ClientPage['total'] {
    const left = (this.#rows?.loaded ?? 0) - this.rows.length;
    return this.#total?.exact ? { count: this.#total.count - left, exact: true } : this.#total;
  }

  /** Asks; an older question under way is abandoned. The same question again changes nothing: see `refresh`. */
  ask(question: ClientQuery): void {
    if (this.#question && JSON.stringify(question) === JSON.stringify(this.#question)) return;
    this.#question = question;
    void this.#load();
  }

  /**
   * Asks again, in one request: for the first rows and the total, and where more are loaded for the page that is seen. Rows
   * that lie elsewhere stay as they are known; the list stays as long as it is.
   */
  async refresh(): Promise<void> {
    const rows = this.#rows;
    if (!this.#client || !rows || rows.loaded <= largestPage) return this.#load(rows?.loaded);
    this.#looking?.abort();
    await this.#run('loading', async (page) => {
      const cursor = this.#cursorOfSeen();
      const [first, seen] = await Promise.all([
        page({ limit: largestPage, withTotal: true }),
        cursor === undefined ? null : page({ cursor, limit: largestPage }),
      ]);
      return () => {
        const isAll = first.nextCursor === null;
        if (isAll || !rows.replace(first.items, true)) return this.#showPage(first);
        if (seen) rows.replace(seen.items, false);
        this.#total = first.total;
        this.news = 0;
      };
    });
  }

  /** Undefined while it is among the first rows. */
  #cursorOfSeen(): string | undefined {
    const seen = this.#firstSeen();
    const start = seen === undefined ? undefined : this.#rows?.startOf(seen, (id) => this.#cursors.has(id));
    return start === undefined ? undefined : this.#cursors.get(start);
  }

  /** Adds the next page. Calls while one is under way get the same promise; without a next page nothing happens. */
  loadMore(): Promise<void> {
    if (this.#loading || this.#nextCursor === null) return this.#loadingMore ?? Promise.resolve();
    this.#loadingMore = this.#addPage(this.#nextCursor).finally(() => {
      this.#loadingMore = null;
    });
    return this.#loadingMore;
  }

  hostUpdate() {
    const scope = this.#scope.scope;
    const client = scope?.client ?? null;
    if (client !== this.#client) this.#turnTo(client);
    else if (this.#recovery.hasCome(scope)) void this.refresh();
  }

  hostDisconnected() {
    this.#turnTo(null);
  }

  #turnTo(client: Clientele | null) {
    this.#unsubscribe();
    this.#leaveLive();
    this.#looking?.abort();
    this.#loading?.abort();
    this.#loading = null;
    this.#client = client;
    this.#unsubscribe = client?.records.subscribeAll('client', (id) => this.#onRecordChange(id)) ?? (() => {});
    this.#leaveLive = client ? viewLive(client, this.#viewer) : () => {};
    this.#recovery.hasCome(this.#scope.scope);
    this.#show(null, null, null);
    this.#set('idle');
    if (client) void this.#load();
  }

  /** Loads the first page, or as many as it takes to have so many rows again, and shows them together. */
  async #load(atLeast = 0): Promise<void> {
    if (!this.#client || !this.#question) return;
    this.#looking?.abort();
    await this.#run('loading', async (ask) => {
      const page = await pages(ask, atLeast);
      return () => this.#showPage(page);
    });
  }

  #showPage({ items, nextCursor, total }: ClientPage) {
    if (!this.#client) return;
    const rows = new ClientRows(this.#client.records, this.#question?.state ?? 'active');
    rows.add(items);
    this.#show(rows, nextCursor, total);
  }

  async #addPage(cursor: string): Promise<void> {
    await this.#run('loading-more', async (page) => {
      const { items, nextCursor } = await page({ cursor, limit: pageSize });
      return () => {
        const [first] = items;
        if (first) this.#cursors.set(first.client.id, cursor);
        this.#rows?.add(items);
        this.#nextCursor = nextCursor;
      };
    });
  }

  /** Runs one piece of loading; its outcome counts only when nothing newer was started meanwhile. */
  async #run(status: 'loading' | 'loading-more', work: (page: AskPage) => Promise<() => void>): Promise<void> {
    const client = this.#client;
    if (!client || !this.#question) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const question = this.#question;
    const { signal } = loading;
    this.#set(status);
    try {
      const take = await work((part) => client.api.clients.list({ ...question, ...part }, { signal }));
      if (this.#loading !== loading) return;
      this.#loading = null;
      take();
      this.#set('ready');
    } catch (error) {
      if (this.#loading !== loading) return;
      this.#loading = null;
      const failure = asClienteleError(error);
      // What one may not see any more is not shown any more.
      if (failure.code === 'forbidden') this.#show(null, null, null);
      this.#set('error', failure);
    }
  }

  #show(rows: ClientRows | null, nextCursor: string | null, total: ClientPage['total']) {
    this.#rows = rows;
    this.#cursors.clear();
    this.news = 0;
    this.#nextCursor = nextCursor;
    this.#total = total;
  }

  #viewer = {
    shows: (id: string) => this.#rows?.has(id) === true,
    expect: (id: string, record: KnownClient | null) => this.#rows?.expect(id, record),
    refresh: () => this.refresh(),
    lookAround: (meet: Meet, isWhole: boolean) => this.#lookAround(meet, isWhole),
  };

  /** Asks the same question on the side; what is shown stays where it is. */
  async #lookAround(meet: Meet, isWhole: boolean): Promise<boolean> {
    await this.#loadingMore;
    const client = this.#client;
    const rows = this.#rows;
    // An answer that is on its way says it all.
    if (!client || !rows || !this.#question || this.status === 'loading') return true;
    const question = this.#question;
    const { signal } = (this.#looking = new AbortController());
    const ask: AskPage = (part) => client.api.clients.list({ ...question, ...part }, { signal });
    const page = await pages(ask, isWhole ? rows.loaded : Math.min(rows.loaded, largestPage), false).catch(
      asClienteleError,
    );
    // Rows that are added meanwhile are as new as this answer.
    await this.#loadingMore;
    if (signal.aborted || this.#rows !== rows) return true;
    if (page instanceof Error) {
      if (page.code !== 'forbidden') return false;
      await this.refresh();
      return true;
    }
    const wasEmpty = rows.loaded === 0;
    this.news = meet(rows, page, client);
    if (wasEmpty && rows.loaded > 0) void this.refresh();
    this.#host.requestUpdate();
    return true;
  }

  #onRecordChange(id: string) {
    if (this.#rows?.update(id)) this.#host.requestUpdate();
  }

  #set(status: ListController['status'], error: ClienteleError | null = null) {
    this.status = status;
    this.error = error;
    this.#host.requestUpdate();
  }
}

/** As many pages as it takes to have so many clients, as one. */
async function pages(ask: AskPage, atLeast: number, withTotal = true): Promise<ClientPage> {
  const first = await ask({ limit: Math.min(Math.max(atLeast, pageSize), largestPage), withTotal });
  const items = [...first.items];
  let { nextCursor } = first;
  while (nextCursor !== null && items.length < atLeast) {
    const next: ClientPage = await ask({ cursor: nextCursor, limit: Math.min(atLeast - items.length, largestPage) });
    items.push(...next.items);
    nextCursor = next.nextCursor;
  }
  return { ...first, items, nextCursor };
}

type AskPage = (part: { cursor?: string; limit: number; withTotal?: boolean }) => Promise<ClientPage>;
