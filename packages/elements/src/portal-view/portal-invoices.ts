import type { PortalInvoice } from '@clientele/contract';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { portalMessages } from '../locales/portal.ts';
import { shownList } from '../record/list-states.ts';
import type { Scope } from '../scope.ts';
import { PortalList } from './portal-list.ts';
import { listStyles } from './portal-section.css.ts';

/** What was invoiced to the client whose portal it is, the newest first. */
export class PortalInvoices extends LitElement {
  static override styles = listStyles;

  @property({ attribute: false }) scope: Scope | null = null;

  #list = new PortalList<PortalInvoice>(this, this, ({ portal }, cursor, signal) =>
    portal.invoices.list(cursor === undefined ? {} : { cursor }, { signal }),
  );

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    const words = scope.messages(portalMessages).invoices;
    const { rows } = this.#list;
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: rows.length === 0,
      none: () => emptyState({ icon: 'receipt', heading: words.none, text: words.noneHint }),
      draw: (isBusy) =>
        html`<ul class="list plain-list" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            rows,
            ({ id }) => id,
            (invoice) => row(invoice, scope),
          )}
        </ul>`,
    });
  }
}

function row(invoice: PortalInvoice, { messages, format, locale }: Scope) {
  const words = messages(portalMessages).invoices;
  const { number, state, currency, totalMinor, balanceMinor, isOverdue, overdueDays, dueDate, issueDate } = invoice;
  const isPart = balanceMinor !== totalMinor && state !== 'paid';
  const due = dueDate !== null && state !== 'paid' ? ` · ${words.due(format.day(dueDate))}` : '';
  return html`<li class="item" part="row">
    <span class="main">${isolated(words.numbered, number)}</span>
    <span class="amount">${format.money(totalMinor, currency)}</span>
    <span class="detail">${words.issued(format.day(issueDate))}${due}</span>
    <span class="state">
      ${isPart ? html`<span class="detail">${words.left(format.money(balanceMinor, currency))}</span>` : nothing}
      ${isOverdue ? badge(words.overdue(locale, overdueDays), 'danger') : badge(words.states[state], tones[state])}
    </span>
  </li>`;
}

const tones: Record<PortalInvoice['state'], BadgeTone> = {
  open: 'accent',
  partially_paid: 'warning',
  paid: 'success',
};
