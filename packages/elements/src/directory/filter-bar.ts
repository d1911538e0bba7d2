import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Condition, SessionInfo, Vocabulary } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { LazyElement } from '../controllers/lazy-element.ts';
import type { Scope } from '../scope.ts';
import { commonMessages } from '../locales/common.ts';
import type { DirectoryView } from './directory-view.ts';
import { chooseOwner, readFilters } from './filters.ts';
import type { ToolbarFilters } from './filters.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';

interface FilterBar {
  scope: Scope;
  view: DirectoryView;
  /** The active conditions, which are loaded when there are some. */
  chips: LazyElement;
  /** The panel of the other filters, and how it stands. */
  further: FurtherPanel;
  where: readonly Condition[];
  vocabulary: Vocabulary | null;
  session: SessionInfo | null;
  isOpen: boolean;
  /** The menus' items are many elements: they are made when someone comes near. */
  isNear: boolean;
  /** Two fields for days cost as much as all rows of a screen: they come after those. */
  hasDayFields: boolean;
  onNear: () => void;
  onChange: (change: Partial<ToolbarFilters>) => void;
  onWhere: (where: Condition[]) => void;
  onRemove: (condition: Condition) => void;
  onClear: () => void;
}

interface FurtherPanel {
  element: LazyElement;
  isOpen: boolean;
  anchor: HTMLElement | undefined;
  /** It is to open, from this button, or to close. */
  onToggle: (isOpen: boolean, button?: HTMLElement) => void;
}

/** Status, owner, tags and days of creation, and every active condition as a chip that takes it away. */
export function filterBar(given: FilterBar) {
  const { view, where, onNear } = given;
  const { messages } = view;
  return html`<div
      class=${`filters ${given.isOpen ? 'open' : ''}`}
      id="filters"
      role="group"
      aria-label=${messages.filters.label}
      @pointerenter=${onNear}
      @pointerdown=${onNear}
      @focusin=${onNear}
      @click=${onNear}
    >
      ${menus(given)} ${dayFields(given)} ${furtherFilters(given)}
    </div>
    ${where.length > 0 ? activeFilters(given) : nothing}`;
}

/** The button that clears them gives the line its height before the conditions are there. */
function activeFilters({ scope, view, where, chips, onRemove, onClear }: FilterBar) {
  const { filters } = view.messages;
  const clear = html`<button
    class=${`button button-quiet ${chips.status === 'loading' ? 'waiting' : ''}`}
    part="button"
    type="button"
    @click=${onClear}
  >
    ${filters.clear}
  </button>`;
  const list = chips.render({
    ready: () =>
      html`<clientele-condition-chips
        .scope=${scope}
        .view=${view}
        .conditions=${where}
        .onRemove=${onRemove}
      ></clientele-condition-chips>`,
    failed: () => {
      const { partMissing, retry } = scope.messages(commonMessages);
      return html`<span role="alert">${partMissing}</span>
        <button class="button button-quiet" part="button" type="button" @click=${() => void chips.retry()}>
          ${retry}
        </button>`;
    },
  });
  return html`<div class="chips" role="group" aria-label=${filters.inForce}>${list} ${clear}</div>`;
}

function menus({ view, where, vocabulary, session, isNear, onChange }: FilterBar) {
  const { messages } = view;
  const chosen = readFilters(where);
  const owners = [
    { value: 'me', label: messages.filters.me },
    { value: 'nobody', label: messages.filters.nobody },
    ...(vocabulary?.members ?? [])
      .filter(({ id }) => id !== session?.user.id)
      .map(({ id, name }, index) => ({ value: id, label: name, separated: index === 0 })),
  ];
  const kinds = [
    ['status', (vocabulary?.statuses ?? []).map(({ id, label }) => ({ value: id, label }))],
    ['owner', owners],
    ['tags', (vocabulary?.tags ?? []).map(({ id, name }) => ({ value: id, label: name }))],
  ] as const;
  return kinds.map(([kind, items]) => {
    const select = (event: MenuSelectEvent) => {
      event.stopPropagation();
      onChange({ [kind]: kind === 'owner' ? chooseOwner(chosen.owner, event.values) : event.values });
    };
    return html`<clientele-menu
      multiple
      exportparts="button, menu, item"
      .variant=${'quiet'}
      .label=${messages.filters[kind]}
      .filterLabel=${messages.filters.find}
      .noMatchText=${messages.filters.noMatch}
      .items=${guard([isNear, messages, vocabulary, session, chosen[kind].join()], () =>
        isNear ? items.map((item): MenuItem => ({ ...item, checked: chosen[kind].includes(item.value) })) : [],
      )}
      ?disabled=${items.length === 0}
      @clientele-menu-select=${select}
    ></clientele-menu>`;
  });
}

/** A button for all other filters, which are loaded when someone comes near. */
function furtherFilters({ scope, view, where, further, onWhere }: FilterBar) {
  const { element, isOpen, anchor, onToggle } = further;
  const { more } = view.messages.filters;
  return html`<button
      class="button button-quiet further-button"
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${isOpen && element.status === 'ready' ? 'true' : 'false'}
      @pointerenter=${element.preload}
      @focus=${element.preload}
      @click=${(event: Event) => onToggle(!isOpen, event.currentTarget as HTMLElement)}
    >
      ${more}${icon('chevron-down')}
    </button>
    ${
      isOpen || element.status === 'ready'
        ? element.render({
            ready: () =>
              html`<clientele-further-filters
                popover
                role="dialog"
                aria-label=${more}
                exportparts="base: panel, button, menu, item"
                .scope=${scope}
                .view=${view}
                .where=${where}
                .open=${live(isOpen)}
                .anchor=${anchor}
                .onChange=${onWhere}
                @beforetoggle=${({ newState }: ToggleEvent) => onToggle(newState === 'open')}
              ></clientele-further-filters>`,
            failed: () => {
              const { partMissing, retry } = scope.messages(commonMessages);
              return html`<span role="alert">${partMissing}</span>
                <button class="button button-quiet" part="button" type="button" @click=${() => void element.retry()}>
                  ${retry}
                </button>`;
            },
          })
        : nothing
    }`;
}

/**
 * The days of creation: a button, and the two fields that come up below it as soon as one of them has the focus. The button gives
 * it to the first one, Tab reaches both, Escape leads back. Where the filters are a panel, the fields are in it.
 */
function dayFields(given: FilterBar) {
  const label = given.view.messages.columns.created;
  return html`<button
      class="button button-quiet days-button"
      part="button"
      type="button"
      aria-haspopup="dialog"
      @click=${(event: Event) => fieldAfter(event)?.focus()}
    >
      ${label}${icon('chevron-down')}
    </button>
    <div class="days" role="group" aria-label=${label} tabindex="-1" @keydown=${leaveDays}>
      ${given.hasDayFields ? [dayField('createdFrom', given), dayField('createdTo', given)] : nothing}
    </div>`;
}

function fieldAfter({ currentTarget }: Event) {
  return (currentTarget as Element).nextElementSibling?.querySelector('input');
}

function leaveDays(event: KeyboardEvent) {
  const button = (event.currentTarget as Element).previousElementSibling as HTMLElement;
  // Where there is no button to see, Escape has nothing to close.
  if (event.key !== 'Escape' || !button.checkVisibility()) return;
  event.preventDefault();
  event.stopPropagation();
  button.focus();
}

function dayField(which: 'createdFrom' | 'createdTo', { view, where, onChange }: FilterBar) {
  const chosen = readFilters(where);
  const settle = (event: Event) => {
    const input = inputOf(event);
    const { value, validity } = input;
    unsettled.delete(input);
    // What was typed in part has no value; a year that is not whole has less than four digits.
    if (value === chosen[which] || validity.badInput || value.startsWith('0')) return;
    onChange({ [which]: value });
  };
  return html`<label class="day"
    ><span>${view.messages.filters[which]}</span
    ><input
      class="control"
      type="date"
      .value=${chosen[which]}
      min=${(which === 'createdTo' && chosen.createdFrom) || nothing}
      max=${(which === 'createdFrom' && chosen.createdTo) || nothing}
      @keydown=${(event: KeyboardEvent) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') settle(event);
        else if (/^([0-9]|Arrow(Up|Down)|Backspace|Delete)$/.test(event.key) && !event.altKey)
          unsettled.add(inputOf(event));
      }}
      @pointerdown=${(event: Event) => unsettled.delete(inputOf(event))}
      @change=${(event: Event) => !unsettled.has(inputOf(event)) && settle(event)}
      @blur=${settle}
  /></label>`;
}

/** Inputs in which a day is being typed: each key changes their value, by way of the years 2, 20 and 202 for instance. */
const unsettled = new WeakSet<HTMLInputElement>();

function inputOf(event: Event) {
  return event.currentTarget as HTMLInputElement;
}
