import type { ClienteleError } from '@clientele/client';
import type { PortalInvoiceDetail } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { commonMessages } from '../locales/common.ts';
import { portalMessages } from '../locales/portal.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import type { Scope } from '../scope.ts';
import { invoiceState } from './portal-invoices.ts';
import { invoiceStyles } from './portal-section.css.ts';

/** One invoice: whom it was issued to, what is left to pay, and each payment. Fires `leave` on the way back to the list. */
export class PortalInvoicePage extends LitElement {
  static override styles = invoiceStyles;

  @property({ attribute: false }) scope: Scope | null = null;
  /** Its id. */
  @property({ attribute: false }) invoice: string | null = null;

  #answer = new ClientAnswer<PortalInvoiceDetail>(
    this,
    () => this.scope,
    () => this.invoice,
    { ask: ({ portal }, id, signal) => portal.invoices.get({ id }, { signal }) },
  );
  #focused: string | null = null;

  refresh(): Promise<void> {
    return this.#answer.refresh();
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    const { data, error } = this.#answer;
    const words = scope.messages(portalMessages).invoices;
    return html`<button
        class="button button-quiet back"
        part="button"
        type="button"
        @click=${() => this.dispatchEvent(new Event('leave'))}
      >
        ${icon('chevron-left')}<span>${words.all}</span>
      </button>
      ${data ? this.#page(scope, data) : error ? this.#failure(scope, error) : partSkeleton(scope)}`;
  }

  /** Whoever opened it goes on at its heading, or at what is said in its place. */
  override updated() {
    const { invoice } = this;
    if (invoice === this.#focused || (!this.#answer.data && !this.#answer.error)) return;
    this.#focused = invoice;
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    (heading ?? this.renderRoot.querySelector<HTMLElement>('.back'))?.focus();
  }

  #page(scope: Scope, shown: PortalInvoiceDetail) {
    const { format, messages } = scope;
    const words = messages(portalMessages).invoices;
    const { number, issueDate, dueDate, currency, totalMinor, paidMinor, balanceMinor, billTo } = shown;
    const money = (minor: number) => format.money(minor, currency);
    return html`<article part="row" aria-labelledby="number">
      <header>
        <h3 id="number" tabindex="-1">${isolated(words.numbered, number)}</h3>
        ${invoiceState(shown, scope)}
      </header>
      <p class="left-to-pay">${balanceMinor > 0 ? words.left(money(balanceMinor)) : words.states.paid}</p>
      <dl class="facts">
        ${fact(words.names.issued, format.day(issueDate))}
        ${dueDate === null ? nothing : fact(words.names.due, format.day(dueDate))}
        ${fact(
          words.names.billTo,
          html`<bdi class="lines">${[billTo.name, billTo.address, billTo.taxId].filter(Boolean).join('\n')}</bdi>`,
        )}
        ${fact(words.names.total, money(totalMinor))}
        ${paidMinor === 0 ? nothing : fact(words.names.paid, money(paidMinor))}
      </dl>
      ${this.#payments(scope, shown)}
    </article>`;
  }

  #payments({ format, messages }: Scope, { payments, currency }: PortalInvoiceDetail) {
    const words = messages(portalMessages).invoices;
    if (payments.length === 0) return nothing;
    return html`<h4 id="payments">${words.payments}</h4>
      <ul class="list plain-list" aria-labelledby="payments">
        ${payments.map(
          ({ kind, at, amountMinor }) =>
            html`<li class="item">
              <span class="main">${words.paymentKinds[kind]}</span>
              <span class="amount">${format.money(kind === 'refund' ? -amountMinor : amountMinor, currency)}</span>
              <span class="detail">${format.date(at)}</span>
            </li>`,
        )}
      </ul>`;
  }

  #failure({ messages }: Scope, error: ClienteleError) {
    const words = messages(portalMessages).invoices;
    if (error.code === 'not-found' || error.code === 'validation')
      return emptyState({ icon: 'receipt', heading: words.missing, text: words.missingHint, part: 'error' });
    return emptyState({
      icon: error.code === 'offline' ? 'offline' : 'alert',
      heading: words.oneFailed,
      text: failureText(error, messages),
      part: 'error',
      actions: html`<button class="button" part="button" type="button" @click=${() => void this.refresh()}>
        ${messages(commonMessages).retry}
      </button>`,
    });
  }
}

function fact(name: string, value: unknown) {
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
