import type { LitElement, ReactiveController } from 'lit';
import { scrollerOf } from '../scroller.ts';

/** By the room that the element has, whatever the window is: a rail, a row on top, or a bar within reach of a thumb. */
export type WidthClass = 'wide' | 'medium' | 'narrow';

/** In pixels. */
const [railFrom, barBelow] = [1200, 560];

/** How the workspace lies in the page: how wide it is, and how far each view was scrolled when it was left. */
export class PlaceInPage implements ReactiveController {
  width: WidthClass = 'medium';
  #host: LitElement;
  #scrolled = new Map<string, number>();
  // In a frame of its own: rendering inside the observer's call would make the page report a resize loop.
  #observer = new ResizeObserver(() => {
    this.#frame ||= requestAnimationFrame(this.#measure);
  });
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
    this.#measure();
  }

  hostDisconnected() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** To be told before the view is hidden. */
  leave(view: string) {
    this.#scrolled.set(view, this.#scroller.scrollTop);
  }

  /** To be told after another view is shown: it is where it was, and begins at its start otherwise. */
  turnTo(view: string) {
    const kept = this.#scrolled.get(view);
    if (kept !== undefined) this.#scroller.scrollTop = kept;
    else if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  get #scroller(): Element {
    return scrollerOf(this.#host) ?? document.scrollingElement ?? document.documentElement;
  }

  #measure = () => {
    this.#frame = 0;
    const { offsetWidth } = this.#host;
    // Hidden: as it was.
    if (!offsetWidth) return;
    const width = offsetWidth >= railFrom ? 'wide' : offsetWidth < barBelow ? 'narrow' : 'medium';
    if (width === this.width) return;
    this.width = width;
    this.#host.requestUpdate();
  };
}
