import { ClienteleError, type KnownClient } from '@clientele/client';
import type { TabChangeEvent } from '@clientele/ui/tabs/tab-change-event';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Scope } from '../context.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import { RecordController } from '../controllers/record-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { actionBar, archivedBanner, identity, moreMenu } from './client-header.ts';
import type { InvoicesTab } from './invoices-tab.ts';
import { overview } from './overview.ts';
import { ClienteleNavigateEvent } from '../events/element-events.ts';
import { ClienteleCreateInvoiceEvent } from '../events/record-events.ts';
import { recordMessages } from '../locales/record.ts';
import { sheetMessages } from '../locales/sheet.ts';
import { ArchiveActions } from '../record/archive-actions.ts';
import type { ErasedEvent } from '../record/erase-dialog.ts';
import { FieldSaves } from '../record/field-saves.ts';
import {
  absenceText,
  cannotShow,
  isAbsence,
  missingNotice,
  partFailure,
  partSkeleton,
  staleNotice,
  staleText,
} from '../record/record-states.ts';
import type { RecordView } from '../record/record-view.ts';

export type SheetTab = 'overview' | 'invoices';

/** Someone erased it while it was open. */
const gone = new ClienteleError('not-found', 'The client was erased.');

interface ClientPanelHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
  tab: SheetTab;
  clientId: string | null;
}

type OnErased = (client: { readonly id: string; readonly name: string }) => void;

/** A client that exists: what is shown of it, and everything that can be done with it. */
export class ClientPanel implements ReactiveController {
  #host: ClientPanelHost;
  #scope: ScopeController;
  #record: RecordController;
  #saves: FieldSaves;
  #actions: ArchiveActions;
  #invoices: LazyElement;
  #erase: LazyElement;
  /** Who shall be erased, if the person confirms it. */
  #toErase: KnownClient | null = null;
  #onErased: OnErased;
  #wasOpened = false;
  #wasOffline = false;

  constructor(host: ClientPanelHost, scope: ScopeController, onErased: OnErased) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
    // A closed sheet keeps what it showed, so that nothing changes while it slides out; before it was opened it loads nothing.
    this.#record = new RecordController(
      host,
      scope,
      () => (this.#wasOpened ? host.clientId : null),
      () => host.open && host.mode === 'view',
    );
    this.#saves = new FieldSaves(host, scope);
    this.#actions = new ArchiveActions(host, scope);
    this.#onErased = onErased;
    this.#invoices = new LazyElement(
      host,
      scope,
      'clientele-invoices-tab',
      async () => (await import('./invoices-tab.ts')).InvoicesTab,
    );
    this.#erase = new LazyElement(
      host,
      scope,
      'clientele-erase-dialog',
      async () => (await import('../record/erase-dialog.ts')).EraseDialog,
    );
  }

  /** Undefined until something is known. */
  get name(): string | undefined {
    return this.#record.record?.name;
  }

  /** Custom states of the element. */
  get states() {
    const { scope } = this.#scope;
    const { record, error } = this.#record;
    return {
      loading: this.#record.isLoading,
      error: error !== null,
      stale: record !== null && (scope?.stale === true || error !== null),
      readonly: Boolean(scope?.session && record && !scope.can('edit_clients', record)),
      dirty: this.#saves.isPending,
    };
  }

  async whenSettled(): Promise<void> {
    await this.#record.whenSettled();
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#record.refresh(), this.#invoicesTab?.refresh()]);
  }

  hostUpdate() {
    const { open, mode } = this.#host;
    const { scope } = this.#scope;
    if (open && mode === 'view') this.#wasOpened = true;
    const isOffline = scope?.connection === 'offline';
    if (this.#wasOffline && !isOffline) void this.#saves.retryAll();
    this.#wasOffline = isOffline;
    if (!this.#shows(this.#toErase?.id)) this.#toErase = null;
  }

  /** Gives up what was typed and is not kept yet. */
  forgetDrafts() {
    this.#saves.clear();
  }

  renderIdentity(scope: Scope) {
    return this.#isForgotten ? nothing : keyed(this.#host.clientId, identity(this.#view(scope)));
  }

  renderMenu(scope: Scope) {
    return moreMenu(this.#view(scope), this.#act);
  }

  /** Everything below the header, in each of its states. */
  renderBody(scope: Scope) {
    const { clientId, tab } = this.#host;
    if (!clientId || this.#isForgotten) return nothing;
    const view = this.#view(scope);
    const { error, whole } = this.#record;
    const refresh = () => void this.#record.refresh();
    if (view.isMissing) return cannotShow(error ?? gone, scope, refresh);
    const { tabs } = scope.messages(sheetMessages);
    const names: Record<SheetTab, string> = { overview: tabs.overview, invoices: tabs.invoices };
    return html`${staleNotice(scope, error, whole !== null, refresh)} ${archivedBanner(view)}
    ${actionBar(view, this.#act)}
    ${keyed(
      clientId,
      html`<clientele-tabs
        exportparts="tablist, tab, panel"
        .label=${tabs.label}
        .selected=${tab}
        .tabs=${Object.entries(names).map(([value, label]) => ({ value, label }))}
        @pointerover=${this.#invoices.preload}
        @focusin=${this.#invoices.preload}
        @clientele-tab-change=${this.#onTab}
      >
        <div slot="overview">${overview(view)}</div>
        <div slot="invoices">${view.client ? this.#renderInvoices(scope, view.client) : nothing}</div>
      </clientele-tabs>`,
    )}`;
  }

  /** What a live region says of the client: that it is loading, cannot be shown or may be out of date; '' while there is nothing. */
  said(scope: Scope): string {
    const { open, mode, clientId } = this.#host;
    if (!open || mode === 'create' || !clientId || this.#isForgotten) return '';
    const { client, isMissing } = this.#view(scope);
    const { error, whole } = this.#record;
    if (isMissing) return absenceText(error ?? gone, scope);
    return staleText(scope, error, whole !== null) || (client ? '' : scope.messages(recordMessages).states.loading);
  }

  renderDialog(scope: Scope) {
    if (!this.#toErase && this.#erase.status !== 'ready') return nothing;
    return this.#erase.render({
      ready: () =>
        html`<clientele-erase-dialog
          exportparts="error"
          .scope=${scope}
          .client=${this.#toErase}
          @closed=${this.#forgetErase}
          @erased=${({ client }: ErasedEvent) => this.#onErased(client)}
        ></clientele-erase-dialog>`,
      failed: () => nothing,
    });
  }

  /** That the dialog did not come which was asked for. */
  renderMissing(scope: Scope) {
    if (!this.#toErase || this.#erase.status !== 'failed') return nothing;
    return missingNotice(scope, () => void this.#erase.retry());
  }

  #onTab = (event: TabChangeEvent) => {
    this.#host.tab = event.selected as SheetTab;
    if (this.#invoices.status === 'failed') void this.#invoices.retry();
  };

  #forgetErase = () => {
    this.#toErase = null;
    this.#host.requestUpdate();
  };

  #renderInvoices(scope: Scope, client: KnownClient) {
    const isShown = this.#host.tab === 'invoices' && this.#shows(client.id);
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

  #view(scope: Scope): RecordView {
    const { record: client, error } = this.#record;
    return {
      scope,
      clientId: this.#host.clientId ?? '',
      client,
      saves: this.#saves,
      actions: this.#actions,
      canEdit: client !== null && scope.can('edit_clients', client),
      isMissing: error ? !client || isAbsence(error) : this.#isGone && this.#wasErased,
    };
  }

  #act = {
    viewProfile: () => {
      const { clientId } = this.#host;
      if (clientId) this.#host.dispatchEvent(new ClienteleNavigateEvent('profile', { clientId }));
    },
    createInvoice: () => {
      const { record } = this.#record;
      if (record) this.#host.dispatchEvent(new ClienteleCreateInvoiceEvent(record));
    },
    erase: () => {
      const { record } = this.#record;
      if (!record) return;
      this.#toErase = record;
      if (this.#erase.status === 'failed') void this.#erase.retry();
      this.#host.requestUpdate();
    },
    expectChoice: () => this.#erase.preload(),
  };

  #shows(clientId: string | undefined) {
    const { open, mode, clientId: shown } = this.#host;
    return open && mode === 'view' && shown === clientId;
  }

  /** It was loaded, and a logout has made everything be forgotten: nothing may be said about it any more. */
  get #isForgotten() {
    return this.#isGone && !this.#wasErased;
  }

  get #wasErased() {
    const { clientId } = this.#host;
    return this.#scope.scope?.client.records.wasRemoved('client', clientId ?? '') === true;
  }

  get #isGone() {
    const { record, error, status } = this.#record;
    return !record && !error && status === 'ready';
  }
}
