import { html, type LitElement } from 'lit';
import type { Scope } from '../context.ts';
import type { Column } from './columns.ts';
import { setColumnTracks } from './column-tracks.ts';
import type { DirectoryView } from './directory-view.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { directoryMessages } from '../locales/directory.ts';

/** In pixels: what the contract takes, and what can still be read. */
const [narrowest, widest] = [60, 800];

/** How far an arrow key goes, in pixels. */
const step = 16;

interface Hooks {
  scope(): Scope | null;
  /** Pixels of an em in the directory. */
  em(): number;
  /** The widths of these columns are as a person wants them; undefined stands for "as wide as it gets". */
  onChange(widths: ReadonlyMap<string, number | undefined>): void;
}

interface Drag {
  id: string;
  separator: HTMLElement;
  /** Widths that were not given until now: what stands before the column must not move under the pointer. */
  frozen: Map<string, number>;
  width: number;
  startX: number;
  ended: AbortController;
}

/**
 * Widths of columns, by the edges of their headers. While one is dragged only the tracks are set, in no rendering.
 * https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export class ColumnResizer {
  #host: LitElement;
  #hooks: Hooks;
  #view: DirectoryView | undefined;
  /** One separator is in the tab order: a stop for each column would be in everyone's way. */
  #tabStop: string | undefined;
  #drag: Drag | undefined;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** The edge of a column's header. */
  separator(column: Column, label: string, view: DirectoryView) {
    this.#view = view;
    const { arranging: words } = view.messages;
    const tabStop = view.columns.find(({ id }) => id === this.#tabStop) ?? view.columns[0];
    const width = column.width ?? Math.round(column.minWidth * this.#hooks.em());
    return html`<div
      class="separator"
      role="separator"
      aria-orientation="vertical"
      data-column=${column.id}
      tabindex=${column.id === tabStop?.id ? 0 : -1}
      aria-label=${words.width(label)}
      aria-valuenow=${width}
      aria-valuemin=${narrowest}
      aria-valuemax=${widest}
      aria-valuetext=${words.pixels(view.format.number(width))}
      title=${words.widthHint}
      @focus=${this.#onFocus}
      @keydown=${this.#onKeydown}
      @pointerdown=${this.#onPointerdown}
      @dblclick=${() => this.#hooks.onChange(new Map([[column.id, undefined]]))}
    ></div>`;
  }

  /** Wider (1) or narrower (-1) by two steps of the keyboard. The new width in pixels; undefined where the column is not in sight. */
  widen(id: string, by: 1 | -1): number | undefined {
    const separator = this.#separators.find(({ dataset }) => dataset['column'] === id);
    if (!separator) return undefined;
    const width = clamp(Math.round(widthOf(separator)) + by * 2 * step);
    this.#set(id, width);
    return width;
  }

  #onFocus = (event: FocusEvent) => {
    const separator = event.currentTarget as HTMLElement;
    this.#tabStop = separator.dataset['column'];
    this.#tell(separator, widthOf(separator));
    this.#host.requestUpdate();
  };

  #onKeydown = (event: KeyboardEvent) => {
    const separator = event.currentTarget as HTMLElement;
    const id = separator.dataset['column'] ?? '';
    const width = widthOf(separator);
    const forward = separator.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (this.#drag && event.key !== 'Escape') return;
    if (event.key === forward) this.#set(id, width + step);
    else if (event.key === backward) this.#set(id, width - step);
    else if (event.key === 'Home') this.#set(id, narrowest);
    else if (event.key === 'End') this.#set(id, widest);
    else if (event.key === 'Enter') this.#hooks.onChange(new Map([[id, undefined]]));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      this.#neighbour(separator, event.key === 'ArrowDown' ? 1 : -1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
    void this.#host.updateComplete.then(() => this.#tell(separator, widthOf(separator)));
  };

  #set(id: string, width: number) {
    this.#hooks.onChange(this.#frozenBefore(id).set(id, clamp(width)));
  }

  #onPointerdown = (event: PointerEvent) => {
    if (event.button !== 0 || this.#drag) return;
    const separator = event.currentTarget as HTMLElement;
    const id = separator.dataset['column'] ?? '';
    const ended = new AbortController();
    const width = widthOf(separator);
    this.#drag = { id, separator, frozen: this.#frozenBefore(id), width, startX: event.clientX, ended };
    const { signal } = ended;
    separator.setPointerCapture(event.pointerId);
    separator.addEventListener('pointermove', this.#onMove, { signal });
    separator.addEventListener('pointerup', (last) => this.#end(last.clientX !== event.clientX), { signal });
    // When the separator leaves the page, as when a table becomes cards, the document is told:
    // https://w3c.github.io/pointerevents/#releasing-pointer-capture
    window.addEventListener('lostpointercapture', () => this.#end(false), { signal });
    separator.addEventListener('pointercancel', () => this.#end(false), { signal });
    window.addEventListener('keydown', this.#onEscape, { capture: true, signal });
    separator.classList.add('dragging');
  };

  #onMove = (event: PointerEvent) => {
    if (!this.#drag || !this.#view) return;
    const columns = this.#view.columns.map(withWidth(this.#dragged(event.clientX)));
    setColumnTracks(this.#host, columns, this.#hooks.em());
    this.#tell(this.#drag.separator, widthOf(this.#drag.separator));
  };

  #onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end(false);
  };

  #end(isKept: boolean) {
    const drag = this.#drag;
    if (!drag) return;
    const widths = new Map(drag.frozen).set(drag.id, clamp(Math.round(widthOf(drag.separator))));
    this.#drag = undefined;
    drag.ended.abort();
    drag.separator.classList.remove('dragging');
    if (isKept) this.#hooks.onChange(widths);
    else if (this.#view) setColumnTracks(this.#host, this.#view.columns, this.#hooks.em());
  }

  #dragged(x: number): ReadonlyMap<string, number> {
    const drag = this.#drag;
    if (!drag) return new Map();
    const moved = (x - drag.startX) * (drag.separator.matches(':dir(rtl)') ? -1 : 1);
    return new Map(drag.frozen).set(drag.id, clamp(Math.round(drag.width + moved)));
  }

  #frozenBefore(id: string) {
    const frozen = new Map<string, number>();
    for (const column of this.#view?.columns ?? []) {
      if (column.id === id) break;
      const separator = this.#separators.find(({ dataset }) => dataset['column'] === column.id);
      if (separator && !column.width) frozen.set(column.id, Math.round(widthOf(separator)));
    }
    return frozen;
  }

  #neighbour(from: HTMLElement, by: number) {
    const separators = this.#separators;
    return separators[separators.indexOf(from) + by];
  }

  get #separators() {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.separator')];
  }

  #tell(separator: HTMLElement, width: number) {
    const scope = this.#hooks.scope();
    separator.ariaValueNow = String(Math.round(width));
    if (scope)
      separator.ariaValueText = scope
        .messages(directoryMessages)
        .arranging.pixels(scope.format.number(Math.round(width)));
  }
}

/** Of the column whose header it ends. A name that stays reaches out of its column, to the edge of the table. */
function widthOf({ parentElement: header }: HTMLElement) {
  if (!header) return 0;
  return header.getBoundingClientRect().width + Number.parseFloat(getComputedStyle(header).marginInlineStart);
}

function withWidth(widths: ReadonlyMap<string, number>) {
  return (column: Column): Column => ({ ...column, width: widths.get(column.id) ?? column.width });
}

function clamp(width: number) {
  return Math.max(narrowest, Math.min(width, widest));
}
