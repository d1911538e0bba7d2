import type { InvoiceStatus, InvoiceSummary } from '@clientele/contract';
import { badge, badgeStyles, type BadgeTone } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Scope } from '../context.ts';
import { PagedController } from '../controllers/paged-controller.ts';
import type { PagedList } from '../controllers/paged-list.ts';
import { invoicesStyles } from './invoices-tab.css.ts';
import { ClienteleCreateInvoiceEvent } from '../events/record-events.ts';
import { listFailure, moreButton } from './list-states.ts';
import { RecordSection } from './record-section.ts';
import { recordStyles } from './record.css.ts';
import { invoicesMessages } from '../locales/invoices.ts';
import { recordMessages } from '../locales/record.ts';

interface InvoiceQuery {
  clientId: string;
}

type InvoiceList = PagedController<InvoiceSummary, InvoiceQuery>;

/** The invoices of a client, the newest first. */
export const invoiceList: PagedList<InvoiceSummary, InvoiceQuery> = {
  kind: 'document',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, { clientId }, { cursor, limit }, signal) =>
    api.invoices.list({ clientId, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, invoice, by) => records.put('document', invoice, { whole: true, by }),
  latest: (records, invoice) => records.get('document', invoice.id)?.record ?? invoice,
  belongs: () => true,
  // Servers tell of a client whose figures an invoice has changed, and may tell of the invoice itself.
  isAffected: ({ kind, id, clientId }, query) =>
    kind === 'client' ? id === query.clientId : kind === 'document' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/**
 * A quick read of what was invoiced lately. Loads when it is shown.
 *
 * @csspart row - an invoice
 * @csspart cell - a piece of an invoice
 */
export class InvoicesTab extends RecordSection {
  static readonly namespaces = [invoicesMessages];
  static override styles = [
    tokens,
    iconStyles,
    badgeStyles,
    buttonStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    invoicesStyles,
  ];

  #list: InvoiceList = new PagedController(this, this, invoiceList);

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override willUpdate() {
    const { scope, client, shown } = this;
    if (!shown || !client) this.#list.pause();
    else if (scope?.can('view_documents')) this.#list.ask({ clientId: client.id });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const { rows: items, status, error, hasMore } = this.#list;
    const words = scope.messages(invoicesMessages);
    if (!scope.can('view_documents')) return emptyState({ icon: 'lock', heading: words.forbidden });
    if (items.length === 0) {
      if (error) return listFailure(this.#list, words.failed, scope);
      if (status !== 'ready') return loading(scope);
      return none(scope, () => this.dispatchEvent(new ClienteleCreateInvoiceEvent(client)));
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
      ${listFailure(this.#list, words.failed, scope)} ${moreButton(this.#list, words.more)}
    </div>`;
  }
}

function invoiceRow(invoice: InvoiceSummary, { messages, format, locale }: Scope) {
  const words = messages(invoicesMessages);
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
  const invoices = messages(invoicesMessages);
  const { actions } = messages(recordMessages);
  return emptyState({
    icon: 'receipt',
    heading: invoices.none,
    text: invoices.noneHint,
    actions: html`<button class="button" part="button" type="button" @click=${createInvoice}>
      ${icon('plus')}<span>${actions.createInvoice}</span>
    </button>`,
  });
}

function loading({ messages }: Scope) {
  return html`<div
    class="invoice-list"
    role="group"
    aria-busy="true"
    aria-label=${messages(recordMessages).states.loading}
  >
    ${[1, 2, 3, 4].map(
      () =>
        html`<div class="invoice">
          <span>${skeleton('short')}</span><span class="invoice-total">${skeleton('short')}</span>
          <span class="invoice-dates">${skeleton()}</span><span class="invoice-state">${skeleton('short')}</span>
        </div>`,
    )}
  </div>`;
}

const shares = ['paid', 'open', 'overdue', 'draft', 'void'] as const;
type Share = (typeof shares)[number];

/** How the invoices that are shown divide by status: a bar for the eye, the same in words below it. */
export function statusShares(invoices: readonly InvoiceSummary[], isPart: boolean, { messages, format }: Scope) {
  const words = messages(invoicesMessages);
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
