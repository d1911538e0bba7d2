import type { ClienteleError } from '@clientele/client';
import type { InvoiceSummary } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { Recovery } from '../controllers/recovery.ts';

const pageSize = 20;

/** The invoices of the client that is shown, the newest first, page by page. */
export class InvoiceHistory implements ReactiveController {
  items: readonly InvoiceSummary[] = [];
  status: 'idle' | 'loading' | 'loading-more' | 'ready' | 'error' = 'idle';
  error: ClienteleError | null = null;

  #host: ReactiveControllerHost;
  #clientId: string | null = null;
  #source: Scope['client'] | null = null;
  #nextCursor: string | null = null;
  #loading: AbortController | undefined;
  #recovery = new Recovery();
  #isHidden = false;
  /** Of the client's record: an invoice more or less changes its figures. */
  #version: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.clear();
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  /**
   * Loads when another client, or another session's client, is shown than before, when the tab was out of sight since, when the
   * server's record is another one than before, and when the connection works again after it did not.
   */
  show(scope: Scope, clientId: string, version: number | undefined) {
    const isSame = clientId === this.#clientId && scope.client === this.#source;
    const isLate =
      this.#recovery.hasCome(scope) ||
      this.#isHidden ||
      (isSame && this.#version !== undefined && version !== this.#version);
    this.#isHidden = false;
    this.#version = version;
    if (isSame && !isLate) return;
    if (!isSame) this.clear();
    this.#clientId = clientId;
    this.#source = scope.client;
    void this.refresh();
  }

  /** What was loaded is asked for again when it is shown the next time. */
  hide() {
    this.#isHidden = this.#clientId !== null;
  }

  clear() {
    this.#loading?.abort();
    this.#clientId = null;
    this.#source = null;
    this.#nextCursor = null;
    this.items = [];
    this.#set('idle');
  }

  /** Loads the first page again; what is shown stays until it is there. */
  async refresh() {
    await this.#load('loading', null);
  }

  async loadMore() {
    if (this.#nextCursor && this.status !== 'loading-more') await this.#load('loading-more', this.#nextCursor);
  }

  async #load(status: 'loading' | 'loading-more', cursor: string | null) {
    const clientId = this.#clientId;
    const source = this.#source;
    if (!clientId || !source) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#set(status);
    try {
      const question = { clientId, limit: pageSize, ...(cursor ? { cursor } : {}) };
      const page = await source.api.invoices.list(question, { signal: loading.signal });
      if (loading.signal.aborted) return;
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.#nextCursor = page.nextCursor;
      this.#set('ready');
    } catch (cause) {
      if (!loading.signal.aborted) this.#set('error', asClienteleError(cause));
    }
  }

  #set(status: InvoiceHistory['status'], error: ClienteleError | null = null) {
    this.status = status;
    this.error = error;
    this.#host.requestUpdate();
  }
}
