import type { KnownClient } from '@clientele/client';
import { icon } from '@clientele/ui/icon/icon';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { ClienteleTabs } from '@clientele/ui/tabs/tabs';
import type { TabChangeEvent } from '@clientele/ui/tabs/tab-change-event';
import { html, nothing, type LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Scope } from '../context.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleNavigateEvent } from '../events/element-events.ts';
import { recordMessages } from '../locales/record.ts';
import { sheetMessages } from '../locales/sheet.ts';
import { drawSummary, enrichmentSummary } from '../record/enrichment-block.ts';
import { figures } from '../record/figures.ts';
import type { InvoicesTab } from '../record/invoices-tab.ts';
import {
  addressField,
  allOf,
  billingField,
  contactField,
  notesField,
  readonlyNotice,
  recordDates,
} from '../record/record-blocks.ts';
import { ownerChoice, portalAccess } from '../record/record-choices.ts';
import { archivedBanner, identity, moreMenu } from '../record/record-header.ts';
import { partFailure } from '../record/part-failure.ts';
import { partSkeleton } from '../record/part-states.ts';
import type { RecordView } from '../record/record-view.ts';
import { ShownRecord } from '../record/shown-record.ts';
import { sheetTabs, type SheetTab } from './sheet-tabs.ts';

export interface ClientViewHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
  tab: SheetTab;
  placement: 'drawer' | 'inline';
  clientId: string | null;
  hide(): Promise<boolean>;
}

/** The person has erased it: closes the sheet. */
export type OnErased = (client: { readonly id: string; readonly name: string }) => Promise<void>;

/** A client that exists, as the sheet shows it. Loaded when it is needed: `ClientPanel`. */
export class ClientView {
  /** What is drawn in the shadow root of the sheet. */
  static readonly elements = {
    'clientele-inline-field': ClienteleInlineField,
    'clientele-menu': ClienteleMenu,
    'clientele-select-field': ClienteleSelectField,
    'clientele-switch': ClienteleSwitch,
    'clientele-tabs': ClienteleTabs,
  };
  static readonly namespaces = [recordMessages];

  readonly record: ShownRecord;
  #host: ClientViewHost;
  #scope: ScopeController;
  #close: OnErased;
  #invoices: LazyElement;
  #enrichment: LazyElement;

  constructor(host: ClientViewHost, scope: ScopeController, onErased: OnErased) {
    this.#host = host;
    this.#scope = scope;
    this.#close = onErased;
    this.record = new ShownRecord(host, scope, {
      isShown: () => host.open && host.mode === 'view',
      onErased: (client) => void this.#onErased(client),
    });
    this.#enrichment = enrichmentSummary(host, scope);
    this.#invoices = new LazyElement(
      host,
      scope,
      'clientele-invoices-tab',
      async () => (await import('../record/invoices-tab.ts')).InvoicesTab,
    );
  }

  async #onErased(client: Parameters<OnErased>[0]) {
    await this.#close(client);
    const { toaster, messages } = this.#scope.scope ?? {};
    if (messages) toaster?.say({ text: messages(recordMessages).archive.erased, name: client.name });
  }

  async refresh(): Promise<void> {
    await Promise.all([this.record.refresh(), this.#invoicesTab?.refresh()]);
  }

  renderIdentity(scope: Scope) {
    return this.record.isForgotten ? nothing : keyed(this.#host.clientId, identity(this.record.view(scope)));
  }

  /** The menu, and everything below the header. */
  render(scope: Scope) {
    const { record } = this;
    return [record.renderMissing(scope), moreMenu(record.view(scope), record.act), this.#renderBody(scope)];
  }

  /** Each of its states. */
  #renderBody(scope: Scope) {
    const { record } = this;
    const { clientId, tab } = this.#host;
    if (!clientId || record.isForgotten) return nothing;
    const view = record.view(scope);
    if (view.isMissing) return record.renderAbsence(scope);
    const { tabs } = scope.messages(sheetMessages);
    return html`${record.renderStale(scope)} ${archivedBanner(view)} ${record.renderReturn(scope)}
    ${this.#renderActions(scope, view.client)}
    ${keyed(
      clientId,
      html`<clientele-tabs
        exportparts="tablist, tab, panel"
        .label=${tabs.label}
        .selected=${tab}
        .tabs=${sheetTabs.map((value) => ({ value, label: tabs[value] }))}
        @pointerover=${this.#invoices.preload}
        @focusin=${this.#invoices.preload}
        @clientele-tab-change=${this.#onTab}
      >
        <div slot="overview">${overview(view, drawSummary(this.#enrichment, view))}</div>
        <div slot="invoices">${view.client ? this.#renderInvoices(scope, view.client) : nothing}</div>
      </clientele-tabs>`,
    )}`;
  }

  /** What is done with a client most often. */
  #renderActions(scope: Scope, client: KnownClient | null) {
    return html`<div class="action-bar" part="toolbar">
      <button
        class="button button-primary"
        part="button button-primary"
        type="button"
        ?disabled=${!client}
        @click=${this.record.act.createInvoice}
      >
        ${icon('receipt')}<span>${scope.messages(recordMessages).actions.createInvoice}</span>
      </button>
      <button
        class="button"
        part="button"
        type="button"
        ?disabled=${!client}
        @click=${() => void this.#viewProfile(scope)}
      >
        ${scope.messages(sheetMessages).viewProfile}
      </button>
    </div>`;
  }

  /** What covers the page gives way to the profile in it. */
  async #viewProfile({ requests }: Scope) {
    const { clientId, placement } = this.#host;
    if (!clientId || !this.#host.dispatchEvent(new ClienteleNavigateEvent('profile', { clientId }))) return;
    if (!requests.hasProfile || (placement === 'drawer' && !(await this.#host.hide()))) return;
    requests.openProfile(clientId);
  }

  #onTab = (event: TabChangeEvent) => {
    this.#host.tab = event.selected as SheetTab;
    if (this.#invoices.status === 'failed') void this.#invoices.retry();
  };

  #renderInvoices(scope: Scope, client: KnownClient) {
    const isShown = this.#host.tab === 'invoices' && this.record.shows(client.id);
    // Once drawn it stays, so that what was loaded is shown while it is asked for again.
    if (!isShown && this.#invoices.status !== 'ready') return nothing;
    return this.#invoices.render({
      ready: () =>
        html`<clientele-invoices-tab
          exportparts="row, cell, badge, button, empty, error, skeleton"
          .scope=${scope}
          .client=${client}
          .shown=${isShown}
        ></clientele-invoices-tab>`,
      failed: () => partFailure(scope, () => void this.#invoices.retry()),
      pending: () => partSkeleton(scope),
    });
  }

  get #invoicesTab() {
    return this.#host.shadowRoot?.querySelector<InvoicesTab>('clientele-invoices-tab');
  }
}

/** What someone needs to know of a client at a glance, and correct in passing. */
function overview(view: RecordView, enrichment: unknown) {
  const { sections } = view.scope.messages(sheetMessages);
  const { title } = view.scope.messages(recordMessages).enrichment;
  return html`<div class="overview">
    ${readonlyNotice(view)} ${figures(view)}
    <section class="section" part="section" aria-labelledby="contact">
      <h3 id="contact">${sections.contact}</h3>
      <div class="field-grid">${allOf(contactField, view)} ${addressField(view)} ${notesField(view)}</div>
    </section>
    <section class="section" part="section" aria-labelledby="billing">
      <h3 id="billing">${sections.billing}</h3>
      <div class="field-grid">${allOf(billingField, view)}</div>
    </section>
    <section class="section" part="section" aria-labelledby="team">
      <h3 id="team">${sections.team}</h3>
      ${ownerChoice(view)} ${portalAccess(view)}
    </section>
    <section class="section" part="section" aria-labelledby="enrichment">
      <h3 id="enrichment">${title}</h3>
      ${enrichment}
    </section>
    <slot name="overview-end"></slot>
    ${recordDates(view)}
  </div>`;
}
