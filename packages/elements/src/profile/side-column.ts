import { html, nothing } from 'lit';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { billingFields, contactFields, enrichment } from '../record/record-blocks.ts';
import { ownerChoice, portalAccess } from '../record/record-choices.ts';
import type { RecordView } from '../record/record-view.ts';
import type { AddressBlock } from './address-block.ts';
import { classFields } from './client-class.ts';

/** What is the same beside every section. Each block is edited where it is read. */
export function sideColumn(view: RecordView, addresses: AddressBlock) {
  const words = view.scope.messages(profileMessages).side;
  const { title } = view.scope.messages(recordMessages).enrichment;
  return html`<aside class="side" slot="side" part="sidebar" aria-label=${words.label}>
    <slot name="sidebar-start"></slot>
    ${block('profile-info', words.profile, html`${contactFields(view)} ${addresses.render(view)} ${classFields(view)}`)}
    ${block('invoice-details', words.invoicing, billingFields(view))}
    ${block('people', words.people, html`${ownerChoice(view, true)} ${team(view)}`)}
    ${block('portal', words.portal, portalAccess(view))} ${block('enrichment', title, enrichment(view))}
    <slot name="sidebar-end"></slot>
  </aside>`;
}

function team({ client, scope, canEdit }: RecordView) {
  if (!client) return nothing;
  return html`<clientele-client-team
    exportparts="label, chip, error"
    .scope=${scope}
    .client=${client}
    ?editable=${canEdit && scope.can('assign_owner', client)}
  ></clientele-client-team>`;
}

function block(id: string, heading: string, content: unknown) {
  return html`<section class="section" part="section" aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    <div class="field-grid">${content}</div>
  </section>`;
}
