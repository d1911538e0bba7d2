import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Sort, SortField } from '@clientele/contract';
import type { Messages } from '../locales/messages.ts';
import { ActiveRow } from './active-row.ts';
import { columnHeaders } from './column-headers.ts';
import type { ColumnResizer } from './column-resizer.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { rowTarget } from './grid-keys.ts';
import { row, skeletonRow } from './row.ts';
import { RowSlots } from './row-slots.ts';
import type { Selection } from './selection.ts';
import { headerCheckbox } from './selection-checkbox.ts';
import { selectByClick, selectByKey } from './selection-gestures.ts';
import { VirtualWindow } from './virtual-window.ts';

interface Hooks {
  onOpen: (clientId: string) => void;
  /** Someone comes near to selecting several. */
  onSelectNear: () => void;
  onSort: (field: SortField) => void;
  /** Escape: back to where the list was asked for. */
  onLeave: () => void;
  /** Someone comes near the headers, whose edges can be dragged. */
  onHead: () => void;
  /** The last row that is there comes near. */
  onNearEnd: () => void;
}

interface Given {
  view: DirectoryView;
  rows: readonly Entry[];
  rowHeight: number;
  resizer: ColumnResizer | undefined;
  hasMore: boolean;
  isBusy: boolean;
  sort: Sort;
  openId: string | null;
  selection: Selection;
  selectionWords: Messages['selection'];
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
  #active = new ActiveRow();
  #hadFocus = false;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    // Before the window's turn: it measures a box that is as tall as its rows, and lays the page out once.
    host.addController(this);
    this.#window = new VirtualWindow(host, () => this.#element('.rows'));
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
    const { view, rows, rowHeight, resizer, hasMore, isBusy, sort } = given;
    this.#window.setRows(rows.length, rowHeight);
    this.#active.follow(rows);
    return html`<div
      class="grid"
      part="table"
      role="grid"
      aria-label=${view.messages.label}
      aria-multiselectable=${given.selection.isMultiple ? 'true' : nothing}
      aria-rowcount=${hasMore ? -1 : rows.length + 1}
      aria-busy=${isBusy ? 'true' : 'false'}
      @click=${this.#onClick}
      @mousedown=${this.#onMousedown}
      @pointerover=${this.#onPointerover}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocusin}
    >
      ${columnHeaders({ view, sort, leading: this.#headerBox(given), resizer, onSort: this.#hooks.onSort, onNear: this.#hooks.onHead })}
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

  /** The client in the first row that can be seen. */
  get firstSeen(): string | undefined {
    return this.#rowsNow[this.#window.firstVisible]?.client.id;
  }

  /** Back to the row that the keyboard was on; false when there is none. */
  async focusActive(): Promise<boolean> {
    if (this.#rowsNow.length === 0) return false;
    await this.#moveTo(this.#active.indexOr(this.#window.firstVisible));
    return true;
  }

  async focusFirst() {
    if (this.#rowsNow.length > 0) await this.#moveTo(0);
  }

  /** Another question was answered: from the top again, unless a person has not left it. */
  startOver() {
    this.#active.forget();
    if (this.#rowsNow.length > 0) this.#window.reveal(0, this.#headBottom, this.#barTop);
  }

  get #rowsNow() {
    return this.#given?.rows ?? [];
  }

  #rows(given: Given) {
    const { view, rows, openId, selection, selectionWords } = given;
    const { first, last, firstVisible } = this.#window;
    const tabStop = this.#active.indexOr(firstVisible);
    const drawn = this.#active.drawnWith(first, last).flatMap((index) => {
      const entry = rows[index];
      return entry ? [{ index, entry }] : [];
    });
    const slots = this.#slots.assign(drawn.map(({ entry }) => entry.client.id));
    return repeat(
      drawn,
      (_, position) => slots[position],
      ({ index, entry }) => {
        const { id, name } = entry.client;
        return row(entry, view, {
          index,
          offset: this.#window.offsetOf(index),
          isActive: index === tabStop,
          isOpen: id === openId,
          isSelected: selection.isPossible ? selection.ids.has(id) : undefined,
          checkbox: selection.isMultiple ? selectionWords.client(name) : undefined,
        });
      },
    );
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

  async #moveTo(index: number) {
    const id = this.#rowsNow[index]?.client.id;
    if (id === undefined) return;
    this.#active.become(id, index);
    this.#window.reveal(index, this.#headBottom, this.#barTop);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#element(`.row[data-id="${id}"]`)?.focus({ preventScroll: true });
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !this.#given || selectByKey(event, this.#selectable(this.#given))) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      this.#hooks.onLeave();
      return;
    }
    const id = clientIdAt(event);
    if (id === undefined || isOnControl(event)) return;
    const rowsPerPage = Math.floor(this.#window.visible / this.#given.rowHeight);
    const target = rowTarget(event.key, this.#active.indexOr(0), this.#rowsNow.length, rowsPerPage);
    if (target !== undefined) {
      const { selection, ids } = this.#selectable(this.#given);
      const to = ids[target];
      if (event.shiftKey && selection.isMultiple && to !== undefined) selection.extend(id, to, ids);
      void this.#moveTo(target);
    } else if (event.key === 'Enter') this.#hooks.onOpen(id);
    else return;
    event.preventDefault();
  };

  #onClick = (event: MouseEvent) => {
    const id = clientIdAt(event);
    if (id === undefined || !this.#given) return;
    const rows = this.#selectable(this.#given);
    if (selectByClick(event, id, rows)) this.#element(`.row[data-id="${id}"]`)?.focus({ preventScroll: true });
    // Whoever marks a name to copy it does not want to go anywhere.
    else if (!isOnControl(event) && getSelection()?.type !== 'Range') this.#hooks.onOpen(id);
  };

  // With Shift a range of rows is meant, not one of letters.
  #onMousedown = (event: MouseEvent) => {
    if (event.shiftKey && this.#given?.selection.isMultiple) event.preventDefault();
  };

  #onPointerover = (event: Event) => {
    if ((event.target as Element).closest('.check')) this.#hooks.onSelectNear();
  };

  #onFocusin = (event: FocusEvent) => {
    const id = clientIdAt(event);
    if (id !== undefined && this.#given?.selection.isMultiple) this.#hooks.onSelectNear();
    if (id === undefined || id === this.#active.id) return;
    this.#active.become(id, Number((event.target as Element).closest('.row')?.ariaRowIndex) - 2);
    this.#host.requestUpdate();
  };

  /** Cards have no header to see; there the bar offers to select all. */
  #headerBox({ view, rows, selection, selectionWords }: Given) {
    if (!selection.isMultiple || view.layout === 'cards') return nothing;
    const ids = rows.map(({ client }) => client.id);
    return headerCheckbox(selectionWords.all, selection.shareOf(ids), () => selection.toggleAll(ids));
  }

  #selectable({ rows, selection }: Given) {
    const ids = rows.map(({ client }) => client.id);
    return { selection, ids, activeId: this.#active.id };
  }

  get #focusedRow() {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement?.closest<HTMLElement>('.row');
  }

  get #headBottom() {
    return this.#element('.head')?.getBoundingClientRect().bottom ?? 0;
  }

  get #barTop() {
    // The upper of the two, which comes first.
    const bar = this.#element('.dock .bar, .dock > .banner');
    // Where it will be: it may still be on its way there.
    return bar?.offsetParent ? bar.offsetParent.getBoundingClientRect().top + bar.offsetTop : Infinity;
  }

  #element(selector: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** On something in a row that does something of its own. */
function isOnControl(event: Event) {
  return (event.target as Element).closest('button, a, input') !== null;
}

function clientIdAt(event: Event) {
  return (event.target as Element).closest<HTMLElement>('.row[data-id]')?.dataset['id'];
}
