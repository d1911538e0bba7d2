import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollerOf, treesAround, visiblePartOf } from '../scroller.ts';

/** Rows drawn beyond what is visible, in the direction of the scroll, so that a small step finds them there. */
const overscan = 2;

/** Browsers cut boxes off somewhere above 16 million pixels; a longer list scrolls faster than the finger. */
const tallestBox = 12_000_000;

/**
 * Which of many rows of one height are drawn. The rows lie in a box as tall as all of them; whatever scrolls that box, an
 * ancestor or the page, moves the window. One layout read per frame, none in the scroll handler.
 */
export class VirtualWindow implements ReactiveController {
  /** The rows to draw: from `first` up to, not including, `last`. */
  first = 0;
  last = 0;
  /** Height of the part of the page in which rows can be seen, in pixels. */
  visible = 0;
  #shift = 0;
  #top = 0;
  #isGoingUp = false;
  #count = 0;
  #rowHeight = 1;
  #host: ReactiveControllerHost & HTMLElement;
  #box: () => HTMLElement | null;
  #scroller: HTMLElement | undefined;
  #isAttached = false;
  #frame = 0;
  /** Of the first measuring, which comes after its frame. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, box: () => HTMLElement | null) {
    this.#host = host;
    this.#box = box;
    host.addController(this);
  }

  /** The first row that can be seen, at least in part. */
  get firstVisible() {
    return clamp(Math.floor(this.#top / this.#rowHeight), this.first, Math.max(this.first, this.last - 1));
  }

  /** Height of the box, in pixels. */
  get height() {
    return Math.min(this.#count * this.#rowHeight, tallestBox);
  }

  /** Where a row lies in the box, in pixels. */
  offsetOf(index: number) {
    return index * this.#rowHeight + this.#shift;
  }

  /** To be told before each render. `below`: what is taken for visible, in pixels, until it was measured. */
  setRows(count: number, rowHeight: number, below = innerHeight) {
    if (count === this.#count && rowHeight === this.#rowHeight) return;
    this.#count = count;
    this.#rowHeight = rowHeight;
    // The first frame has what can be seen and no more; a frame later that is measured.
    const fits = this.visible
      ? Math.ceil(this.visible / rowHeight) + overscan
      : Math.max(1, Math.ceil(below / rowHeight));
    this.first = Math.max(0, Math.min(this.first, count - fits));
    this.last = Math.min(count, Math.max(this.last, this.first + fits));
    if (this.visible) this.schedule();
  }

  /** Finds out anew what scrolls the rows, after the update that is under way. */
  reattach() {
    this.#isAttached = false;
  }

  /** Measures in the next frame. */
  schedule = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.measure();
    });
  };

  measure() {
    const seen = this.#look();
    if (!seen) return;
    const { scrolled, visible, ratio } = seen;
    this.visible = visible;
    const top = scrolled * ratio;
    if (top !== this.#top) this.#isGoingUp = top < this.#top;
    this.#top = top;
    const [before, after] = this.#isGoingUp ? [overscan, 0] : [0, overscan];
    const first = clamp(Math.floor(top / this.#rowHeight) - before, 0, this.#count);
    // One row at least, also while the list lies below the window: Tab has to lead somewhere.
    const fewest = Math.min(first + 1, this.#count);
    const last = clamp(Math.ceil((top + visible) / this.#rowHeight) + after, fewest, this.#count);
    const shift = ratio === 1 ? 0 : scrolled - top;
    if (first === this.first && last === this.last && shift === this.#shift) return;
    this.first = first;
    this.last = last;
    this.#shift = shift;
    this.#host.requestUpdate();
  }

  /** Scrolls as little as needed for a row to be visible between what sticks above the rows and what floats below them. */
  reveal(index: number, top: number, bottom = Infinity) {
    const seen = this.#look();
    if (!seen) return;
    const { clipTop, visible, ratio, scrolled } = seen;
    const covered = Math.max(0, top - clipTop);
    const start = index * this.#rowHeight - scrolled * ratio;
    const above = start - covered;
    const below = start + this.#rowHeight - Math.min(visible, bottom - clipTop);
    if (above < 0 || below > 0) this.#scrollBy((above < 0 ? above : Math.min(below, above)) / ratio);
    this.measure();
  }

  hostUpdated() {
    if (this.#isAttached || !this.#box()) return;
    if (this.visible) this.measure();
    // Asked for now, the layout would be made twice before the first rows are seen.
    else
      this.#frame ||= requestAnimationFrame(() => {
        this.#timer = setTimeout(() => {
          this.#frame = 0;
          this.measure();
        });
      });
  }

  hostDisconnected() {
    this.#listening.abort();
    this.#isAttached = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  #attach(box: HTMLElement) {
    this.#listening.abort();
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    for (const tree of treesAround(box)) tree.addEventListener('scroll', this.schedule, options);
    window.addEventListener('resize', this.schedule, options);
    this.#scroller = scrollerOf(box);
    this.#isAttached = true;
    if (!this.#scroller) return;
    const resized = new ResizeObserver(this.schedule);
    resized.observe(this.#scroller);
    this.#listening.signal.addEventListener('abort', () => resized.disconnect());
  }

  #look() {
    const box = this.#box();
    // Hidden: what was known stays.
    if (!box?.isConnected || box.getClientRects().length === 0) return undefined;
    if (!this.#isAttached) this.#attach(box);
    const { top: boxTop } = box.getBoundingClientRect();
    const { top: clipTop, bottom: clipBottom } = visiblePartOf(this.#scroller);
    const visible = Math.max(0, clipBottom - clipTop);
    const all = this.#count * this.#rowHeight;
    const ratio = all > tallestBox ? (all - visible) / (tallestBox - visible) : 1;
    return { clipTop, visible, ratio, scrolled: clipTop - boxTop };
  }

  #scrollBy(pixels: number) {
    const scroller = this.#scroller ?? document.scrollingElement;
    scroller?.scrollBy({ top: pixels, behavior: 'instant' });
  }
}

function clamp(value: number, low: number, high: number) {
  return Math.max(low, Math.min(value, high));
}
