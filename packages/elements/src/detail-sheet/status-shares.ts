import type { InvoiceSummary } from '@clientele/contract';
import { html, svg } from 'lit';
import type { Scope } from '../context.ts';

const shares = ['paid', 'open', 'overdue', 'draft', 'void'] as const;
type Share = (typeof shares)[number];

/** How the invoices that are shown divide by status: a bar for the eye, the same in words below it. */
export function statusShares(invoices: readonly InvoiceSummary[], isPart: boolean, { messages, format }: Scope) {
  const words = messages.sheet.invoices;
  const counted = shares
    .map((share) => ({ share, count: invoices.filter((invoice) => shareOf(invoice) === share).length }))
    .filter(({ count }) => count > 0);
  const label = isPart ? words.sharesOfNewest(format.number(invoices.length)) : words.sharesOf;
  let start = 0;
  const bars = counted.map(({ share, count }) => {
    const width = (count / invoices.length) * 100;
    start += width;
    return svg`<rect class="share-${share}" x="${start - width}%" width="${width}%" height="100%"></rect>`;
  });
  return html`<figure class="shares">
    <svg class="share-bar" aria-hidden="true">${bars}</svg>
    <figcaption>
      <span class="visually-hidden">${label}: </span>
      <ul class="share-legend plain-list">
        ${counted.map(
          ({ share, count }) =>
            html`<li class="share-key share-${share}">${words.share(format.number(count), words.shares[share])}</li>`,
        )}
      </ul>
    </figcaption>
  </figure>`;
}

function shareOf({ status, isOverdue }: InvoiceSummary): Share {
  if (isOverdue) return 'overdue';
  return status === 'paid' || status === 'draft' || status === 'void' ? status : 'open';
}
