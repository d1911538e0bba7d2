import type { PortalApi, PortalInvoice } from '@clientele/contract';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { html, nothing } from 'lit';
import { portalMessages } from '../locales/portal.ts';
import type { Scope } from '../scope.ts';
import { PortalList, type PortalPageRequest } from './portal-list.ts';

/** That an invoice of the list is to be shown by itself. */
export class InvoiceOpenEvent extends Event {
  constructor(readonly invoice: string) {
    super('invoice-open');
  }
}

/** What was invoiced to the client whose portal it is. */
export class PortalInvoices extends PortalList<PortalInvoice> {
  protected readonly icon = 'receipt';

  protected load({ invoices }: PortalApi, page: PortalPageRequest, signal: AbortSignal) {
    return invoices.list(page, { signal });
  }

  protected words({ messages }: Scope) {
    return messages(portalMessages).invoices;
  }

  /** The keyboard goes on where it left the list. */
  focusInvoice(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`button[data-id="${id}"]`)?.focus();
  }

  protected row(invoice: PortalInvoice, scope: Scope) {
    const { messages, format } = scope;
    const words = messages(portalMessages).invoices;
    const { id, number, state, currency, totalMinor, balanceMinor, dueDate, issueDate } = invoice;
    const isPart = balanceMinor !== totalMinor && state !== 'paid';
    const due = dueDate !== null && state !== 'paid' ? ` · ${words.due(format.day(dueDate))}` : '';
    return html`<button
        class="main opener"
        type="button"
        data-id=${id}
        @click=${() => this.dispatchEvent(new InvoiceOpenEvent(id))}
      >
        ${isolated(words.numbered, number)}
      </button>
      <span class="amount">${format.money(totalMinor, currency)}</span>
      <span class="detail">${words.issued(format.day(issueDate))}${due}</span>
      <span class="state">
        ${isPart ? html`<span class="detail">${words.left(format.money(balanceMinor, currency))}</span>` : nothing}
        ${invoiceState(invoice, scope)}
      </span>`;
  }
}

/** How late it is, or how far it is paid. */
export function invoiceState({ isOverdue, overdueDays, state }: PortalInvoice, { messages, locale }: Scope) {
  const words = messages(portalMessages).invoices;
  return isOverdue ? badge(words.overdue(locale, overdueDays), 'danger') : badge(words.states[state], tones[state]);
}

const tones: Record<PortalInvoice['state'], BadgeTone> = {
  open: 'accent',
  partially_paid: 'warning',
  paid: 'success',
};
