import { shownWebsite, withoutInvisible } from '@clientele/contract/rules';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { clientField } from './client-field.ts';
import type { ClientView } from './client-view.ts';
import { enrichment } from './enrichment.ts';
import { figures } from './figures.ts';
import { ownerChoice } from './owner-choice.ts';
import { phoneLink } from './phone-link.ts';
import { portalAccess } from './portal-access.ts';
import { reminderTone } from './reminder-tone.ts';

/** What someone needs to know of a client at a glance, and correct in passing. */
export function overview(view: ClientView) {
  const { client, scope } = view;
  const { sheet } = scope.messages;
  const { fields, add } = sheet;
  return html`<div class="overview">
    ${client && scope.session && !view.canEdit ? html`<p class="notice" part="notice">${icon('lock')}<span>${sheet.readonly.edit}</span></p>` : nothing}
    ${figures(view)}
    <section class="section" part="section" aria-labelledby="contact">
      <h3 id="contact">${sheet.sections.contact}</h3>
      <div class="field-grid">
        ${clientField(view, {
          field: 'email',
          label: fields.email,
          emptyText: add.email,
          type: 'email',
          href: (email) => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`,
        })}
        ${clientField(view, {
          field: 'phone',
          label: fields.phone,
          emptyText: add.phone,
          type: 'tel',
          href: phoneLink,
        })}
        ${clientField(view, {
          field: 'website',
          label: fields.website,
          emptyText: add.website,
          href: (website) => website,
          display: shownWebsite,
        })}
        ${clientField(view, { field: 'taxId', label: fields.taxId, emptyText: add.taxId })}
        ${clientField(view, { field: 'address', label: fields.address, emptyText: add.address, multiline: true })}
        ${clientField(view, { field: 'notes', label: fields.notes, emptyText: add.notes, multiline: true })}
      </div>
    </section>
    <section class="section" part="section" aria-labelledby="billing">
      <h3 id="billing">${sheet.sections.billing}</h3>
      <div class="field-grid">
        ${paymentTerms(view)} ${reminderTone(view)}
        <div class="client-field">
          <span class="field-label" part="label">${fields.currency}</span>
          <span class="field-value" part="value"
            >${client ? currencyName(client.currency, scope.locale) : skeleton()}</span
          >
        </div>
      </div>
    </section>
    <section class="section" part="section" aria-labelledby="team">
      <h3 id="team">${sheet.sections.team}</h3>
      ${ownerChoice(view)} ${portalAccess(view)}
    </section>
    ${enrichment(view)}
    <slot name="overview-end"></slot>
    ${
      client
        ? html`<p class="dates">
            <span>${sheet.dates.created(scope.format.date(client.createdAt))}</span>
            ${client.updatedAt ? html`<span>${sheet.dates.updated(scope.format.date(client.updatedAt))}</span>` : nothing}
          </p>`
        : nothing
    }
  </div>`;
}

function paymentTerms(view: ClientView) {
  const { terms, fields } = view.scope.messages.sheet;
  return clientField(view, {
    field: 'paymentTermsDays',
    label: fields.paymentTerms,
    hint: terms.label,
    display: (days) => terms.inDays(view.scope.locale, Number(days)),
    parse: wholeDays,
  });
}

/** In the digits of any script, among marks that nobody sees. */
function wholeDays(typed: string): number | undefined {
  const text = withoutInvisible(typed).replace(/\p{Nd}/gu, asciiDigit);
  const days = Number(text);
  return /^\d{1,3}$/.test(text) && days <= 365 ? days : undefined;
}

/** Unicode has the digits of a script in runs of ten. */
function asciiDigit(digit: string) {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function currencyName(currency: string, locale: string) {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency);
  return name && name !== currency ? `${name} (${currency})` : currency;
}
