import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** In a row: for pointers and for those who listen. The keyboard's way is Space on the row. */
export function rowCheckbox(label: string, isChecked: boolean) {
  return html`<div class="check" role="gridcell">
    <input
      class="checkbox"
      part="checkbox"
      type="checkbox"
      tabindex="-1"
      aria-label=${label}
      .checked=${live(isChecked)}
    />
  </div>`;
}

/** Above the rows: all of them, or none; mixed in between. */
export function headerCheckbox(label: string, share: 'all' | 'some' | 'none', onToggle: () => void) {
  return html`<div class="check" role="columnheader">
    <input
      class="checkbox"
      part="checkbox"
      type="checkbox"
      aria-label=${label}
      .checked=${live(share === 'all')}
      .indeterminate=${live(share === 'some')}
      @change=${onToggle}
    />
  </div>`;
}
