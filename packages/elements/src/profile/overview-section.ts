import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import type { SectionCounts } from '@clientele/contract';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { clockTime, instantOf } from '../intl/zoned-time.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { figures } from '../record/figures.ts';
import { notesField } from '../record/record-blocks.ts';
import { recordField } from '../record/record-field.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import { PlaceRequestEvent } from './place-request-event.ts';

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
      .attention {
        display: grid;
        gap: 8px;
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
      .figures {
        margin-inline: 0;
      }
      @container (inline-size >= 480px) {
        .figures {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
      }
      .dates-told {
        display: contents;
      }
      .key-dates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(110px, 1fr));
        gap: 12px 20px;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;
  /** How much there is in other sections; null while it is not known. */
  @property({ attribute: false }) counts: SectionCounts | null = null;

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
        <div class="key-dates">
          ${this.#since()}
          <dl class="dates-told">${this.#dates()}</dl>
        </div>
      </section>`;
  }

  /** What is late or missing, and where that is mended. */
  #attention() {
    const { client, scope, canEdit } = this.view;
    if (!client || client.archivedAt) return nothing;
    const words = scope.messages(profileMessages).attention;
    const overdue = this.counts?.invoices?.overdue ?? 0;
    const items = [
      ...(overdue > 0 ? [this.#item(words.overdue(scope.locale, overdue), words.showInvoices, 'invoices')] : []),
      ...(client.ownerId === null && canEdit && scope.can('assign_owner', client)
        ? [this.#item(words.noOwner, words.chooseOwner, 'ownerId')]
        : []),
      ...(client.email === null && canEdit
        ? [this.#item(words.noEmail, scope.messages(recordMessages).add.email, 'email')]
        : []),
    ];
    if (items.length === 0) return nothing;
    return html`<section class="section" part="section" aria-labelledby="attention">
      <h3 id="attention">${words.title}</h3>
      <ul class="plain-list attention">
        ${items}
      </ul>
    </section>`;
  }

  #item(text: string, action: string, place: PlaceRequestEvent['place']) {
    return html`<li class="attention-item">
      ${icon('alert')}<span class="attention-text">${text}</span>
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => this.dispatchEvent(new PlaceRequestEvent(place))}
      >
        ${action}
      </button>
    </li>`;
  }

  /** A day is its noon, which falls on the same day nearly everywhere. */
  #since() {
    const { view } = this;
    const { timezone, format, messages } = view.scope;
    const words = messages(profileMessages).dates;
    return recordField(view, {
      field: 'clientSince',
      label: words.since,
      emptyText: words.addSince,
      type: 'date',
      text: (since) => (typeof since === 'string' ? clockTime(since, timezone).slice(0, 10) : ''),
      display: (day) => (day ? format.day(day) : ''),
      parse: (day) => (day ? instantOf(`${day}T12:00`, timezone) : null),
    });
  }

  #dates() {
    const { client, scope } = this.view;
    const words = scope.messages(profileMessages).dates;
    const dates = [
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
            <dd class="field-value" part="value">${date ? scope.format.date(date) : skeleton('short')}</dd>
          </div>`,
      );
  }
}
