import { html, nothing } from 'lit';
import { icon } from '../icon/icon.ts';

/** A cross that closes what it stands in. Without an accessible name there is none. */
export function closeButton(label: string, onClose: () => void) {
  if (!label) return nothing;
  return html`<button class="icon-button" type="button" aria-label=${label} @click=${onClose}>
    ${icon('close')}
  </button>`;
}
