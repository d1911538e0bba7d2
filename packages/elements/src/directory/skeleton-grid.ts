import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { DirectoryView } from './directory-view.ts';
import { skeletonRow } from './row.ts';

/**
 * In milliseconds. An answer that comes sooner is not preceded by shapes that would flicker, and whose drawing takes as long as that of
 * the rows themselves.
 */
const lateAfter = 400;

/** The list before its first rows: the room that they take, and from then on their shape, when the answer is late. */
export class SkeletonGrid implements ReactiveController {
  #host: LitElement;
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  // The timer would keep the element, with all its rows, after it has left the page. Back in it, the next render waits anew.
  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** `isAsked`: the question has left, so that nothing waits for this page. */
  render(view: DirectoryView, rowHeight: number, isAsked: boolean) {
    this.#timer ??= setTimeout(() => {
      this.#isLate = true;
      if (this.#host.renderRoot.querySelector('.skeletons')) this.#host.requestUpdate();
    }, lateAfter);
    if (isAsked) setTimeout(() => prepareFormats(view));
    // As tall as the styles of `.skeletons` keep free, and no shorter: eight rows.
    const count = view.layout === 'cards' ? 6 : 8;
    return html`<div class="skeletons" aria-hidden="true">
      ${this.#isLate ? Array.from({ length: count }, (_, index) => skeletonRow(view, index * rowHeight)) : nothing}
    </div>`;
  }
}

/** The first amount and date that a page writes take Intl 15 ms to get ready for, once: it does so while the first answer is on its way. */
function prepareFormats({ format, now }: DirectoryView) {
  format.money(1, 'EUR');
  format.relative(new Date(0).toISOString(), now);
}
