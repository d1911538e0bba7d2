import { html } from 'lit';
import { recordMessages } from '../locales/record.ts';
import { sheetMessages } from '../locales/sheet.ts';
import { figures } from '../record/figures.ts';
import {
  billingFields,
  contactFields,
  enrichment,
  notesField,
  readonlyNotice,
  recordDates,
} from '../record/record-blocks.ts';
import { ownerChoice, portalAccess } from '../record/record-choices.ts';
import type { RecordView } from '../record/record-view.ts';

/** What someone needs to know of a client at a glance, and correct in passing. */
export function overview(view: RecordView) {
  const { sections } = view.scope.messages(sheetMessages);
  const { title } = view.scope.messages(recordMessages).enrichment;
  return html`<div class="overview">
    ${readonlyNotice(view)} ${figures(view)}
    <section class="section" part="section" aria-labelledby="contact">
      <h3 id="contact">${sections.contact}</h3>
      <div class="field-grid">${contactFields(view)} ${notesField(view)}</div>
    </section>
    <section class="section" part="section" aria-labelledby="billing">
      <h3 id="billing">${sections.billing}</h3>
      <div class="field-grid">${billingFields(view)}</div>
    </section>
    <section class="section" part="section" aria-labelledby="team">
      <h3 id="team">${sections.team}</h3>
      ${ownerChoice(view)} ${portalAccess(view)}
    </section>
    <section part="section" aria-labelledby="enrichment">
      <h3 id="enrichment" class="visually-hidden">${title}</h3>
      ${enrichment(view)}
    </section>
    <slot name="overview-end"></slot>
    ${recordDates(view)}
  </div>`;
}
