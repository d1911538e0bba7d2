import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Sort, SortField } from '@clientele/contract';
import { columnHeaders } from './column-headers.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { rowTarget } from './grid-keys.ts';
import { row, skeletonRow } from './row.ts';
import { RowSlots } from './row-slots.ts';
import { VirtualWindow } from './virtual-window.ts';

interface Hooks {
  onOpen: (clientId: string) => void;
  /** Space: only where something can be selected. */
  onSelect: (clientId: string) => void;
  onSort: (field: SortField) => void;
  /** Escape: back to where the list was asked for. */
  onLeave: () => void;
  /** The last row that is there comes near. */
  onNearEnd: () => void;
}

interface Given {
  view: DirectoryView;
  rows: readonly Entry[];
  rowHeight: number;
  hasMore: boolean;
  isBusy: boolean;
  sort: Sort;
  openId: string | null;
  /** Undefined where nothing can be selected. */
  selectedId: string | null | undefined;
  /** The page scrolls the rows, not the directory. */
  isGrown: boolean;
}

/** Rows left below the window when the next page is asked for: about a screen. */
const nearEnd = 25;

const skeletonsAtEnd = 3;

/**
 * The list itself: a grid of which only the visible rows exist, and one of them is in the tab order.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export class ClientGrid implements ReactiveController {
  #host: LitElement;
  #hooks: Hooks;
  #window: VirtualWindow;
  #slots = new RowSlots();
  #given: Given | undefined;
  #activeId: string | null = null;
  #activeIndex = 0;
  #hadFocus = false;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#window = new VirtualWindow(host, () => this.#element('.rows'));
    host.addController(this);
  }

  hostUpdate() {
    this.#hadFocus = Boolean(this.#focusedRow);
  }

  hostUpdated() {
    if (!this.#given) return;
    // A row loses the focus when it is moved in the document, or taken by another client.
    if (this.#hadFocus && this.#focusedRow?.tabIndex !== 0)
      this.#element('.row[tabindex="0"]')?.focus({ preventScroll: true });
    const box = this.#element('.rows');
    if (box) box.style.blockSize = `${this.#window.height}px`;
    const { rows, hasMore } = this.#given;
    if (hasMore && this.#window.last + nearEnd >= rows.length)
      void this.#host.updateComplete.then(this.#hooks.onNearEnd);
  }

  render(given: Given) {
    if (given.isGrown !== this.#given?.isGrown) this.#window.reattach();
    this.#given = given;
    const { view, rows, rowHeight, hasMore, isBusy, sort } = given;
    this.#window.setRows(rows.length, rowHeight);
    this.#followActive();
    return html`<div
      class="grid"
      part="table"
      role="grid"
      aria-label=${view.messages.label}
      aria-rowcount=${hasMore ? -1 : rows.length + 1}
      aria-busy=${isBusy ? 'true' : 'false'}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocusin}
    >
      ${columnHeaders(view, sort, this.#hooks.onSort)}
      <div class="rows" role="rowgroup">${this.#rows(given)}</div>
      ${hasMore ? this.#upcoming(view, rowHeight) : nothing}
    </div>`;
  }

  /** Gives the focus to a client's row, wherever it is in the list; false when it is not in what was loaded. */
  async focusRow(clientId: string): Promise<boolean> {
    const index = this.#rowsNow.findIndex(({ client }) => client.id === clientId);
    if (index < 0) return false;
    await this.#moveTo(index);
    return true;
  }

  async focusFirst() {
    if (this.#rowsNow.length > 0) await this.#moveTo(0);
  }

  /** Another question was answered: from the top again, unless a person has not left it. */
  startOver() {
    this.#activeId = null;
    this.#activeIndex = 0;
    if (this.#rowsNow.length > 0) this.#window.reveal(0, this.#headBottom);
  }

  get #rowsNow() {
    return this.#given?.rows ?? [];
  }

  #rows(given: Given) {
    const { view, rows, openId, selectedId } = given;
    const tabStop = this.#activeId === null ? this.#window.firstVisible : this.#activeIndex;
    const drawn = this.#drawnIndices(rows.length).flatMap((index) => {
      const entry = rows[index];
      return entry ? [{ index, entry }] : [];
    });
    const slots = this.#slots.assign(drawn.map(({ entry }) => entry.client.id));
    return repeat(
      drawn,
      (_, position) => slots[position],
      ({ index, entry }) => {
        const { id } = entry.client;
        return row(entry, view, {
          index,
          offset: this.#window.offsetOf(index),
          isActive: index === tabStop,
          isOpen: id === openId,
          isSelected: selectedId === undefined ? undefined : id === selectedId,
        });
      },
    );
  }

  /** The window, and the active row wherever it is: the focus must not be lost by scrolling. */
  #drawnIndices(count: number) {
    const { first, last } = this.#window;
    const indices = Array.from({ length: last - first }, (_, offset) => first + offset);
    if (this.#activeId === null) return indices;
    const active = this.#activeIndex;
    if (active < first && active < count) indices.unshift(active);
    if (active >= last && active < count) indices.push(active);
    return indices;
  }

  #upcoming(view: DirectoryView, rowHeight: number) {
    return html`<div class="upcoming" aria-hidden="true">
      ${
        this.#window.last < this.#rowsNow.length
          ? nothing
          : Array.from({ length: skeletonsAtEnd }, (_, index) => skeletonRow(view, index * rowHeight))
      }
    </div>`;
  }

  /** The active client may have moved in the list, or left it: then the row in its place takes over. */
  #followActive() {
    const rows = this.#rowsNow;
    if (this.#activeId !== null && rows[this.#activeIndex]?.client.id !== this.#activeId) {
      const index = rows.findIndex(({ client }) => client.id === this.#activeId);
      if (index >= 0) this.#activeIndex = index;
    }
    this.#activeIndex = Math.max(0, Math.min(this.#activeIndex, rows.length - 1));
    if (this.#activeId !== null) this.#activeId = rows[this.#activeIndex]?.client.id ?? null;
  }

  async #moveTo(index: number) {
    const id = this.#rowsNow[index]?.client.id;
    if (id === undefined) return;
    this.#activeId = id;
    this.#activeIndex = index;
    this.#window.reveal(index, this.#headBottom);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#element(`.row[data-id="${id}"]`)?.focus({ preventScroll: true });
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      this.#hooks.onLeave();
      return;
    }
    const id = clientIdAt(event);
    if (id === undefined || !this.#given) return;
    const rowsPerPage = Math.floor(this.#window.visible / this.#given.rowHeight);
    const target = rowTarget(event.key, this.#activeIndex, this.#rowsNow.length, rowsPerPage);
    if (target !== undefined) void this.#moveTo(target);
    else if (event.key === 'Enter') this.#hooks.onOpen(id);
    else if (event.key === ' ' && this.#given.selectedId !== undefined) this.#hooks.onSelect(id);
    else return;
    event.preventDefault();
  };

  #onClick = (event: MouseEvent) => {
    const id = clientIdAt(event);
    // Whoever marks a name to copy it does not want to go anywhere.
    if (id !== undefined && getSelection()?.type !== 'Range') this.#hooks.onOpen(id);
  };

  #onFocusin = (event: FocusEvent) => {
    const id = clientIdAt(event);
    if (id === undefined || id === this.#activeId) return;
    this.#activeId = id;
    this.#activeIndex = Number((event.target as Element).closest('.row')?.ariaRowIndex) - 2;
    this.#host.requestUpdate();
  };

  get #focusedRow() {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement?.closest<HTMLElement>('.row');
  }

  get #headBottom() {
    return this.#element('.head')?.getBoundingClientRect().bottom ?? 0;
  }

  #element(selector: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

function clientIdAt(event: Event) {
  return (event.target as Element).closest<HTMLElement>('.row[data-id]')?.dataset['id'];
}
