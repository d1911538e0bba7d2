import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { ClientPage } from '@clientele/contract';
import type { Scope } from '../context.ts';
import type { ListController } from '../controllers/list-controller.ts';
import type { RequestObserver } from '../controllers/request-controllers.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { memo } from '../memo.ts';
import type { ColumnPreferences } from './column-preferences.ts';
import type { QueryController } from './query-controller.ts';
import type { BarPlace } from './bulk/bulk-context.ts';
import type { BulkDock } from './bulk-dock.ts';
import type { ClientGrid } from './client-grid.ts';
import { gridTracks, leastWidth, parseSort } from './columns.ts';
import { customProperty } from './custom-property.ts';
import { DirectoryHeader } from './directory-header.ts';
import type { Exporting } from './exporting.ts';
import type { HostColumns } from './host-columns.ts';
import { viewOf, wordsOf } from './directory-view.ts';
import type { DirectoryView } from './directory-view.ts';
import { listTools } from './list-tools.ts';
import { rowHeightOf } from './measures.ts';
import type { Measures, Sizes } from './measures.ts';
import {
  banner,
  bannerText,
  failure,
  failureHeading,
  moreFailed,
  newClientsBanner,
  notAllowed,
  nothingToShow,
} from './placeholders.ts';
import { normalizeQuery, recordStateOf, segmentOf } from './query.ts';
import type { QueryProps } from './query.ts';
import type { Selection } from './selection.ts';
import type { RowMenus } from './row-menus.ts';
import { roomForColumns } from './room-for-columns.ts';
import { Sideways } from './sideways.ts';
import { SkeletonGrid } from './skeleton-grid.ts';
import { commonMessages } from '../locales/common.ts';
import { directoryMessages } from '../locales/directory.ts';

type Host = LitElement & QueryProps & { readonly searchKey: string };

/** Whose knowledge is drawn. */
interface Controllers {
  scope: ScopeController;
  list: ListController;
  queryController: QueryController;
  selection: Selection;
  bulk: BulkDock;
  sheet: RequestObserver;
  measures: Measures;
  grid: ClientGrid;
  columnPreferences: ColumnPreferences;
  exporting: Exporting;
  hostColumns: HostColumns;
  rowMenus: RowMenus;
}

/** What the directory draws: which of its parts, with what, and what they lead to. Knows and asks nothing itself. */
export class DirectoryBody {
  #host: Host;
  #of: Controllers;
  #onCreate: () => void;
  #sideways: Sideways;
  #skeleton: SkeletonGrid;
  #settledTotal: ClientPage['total'] = null;
  #header: DirectoryHeader;
  #room = memo(roomForColumns);
  #view = memo(viewOf);
  #words = memo(wordsOf);

  constructor(host: Host, controllers: Controllers, onCreate: () => void) {
    this.#host = host;
    this.#of = controllers;
    this.#onCreate = onCreate;
    this.#sideways = new Sideways(host);
    this.#skeleton = new SkeletonGrid(host);
    this.#header = new DirectoryHeader(host, controllers.scope);
  }

  render() {
    const { scope } = this.#of.scope;
    const { sizes } = this.#of.measures;
    const view = scope && this.#viewNow(scope);
    return html`<div
      class="base"
      part="base"
      data-layout=${view?.layout ?? 'table'}
      data-density=${sizes && sizes.rowHeight < 40 ? 'compact' : 'comfortable'}
      data-scroll=${sizes?.scroll ?? 'own'}
      data-selection=${this.#of.selection.isMultiple ? 'multiple' : nothing}
      ?data-wide=${view?.isWide}
    >
      <p class="visually-hidden" role="status">${scope && view ? this.#said(scope, view) : nothing}</p>
      <div class="above" part="header">${scope && view && !this.isForbidden ? this.#above(scope, view) : nothing}</div>
      <div
        class="viewport"
        ${customProperty('--_cl-directory-tracks', view ? gridTracks(view.columns) : '')}
        ${customProperty('--_cl-directory-least', view && sizes ? `${leastWidth(view.columns, sizes.em)}em` : '')}
      >
        <div class="content">
          ${scope && view && sizes ? [this.#content(scope, view, sizes), this.#dock(scope, { width: sizes.width, layout: view.layout })] : nothing}
        </div>
      </div>
      <div class="probes">
        <div class="probe-row"></div>
        <div class="probe-card"></div>
      </div>
      ${view && [this.#of.columnPreferences.renderPanel(view), this.#of.rowMenus.render()]}
    </div>`;
  }

  /**
   * What a live region says of the list, beside the number of clients: that it is on its way, old or not to be had. The region is
   * there from the first rendering on, since one that arrives together with its text is read by nobody.
   */
  #said(scope: Scope, { messages }: DirectoryView): string {
    const { list } = this.#of;
    if (this.isForbidden) return messages.forbidden.heading;
    if (list.rows.length === 0 && list.error) return failureHeading(list.error, messages);
    if (list.rows.length > 0 || list.answered) return bannerText(scope, messages, list);
    return messages.loading;
  }

  get isForbidden() {
    const { scope } = this.#of.scope;
    return Boolean(scope?.session && !scope.can('view_clients'));
  }

  get order() {
    return (
      normalizeQuery({ sort: parseSort(this.#host.sort) }, this.#of.scope.scope).sort ?? (['name', 'asc'] as const)
    );
  }

  get searchBox() {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#search');
  }

  /** The first rows are there, or cannot be had. */
  completeSoon() {
    this.#header.completeSoon();
  }

  /** Where the focus goes when what had it leaves: the list, or the search box where nothing is listed. */
  async focusList() {
    if (!(await this.#of.grid.focusActive())) this.searchBox?.focus();
  }

  /** As it was, while a run over many clients takes them away piece by piece: the number is read out with each change. */
  get #totalNow() {
    const { bulk, list } = this.#of;
    if (!bulk.isRunning) this.#settledTotal = list.total;
    return this.#settledTotal;
  }

  #above(scope: Scope, view: DirectoryView) {
    const { queryController, list, grid } = this.#of;
    const header = this.#header.render({
      scope,
      view,
      tools: listTools({
        messages: view.messages,
        mayExport: scope.can('export_clients'),
        columnPreferences: this.#of.columnPreferences,
        exporting: this.#of.exporting,
      }),
      mayCreate: scope.can('create_clients') && !this.#hasCreateBelow,
      parts: this.#host,
      searchKey: this.#host.searchKey,
      order: this.order,
      total: this.#totalNow,
      onType: (text) => queryController.type(text),
      onChoose: (change) => queryController.choose(change),
      onClearSearch: this.#clearSearch,
      onDown: () => void grid.focusFirst(),
      onCreate: this.#onCreate,
    });
    const { columnPreferences, exporting, rowMenus } = this.#of;
    return [
      header,
      list.rows.length > 0 || (list.answered && !list.error) ? banner(scope, view.messages, list) : nothing,
      columnPreferences.renderNotice(view),
      columnPreferences.renderMissing(scope, this.#keepFocus),
      rowMenus.renderMissing(scope, this.#keepFocus),
      exporting.render(scope, this.#keepFocus),
    ];
  }

  #content(scope: Scope, view: DirectoryView, sizes: Sizes) {
    const { rows, error, hasMore, answered, retry, emptyReason } = this.#of.list;
    const { messages } = view;
    if (this.isForbidden) return html`<div class="placeholder">${notAllowed(messages)}</div>`;
    if (rows.length > 0) return this.#rows(view, sizes);
    if (error) return html`<div class="placeholder"><slot name="error">${failure(error, messages, retry)}</slot></div>`;
    if (!answered || hasMore || emptyReason === 'unknown')
      return this.#skeleton.render(view, rowHeightOf(sizes, view.layout), scope.client.session.status === 'ready');
    const { search = '', state = 'active', where = [] } = answered;
    const why = nothingToShow({
      messages,
      search,
      state,
      where,
      hasArchived: emptyReason === 'all archived',
      mayCreate: scope.can('create_clients'),
      onCreate: this.#onCreate,
      onExpectCreate: () => scope.requests.expectCreate(),
      onClearSearch: this.#clearSearch,
      onClearFilters: () => this.#of.queryController.choose({ filters: [] }),
      onState: (next) => this.#of.queryController.choose({ state: segmentOf(next) }),
    });
    return html`<div class="placeholder"><slot name="empty">${why}</slot></div>`;
  }

  /** Where there are no clients, the button that creates the first one stands in the middle; a second one would be too many. */
  get #hasCreateBelow() {
    const isHostToSay = this.#host.querySelector(':scope > [slot=empty]') !== null;
    return this.#of.list.emptyReason === 'no clients' && !isHostToSay;
  }

  /** What floats above the last rows: it is in sight wherever the list is scrolled to. */
  #dock(scope: Scope, place: BarPlace) {
    const { selection, bulk } = this.#of;
    if (this.isForbidden || (!selection.isMultiple && !bulk.isInUse)) return nothing;
    return html`<div class="dock">${bulk.render(scope, place, this.#keepFocus)}</div>`;
  }

  /** The button that had the focus may be gone. What takes the focus itself takes it after this. */
  #keepFocus = async () => {
    await this.#host.updateComplete;
    if (document.activeElement === document.body) await this.focusList();
  };

  #rows(view: DirectoryView, sizes: Sizes) {
    const { list, grid, sheet, selection } = this.#of;
    const { rows, hasMore, status } = list;
    const hasFailedAtEnd = list.failedAt === 'end';
    const table = grid.render({
      view,
      rows,
      rowHeight: rowHeightOf(sizes, view.layout),
      resizer: this.#of.columnPreferences.resizer,
      hasMore: hasMore && !hasFailedAtEnd,
      total: list.total,
      isBusy: status === 'loading',
      sort: this.order,
      openId: sheet.openId,
      selection,
      selectionWords: view.messages.selection,
      scroll: sizes.scroll,
      below: sizes.below,
    });
    const bar = newClientsBanner({
      count: list.pendingCount,
      locale: view.locale,
      messages: view.messages,
      onShow: this.#showNewClients,
    });
    return [
      bar,
      table,
      view.isWide ? this.#sideways.render() : nothing,
      hasFailedAtEnd ? moreFailed(view.messages, list.retry) : nothing,
    ];
  }

  #showNewClients = () => {
    void this.#of.list.refresh();
    // The button that had the focus goes.
    void this.#of.grid.focusFirst();
  };

  #viewNow({ client, messages, format, locale, now, vocabulary }: Scope) {
    const { measures, columnPreferences, hostColumns, selection } = this.#of;
    const shownState = this.#of.list.answered?.state ?? recordStateOf(this.#host.state);
    const words = this.#words(vocabulary, messages(commonMessages));
    return this.#view(
      messages(directoryMessages),
      format,
      locale,
      now,
      words,
      columnPreferences.columnLayout,
      this.#room(measures.sizes ?? usualSizes, selection.isMultiple),
      this.order[0],
      shownState,
      hostColumns.cells,
      client.pictures,
    );
  }

  #clearSearch = () => {
    this.#of.queryController.choose({ query: '' });
    this.searchBox?.focus();
  };
}

/** In em: what is assumed until it is measured, before anything is painted. */
const usualSizes = { width: 80, elementWidth: 80, em: 14 };
