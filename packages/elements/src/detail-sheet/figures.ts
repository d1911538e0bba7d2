import type { ClientTotal } from '@clientele/contract';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html } from 'lit';
import type { ClientView } from './client-view.ts';

/** Revenue, outstanding and the number of invoices. Every currency stands for itself: they are never added. */
export function figures({ client, scope }: ClientView) {
  const { sheet } = scope.messages;
  return html`<dl class="figures" part="section" aria-label=${sheet.sections.figures}>
    ${figure(sheet.figures.revenue, client && amounts(client.totals, 'revenueMinor'))}
    ${figure(sheet.figures.outstanding, client && amounts(client.totals, 'outstandingMinor'))}
    ${figure(sheet.figures.invoices, client && [scope.format.number(client.invoiceCount)])}
  </dl>`;

  function amounts(totals: readonly ClientTotal[], kind: 'revenueMinor' | 'outstandingMinor') {
    return totals
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
