import type { Clientele, ClienteleError } from '@clientele/client';
import type { LitElement } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { Scope } from '../scope.ts';
import { ClientAnswer } from '../controllers/client-answer.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

type AskPage<Item> = (client: Clientele, cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>;

/** A list of the portal, page by page, as `shownList` draws one. */
export class PortalList<Item> {
  #first: ClientAnswer<Page<Item>>;
  #host: LitElement;
  #source: { readonly scope: Scope | null };
  #ask: AskPage<Item>;
  /** The pages after the first, and which first page they continue. */
  #more: { after: Page<Item>; items: readonly Item[]; nextCursor: string | null } | null = null;
  /** Why the next page could not be had, and after which first page. */
  #moreError: { after: Page<Item>; error: ClienteleError } | null = null;
  #isLoadingMore = false;

  constructor(host: LitElement, source: { readonly scope: Scope | null }, ask: AskPage<Item>) {
    this.#host = host;
    this.#source = source;
    this.#ask = ask;
    this.#first = new ClientAnswer(host, () => source.scope, ofSession, {
      ask: (client, _, signal) => ask(client, undefined, signal),
    });
  }

  get rows(): readonly Item[] {
    return [...(this.#first.data?.items ?? []), ...(this.#continued?.items ?? [])];
  }

  get hasMore(): boolean {
    return (this.#continued ?? this.#first.data)?.nextCursor !== null && this.#first.data !== null;
  }

  get error(): ClienteleError | null {
    return this.#first.error ?? (this.#moreError?.after === this.#first.data ? this.#moreError.error : null);
  }

  get status(): 'loading' | 'loading-more' | 'ready' | 'error' {
    if (this.#isLoadingMore) return 'loading-more';
    if (this.error) return 'error';
    return this.#first.data ? 'ready' : 'loading';
  }

  refresh(): Promise<void> {
    this.#moreError = null;
    return this.#first.refresh();
  }

  retry = (): void => {
    void (this.#moreError ? this.loadMore() : this.refresh());
  };

  async loadMore(): Promise<void> {
    const first = this.#first.data;
    const { client } = this.#source.scope ?? {};
    const cursor = (this.#continued ?? first)?.nextCursor ?? null;
    if (!first || !client || cursor === null || this.#isLoadingMore) return;
    this.#isLoadingMore = true;
    this.#moreError = null;
    this.#host.requestUpdate();
    const page = await this.#ask(client, cursor, AbortSignal.timeout(30_000)).catch(asClienteleError);
    this.#isLoadingMore = false;
    this.#host.requestUpdate();
    // What began anew meanwhile has another second page.
    if (this.#first.data !== first) return;
    if (page instanceof Error) this.#moreError = { after: first, error: page };
    else
      this.#more = {
        after: first,
        items: [...(this.#continued?.items ?? []), ...page.items],
        nextCursor: page.nextCursor,
      };
  }

  get #continued() {
    return this.#more?.after === this.#first.data ? this.#more : null;
  }
}

/** A portal's session has one client, which it never names. */
export const ofSession = (): string => 'own';
