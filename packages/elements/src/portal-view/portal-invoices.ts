import type { PortalApi, PortalInvoice } from '@clientele/contract';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { html, nothing } from 'lit';
import { portalMessages } from '../locales/portal.ts';
import type { Scope } from '../scope.ts';
import { PortalList, type PortalPageRequest } from './portal-list.ts';

/** What was invoiced to the client whose portal it is. */
export class PortalInvoices extends PortalList<PortalInvoice> {
  protected readonly icon = 'receipt';

  protected load({ invoices }: PortalApi, page: PortalPageRequest, signal: AbortSignal) {
    return invoices.list(page, { signal });
  }

  protected words({ messages }: Scope) {
    return messages(portalMessages).invoices;
  }

  protected row(invoice: PortalInvoice, { messages, format, locale }: Scope) {
    const words = messages(portalMessages).invoices;
    const { number, state, currency, totalMinor, balanceMinor, isOverdue, overdueDays, dueDate, issueDate } = invoice;
    const isPart = balanceMinor !== totalMinor && state !== 'paid';
    const due = dueDate !== null && state !== 'paid' ? ` · ${words.due(format.day(dueDate))}` : '';
    return html`<span class="main">${isolated(words.numbered, number)}</span>
      <span class="amount">${format.money(totalMinor, currency)}</span>
      <span class="detail">${words.issued(format.day(issueDate))}${due}</span>
      <span class="state">
        ${isPart ? html`<span class="detail">${words.left(format.money(balanceMinor, currency))}</span>` : nothing}
        ${isOverdue ? badge(words.overdue(locale, overdueDays), 'danger') : badge(words.states[state], tones[state])}
      </span>`;
  }
}

const tones: Record<PortalInvoice['state'], BadgeTone> = {
  open: 'accent',
  partially_paid: 'warning',
  paid: 'success',
};
