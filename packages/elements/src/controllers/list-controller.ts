import type { KnownClient } from '@clientele/client';
import type { ClientQuery, SearchMatch } from '@clientele/contract';
import type { LitElement } from 'lit';
import { PagedController } from './paged-controller.ts';
import type { PagedList } from './paged-list.ts';
import type { Neighbours } from './requests.ts';
import type { ScopeController } from './scope-controller.ts';

export interface ClientRow {
  /** As the store has it: with changes under way, whoever makes them. */
  readonly client: KnownClient;
  readonly matches: readonly SearchMatch[];
}

/** The clients of a workspace, as the server searches, filters and sorts them. */
const clientList: PagedList<ClientRow, ClientQuery> = {
  kind: 'client',
  pageSize: 50,
  largestPage: 200,
  whenChanged: 'merge',
  load: ({ api }, query, page, signal) => api.clients.list({ ...query, ...page }, { signal }),
  idOf: ({ client }) => client.id,
  put: (records, { client }, by) => records.put('client', client, { whole: false, by }),
  latest: (records, { client, matches }) => ({ client: records.get('client', client.id)?.record ?? client, matches }),
  belongs: ({ client }, { state = 'active' }) =>
    state === 'all' || (state === 'archived') === (client.archivedAt !== null),
  isAffected: ({ kind }, query) => kind === 'client' || (kind === 'enrichment' && asksForEnrichment(query)),
};

/** Whether a run of enrichment may bring a client into the list, or move it. */
function asksForEnrichment({ where = [], sort }: ClientQuery): boolean {
  return sort?.[0] === 'enrichment' || where.some(([field]) => field === 'enrichment');
}

type PagedOptions = ConstructorParameters<typeof PagedController<ClientRow, ClientQuery>>[3];

/** A list of clients. */
export class ListController extends PagedController<ClientRow, ClientQuery> {
  #asked: ClientQuery | undefined;
  /** Undefined until known. What cannot be found out is taken for none. */
  #hasArchived: boolean | undefined;

  constructor(host: LitElement, scope: ScopeController, options?: PagedOptions) {
    super(host, scope, clientList, options);
  }

  /**
   * Why a list without a search and filters is empty: are there no clients at all, or are all of them archived? Asks the server
   * where it has to, once for each answer, and is `unknown` meanwhile.
   */
  get emptyReason(): 'no clients' | 'all archived' | 'unknown' | undefined {
    const { answered, rows, hasMore, error } = this;
    if (!answered || rows.length > 0 || hasMore || error) return undefined;
    const { search, where = [], state = 'active' } = answered;
    if (search || where.length > 0 || state === 'archived') return undefined;
    if (state === 'all') return 'no clients';
    if (answered !== this.#asked) void this.#findArchived(answered);
    if (this.#hasArchived === undefined) return 'unknown';
    return this.#hasArchived ? 'all archived' : 'no clients';
  }

  /** Where a client stands among those that were loaded; null when it is not among them. */
  around(clientId: string): Neighbours | null {
    const { rows, total, hasMore } = this;
    const index = rows.findIndex(({ client }) => client.id === clientId);
    if (index < 0) return null;
    return {
      position: index + 1,
      count: total?.count ?? rows.length,
      isExact: total?.exact ?? !hasMore,
      previousId: rows[index - 1]?.client.id ?? null,
      nextId: rows[index + 1]?.client.id ?? null,
      loadNext: hasMore && index === rows.length - 1 ? () => this.loadMore() : null,
    };
  }

  async #findArchived(answered: ClientQuery) {
    this.#asked = answered;
    this.#hasArchived = undefined;
    const found = await this.source.scope?.client.api.clients.list({ state: 'archived', limit: 1 }).then(
      ({ items }) => items.length > 0,
      () => false,
    );
    if (answered !== this.#asked) return;
    this.#hasArchived = found ?? false;
    this.host.requestUpdate();
  }
}
