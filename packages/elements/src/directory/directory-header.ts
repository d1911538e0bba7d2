import { html, nothing } from 'lit';
import type { ClientPage, Condition, Sort } from '@clientele/contract';
import type { Scope } from '../context.ts';
import { formatSort } from './columns.ts';
import type { DirectoryView } from './directory-view.ts';
import { filterBar } from './filter-bar.ts';
import { writeFilters } from './filters.ts';
import { recordStateOf, seesDocuments, segmentOf } from './question.ts';
import type { QuestionParts } from './question.ts';
import { sortMenu } from './sort-menu.ts';
import { toolbar } from './toolbar.ts';
import type { LazyElement } from '../controllers/lazy-element.ts';

interface Header {
  scope: Scope;
  view: DirectoryView;
  mayCreate: boolean;
  /** Beside the number of clients. */
  tools: unknown;
  /** The question as it stands in the toolbar, answered or not. */
  parts: QuestionParts;
  searchKey: string;
  order: Sort;
  total: ClientPage['total'];
  filtersOpen: boolean;
  filtersNear: boolean;
  hasDayFields: boolean;
  chips: LazyElement;
  onType: (text: string) => void;
  onChoose: (change: Partial<QuestionParts>) => void;
  onClearSearch: () => void;
  onDown: () => void;
  onToggleFilters: () => void;
  onFiltersNear: () => void;
  onCreate: () => void;
}

/** Everything above the list that asks for clients or says how many there are. */
export function directoryHeader(given: Header) {
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
      filtersOpen: given.filtersOpen,
      filterCount: where.length > 0 ? format.number(where.length) : '',
      onType: given.onType,
      onClear: given.onClearSearch,
      onDown: given.onDown,
      onState: (state) => onChoose({ state: segmentOf(state) }),
      onToggleFilters: given.onToggleFilters,
      onCreate: given.onCreate,
      onExpectCreate: () => scope.requests.expectCreate(),
    })}
    <div class="narrowing">
      ${filterBar({
        scope,
        chips: given.chips,
        view,
        where,
        vocabulary: scope.vocabulary,
        session: scope.session,
        isOpen: given.filtersOpen,
        isNear: given.filtersNear,
        hasDayFields: given.hasDayFields,
        onNear: given.onFiltersNear,
        onChange: (change) => onChoose({ filters: writeFilters(where, change) }),
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
