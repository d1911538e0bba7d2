import type { ClientQuery, Condition } from '@clientele/contract';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { isFunction, isText, listOf, oneOf, property } from '@clientele/ui/property/property';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import { ClienteleElement } from '../clientele-element.ts';
import { ListController } from '../controllers/list-controller.ts';
import { RequestObserver } from '../controllers/request-controllers.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleErrorEvent, ClienteleLoadEvent } from '../events/element-events.ts';
import { deferred } from '../deferred.ts';
import { ColumnPreferences } from './column-preferences.ts';
import { QueryController } from './query-controller.ts';
import { BulkDock } from './bulk-dock.ts';
import { ClientGrid } from './client-grid.ts';
import type { ColumnDef } from './column-def.ts';
import { formatSort, nextSort } from './columns.ts';
import { ClienteleCreateClientEvent, ClienteleSelectEvent } from '../events/directory-events.ts';
import { setCustomStates } from '../custom-states.ts';
import { DirectoryBody } from './directory-body.ts';
import { Dock } from './dock.ts';
import { Exporting } from './exporting.ts';
import type { ExtraDataSource } from './extra-data.ts';
import { HostColumns } from './host-columns.ts';
import { Measures } from './measures.ts';
import { normalizeQuery } from './query.ts';
import type { RowAction } from './row-action.ts';
import { RowMenus } from './row-menus.ts';
import { Selection } from './selection.ts';
import type { SelectionMode } from './selection.ts';
import { SearchKey } from './search-key.ts';
import { styles } from './styles.ts';
import type { UrlSyncMode } from './url-sync.ts';
import { commonMessages } from '../locales/common.ts';
import { directoryMessages } from '../locales/directory.ts';

export type { CellValue, ColumnDef } from './column-def.ts';
export type { ExtraDataSource } from './extra-data.ts';
export type { RowAction } from './row-action.ts';

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
 * @event {ClienteleUrlChangeEvent} clientele-url-change - `{ url, replace }`: with `url-sync`, the page's address is about to say what
 *   was asked; cancel it to hand the address to a router of the host's
 * @event {ClienteleRowActionEvent} clientele-row-action - `{ name, clientId }`: something was chosen in the menu of a row; cancel it
 *   to keep it from being done
 * @event {ClienteleCreateClientEvent} clientele-create-client - "Create client" was pressed; cancel it to keep the sheet out
 * @event {ClienteleNavigateEvent} clientele-navigate - `{ to: 'profile', params: { clientId } }`: chosen in the menu of a row; cancelable
 * @event {ClienteleLoadEvent} clientele-load - the first rows are there
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - all of it
 * @csspart header - what stands above the list
 * @csspart toolbar - search, segment, filters and buttons
 * @csspart search - the search box with its icon
 * @csspart table - the grid
 * @csspart row - a client
 * @csspart cell - one value of a client
 * @csspart avatar - the logo, or the initials
 * @csspart checkbox - what selects a client, or all
 * @csspart bulk-bar - what acts on the selected clients
 * @csspart badge - a status, where enrichment stands, and "Archived"
 * @csspart button - a button; `button-primary` as well where it is the main one
 * @csspart chip - an active filter
 * @csspart segment - the choice of current, archived or all clients; `option` is one of them
 * @csspart panel - where a person arranges the columns
 * @csspart menu - what a filter, the order of cards, the actions for a selection or a row opens; `item` is one line in it
 * @csspart empty - what is said where there are no clients
 * @csspart error - what failed
 * @csspart skeleton - the shape of what comes
 * @cssprop --clientele-directory-row-height - height of a row
 * @cssprop --clientele-directory-card-height - height of a card
 * @cssprop --clientele-directory-inset - space between the edge and the content
 * @cssprop --clientele-directory-sticky-top - where the column headers stay when the page scrolls, below a fixed bar for instance
 * @cssprop --clientele-directory-sticky-bottom - above what the bulk bar and the focused row stay when the page scrolls, a fixed bar for instance
 * @cssState loading - an answer is on its way
 * @cssState empty - no client answers the question
 * @cssState error - the clients could not be loaded
 * @cssState offline - the server cannot be reached
 * @cssState stale - what is shown may be out of date
 * @cssState comfortable - the person has chosen so, whatever the density around
 * @cssState compact - likewise
 */
export class ClienteleDirectory extends ScopedElements(ClienteleElement, {
  'clientele-menu': ClienteleMenu,
  'clientele-segment': ClienteleSegment,
}) {
  static override styles = styles;

  static {
    // What is drawn is measured, and drawn by that: Lit's development build takes it for a mistake.
    this.disableWarning?.('change-in-update');
  }

  /**
   * Which columns, in which order: names such as `name, status, last-activity`, until the person chooses others. The name is always
   * there; others that do not fit are left out.
   */
  @property() columns = '';
  /** What is searched for, from the second character. */
  @property() query = '';
  /** Whether archived clients are listed: not, alone, or with the others. */
  @property({ is: oneOf('current', 'archived', 'all') }) state: 'current' | 'archived' | 'all' = 'current';
  /** A column's name, with a minus for the other way round: `-outstanding`. */
  @property() sort = 'name';
  /** How many clients can be selected; with `multiple` there is a bar that acts on all of them. */
  @property({ is: oneOf('none', 'single', 'multiple') }) selection: SelectionMode = 'none';
  /**
   * Where the question is kept so that it survives a reload and can be shared; what is as the host has set it is left out. With
   * `query` what people search for is in the page's address, its history and the logs of its server; with `hash` it does not reach
   * the server.
   */
  @property({ attribute: 'url-sync', is: oneOf('none', 'query', 'hash') }) urlSync: UrlSyncMode = 'none';
  /**
   * A character that leads to the search box, `/` for instance: from the list, and from the page while nothing in it has the
   * focus. Without it there is none. People who dictate need a way to turn it off or change it: WCAG 2.1.4.
   */
  @property({ attribute: 'search-key' }) searchKey = '';
  /** Conditions that the clients must meet, those of the toolbar included. */
  @property({ attribute: false, is: listOf(Array.isArray) }) filters: readonly Condition[] = [];
  /** Columns of the host's own, filled from the client and from `extraData`. */
  @property({ attribute: false }) columnDefs: readonly ColumnDef[] = [];
  /**
   * Asks the host what it knows of the clients that were loaded, by client id: `(clientIds, { signal }) => Promise<Map | object>`.
   * What it gives is handed to `value` of each of `columnDefs`.
   */
  @property({ attribute: false, optional: isFunction }) extraData?: ExtraDataSource;
  /** What else can be done with one client, in the menu of its row. */
  @property({ attribute: false }) rowActions: readonly RowAction[] = [];
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  #internals = this.attachInternals();
  #scope = new ScopeController(this, commonMessages, directoryMessages);
  #list = new ListController(this, this.#scope, {
    firstSeen: () => this.#grid.firstSeen,
    onFirst: () => {
      this.#body.completeSoon();
      if (this.#ready.isSettled) this.#ready = deferred();
      this.#ready.resolve();
      this.dispatchEvent(new ClienteleLoadEvent());
    },
    onOther: () => this.#grid.startOver(),
    onError: (error) => {
      this.#body.completeSoon();
      this.#ready.reject(error);
      this.dispatchEvent(new ClienteleErrorEvent(error, this.#list.retry));
    },
  });
  #queryController = new QueryController(this);
  #selection = new Selection(this);
  #sheet = new RequestObserver(this, this.#scope, this.#list, () => void this.refresh());
  #measures = new Measures(this);
  #grid = new ClientGrid(this, {
    onOpen: (clientId) => this.#openClient(clientId),
    onOpenNear: () => this.#scope.scope?.requests.expectOpen(),
    onSelectNear: () => this.#bulk.preload(),
    onSort: (field) => this.#queryController.choose({ sort: formatSort(nextSort(field, this.#body.order)) }),
    onLeave: () => this.#body.searchBox?.focus(),
    onNearEnd: () => this.#list.status === 'ready' && void this.#list.loadMore(),
  });
  #bulk = new BulkDock(this, this.#scope, {
    scope: () => this.#scope.scope,
    list: this.#list,
    selection: this.#selection,
    onOpen: (clientId) => this.#openClient(clientId),
    onExport: (clientIds) => void this.#exporting.attempt(clientIds),
    onLeave: () => void this.#body.focusList(),
  });
  #ready = deferred();
  #hostColumns = new HostColumns(this, this.#list, this.#scope);
  #columnPreferences = new ColumnPreferences(this, this.#internals, this.#scope, this.#measures, this.#hostColumns);
  #exporting = new Exporting(this, this.#scope, {
    question: () => this.#list.answered ?? normalizeQuery(this.getState(), this.#scope.scope),
    columns: () => this.#columnPreferences.columnLayout.columns,
  });
  #rowMenus = new RowMenus(this, this.#scope, this.#list, {
    onOpen: (clientId) => this.#openClient(clientId),
    onMove: (verb, { id, version }) => this.#bulk.move(verb, { id, version }),
  });
  #body = new DirectoryBody(
    this,
    {
      scope: this.#scope,
      list: this.#list,
      queryController: this.#queryController,
      selection: this.#selection,
      bulk: this.#bulk,
      sheet: this.#sheet,
      measures: this.#measures,
      grid: this.#grid,
      columnPreferences: this.#columnPreferences,
      exporting: this.#exporting,
      hostColumns: this.#hostColumns,
      rowMenus: this.#rowMenus,
    },
    () => this.#createClient(),
  );

  constructor() {
    super();
    this.addController(
      new SearchKey(this, { key: () => this.searchKey, focusSearch: () => this.#body.searchBox?.focus() }),
    );
    this.addController(new Dock(this, () => this.#sheet.drawer));
  }

  /** The question as JSON: search, state, conditions and order; what is the default is absent. */
  getState(): ClientQuery {
    return this.#queryController.question;
  }

  /** Asks what `getState()` once said. Fires no event. */
  setState(state: ClientQuery): void {
    this.#queryController.take(state);
  }

  /** Asks again; rows, scroll position and focus stay. */
  async refresh(): Promise<void> {
    this.#hostColumns.refresh();
    await this.#list.refresh();
  }

  /** Resolves when the first rows are there; rejects with a ClienteleError when they could not be had. */
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /**
   * Gives the focus to a client's row: to the cell in it that had it last, or to the name. False when the row did not get it, because
   * the client is not among the rows that were loaded or no list is shown.
   */
  async focusRow(clientId: string): Promise<boolean> {
    await this.updateComplete;
    return this.#grid.focusRow(clientId);
  }

  /**
   * Hands the clients that answer the question to the person as a file, with the columns of the table in their order and language,
   * those included for which there is no room; without those of `columnDefs`, which the server does not know.
   * Resolves when the browser has the file. Rejects with a ClienteleError (`forbidden`, `rate-limited`, `offline`, …), or with an
   * `AbortError` when the person cancels or another export begins.
   */
  async export(format: 'csv'): Promise<void> {
    if (format !== 'csv') throw new TypeError(`Clients are exported as "csv", not as "${String(format)}".`);
    await this.#exporting.run();
  }

  /** With a session at hand the first question is on its way while the list is drawn for the first time, and not after that. */
  protected override async scheduleUpdate() {
    if (!this.hasUpdated && this.#scope.scope?.client.session.status === 'ready') {
      this.#ask();
      this.#list.hostUpdate();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await super.scheduleUpdate();
  }

  override willUpdate() {
    this.#ask();
  }

  #ask() {
    this.#queryController.arrive();
    if (!this.#queryController.isTyping) this.#list.ask(normalizeQuery(this.getState(), this.#scope.scope));
  }

  override updated() {
    const { scope } = this.#scope;
    const { status, rows, hasMore } = this.#list;
    // All that were loaded have left the list; there are others.
    if (status === 'ready' && rows.length === 0 && hasMore) void this.#list.loadMore();
    const isLoading = !this.#body.isForbidden && status !== 'ready' && status !== 'error';
    setCustomStates(this.#internals, {
      loading: isLoading,
      empty: status === 'ready' && rows.length === 0 && !hasMore,
      error: status === 'error',
      offline: scope?.connection === 'offline',
      stale: rows.length > 0 && (scope?.stale === true || this.#list.failedAt === 'start'),
    });
    this.setAttribute('aria-busy', String(isLoading));
  }

  override render() {
    return this.#body.render();
  }

  #openClient(clientId: string) {
    this.#selection.choose(clientId);
    if (this.dispatchEvent(new ClienteleSelectEvent(clientId))) this.#scope.scope?.requests.open(clientId, this);
  }

  #createClient() {
    if (this.dispatchEvent(new ClienteleCreateClientEvent())) this.#scope.scope?.requests.create(this);
  }
}
