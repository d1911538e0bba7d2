import { html, nothing, type LitElement } from 'lit';
import type { ClientPage, Condition, Sort } from '@clientele/contract';
import type { Scope } from '../context.ts';
import { formatSort } from './columns.ts';
import type { DirectoryView } from './directory-view.ts';
import { filterBar } from './filter-bar.ts';
import { writeFilters } from './filters.ts';
import { recordStateOf, seesDocuments, segmentOf } from './query.ts';
import type { QueryProps } from './query.ts';
import { sortMenu } from './sort-menu.ts';
import { toolbar } from './toolbar.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';

interface Header {
  scope: Scope;
  view: DirectoryView;
  mayCreate: boolean;
  /** Beside the number of clients. */
  tools: unknown;
  /** The question as it stands in the toolbar, answered or not. */
  parts: QueryProps;
  searchKey: string;
  order: Sort;
  total: ClientPage['total'];
  onType: (text: string) => void;
  onChoose: (change: Partial<QueryProps>) => void;
  onClearSearch: () => void;
  onDown: () => void;
  onCreate: () => void;
}

/** Everything above the list that asks for clients or says how many there are. */
export class DirectoryHeader {
  #host: LitElement;
  /** Where the filters are behind a button. */
  #filtersOpen = false;
  #filtersNear = false;
  #isComplete = false;
  #chips: LazyElement;
  #further: LazyElement;
  #furtherOpen = false;
  #furtherButton: HTMLElement | undefined;

  constructor(host: LitElement, scope: ScopeController) {
    this.#host = host;
    this.#chips = new LazyElement(
      host,
      scope,
      'clientele-condition-chips',
      async () => (await import('./condition-chips.ts')).ConditionChips,
    );
    this.#further = new LazyElement(
      host,
      scope,
      'clientele-further-filters',
      async () => (await import('./further-filters.ts')).FurtherFilters,
    );
  }

  render(given: Header) {
    const { scope, view, parts, total, order, onChoose } = given;
    const { messages, locale, format } = view;
    const where: readonly Condition[] = parts.filters;
    return html`<div class="toolbar" part="toolbar">
      ${toolbar({
        messages,
        search: parts.query,
        searchKey: given.searchKey,
        state: recordStateOf(parts.state),
        mayCreate: given.mayCreate,
        isNarrow: view.layout === 'cards',
        filtersOpen: this.#filtersOpen,
        filterCount: where.length > 0 ? format.number(where.length) : '',
        onType: given.onType,
        onClear: given.onClearSearch,
        onDown: given.onDown,
        onState: (state) => onChoose({ state: segmentOf(state) }),
        onToggleFilters: this.#onToggleFilters,
        onCreate: given.onCreate,
        onExpectCreate: () => scope.requests.expectCreate(),
      })}
      <div class="narrowing">
        ${filterBar({
          scope,
          chips: this.#chips,
          further: {
            element: this.#further,
            isOpen: this.#furtherOpen,
            anchor: this.#furtherButton,
            onToggle: this.#toggleFurther,
          },
          view,
          where,
          vocabulary: scope.vocabulary,
          session: scope.session,
          isOpen: this.#filtersOpen,
          isNear: this.#filtersNear,
          hasDayFields: this.#isComplete || this.#filtersNear,
          onNear: this.#onFiltersNear,
          onChange: (change) => onChoose({ filters: writeFilters(where, change) }),
          onWhere: (filters) => onChoose({ filters }),
          onRemove: (condition) => onChoose({ filters: where.filter((one) => one !== condition) }),
          onClear: () => onChoose({ filters: [] }),
        })}
        <div class="summary">
          <span role="status"
            >${total && messages.total(locale, total.count, format.number(total.count), total.exact)}</span
          >
          ${view.layout === 'cards' ? sortMenu(messages, order, seesDocuments(scope), (sort) => onChoose({ sort: formatSort(sort) })) : nothing}
          <div class="tools">${given.tools}</div>
        </div>
      </div>
    </div>`;
  }

  #onToggleFilters = () => {
    this.#filtersOpen = !this.#filtersOpen;
    this.#host.requestUpdate();
  };

  /** Draws what the first screen can do without, in a frame of its own. To be called when that has been drawn. */
  completeSoon() {
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isComplete = true;
        this.#host.requestUpdate();
      }),
    );
  }

  #toggleFurther = (isOpen: boolean, button?: HTMLElement) => {
    this.#furtherOpen = isOpen;
    if (button) this.#furtherButton = button;
    this.#host.requestUpdate();
  };

  #onFiltersNear = () => {
    this.#chips.preload();
    if (this.#filtersNear) return;
    this.#filtersNear = true;
    this.#host.requestUpdate();
  };
}
