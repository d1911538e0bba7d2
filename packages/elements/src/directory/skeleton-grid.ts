import { html } from 'lit';
import type { DirectoryView } from './directory-view.ts';
import { skeletonRow } from './row.ts';

/** The list before its first rows: their shape, and a name for those who cannot see that. */
export function skeletonGrid(view: DirectoryView, rowHeight: number) {
  // As tall as the styles of `.skeletons` keep free, and no shorter: eight rows.
  const count = view.layout === 'cards' ? 6 : 8;
  return html`<p class="visually-hidden" role="status">${view.messages.loading}</p>
    <div class="skeletons" aria-hidden="true">
      ${Array.from({ length: count }, (_, index) => skeletonRow(view, index * rowHeight))}
    </div>`;
}
