import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { profileMessages } from '../locales/profile.ts';
import { figures } from '../record/figures.ts';
import { notesField } from '../record/record-blocks.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import { SectionRequestEvent } from './section-events.ts';

/** What someone needs to know of a client before they talk to it. What is changed here is saved by the profile. */
export class OverviewSection extends ScopedElements(LitElement, { 'clientele-inline-field': ClienteleInlineField }) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    skeletonStyles,
    spinnerStyles,
    recordStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .section:last-child {
        border-block-end: 0;
      }
      /* Its heading is what it is called: the label stays for those who listen, in the space above, where saving is said as well. */
      .notes .client-field {
        margin-block-start: -28px;
      }
      .notes clientele-inline-field::part(label) {
        opacity: 0;
      }
      .attention-item {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .attention-item .icon {
        flex: none;
        color: var(--_cl-warning-ink);
      }
      .attention-text {
        flex: 1;
        min-inline-size: 12ch;
      }
      .key-dates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 12px 20px;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;
  /** False while another section is. */
  @property({ type: Boolean }) shown = false;

  override render() {
    const { view } = this;
    const words = view.scope.messages(profileMessages);
    return html`${figures(view)} ${this.#attention()}
      <section class="section notes" part="section" aria-labelledby="notes">
        <h3 id="notes">${words.notes}</h3>
        ${notesField(view)}
      </section>
      <section class="section" part="section" aria-labelledby="dates">
        <h3 id="dates">${words.dates.title}</h3>
        <dl class="key-dates">${this.#dates()}</dl>
      </section>`;
  }

  #attention() {
    const { client, scope } = this.view;
    const owed = (client?.totals ?? []).filter(({ outstandingMinor }) => outstandingMinor > 0);
    if (owed.length === 0) return nothing;
    const words = scope.messages(profileMessages).attention;
    const amounts = owed.map(({ outstandingMinor, currency }) => scope.format.money(outstandingMinor, currency));
    return html`<section class="section" part="section" aria-labelledby="attention">
      <h3 id="attention">${words.title}</h3>
      <ul class="plain-list">
        <li class="attention-item">
          ${icon('receipt')}<span class="attention-text">${words.outstanding(scope.format.list(amounts))}</span>
          <button class="button" part="button" type="button" @click=${this.#showInvoices}>${words.showInvoices}</button>
        </li>
      </ul>
    </section>`;
  }

  #showInvoices = () => this.dispatchEvent(new SectionRequestEvent('invoices'));

  #dates() {
    const { client, scope } = this.view;
    const words = scope.messages(profileMessages).dates;
    const dates = [
      [words.since, client?.clientSince],
      [words.lastInteraction, client?.lastInteractionAt],
      [words.created, client?.createdAt],
      [words.updated, client?.updatedAt],
    ] as const;
    return dates
      .filter(([, date]) => date !== null)
      .map(
        ([label, date]) =>
          html`<div>
            <dt class="field-label" part="label">${label}</dt>
            <dd part="value">${date ? scope.format.date(date) : skeleton('short')}</dd>
          </div>`,
      );
  }
}
