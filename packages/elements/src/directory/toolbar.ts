import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RecordState } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleSegment } from '@clientele/ui/segment/segment';
import type { Messages } from '../locales/messages.ts';
import { searchBox } from './search-box.ts';

interface Toolbar {
  messages: Messages['directory'];
  search: string;
  searchKey: string;
  state: RecordState;
  mayCreate: boolean;
  /** Then the filters are behind a button. */
  isNarrow: boolean;
  filtersOpen: boolean;
  /** As the locale writes it; empty when there are none. */
  filterCount: string;
  onType: (text: string) => void;
  onClear: () => void;
  onDown: () => void;
  onState: (state: RecordState) => void;
  onToggleFilters: () => void;
  onCreate: () => void;
  /** A person is about to press the button, as it seems. */
  onExpectCreate: () => void;
}

/** Search, segment and the button that creates: what is there in every width. */
export function toolbar(given: Toolbar) {
  const { messages, search, searchKey, onType, onClear, onDown } = given;
  const { states } = messages;
  const chooseState = (event: Event) => given.onState((event.target as ClienteleSegment).value as RecordState);
  return html`<slot name="toolbar-start"></slot>
    ${searchBox({ value: search, searchKey, messages, onType, onClear, onDown })}
    ${given.isNarrow ? filtersToggle(given) : nothing}
    <clientele-segment
      class="states"
      exportparts="base: segment, option"
      .label=${states.label}
      .value=${given.state}
      .options=${guard([states], () =>
        (['active', 'archived', 'all'] as const).map((value) => ({ value, label: states[value] })),
      )}
      @change=${chooseState}
    ></clientele-segment>
    <slot name="toolbar-end"></slot>
    ${
      given.mayCreate
        ? html`<button
            class="button button-primary create"
            part="button button-primary"
            type="button"
            @pointerover=${given.onExpectCreate}
            @focus=${given.onExpectCreate}
            @click=${given.onCreate}
          >
            ${icon('plus')}<span>${messages.create}</span>
          </button>`
        : nothing
    }`;
}

function filtersToggle({ messages, filtersOpen, filterCount, onToggleFilters }: Toolbar) {
  return html`<button
    class="button filters-toggle"
    part="button"
    type="button"
    aria-expanded=${filtersOpen ? 'true' : 'false'}
    aria-controls="filters"
    @click=${onToggleFilters}
  >
    ${icon('filter')}<span>${messages.filters.label}</span>${filterCount ? html`<b>${filterCount}</b>` : nothing}
  </button>`;
}
