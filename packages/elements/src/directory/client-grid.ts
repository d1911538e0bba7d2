import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ClientPage, Sort, SortField } from '@clientele/contract';
import type { Messages } from '../locales/messages.ts';
import { ActiveRow } from './active-row.ts';
import { cellTitle, CellTitles } from './cell-titles.ts';
import { columnHeaders } from './column-headers.ts';
import type { ColumnResizer } from './column-resizer.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { isEditable } from './editable.ts';
import { cellTarget } from './grid-keys.ts';
import type { Sizes } from './measures.ts';
import { row, skeletonRow } from './row.ts';
import { RowSlots } from './row-slots.ts';
import type { Selection } from './selection.ts';
import { headerCheckbox, hiddenCheckboxHeader } from './selection-checkbox.ts';
import { selectByClick, selectByKey } from './selection-gestures.ts';
import { VirtualWindow } from './virtual-window.ts';

interface Hooks {
  onOpen: (clientId: string) => void;
  /** Someone comes near to selecting several. */
  onSelectNear: () => void;
  onSort: (field: SortField) => void;
  /** Back to where the list was asked for: by Escape, or because nothing is left of it. */
  onLeave: () => void;
  /** The last row that is there comes near. */
  onNearEnd: () => void;
}

interface Given {
  view: DirectoryView;
  rows: readonly Entry[];
  rowHeight: number;
  resizer: ColumnResizer;
  hasMore: boolean;
  total: ClientPage['total'];
  isBusy: boolean;
  sort: Sort;
  openId: string | null;
  selection: Selection;
  selectionWords: Messages['directory']['selection'];
  /** What scrolls the rows, and how many pixels of them can be seen at first. */
  scroll: Sizes['scroll'];
  below: number;
}

/** Rows left below the window when the next page is asked for: about a screen. */
const nearEnd = 25;

const skeletonsAtEnd = 3;

/**
 * The list itself: a grid of which only the visible rows exist. The focus is on cells, as the ARIA Authoring Practices describe it for
 * a grid that presents data; every table of Clientele follows it:
 *
 * - One cell is in the tab order, at first the name of the first row in sight. Tab leaves the grid.
 * - Arrow keys go from cell to cell, Left and Right in the direction of writing. Up, Down, Page Up and Page Down keep the column, Home
 *   and End lead to the ends of the row, with Ctrl to the ends of the list.
 * - A cell that holds one control (a checkbox, a link, the button of the menu) hands the focus to it; any other has it itself.
 * - Enter opens the client, unless the control has a use of its own for it. Space selects the row, Shift+Space a range, Ctrl+A all;
 *   Shift with Up and Down extends. Escape lets go of the selection, then leads to the search box.
 * - Buttons and edges in headers are stops of the Tab key: the edges need the arrow keys for themselves.
 * - The row of the focused cell is drawn as the active one. It is a client's: the focus follows the client when the list changes, and
 *   goes to the row in its place when the client leaves it.
 *
 * Cells and not rows, because a screen reader reads a focused row as one string without the names of its columns; a cell is read with
 * its header. https://www.w3.org/WAI/ARIA/apg/patterns/grid/#datagridsforpresentingtabularinformation
 */
export class ClientGrid implements ReactiveController {
  #host: LitElement;
  #hooks: Hooks;
  #window: VirtualWindow;
  #slots = new RowSlots();
  #given: Given | undefined;
  #active = new ActiveRow();
  /** The column that the keyboard is on, by name. */
  #column = nameColumn;
  /** What is in the tab order. */
  #tabStop: HTMLElement | undefined;
  /** The client in whose row that is. */
  #tabStopId: string | undefined;
  #titles = new CellTitles((cell) => this.#titleOf(cell));
  #hadFocus = false;
  #wasInSight = false;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    // Before the window's turn: it measures a box that is as tall as its rows, and lays the page out once.
    host.addController(this);
    this.#window = new VirtualWindow(host, () => this.#element('.rows'));
  }

  hostUpdate() {
    this.#hadFocus = Boolean(this.#focusedRow);
    this.#wasInSight = this.#isInSight;
  }

  hostUpdated() {
    if (!this.#given) return;
    this.#keepTabStop();
    this.#titles.update();
    // A cell loses the focus when its row is moved in the document or taken by another client, or its column is gone.
    if (this.#hadFocus && this.#focusedRow?.dataset['id'] !== this.#active.id) {
      if (this.#tabStop) this.#tabStop.focus({ preventScroll: true });
      else this.#hooks.onLeave();
    }
    const box = this.#element('.rows');
    if (box) box.style.blockSize = `${this.#window.height}px`;
    // Clients that come back above the focused one must not push it out of sight.
    if (this.#hadFocus && this.#wasInSight && !this.#isInSight) this.#reveal(this.#active.indexOr(0));
    const { rows, hasMore } = this.#given;
    if (hasMore && this.#window.last + nearEnd >= rows.length)
      void this.#host.updateComplete.then(this.#hooks.onNearEnd);
  }

  render(given: Given) {
    if (given.scroll !== this.#given?.scroll) this.#window.reattach();
    this.#given = given;
    const { view, rows, rowHeight, resizer, hasMore, isBusy, sort, below } = given;
    this.#window.setRows(rows.length, rowHeight, below);
    this.#active.follow(rows);
    return html`<div
      class="grid"
      part="table"
      role="grid"
      aria-label=${view.messages.label}
      aria-multiselectable=${given.selection.isMultiple ? 'true' : nothing}
      aria-rowcount=${rowCount(given)}
      aria-colcount=${this.#columnIds.length}
      aria-busy=${isBusy ? 'true' : 'false'}
      @click=${this.#onClick}
      @mousedown=${this.#onMousedown}
      @pointerover=${this.#onPointerover}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocusin}
    >
      ${columnHeaders({ view, sort, leading: this.#headerBox(given), resizer, onSort: this.#hooks.onSort })}
      <div class="rows" role="rowgroup">${this.#rows(given)}</div>
      ${hasMore ? this.#upcoming(view, rowHeight) : nothing}
    </div>`;
  }

  /**
   * Gives the focus to a client's row, wherever it is in the list: to the cell that had it last, or to the name. False when the row
   * did not get it, because the client is not in what was loaded or no list is shown.
   */
  async focusRow(clientId: string): Promise<boolean> {
    const index = this.#rowsNow.findIndex(({ client }) => client.id === clientId);
    return this.#moveTo(index, this.#active.id === clientId ? this.#column : nameColumn);
  }

  /** The client in the first row that can be seen. */
  get firstSeen(): string | undefined {
    return this.#rowsNow[this.#window.firstVisible]?.client.id;
  }

  /** Back to the cell that the keyboard was on; false when there is none. */
  async focusActive(): Promise<boolean> {
    return this.#moveTo(this.#active.indexOr(this.#window.firstVisible), this.#column);
  }

  /** To the name of the first client; false when there is none. */
  async focusFirst(): Promise<boolean> {
    return this.#moveTo(0, nameColumn);
  }

  /** Another question was answered: from the top again, unless a person has not left it. */
  startOver() {
    this.#active.forget();
    if (this.#rowsNow.length > 0) this.#reveal(0);
  }

  get #rowsNow() {
    return this.#given?.rows ?? [];
  }

  #rows(given: Given) {
    const { view, rows, openId, selection, selectionWords } = given;
    const { first, last, firstVisible } = this.#window;
    this.#tabStopId = rows[this.#active.indexOr(firstVisible)]?.client.id;
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

  /** True when the cell, or the control in it, has the focus. */
  async #moveTo(index: number, column: string): Promise<boolean> {
    const id = this.#rowsNow[index]?.client.id;
    if (id === undefined) return false;
    this.#active.become(id, index);
    this.#column = column;
    this.#reveal(index);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#focusCell(id);
  }

  #focusCell(id: string): boolean {
    const row = this.#rowOf(id);
    const target = row && this.#targetIn(row);
    if (!target) return false;
    target.focus({ preventScroll: true });
    // What lies around may scroll as well: an app shell, a dialog, the page.
    row.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (this.#given?.view.isWide) this.#revealSideways(row, target);
    return this.#root.activeElement === target;
  }

  /** A name that stays at the side covers what is scrolled below it. */
  #revealSideways(row: HTMLElement, target: HTMLElement) {
    const box = this.#element('.rows');
    const name = row.querySelector<HTMLElement>('.cell-name');
    const more = row.querySelector<HTMLElement>('.cell-more');
    if (!box || !name || !more) return;
    box.style.scrollPaddingInline = `${name.offsetWidth + 1}px ${more.offsetWidth + 1}px`;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  #reveal(index: number) {
    this.#window.reveal(index, this.#headBottom, this.#barTop);
  }

  /** What has the focus when the keyboard comes to a row: a cell, or the only control in it. */
  #targetIn(row: HTMLElement): HTMLElement | undefined {
    const ids = this.#columnIds;
    // The column may be gone meanwhile.
    const cell = cellsOf(row)[ids.indexOf(ids.includes(this.#column) ? this.#column : nameColumn)];
    const controls = cell?.querySelectorAll<HTMLElement>(controlsInCells);
    return controls?.length === 1 ? controls[0] : cell;
  }

  #keepTabStop() {
    const row = this.#tabStopId === undefined ? null : this.#rowOf(this.#tabStopId);
    const next = row ? this.#targetIn(row) : undefined;
    if (this.#tabStop && this.#tabStop !== next) this.#tabStop.tabIndex = -1;
    if (next) next.tabIndex = 0;
    this.#tabStop = next;
  }

  /** The names of the columns, from the first one that a row has. */
  get #columnIds(): string[] {
    if (!this.#given) return [];
    const { view, selection } = this.#given;
    return [...(selection.isMultiple ? [checkColumn] : []), ...view.columns.map(({ id }) => id), menuColumn];
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !this.#given || selectByKey(event, this.#selectable(this.#given))) return;
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && !hasModifier) {
      event.stopPropagation();
      event.preventDefault();
      this.#hooks.onLeave();
      return;
    }
    const id = clientIdAt(event);
    if (id === undefined || isEditable(event.target as Element)) return;
    const columns = this.#columnIds;
    const from = { row: this.#active.indexOr(0), column: Math.max(0, columns.indexOf(this.#column)) };
    const target = cellTarget(event, from, {
      rows: this.#rowsNow.length,
      columns: columns.length,
      rowsPerPage: Math.floor(this.#window.visible / this.#given.rowHeight),
      isRtl: this.#host.matches(':dir(rtl)'),
    });
    if (target) {
      const { selection, ids } = this.#selectable(this.#given);
      const to = ids[target.row];
      if (event.shiftKey && target.row !== from.row && selection.isMultiple && to !== undefined)
        selection.extend(id, to, ids);
      void this.#moveTo(target.row, columns[target.column] ?? nameColumn);
    } else if (event.key === 'Enter' && !hasModifier && !isActivatedByEnter(event)) this.#hooks.onOpen(id);
    else return;
    event.preventDefault();
  };

  #onClick = (event: MouseEvent) => {
    const id = clientIdAt(event);
    if (id === undefined || !this.#given) return;
    const rows = this.#selectable(this.#given);
    if (selectByClick(event, id, rows)) {
      this.#arriveAt(event);
      if (!this.#rowOf(id)?.contains(this.#root.activeElement)) this.#focusCell(id);
    }
    // Whoever marks a name to copy it does not want to go anywhere.
    else if (!isOnControl(event) && getSelection()?.type !== 'Range') this.#hooks.onOpen(id);
  };

  // With Shift a range of rows is meant, not one of letters.
  #onMousedown = (event: MouseEvent) => {
    if (event.shiftKey && this.#given?.selection.isMultiple) event.preventDefault();
  };

  #onPointerover = (event: Event) => {
    const target = event.target as Element;
    this.#titles.follow(target);
    if (target.closest('.check')) this.#hooks.onSelectNear();
  };

  #titleOf(cell: HTMLElement) {
    const row = cell.closest<HTMLElement>('.row[data-id]');
    const entry = row && this.#rowsNow.find(({ client }) => client.id === row.dataset['id']);
    if (!entry || !this.#given) return null;
    const { view } = this.#given;
    const id = this.#columnIds[cellsOf(row).indexOf(cell)];
    const column = view.columns.find((one) => one.id === id);
    return column ? cellTitle(column, entry, view) : null;
  }

  #onFocusin = (event: FocusEvent) => {
    const id = clientIdAt(event);
    if (id !== undefined && this.#given?.selection.isMultiple) this.#hooks.onSelectNear();
    if (id === undefined) return;
    this.#arriveAt(event);
    // The row itself is no place to be: it hands the focus on.
    if ((event.target as Element).matches('.row')) this.#focusCell(id);
    this.#keepTabStop();
  };

  /** The keyboard goes on from where a person has come to in another way. */
  #arriveAt(event: Event) {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.row[data-id]');
    const id = row?.dataset['id'];
    if (!row || id === undefined) return;
    const cell = target.closest<HTMLElement>('[role=gridcell]');
    this.#column = this.#columnIds[cell ? cellsOf(row).indexOf(cell) : -1] ?? nameColumn;
    this.#tabStopId = id;
    if (id !== this.#active.id) this.#active.become(id, Number(row.ariaRowIndex) - 2);
  }

  /** Cards have no header to see; there the bar offers to select all. The column has its name all the same. */
  #headerBox({ view, rows, selection, selectionWords }: Given) {
    if (!selection.isMultiple) return nothing;
    if (view.layout === 'cards') return hiddenCheckboxHeader(selectionWords.column);
    const ids = rows.map(({ client }) => client.id);
    return headerCheckbox(selectionWords.all, selection.shareOf(ids), () => selection.toggleAll(ids));
  }

  #selectable({ rows, selection }: Given) {
    const ids = rows.map(({ client }) => client.id);
    return { selection, ids, activeId: this.#active.id };
  }

  get #root() {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #focusedRow() {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement?.closest<HTMLElement>('.row');
  }

  get #isInSight() {
    const index = this.#active.indexOr(-1);
    return index >= this.#window.first && index < this.#window.last;
  }

  #rowOf(id: string) {
    return this.#element(`.row[data-id="${id}"]`);
  }

  get #headBottom() {
    return this.#element('.head')?.getBoundingClientRect().bottom ?? 0;
  }

  get #barTop() {
    const box = this.#element('.dock > :is(clientele-bulk-bar, .banner)')?.getBoundingClientRect();
    return box && box.height > 0 ? box.top : Infinity;
  }

  #element(selector: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** The names of the columns that are not among those of the view, and of the one that the keyboard arrives at. */
const [checkColumn, nameColumn, menuColumn] = ['check', 'name', 'more'];

const controlsInCells = 'button, a[href], input, select, textarea';

/** With the row of headers; -1 where nobody knows how many there are. */
function rowCount({ rows, hasMore, total }: Given) {
  if (!hasMore) return rows.length + 1;
  return total?.exact ? Math.max(total.count, rows.length) + 1 : -1;
}

function cellsOf(row: Element) {
  return [...row.querySelectorAll<HTMLElement>('[role=gridcell]')];
}

/** On something in a row that does something of its own. */
function isOnControl(event: Event) {
  return (event.target as Element).closest('button, a, input') !== null;
}

/** A checkbox is not: there Enter opens the client, as it does beside it. */
function isActivatedByEnter(event: Event) {
  return (event.target as Element).closest('button, a, input:not([type=checkbox])') !== null;
}

function clientIdAt(event: Event) {
  return (event.target as Element).closest<HTMLElement>('.row[data-id]')?.dataset['id'];
}
