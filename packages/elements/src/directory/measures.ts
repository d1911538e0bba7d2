import type { LitElement, ReactiveController } from 'lit';

/** What the styles made of the directory, for what only script can decide: how many rows fit, and which columns. */
export interface Sizes {
  /** In em of the directory's font: what is left for the list beside a drawer. */
  width: number;
  /** In em: the element itself, whatever a drawer covers of it. */
  elementWidth: number;
  /** Pixels of that em. */
  em: number;
  /** In pixels. */
  rowHeight: number;
  cardHeight: number;
  /**
   * What scrolls: something around the element, which is as tall as its content (`page`); the rows (`own`); or the toolbar together
   * with the rows, where the element is so low that a toolbar that stays would leave no place for them (`whole`).
   */
  scroll: 'page' | 'own' | 'whole';
  /** Pixels of the window from where the rows begin, when that was measured: what can be seen of them before anything is scrolled. */
  below: number;
}

/** Height of a row in either layout. */
export function rowHeightOf({ rowHeight, cardHeight }: Sizes, layout: 'table' | 'cards') {
  return layout === 'cards' ? cardHeight : rowHeight;
}

/** Rows of a table that must fit below a toolbar that stays. */
const fewestRows = 5;

/** Everything in one go: one layout. Undefined before the first render. */
function readSizes(host: LitElement): Sizes | undefined {
  const part = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const [row, card, above, content] = [part('.probe-row'), part('.probe-card'), part('.above'), part('.content')];
  if (!row || !card || !above || !content) return undefined;
  const em = row.offsetWidth / 100;
  const rowHeight = row.offsetHeight;
  const room = host.clientHeight - above.offsetHeight;
  const isGrown = Math.abs(room - content.offsetHeight) <= 1;
  return {
    width: above.offsetWidth / em,
    elementWidth: host.clientWidth / em,
    em,
    rowHeight,
    cardHeight: card.offsetHeight,
    below: Math.max(0, innerHeight - content.getBoundingClientRect().top),
    scroll: isGrown ? 'page' : room < fewestRows * rowHeight ? 'whole' : 'own',
  };
}

/**
 * Measures when the element is first drawn and after each change of size, in a frame of its own: rendering inside a
 * ResizeObserver's call would make the page report a resize loop.
 */
export class Measures implements ReactiveController {
  sizes: Sizes | undefined;
  #host: LitElement;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated() {
    if (this.#observer) return;
    this.#observer = new ResizeObserver(() => {
      this.#frame ||= requestAnimationFrame(this.measure);
    });
    const parts = this.#host.renderRoot.querySelectorAll('.above, .content, .probe-row, .probe-card');
    for (const element of [this.#host, ...parts]) this.#observer.observe(element);
    this.measure();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  measure = () => {
    this.#frame = 0;
    const sizes = readSizes(this.#host);
    const before = this.sizes;
    // Hidden: keep what was known.
    if (!sizes?.rowHeight) return;
    if (before && (Object.keys(sizes) as (keyof Sizes)[]).every((key) => key === 'below' || sizes[key] === before[key]))
      return;
    this.sizes = sizes;
    this.#host.requestUpdate();
  };
}
