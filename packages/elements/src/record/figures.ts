import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import type { FieldView } from './record-view.ts';
import { recordMessages } from '../locales/record.ts';

/**
 * Revenue, the number of invoices and what is outstanding, for whoever may see documents. Every currency stands for itself: they are never
 * added.
 */
export function figures({ client, scope }: FieldView) {
  if (client ? !client.totals : scope.session && !scope.can('view_documents')) return nothing;
  const words = scope.messages(recordMessages).figures;
  return html`<dl class="figures" part="section" aria-label=${words.label}>
    ${figure(words.revenue, client && amounts('revenueMinor'))}
    ${figure(words.invoices, client && [scope.format.number(client.invoiceCount ?? 0)])}
    ${figure(words.outstanding, client && amounts('outstandingMinor'))}
  </dl>`;

  function amounts(kind: 'revenueMinor' | 'outstandingMinor') {
    return (client?.totals ?? [])
      .filter((total, index) => index === 0 || total[kind] !== 0)
      .map((total) => scope.format.money(total[kind], total.currency));
  }
}

/** The currency in which the client is billed is the large one; others follow below it. */
function figure(label: string, values: string[] | null) {
  return html`<div class="figure">
    <dt class="field-label">${label}</dt>
    ${
      values
        ? html`<dd class="figure-value" part="value">${values[0]}</dd>
            ${values.slice(1).map((value) => html`<dd class="figure-more">${value}</dd>`)}`
        : html`<dd class="figure-value">${skeleton('short')}</dd>`
    }
  </div>`;
}
