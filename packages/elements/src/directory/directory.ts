import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ClientQuery, Condition, Sort } from '@clientele/contract';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import type { Scope } from '../context.ts';
import { ListController } from '../controllers/list-controller.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleErrorEvent } from '../events/error-event.ts';
import { ClienteleLoadEvent } from '../events/load-event.ts';
import { bringEnglish } from '../locales/en.ts';
import { directory } from '../locales/en/directory.ts';
import { memo } from '../memo.ts';
import { settlement } from '../settlement.ts';
import { Answers } from './answers.ts';
import { Asking } from './asking.ts';
import { ClientGrid } from './client-grid.ts';
import { formatSort, gridTracks, nextSort, parseSort } from './columns.ts';
import { ClienteleCreateClientEvent } from './create-client-event.ts';
import { setCustomStates } from '../custom-states.ts';
import { customProperty } from './custom-property.ts';
import { directoryHeader } from './directory-header.ts';
import { viewOf, wordsOf } from './directory-view.ts';
import type { DirectoryView } from './directory-view.ts';
import { Dock } from './dock.ts';
import { Measures, rowHeightOf } from './measures.ts';
import type { Sizes } from './measures.ts';
import { banner, failure, moreFailed, notAllowed, nothingToShow } from './placeholders.ts';
import { askable, recordStateOf, segmentOf } from './question.ts';
import { ClienteleSelectEvent } from './select-event.ts';
import { Selection } from './selection.ts';
import type { SelectionMode } from './selection.ts';
import { SheetNews } from './sheet-news.ts';
import { skeletonGrid } from './skeleton-grid.ts';
import { SlashKey } from './slash-key.ts';
import { styles } from './styles.ts';
import type { UrlSyncMode } from './url-sync.ts';

/**
 * The clients of a workspace: searched, filtered and sorted on the server, listed as a table, or as cards where there is little
 * room. It is as tall as its rows and scrolls with the page; given a height, it scrolls inside.
 *
 * @slot toolbar-start - before the search box
 * @slot toolbar-end - before the button "Create client"
 * @slot empty - instead of what is said when there are no clients to show
 * @slot error - instead of what is said when the clients could not be loaded
 * @event {ClienteleSelectEvent} clientele-select - `{ clientId }`: a row was opened; cancel it to keep the detail sheet out
 * @event {ClienteleSelectionChangeEvent} clientele-selection-change - `{ clientIds }`
 * @event {ClienteleQueryChangeEvent} clientele-query-change - `{ state }`: a person asked for other clients
 * @event {ClienteleCreateClientEvent} clientele-create-client - "Create client" was pressed; cancel it to keep the sheet out
 * @event {ClienteleLoadEvent} clientele-load - the first rows are there
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - all of it
 * @csspart header - what stands above the list
 * @csspart toolbar - search, segment, filters and buttons
 * @csspart search - the search box with its icon
 * @csspart table - the grid
 * @csspart row - a client
 * @csspart cell - one value of a client
 * @csspart avatar - the initials
 * @csspart badge - a status, and "Archived"
 * @csspart button - a button; `button-primary` as well where it is the main one
 * @csspart chip - a filter in force
 * @csspart empty - what is said where there are no clients
 * @csspart error - what failed
 * @csspart skeleton - the shape of what comes
 * @cssprop --clientele-directory-row-height - height of a row
 * @cssprop --clientele-directory-card-height - height of a card
 * @cssprop --clientele-directory-inset - space between the edge and the content
 * @cssprop --clientele-directory-sticky-top - where the column headers stay when the page scrolls, below a fixed bar for instance
 * @cssState loading - an answer is on its way
 * @cssState empty - no client answers the question
 * @cssState error - the clients could not be loaded
 * @cssState offline - the server cannot be reached
 * @cssState stale - what is shown may be out of date
 */
export class ClienteleDirectory extends ScopedElements(LitElement, {
  'clientele-menu': ClienteleMenu,
  'clientele-segment': ClienteleSegment,
}) {
  static override styles = styles;

  static {
    bringEnglish({ directory });
  }

  /** Which columns, in which order: names such as `name, status, last-activity`. Those that do not fit are left out. */
  @property() columns = '';
  /** What is searched for, from the second character. */
  @property() query = '';
  @property() state: 'current' | 'archived' | 'all' = 'current';
  /** A column's name, with a minus for the other way round: `-outstanding`. */
  @property() sort = 'name';
  /** Several at a time cannot be selected yet: `multiple` is refused. */
  @property() selection: SelectionMode = 'none';
  /** Where the question is kept so that it survives a reload and can be shared. */
  @property({ attribute: 'url-sync' }) urlSync: UrlSyncMode = 'none';
  /** Conditions that the clients must meet, those of the toolbar included. */
  @property({ attribute: false }) filters: readonly Condition[] = [];
  /** The id of a provider elsewhere in the page. */
  @property() provider?: string;

  @state() private filtersOpen = false;
  @state() private filtersNear = false;

  #internals = this.attachInternals();
  #scope = new ScopeController(this);
  #list = new ListController(this, this.#scope);
  #answers = new Answers(this, this.#list, {
    onFirst: () => {
      if (this.#ready.isSettled) this.#ready = settlement();
      this.#ready.resolve();
      this.dispatchEvent(new ClienteleLoadEvent());
    },
    onOther: () => this.#grid.startOver(),
    onError: (error) => {
      this.#ready.reject(error);
      this.dispatchEvent(new ClienteleErrorEvent(error, this.#answers.retry));
    },
  });
  #asking = new Asking(this);
  #selection = new Selection(this);
  #sheet = new SheetNews(this, () => void this.refresh());
  #measures = new Measures(this);
  #grid = new ClientGrid(this, {
    onOpen: (clientId) => this.#openClient(clientId),
    onSelect: (clientId) => this.#selection.toggle(clientId),
    onSort: (field) => this.#asking.choose({ sort: formatSort(nextSort(field, this.#order)) }),
    onLeave: () => this.#searchBox?.focus(),
    onNearEnd: () => this.#list.status === 'ready' && void this.#list.loadMore(),
  });
  #ready = settlement();
  #view = memo(viewOf);
  #words = memo(wordsOf);

  constructor() {
    super();
    this.addController(new SlashKey(() => this.#searchBox?.focus()));
    this.addController(new Dock(this, () => this.#sheet.drawer));
  }

  /** The question as JSON: search, state, conditions and order; what is the default is absent. */
  getState(): ClientQuery {
    return this.#asking.question;
  }

  /** Asks what `getState()` once said. Fires no event. */
  setState(state: ClientQuery): void {
    this.#asking.take(state);
  }

  /** Asks again; rows, scroll position and focus stay. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** Resolves when the first rows are there; rejects with a ClienteleError when they could not be had. */
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Gives the focus to a client's row; false when it is not among the rows that were loaded. */
  async focusRow(clientId: string): Promise<boolean> {
    await this.updateComplete;
    return this.#grid.focusRow(clientId);
  }

  override willUpdate() {
    this.#asking.arrive();
    if (!this.#asking.isTyping) this.#answers.ask(askable(this.getState()));
  }

  override updated() {
    const { scope } = this.#scope;
    const { status, rows } = this.#list;
    const isLoading = !this.#isForbidden && status !== 'ready' && status !== 'error';
    setCustomStates(this.#internals, {
      loading: isLoading,
      empty: status === 'ready' && rows.length === 0,
      error: status === 'error',
      offline: scope?.connection === 'offline',
      stale: rows.length > 0 && (scope?.stale === true || this.#answers.failedAt === 'start'),
    });
    this.setAttribute('aria-busy', String(isLoading));
  }

  override render() {
    const { scope } = this.#scope;
    const { sizes } = this.#measures;
    const view = scope && this.#viewNow(scope);
    return html`<div
      class="base"
      part="base"
      data-layout=${view?.layout ?? 'table'}
      data-density=${sizes && sizes.rowHeight < 40 ? 'compact' : 'comfortable'}
      data-scroll=${sizes?.isGrown ? 'page' : 'own'}
      ${customProperty('--_cl-directory-tracks', view ? gridTracks(view.columns) : '')}
    >
      <div class="above" part="header">
        ${scope && view && !this.#isForbidden ? [this.#header(scope, view), this.#list.rows.length > 0 ? banner(scope, view.messages, this.#answers) : nothing] : nothing}
      </div>
      <div class="viewport">
        <div class="content">${scope && view && sizes ? this.#content(scope, view, sizes) : nothing}</div>
      </div>
      <div class="probes">
        <div class="probe-row"></div>
        <div class="probe-card"></div>
      </div>
    </div>`;
  }

  #header(scope: Scope, view: DirectoryView) {
    return directoryHeader({
      scope,
      view,
      parts: this,
      order: this.#order,
      total: this.#list.total,
      filtersOpen: this.filtersOpen,
      filtersNear: this.filtersNear,
      onType: (text) => this.#asking.type(text),
      onChoose: (change) => this.#asking.choose(change),
      onClearSearch: this.#clearSearch,
      onDown: () => void this.#grid.focusFirst(),
      onToggleFilters: () => (this.filtersOpen = !this.filtersOpen),
      onFiltersNear: () => (this.filtersNear = true),
      onCreate: this.#createClient,
    });
  }

  #content(scope: Scope, view: DirectoryView, sizes: Sizes) {
    const { rows, error } = this.#list;
    const { messages } = view;
    const { answered, retry } = this.#answers;
    if (this.#isForbidden) return html`<div class="placeholder">${notAllowed(messages)}</div>`;
    if (rows.length > 0) return this.#rows(view, sizes);
    if (error) return html`<div class="placeholder"><slot name="error">${failure(error, messages, retry)}</slot></div>`;
    if (!answered) return skeletonGrid(view, rowHeightOf(sizes, view.layout));
    const { search = '', state = 'active', where = [] } = answered;
    const why = nothingToShow({
      messages,
      search,
      state,
      where,
      mayCreate: scope.can('create_clients'),
      onCreate: this.#createClient,
      onClearSearch: this.#clearSearch,
      onClearFilters: () => this.#asking.choose({ filters: [] }),
      onState: (next) => this.#asking.choose({ state: segmentOf(next) }),
    });
    return html`<div class="placeholder"><slot name="empty">${why}</slot></div>`;
  }

  #rows(view: DirectoryView, sizes: Sizes) {
    const { rows, hasMore, status } = this.#list;
    const hasFailedAtEnd = this.#answers.failedAt === 'end';
    const grid = this.#grid.render({
      view,
      rows,
      rowHeight: rowHeightOf(sizes, view.layout),
      hasMore: hasMore && !hasFailedAtEnd,
      isBusy: status === 'loading',
      sort: this.#order,
      openId: this.#sheet.openId,
      selectedId: this.#selection.id,
      isGrown: sizes.isGrown,
    });
    return [grid, hasFailedAtEnd ? moreFailed(view.messages, this.#answers.retry) : nothing];
  }

  #viewNow({ messages, format, locale, vocabulary }: Scope) {
    const width = this.#measures.sizes?.width ?? usualWidth;
    const shownState = this.#answers.answered?.state ?? recordStateOf(this.state);
    const words = this.#words(vocabulary);
    return this.#view(messages.directory, format, locale, words, this.columns, width, this.#order[0], shownState);
  }

  get #order(): Sort {
    return parseSort(this.sort) ?? ['name', 'asc'];
  }

  get #isForbidden() {
    const { scope } = this.#scope;
    return Boolean(scope?.session && !scope.can('view_clients'));
  }

  get #searchBox() {
    return this.renderRoot.querySelector<HTMLInputElement>('#search');
  }

  #clearSearch = () => {
    this.#asking.choose({ query: '' });
    this.#searchBox?.focus();
  };

  #createClient = () => {
    this.dispatchEvent(new ClienteleCreateClientEvent());
  };

  #openClient(clientId: string) {
    this.#selection.choose(clientId);
    this.dispatchEvent(new ClienteleSelectEvent(clientId));
  }
}

/** In em: what is assumed until it is measured, before anything is painted. */
const usualWidth = 80;
