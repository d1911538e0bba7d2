import { html } from 'lit';
import type { DirectoryView } from './directory-view.ts';
import { skeletonRow } from './row.ts';

/** The list before its first rows: their shape. */
export function skeletonGrid(view: DirectoryView, rowHeight: number) {
  // As tall as the styles of `.skeletons` keep free, and no shorter: eight rows.
  const count = view.layout === 'cards' ? 6 : 8;
  return html`<div class="skeletons" aria-hidden="true">
    ${Array.from({ length: count }, (_, index) => skeletonRow(view, index * rowHeight))}
  </div>`;
}
