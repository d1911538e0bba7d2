import type { ClienteleError } from '@clientele/client';
import type { InvoiceStatus, InvoiceSummary } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import type { BadgeTone } from '@clientele/ui/badge/badge';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Scope } from '../context.ts';
import { failureText } from './failure-text.ts';
import type { InvoiceList } from './invoice-list.ts';
import { statusShares } from './status-shares.ts';

/** A quick read of what was invoiced lately. */
export function invoicesTab(list: InvoiceList, scope: Scope, createInvoice: () => void) {
  const { rows: items, status, error, hasMore } = list;
  const words = scope.messages.sheet.invoices;
  if (!scope.can('view_documents')) return emptyState({ icon: 'lock', heading: words.forbidden });
  if (items.length === 0) {
    if (error) return failed(error, list, scope);
    return status === 'ready' ? none(scope, createInvoice) : loading(scope);
  }
  return html`<div class="invoices" aria-busy=${status === 'loading' ? 'true' : 'false'}>
    ${statusShares(items, hasMore, scope)}
    <ul class="invoice-list plain-list" aria-label=${words.list}>
      ${repeat(
        items,
        ({ id }) => id,
        (invoice) => invoiceRow(invoice, scope),
      )}
    </ul>
    ${error ? failed(error, list, scope) : nothing}
    ${
      hasMore && !error
        ? html`<button
            class="button more-invoices"
            part="button"
            type="button"
            aria-busy=${status === 'loading-more' ? 'true' : 'false'}
            @click=${() => list.loadMore()}
          >
            <span>${words.more}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function invoiceRow(invoice: InvoiceSummary, { messages, format, locale }: Scope) {
  const words = messages.sheet.invoices;
  const { status, isOverdue, currency } = invoice;
  const day = format.day(invoice.issueDate);
  const dates = [
    status === 'draft' ? day : words.issued(day),
    invoice.dueDate && words.due(format.day(invoice.dueDate)),
  ];
  const owesPart = invoice.balanceMinor !== 0 && invoice.balanceMinor !== invoice.totalMinor && status !== 'draft';
  return html`<li class="invoice ${status === 'void' ? 'invoice-void' : ''}" part="row">
    <span class="invoice-number" part="cell"><bdi>${invoice.number ?? words.draft}</bdi></span>
    <span class="invoice-total" part="cell">${format.money(invoice.totalMinor, currency)}</span>
    <span class="invoice-dates" part="cell">${dates.filter(Boolean).join(' · ')}</span>
    <span class="invoice-state" part="cell">
      ${owesPart ? html`<span class="invoice-balance">${words.balance(format.money(invoice.balanceMinor, currency))}</span>` : nothing}
      ${isOverdue ? badge(words.overdue(locale, invoice.overdueDays), 'danger') : badge(words.status[status], tones[status])}
    </span>
  </li>`;
}

const tones: Record<InvoiceStatus, BadgeTone> = {
  draft: 'neutral',
  sent: 'accent',
  viewed: 'accent',
  partially_paid: 'warning',
  paid: 'success',
  void: 'neutral',
};

function none({ messages }: Scope, createInvoice: () => void) {
  const { actions, invoices } = messages.sheet;
  return emptyState({
    icon: 'receipt',
    heading: invoices.none,
    text: invoices.noneHint,
    actions: html`<button class="button" part="button" type="button" @click=${createInvoice}>
      ${icon('plus')}<span>${actions.createInvoice}</span>
    </button>`,
  });
}

function failed(error: ClienteleError, list: InvoiceList, { messages }: Scope) {
  return emptyState({
    icon: error.code === 'offline' ? 'offline' : 'alert',
    heading: messages.sheet.invoices.failed,
    text: failureText(error, messages),
    part: 'error',
    actions: html`<button class="button" part="button" type="button" @click=${list.retry}>
      ${messages.common.retry}
    </button>`,
  });
}

function loading({ messages }: Scope) {
  return html`<div class="invoice-list" role="group" aria-busy="true" aria-label=${messages.sheet.states.loading}>
    ${[1, 2, 3, 4].map(
      () =>
        html`<div class="invoice">
          <span>${skeleton('short')}</span><span class="invoice-total">${skeleton('short')}</span>
          <span class="invoice-dates">${skeleton()}</span><span class="invoice-state">${skeleton('short')}</span>
        </div>`,
    )}
  </div>`;
}
