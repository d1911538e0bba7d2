import { html, nothing } from 'lit';
import { icon } from '@clientele/ui/icon/icon';
import type { IconName } from '@clientele/ui/icon/icon';

interface BarButton {
  label: string;
  icon?: IconName;
  /** Only the icon is seen. */
  isSmall?: boolean;
  isPrimary?: boolean;
  /** Why it cannot be pressed. It keeps its place in the tab order, so that the reason can be found. */
  why?: string | undefined;
  isExpanded?: boolean;
  onClick: () => void;
}

export function barButton({ label, icon: symbol, isSmall, isPrimary, why, isExpanded, onClick }: BarButton) {
  const look = isSmall ? 'icon-button' : isPrimary ? 'button button-primary' : 'button button-quiet';
  return html`<button
    class=${look}
    part=${isPrimary ? 'button button-primary' : 'button'}
    type="button"
    aria-label=${isSmall ? label : nothing}
    aria-disabled=${why ? 'true' : nothing}
    aria-description=${why ?? nothing}
    aria-expanded=${isExpanded === undefined ? nothing : isExpanded ? 'true' : 'false'}
    title=${why ?? (isSmall ? label : nothing)}
    @click=${() => why || onClick()}
  >
    ${symbol ? icon(symbol) : nothing}${isSmall ? nothing : html`<span>${label}</span>`}
  </button>`;
}
