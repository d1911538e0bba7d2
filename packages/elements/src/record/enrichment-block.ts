import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { missingNotice } from './part-states.ts';
import type { FieldView } from './record-view.ts';

/** The enrichment of a client among its blocks. It comes after them: nothing of it is needed to read the record. */
export function enrichmentSummary(host: LitElement, scope: ScopeController): LazyElement {
  return new LazyElement(
    host,
    scope,
    'clientele-enrichment-summary',
    async () => (await import('../enrichment-panel/enrichment-summary.ts')).EnrichmentSummary,
  );
}

export function drawSummary(lazy: LazyElement, view: FieldView): unknown {
  return lazy.render({
    ready: () =>
      html`<clientele-enrichment-summary
        class="wide"
        exportparts="section, label, value, badge, button, button-primary, notice, error"
        .view=${view}
      ></clientele-enrichment-summary>`,
    failed: () => missingNotice(view.scope, () => void lazy.retry()),
    pending: () => html`<div class="wide" aria-hidden="true">${skeleton('short')}${skeleton()}</div>`,
  });
}
