import { html, LitElement, nothing } from 'lit';
import { query, queryAll, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button.ts';
import { rovingTarget } from '../controllers/roving.ts';
import { fieldStyles } from '../field/field.css.ts';
import { foldCase } from '../fold-case/fold-case.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { tokens } from '../tokens/tokens.ts';
import { MenuSelectEvent } from './menu-select-event.ts';
import { menuStyles } from './menu.css.ts';
import { isText, oneOf, property } from '../property/property.ts';
import { isComposing } from '../input-method/is-composing.ts';

export interface MenuItem {
  value: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  /** Given on any item, the items are choices: one of them, or with `multiple` any number. */
  checked?: boolean;
  disabled?: boolean;
  /** A line above it. */
  separated?: boolean;
}

/**
 * A button that opens a menu of actions or choices. Arrow keys, Home, End and first letters move; Enter and Space choose; Escape
 * closes and returns the focus. With `multiple` the menu stays open, and more than eight items get a text filter.
 * The owner gives `items` anew after a choice: what is checked is its knowledge.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @event {MenuSelectEvent} clientele-menu-select - an item was chosen
 * @csspart button - the button
 * @csspart menu - what opens
 * @csspart item - one item
 */
export class ClienteleMenu extends LitElement {
  static override styles = [tokens, iconStyles, buttonStyles, fieldStyles, menuStyles];

  /** The words on the button; its accessible name when `variant` is `icon`. */
  @property() label = '';
  @property({ optional: isText }) icon?: IconName;
  @property({ is: oneOf('outline', 'primary', 'quiet', 'icon') }) variant: 'outline' | 'primary' | 'quiet' | 'icon' =
    'outline';
  @property({ attribute: false }) items: MenuItem[] = [];
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) disabled = false;
  /** Accessible name of the text filter; without it there is none. */
  @property({ attribute: 'filter-label' }) filterLabel = '';
  /** Said when no item matches the text filter. */
  @property({ attribute: 'no-match-text' }) noMatchText = '';

  @state() private open = false;
  @state() private filter = '';
  @query('.trigger') private button!: HTMLButtonElement;
  @query('.popover') private popup!: HTMLElement;
  @query('.filter') private filterInput!: HTMLInputElement | null;
  @queryAll('.item') private itemElements!: NodeListOf<HTMLElement>;
  #openAt: 'Home' | 'End' = 'Home';
  #typed = '';
  #typedAt = 0;

  override focus() {
    this.button.focus();
  }

  /** Opens it, as its button does. */
  show() {
    this.popup.showPopover({ source: this.button });
  }

  override render() {
    const hasFilter = Boolean(this.filterLabel) && this.items.length > 8;
    const isIcon = this.variant === 'icon';
    return html`<button
        class="trigger ${isIcon ? 'icon-button' : `button button-${this.variant}`}"
        part="button"
        type="button"
        aria-label=${isIcon ? this.label : nothing}
        aria-haspopup=${hasFilter ? 'dialog' : 'menu'}
        aria-expanded=${this.open ? 'true' : 'false'}
        ?disabled=${this.disabled}
        popovertarget="popover"
        @keydown=${this.#onButtonKeydown}
      >
        ${isIcon || this.icon ? icon(this.icon ?? 'more') : nothing}${isIcon ? nothing : [this.label, icon('chevron-down')]}
      </button>
      <div
        class="popover"
        part="menu"
        id="popover"
        popover
        role=${hasFilter ? 'dialog' : nothing}
        aria-label=${hasFilter ? this.label : nothing}
        @toggle=${this.#onToggle}
        @keydown=${this.#onKeydown}
      >
        ${
          hasFilter
            ? html`<input
                class="control filter"
                type="search"
                aria-label=${this.filterLabel}
                placeholder=${this.filterLabel}
                .value=${this.filter}
                @input=${this.#onFilter}
              />`
            : nothing
        }
        ${this.#list(hasFilter)}
      </div>`;
  }

  #list(hasFilter: boolean) {
    const wanted = foldCase(this.filter);
    const shown = this.items.filter(({ label }) => foldCase(label).includes(wanted));
    const areChoices = this.multiple || this.items.some(({ checked }) => checked !== undefined);
    return html`${
      shown.length > 0
        ? html`<div class="items" role="menu" aria-label=${this.label}>
            ${shown.map((item) => this.#item(item, areChoices))}
          </div>`
        : nothing
    }
    ${
      // There before it has something to say: a live region that comes with its text is read by nobody.
      hasFilter ? html`<p class="none" role="status">${shown.length === 0 ? this.noMatchText : nothing}</p>` : nothing
    }`;
  }

  #item(item: MenuItem, isChoice: boolean) {
    const role = this.multiple ? 'menuitemcheckbox' : isChoice ? 'menuitemradio' : 'menuitem';
    return html`${item.separated ? html`<div class="separator" role="separator"></div>` : nothing}
      <div
        class="item ${item.danger ? 'item-danger' : ''}"
        part="item"
        role=${role}
        tabindex="-1"
        aria-checked=${isChoice ? (item.checked ? 'true' : 'false') : nothing}
        aria-disabled=${item.disabled ? 'true' : nothing}
        @click=${() => this.#choose(item)}
      >
        ${this.multiple ? html`<span class="box">${icon('check')}</span>` : nothing}
        ${item.icon ? icon(item.icon) : nothing}<span class="item-label">${item.label}</span>
        ${isChoice && !this.multiple ? html`<span class="tick">${icon('check')}</span>` : nothing}
      </div>`;
  }

  #onToggle(event: ToggleEvent) {
    this.open = event.newState === 'open';
    if (!this.open) this.filter = '';
    else if (this.filterInput) this.filterInput.focus();
    else this.#focusItem(this.renderRoot.querySelector('[aria-checked=true]') ?? this.#move(this.#openAt));
    this.#openAt = 'Home';
  }

  #onButtonKeydown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') this.#openAt = 'End';
    this.show();
  }

  #onKeydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const isInFilter = event.target === this.filterInput;
    const item = isInFilter ? null : (event.target as HTMLElement);
    if (event.key === 'Escape') {
      // Handled here: neither the sheet around nor the browser shall close something else as well.
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Tab') {
      this.popup.hidePopover();
      return;
    } else if (item && (event.key === 'Enter' || event.key === ' ')) item.click();
    else if (isInFilter && !event.key.startsWith('Arrow')) return;
    else if (!this.#focusItem(this.#move(event.key, item)) && !this.#focusItem(this.#typedAhead(event, item))) return;
    event.preventDefault();
  }

  #move(key: string, from?: Element | null) {
    return rovingTarget(key, [...this.itemElements], from, 'vertical');
  }

  #focusItem(item: Element | undefined) {
    (item as HTMLElement | undefined)?.focus();
    return item;
  }

  /** The next item that begins with what is being typed; letters within half a second belong together. */
  #typedAhead(event: KeyboardEvent, from: HTMLElement | null) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    this.#typed = event.timeStamp - this.#typedAt < 500 ? this.#typed + event.key : event.key;
    this.#typedAt = event.timeStamp;
    const items = [...this.itemElements];
    // One letter goes on to the next match; a longer beginning may stay where it is.
    const start = (from ? items.indexOf(from) : -1) + (this.#typed.length === 1 ? 1 : 0);
    const beginning = foldCase(this.#typed);
    return [...items.slice(start), ...items.slice(0, start)].find((item) =>
      foldCase(item.textContent.trim()).startsWith(beginning),
    );
  }

  #onFilter(event: Event) {
    this.filter = (event.target as HTMLInputElement).value;
  }

  #choose({ value, disabled, checked }: MenuItem) {
    if (disabled) return;
    // Closed first, so that the focus is back before the owner opens something.
    if (!this.multiple) this.#close();
    const others = this.items.filter((item) => item.checked && item.value !== value).map((item) => item.value);
    this.dispatchEvent(new MenuSelectEvent(value, this.multiple ? (checked ? others : [...others, value]) : [value]));
  }

  #close() {
    this.popup.hidePopover();
    this.button.focus();
  }
}
