import { shownWebsite, withoutInvisible } from '@clientele/contract/rules';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { figures } from '../record/figures.ts';
import { ownerChoice, portalAccess, reminderTone } from '../record/record-choices.ts';
import { recordField } from '../record/record-field.ts';
import type { RecordView } from '../record/record-view.ts';
import { recordMessages } from '../locales/record.ts';
import { sheetMessages } from '../locales/sheet.ts';

/** What someone needs to know of a client at a glance, and correct in passing. */
export function overview(view: RecordView) {
  const { client, scope } = view;
  const sheet = scope.messages(sheetMessages);
  const record = scope.messages(recordMessages);
  const { fields, add } = record;
  return html`<div class="overview">
    ${client && scope.session && !view.canEdit ? html`<p class="notice" part="notice">${icon('lock')}<span>${record.readonly.edit}</span></p>` : nothing}
    ${figures(view)}
    <section class="section" part="section" aria-labelledby="contact">
      <h3 id="contact">${sheet.sections.contact}</h3>
      <div class="field-grid">
        ${recordField(view, {
          field: 'email',
          label: fields.email,
          emptyText: add.email,
          type: 'email',
          href: (email) => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`,
        })}
        ${recordField(view, {
          field: 'phone',
          label: fields.phone,
          emptyText: add.phone,
          type: 'tel',
          href: phoneLink,
        })}
        ${recordField(view, {
          field: 'website',
          label: fields.website,
          emptyText: add.website,
          href: (website) => website,
          display: shownWebsite,
        })}
        ${recordField(view, { field: 'taxId', label: fields.taxId, emptyText: add.taxId })}
        ${recordField(view, { field: 'address', label: fields.address, emptyText: add.address, multiline: true })}
        ${recordField(view, { field: 'notes', label: fields.notes, emptyText: add.notes, multiline: true })}
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

function paymentTerms(view: RecordView) {
  const { terms, fields } = view.scope.messages(recordMessages);
  return recordField(view, {
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

/** The place where what was found out about a client will stand. It says what enrichment starts from. */
function enrichment({ client, scope }: RecordView) {
  const sheet = scope.messages(sheetMessages);
  const record = scope.messages(recordMessages);
  const isKnown = client?.website !== undefined;
  const missing = (['name', 'website'] as const)
    .filter((field) => !client?.[field])
    .map((field) => record.fields[field]);
  return html`<section class="enrichment" part="section" aria-labelledby="enrichment">
    ${icon('sparkles')}
    <div>
      <h3 id="enrichment" class="visually-hidden">${sheet.sections.enrichment}</h3>
      <p class="enrichment-status">${sheet.enrichment.status}</p>
      <p class="muted">
        ${isKnown ? (missing.length > 0 ? sheet.enrichment.needs(scope.format.list(missing)) : sheet.enrichment.ready) : nothing}
      </p>
    </div>
  </section>`;
}

/**
 * A telephone number as it is stored, `+49 30 901820 ext. 12`, as a link that dials it and no other: the extension is a parameter of
 * the number. https://www.rfc-editor.org/rfc/rfc3966
 */
export function phoneLink(phone: string): string {
  const [, number = phone, extension] = /^(.*?)(?:[\s;,]*(?:ext\.?|extn\.?|x|#)[=:\s]*(\d+))?$/i.exec(phone) ?? [];
  // The zero in `+49 (0)30` is not dialled after the country's code.
  const digits = number.replace('(0)', '').replaceAll(/[^+\d]/g, '');
  return extension ? `tel:${digits};ext=${extension}` : `tel:${digits}`;
}
