import { html, nothing } from 'lit';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { billingFields, contactFields, mailLink, phoneLink, textMessageLink } from '../record/record-blocks.ts';
import { ownerChoice, portalAccess } from '../record/record-choices.ts';
import type { RecordView } from '../record/record-view.ts';
import { classFields } from './client-class.ts';
import { customFields } from './custom-fields.ts';

/** What is the same beside every section. Each block is edited where it is read; `later` are those of which the files come later. */
export function sideColumn(
  view: RecordView,
  later: { addresses: unknown; family: unknown; consent: unknown; portal: unknown; enrichment: unknown },
) {
  const { side: words, custom } = view.scope.messages(profileMessages);
  const details = customFields(view);
  const { title } = view.scope.messages(recordMessages).enrichment;
  return html`<aside class="side" slot="side" part="sidebar" aria-label=${words.label}>
    <slot name="sidebar-start"></slot>
    ${block(
      'profile-info',
      words.profile,
      html`${reach(view)} ${primaryContact(view)} ${contactFields(view)} ${later.addresses} ${classFields(view)}`,
    )}
    ${details ? block('details', custom.title, details) : nothing}
    ${block('invoice-details', words.invoicing, billingFields(view))}
    ${block('people', words.people, html`${ownerChoice(view, true)} ${team(view)}`)} ${later.family} ${later.consent}
    ${block('portal', words.portal, html`${portalAccess(view)} ${later.portal}`)}
    ${block('enrichment', title, later.enrichment)}
    <slot name="sidebar-end"></slot>
  </aside>`;
}

/** What begins an email, a call or a text message. */
function reach({ client, scope }: RecordView) {
  const { email, phone } = client ?? {};
  const words = scope.messages(profileMessages).reach;
  const links = [
    ...(email ? [{ label: words.email, href: mailLink(email) }] : []),
    ...(phone
      ? [
          { label: words.call, href: phoneLink(phone) },
          { label: words.text, href: textMessageLink(phone) },
        ]
      : []),
  ];
  if (links.length === 0) return nothing;
  return html`<div class="reach wide">
    ${links.map(({ label, href }) => html`<a class="button" part="button" href=${href}>${label}</a>`)}
  </div>`;
}

function primaryContact(view: RecordView) {
  return html`<clientele-primary-contact
    class="wide"
    exportparts="label, value"
    .view=${view}
  ></clientele-primary-contact>`;
}

function team({ client, scope, saves, canEdit }: RecordView) {
  if (!client) return nothing;
  return html`<clientele-client-team
    exportparts="label, chip, error"
    .scope=${scope}
    .client=${client}
    .saves=${saves}
    ?editable=${canEdit && scope.can('assign_owner', client)}
  ></clientele-client-team>`;
}

function block(id: string, heading: string, content: unknown) {
  return html`<section class="section" part="section" aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    <div class="field-grid">${content}</div>
  </section>`;
}
