import { defineElement } from '../define-element.ts';
import { ClienteleEnrichmentPanel } from './enrichment-panel.ts';

export type * from '../events.ts';

defineElement('clientele-enrichment-panel', ClienteleEnrichmentPanel);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-enrichment-panel': ClienteleEnrichmentPanel;
  }
}
