import { html, nothing, render } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { DirectoryView, Entry } from './directory-view.ts';
import { row, skeletonRow } from './row.ts';

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
  #hasPractised = false;

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
    if (isAsked && !this.#hasPractised) {
      this.#hasPractised = true;
      setTimeout(() => practise(view));
    }
    // As tall as the styles of `.skeletons` keep free, and no shorter: eight rows.
    const count = view.layout === 'cards' ? 6 : 8;
    return html`<div class="skeletons" aria-hidden="true">
      ${this.#isLate ? Array.from({ length: count }, (_, index) => skeletonRow(view, index * rowHeight)) : nothing}
    </div>`;
  }
}

/**
 * Draws a row that nobody sees while the first answer is on its way. What a page draws its first row with takes longer to make than
 * all rows of a screen to draw: Intl alone 10 ms, then the templates and the code of the cells.
 */
function practise(view: DirectoryView) {
  // Columns of the host's are asked about clients that exist.
  const columns = view.columns.filter(({ host }) => !host);
  const state = { index: 0, offset: 0, isOpen: false, isSelected: undefined, checkbox: undefined };
  render(row(practiceEntry, { ...view, columns }, state), document.createElement('div'));
}

const practiceEntry: Entry = {
  client: {
    id: 'cli_practice',
    version: 1,
    kind: 'company',
    name: 'A B',
    email: 'a@b.example',
    phone: '+1',
    statusId: '',
    ownerId: null,
    tagIds: [],
    primaryContact: { id: '', name: 'C' },
    currency: 'EUR',
    totals: [{ currency: 'EUR', outstandingMinor: 1, revenueMinor: 1 }],
    invoiceCount: 1,
    lastInteractionAt: '2026-01-01T00:00:00Z',
    archivedAt: null,
    createdAt: '2026-01-01T00:00:00Z',
  },
  matches: [],
};
