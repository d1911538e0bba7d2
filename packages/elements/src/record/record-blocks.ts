import { shownWebsite, withoutInvisible } from '@clientele/contract/rules';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { asciiDigits } from '../intl/typed-number.ts';
import { reminderTone } from './record-choices.ts';
import { recordField } from './record-field.ts';
import type { FieldView } from './record-view.ts';
import { recordMessages } from '../locales/record.ts';

/** Where the client can be reached, and what it is called by offices: each field by its name. */
export const contactField = {
  email(view: FieldView) {
    const { fields, add } = view.scope.messages(recordMessages);
    const type = 'email';
    return recordField(view, { field: 'email', label: fields.email, emptyText: add.email, type, href: mailLink });
  },
  phone(view: FieldView) {
    const { fields, add } = view.scope.messages(recordMessages);
    const type = 'tel';
    return recordField(view, { field: 'phone', label: fields.phone, emptyText: add.phone, type, href: phoneLink });
  },
  website(view: FieldView) {
    const { fields, add } = view.scope.messages(recordMessages);
    return recordField(view, {
      field: 'website',
      label: fields.website,
      emptyText: add.website,
      href: (website) => website,
      display: shownWebsite,
    });
  },
  taxId(view: FieldView) {
    const { fields, add } = view.scope.messages(recordMessages);
    return recordField(view, { field: 'taxId', label: fields.taxId, emptyText: add.taxId });
  },
};

/** The primary billing address, as one text. */
export function addressField(view: FieldView) {
  const { fields, add } = view.scope.messages(recordMessages);
  return recordField(view, { field: 'address', label: fields.address, emptyText: add.address, multiline: true });
}

/** What colleagues should know. */
export function notesField(view: FieldView) {
  const { fields, add } = view.scope.messages(recordMessages);
  return recordField(view, { field: 'notes', label: fields.notes, emptyText: add.notes, multiline: true });
}

/** How the client is invoiced and reminded: each field by its name. */
export const billingField = {
  paymentTermsDays: paymentTerms,
  reminderTone,
  currency({ client, scope }: FieldView) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${scope.messages(recordMessages).fields.currency}</span>
      <span class="field-value" part="value">${client ? currencyName(client.currency, scope.locale) : skeleton()}</span>
    </div>`;
  },
};

/** The fields of a block, all of them. */
export function allOf(block: Readonly<Record<string, (view: FieldView) => unknown>>, view: FieldView): unknown {
  return Object.values(block).map((draw) => draw(view));
}

/** Says to whom it applies that nothing can be changed here, and who could allow it. */
export function readonlyNotice({ client, scope, canEdit }: FieldView) {
  if (!client || !scope.session || canEdit) return nothing;
  return html`<p class="notice" part="notice">
    ${icon('lock')}<span>${scope.messages(recordMessages).readonly.edit}</span>
  </p>`;
}

/** When the record was made, and when it was changed last. */
export function recordDates({ client, scope }: FieldView) {
  if (!client) return nothing;
  const { dates } = scope.messages(recordMessages);
  return html`<p class="dates">
    <span>${dates.created(scope.format.date(client.createdAt))}</span>
    ${client.updatedAt ? html`<span>${dates.updated(scope.format.date(client.updatedAt))}</span>` : nothing}
  </p>`;
}

function paymentTerms(view: FieldView) {
  const { terms, fields } = view.scope.messages(recordMessages);
  return recordField(view, {
    field: 'paymentTermsDays',
    label: fields.paymentTerms,
    hint: terms.label,
    display: (days) => terms.inDays(view.scope.locale, Number(days)),
    parse: wholeDays,
    malformed: terms.invalid,
  });
}

/** In the digits of any script, among marks that nobody sees. */
function wholeDays(typed: string): number | undefined {
  const text = asciiDigits(withoutInvisible(typed));
  const days = Number(text);
  return /^\d{1,3}$/.test(text) && days <= 365 ? days : undefined;
}

function currencyName(currency: string, locale: string) {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency);
  return name && name !== currency ? `${name} (${currency})` : currency;
}

/** An address as a link that writes to it. https://www.rfc-editor.org/rfc/rfc6068 */
export function mailLink(email: string): string {
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;
}

/** A telephone number as a link that writes a text message to it. https://www.rfc-editor.org/rfc/rfc5724 */
export function textMessageLink(phone: string): string {
  return phoneLink(phone)
    .replace(/^tel:/, 'sms:')
    .replace(/;ext=.*$/, '');
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
