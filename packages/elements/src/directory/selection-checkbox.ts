import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** In a row. The keyboard needs it less: Space does the same on every cell. */
export function rowCheckbox(label: string, isChecked: boolean) {
  return html`<div class="check" role="gridcell" aria-colindex="1">
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
  return html`<div class="check" role="columnheader" aria-colindex="1">
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

/** Where there is no header to see: the name of the column, for the ear. */
export function hiddenCheckboxHeader(label: string) {
  return html`<div role="columnheader" aria-colindex="1" aria-label=${label}></div>`;
}
