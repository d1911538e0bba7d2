import { ActiveRow } from './active-row.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import type { CellPlace } from './grid-keys.ts';

/** The names of the columns that are not among those of the view, and of the one that the keyboard arrives at. */
const [checkColumn, nameColumn, menuColumn] = ['check', 'name', 'more'];

const controlsInCells = 'button, a[href], input, select, textarea';

/** Which cell of the grid the keyboard is on: the one that is in the tab order, and gets the focus. */
export class GridFocus {
  readonly row = new ActiveRow();
  /** The names of the columns, from the first one that a row has. */
  columns: readonly string[] = [];
  /** The one that the keyboard is on. */
  column = nameColumn;
  /** What is in the tab order. */
  tabStop: HTMLElement | undefined;

  #root: () => ShadowRoot;
  #isWide = false;
  /** The client in whose row that is. */
  #tabStopId: string | undefined;

  constructor(root: () => ShadowRoot) {
    this.#root = root;
  }

  /** To be told before each render. */
  follow(rows: readonly Entry[], { columns, isWide }: DirectoryView, hasCheckboxes: boolean, firstVisible: number) {
    this.columns = [...(hasCheckboxes ? [checkColumn] : []), ...columns.map(({ id }) => id), menuColumn];
    this.#isWide = isWide;
    this.row.follow(rows);
    this.#tabStopId = rows[this.row.indexOr(firstVisible)]?.client.id;
  }

  get place(): CellPlace {
    return { row: this.row.indexOr(0), column: Math.max(0, this.columns.indexOf(this.column)) };
  }

  /** It goes on from where a person has come to in another way. */
  arriveAt(event: Event) {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.row[data-id]');
    const id = row?.dataset['id'];
    if (!row || id === undefined) return;
    const cell = target.closest<HTMLElement>('[role=gridcell]');
    this.column = (cell && this.columnOf(cell)) ?? nameColumn;
    this.#tabStopId = id;
    if (id !== this.row.id) this.row.become(id, Number(row.ariaRowIndex) - 2);
  }

  columnOf(cell: HTMLElement): string | undefined {
    const row = cell.closest('.row');
    return row ? this.columns[cellsOf(row).indexOf(cell)] : undefined;
  }

  /** To be told after each update: cells are made anew and taken away. */
  keepTabStop() {
    const row = this.#tabStopId === undefined ? null : this.#rowOf(this.#tabStopId);
    const next = row ? this.#targetIn(row) : undefined;
    if (this.tabStop && this.tabStop !== next) this.tabStop.tabIndex = -1;
    if (next) next.tabIndex = 0;
    this.tabStop = next;
  }

  /** Into a client's row. True when the cell, or the control in it, has the focus. */
  focusCell(id: string): boolean {
    const row = this.#rowOf(id);
    const target = row && this.#targetIn(row);
    if (!target) return false;
    target.focus({ preventScroll: true });
    // What lies around may scroll as well: an app shell, a dialog, the page.
    row.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (this.#isWide) this.#revealSideways(row, target);
    return this.#root().activeElement === target;
  }

  isIn(id: string): boolean {
    return this.#rowOf(id)?.contains(this.#root().activeElement) === true;
  }

  get focusedRow() {
    return (this.#root() as ShadowRoot | undefined)?.activeElement?.closest<HTMLElement>('.row');
  }

  /** A name that stays at the side covers what is scrolled below it. */
  #revealSideways(row: HTMLElement, target: HTMLElement) {
    const box = this.#root().querySelector<HTMLElement>('.rows');
    const name = row.querySelector<HTMLElement>('.cell-name');
    const more = row.querySelector<HTMLElement>('.cell-more');
    if (!box || !name || !more) return;
    box.style.scrollPaddingInline = `${name.offsetWidth + 1}px ${more.offsetWidth + 1}px`;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  /** What has the focus when the keyboard comes to a row: a cell, or the only control in it. */
  #targetIn(row: HTMLElement): HTMLElement | undefined {
    // The column may be gone meanwhile.
    const column = this.columns.includes(this.column) ? this.column : nameColumn;
    const cell = cellsOf(row)[this.columns.indexOf(column)];
    const controls = cell?.querySelectorAll<HTMLElement>(controlsInCells);
    return controls?.length === 1 ? controls[0] : cell;
  }

  #rowOf(id: string) {
    return this.#root().querySelector<HTMLElement>(`.row[data-id="${id}"]`);
  }
}

function cellsOf(row: Element) {
  return [...row.querySelectorAll<HTMLElement>('[role=gridcell]')];
}
