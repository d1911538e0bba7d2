import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { SortField } from '@clientele/contract';
import { cellTitle, CellTitles } from './cell-titles.ts';
import { columnHeaders } from './column-headers.ts';
import { isEditable } from './editable.ts';
import { GridFocus } from './grid-focus.ts';
import { cellTarget } from './grid-keys.ts';
import { clientRows, headerBox, rowCount, upcomingRows, type GridContent } from './grid-rows.ts';
import { RowSlots } from './row-slots.ts';
import { selectByClick, selectByKey } from './selection-gestures.ts';
import { VirtualWindow } from './virtual-window.ts';

interface Hooks {
  onOpen: (clientId: string) => void;
  /** Someone comes near to opening a client. */
  onOpenNear: () => void;
  /** Someone comes near to selecting several. */
  onSelectNear: () => void;
  onSort: (field: SortField) => void;
  /** Back to where the list was asked for: by Escape, or because nothing is left of it. */
  onLeave: () => void;
  /** The last row that is there comes near. */
  onNearEnd: () => void;
}

/** Rows left below the window when the next page is asked for: about a screen. */
const nearEnd = 25;

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
  #given: GridContent | undefined;
  #focus: GridFocus;
  #titles = new CellTitles((cell) => this.#titleOf(cell));
  #hadFocus = false;
  #wasInSight = false;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#focus = new GridFocus(() => host.renderRoot as ShadowRoot);
    // Before the window's turn: it measures a box that is as tall as its rows, and lays the page out once.
    host.addController(this);
    this.#window = new VirtualWindow(host, () => this.#element('.rows'));
  }

  hostUpdate() {
    this.#hadFocus = Boolean(this.#focus.focusedRow);
    this.#wasInSight = this.#isInSight;
  }

  hostUpdated() {
    if (!this.#given) return;
    this.#focus.keepTabStop();
    this.#titles.update();
    // A cell loses the focus when its row is moved in the document or taken by another client, or its column is gone.
    if (this.#hadFocus && this.#focus.focusedRow?.dataset['id'] !== this.#focus.row.id) {
      if (this.#focus.tabStop) this.#focus.tabStop.focus({ preventScroll: true });
      else this.#hooks.onLeave();
    }
    const box = this.#element('.rows');
    if (box) box.style.blockSize = `${this.#window.height}px`;
    // Clients that come back above the focused one must not push it out of sight.
    if (this.#hadFocus && this.#wasInSight && !this.#isInSight) this.#reveal(this.#focus.row.indexOr(0));
    const { rows, hasMore } = this.#given;
    if (hasMore && this.#window.last + nearEnd >= rows.length)
      void this.#host.updateComplete.then(this.#hooks.onNearEnd);
  }

  render(given: GridContent) {
    if (given.scroll !== this.#given?.scroll) this.#window.reattach();
    this.#given = given;
    const { view, rows, rowHeight, resizer, hasMore, isBusy, sort, below } = given;
    this.#window.setRows(rows.length, rowHeight, below);
    this.#focus.follow(rows, view, given.selection.isMultiple, this.#window.firstVisible);
    return html`<div
      class="grid"
      part="table"
      role="grid"
      aria-label=${view.messages.label}
      aria-multiselectable=${given.selection.isMultiple ? 'true' : nothing}
      aria-rowcount=${rowCount(given)}
      aria-colcount=${this.#focus.columns.length}
      aria-busy=${isBusy ? 'true' : 'false'}
      @click=${this.#onClick}
      @mousedown=${this.#onMousedown}
      @pointerover=${this.#onPointerover}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocusin}
    >
      ${columnHeaders({ view, sort, leading: headerBox(given), resizer, onSort: this.#hooks.onSort })}
      <div class="rows" role="rowgroup">${clientRows(given, this.#window, this.#focus.row, this.#slots)}</div>
      ${hasMore ? upcomingRows(view, rowHeight, this.#window.last < rows.length) : nothing}
    </div>`;
  }

  /**
   * Gives the focus to a client's row, wherever it is in the list: to the cell that had it last, or to the name. False when the row
   * did not get it, because the client is not in what was loaded or no list is shown.
   */
  async focusRow(clientId: string): Promise<boolean> {
    const index = this.#rowsNow.findIndex(({ client }) => client.id === clientId);
    return this.#moveTo(index, this.#focus.row.id === clientId ? this.#focus.column : undefined);
  }

  /** The client in the first row that can be seen. */
  get firstSeen(): string | undefined {
    return this.#rowsNow[this.#window.firstVisible]?.client.id;
  }

  /** Back to the cell that the keyboard was on; false when there is none. */
  async focusActive(): Promise<boolean> {
    return this.#moveTo(this.#focus.row.indexOr(this.#window.firstVisible), this.#focus.column);
  }

  /** To the name of the first client; false when there is none. */
  async focusFirst(): Promise<boolean> {
    return this.#moveTo(0);
  }

  /** Another question was answered: from the top again, unless a person has not left it. */
  startOver() {
    this.#focus.row.forget();
    if (this.#rowsNow.length > 0) this.#reveal(0);
  }

  get #rowsNow() {
    return this.#given?.rows ?? [];
  }

  /** True when the cell, or the control in it, has the focus. */
  async #moveTo(index: number, column = 'name'): Promise<boolean> {
    const id = this.#rowsNow[index]?.client.id;
    if (id === undefined) return false;
    this.#focus.row.become(id, index);
    this.#focus.column = column;
    this.#reveal(index);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#focus.focusCell(id);
  }

  #reveal(index: number) {
    this.#window.reveal(index, this.#headBottom, this.#barTop);
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
    const from = this.#focus.place;
    const target = cellTarget(event, from, {
      rows: this.#rowsNow.length,
      columns: this.#focus.columns.length,
      rowsPerPage: Math.floor(this.#window.visible / this.#given.rowHeight),
      isRtl: this.#host.matches(':dir(rtl)'),
    });
    if (target) {
      const { selection, ids } = this.#selectable(this.#given);
      const to = ids[target.row];
      if (event.shiftKey && target.row !== from.row && selection.isMultiple && to !== undefined)
        selection.extend(id, to, ids);
      void this.#moveTo(target.row, this.#focus.columns[target.column]);
    } else if (event.key === 'Enter' && !hasModifier && !isActivatedByEnter(event)) this.#hooks.onOpen(id);
    else return;
    event.preventDefault();
  };

  #onClick = (event: MouseEvent) => {
    const id = clientIdAt(event);
    if (id === undefined || !this.#given) return;
    const rows = this.#selectable(this.#given);
    if (selectByClick(event, id, rows)) {
      this.#focus.arriveAt(event);
      if (!this.#focus.isIn(id)) this.#focus.focusCell(id);
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
    if (clientIdAt(event) !== undefined) this.#hooks.onOpenNear();
    if (target.closest('.check')) this.#hooks.onSelectNear();
  };

  #titleOf(cell: HTMLElement) {
    const row = cell.closest<HTMLElement>('.row[data-id]');
    const entry = row && this.#rowsNow.find(({ client }) => client.id === row.dataset['id']);
    if (!entry || !this.#given) return null;
    const { view } = this.#given;
    const id = this.#focus.columnOf(cell);
    const column = view.columns.find((one) => one.id === id);
    return column ? cellTitle(column, entry, view) : null;
  }

  #onFocusin = (event: FocusEvent) => {
    const id = clientIdAt(event);
    if (id === undefined) return;
    this.#hooks.onOpenNear();
    if (this.#given?.selection.isMultiple) this.#hooks.onSelectNear();
    this.#focus.arriveAt(event);
    // The row itself is no place to be: it hands the focus on.
    if ((event.target as Element).matches('.row')) this.#focus.focusCell(id);
    this.#focus.keepTabStop();
  };

  #selectable({ rows, selection }: GridContent) {
    const ids = rows.map(({ client }) => client.id);
    return { selection, ids, activeId: this.#focus.row.id };
  }

  get #isInSight() {
    const index = this.#focus.row.indexOr(-1);
    return index >= this.#window.first && index < this.#window.last;
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
