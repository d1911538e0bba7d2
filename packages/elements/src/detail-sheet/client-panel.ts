import type { KnownClient } from '@clientele/client';
import type { Sentence } from '@clientele/ui/bidi/isolated';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Scope } from '../context.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import { LoadReport } from '../controllers/load-report.ts';
import { RecordController } from '../controllers/record-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { identity, moreMenu, saidOf, viewBody, type SheetTab } from './client-body.ts';
import type { InvoicesTab } from './invoices-tab.ts';
import { ClienteleErrorEvent } from '../events/error-event.ts';
import { ClienteleNavigateEvent } from '../events/navigate-event.ts';
import { ClienteleCreateInvoiceEvent } from '../events/record-events.ts';
import { ArchiveActions } from '../record/archive-actions.ts';
import type { ErasedEvent } from '../record/erase-dialog.ts';
import { FieldSaves } from '../record/field-saves.ts';
import { isAbsence, missingNotice, partFailure, partSkeleton } from '../record/record-states.ts';
import type { RecordView } from '../record/record-view.ts';

interface ClientPanelHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
  tab: SheetTab;
  clientId: string | null;
}

interface ClientPanelOptions {
  toast(text: Sentence, about: { name: string; undo?: () => void }): void;
  onErased(client: { readonly id: string; readonly name: string }): void;
}

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
  #onErased: ClientPanelOptions['onErased'];
  #load: LoadReport;
  #wasOpened = false;
  #wasOffline = false;

  constructor(host: ClientPanelHost, scope: ScopeController, { toast, onErased }: ClientPanelOptions) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
    // A closed sheet keeps what it showed, so that nothing changes while it slides out; before it was opened it loads nothing.
    this.#record = new RecordController(host, scope, () => (this.#wasOpened ? host.clientId : null));
    this.#saves = new FieldSaves(host, scope);
    this.#actions = new ArchiveActions(host, {
      scope: () => scope.scope,
      toast,
      onError: (error, retry) => host.dispatchEvent(new ClienteleErrorEvent(error, retry)),
    });
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
    this.#load = new LoadReport(host, this.#record, () => this.isLoading);
  }

  /** Undefined until something is known. */
  get name(): string | undefined {
    return this.#record.record?.name;
  }

  get isLoading(): boolean {
    const { open, mode, clientId } = this.#host;
    if (!open || mode === 'create' || !clientId) return false;
    return !this.#scope.scope || this.#record.status === 'idle' || this.#record.status === 'loading';
  }

  /** Custom states of the element. */
  get states() {
    const { scope } = this.#scope;
    const { record, error } = this.#record;
    return {
      loading: this.isLoading,
      error: error !== null,
      stale: record !== null && (scope?.stale === true || error !== null),
      readonly: Boolean(scope?.session && record && !scope.can('edit_clients', record)),
      dirty: this.#saves.isPending,
    };
  }

  async whenSettled(): Promise<void> {
    await this.#load.whenSettled();
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

  renderBody(scope: Scope) {
    if (!this.#host.clientId || this.#isForgotten) return nothing;
    return viewBody(this.#view(scope), {
      record: this.#record,
      tab: this.#host.tab,
      onTab: (tab) => {
        this.#host.tab = tab;
        if (this.#invoices.status === 'failed') void this.#invoices.retry();
      },
      invoices: (client) => this.#renderInvoices(scope, client),
      expectInvoices: this.#invoices.preload,
      act: this.#act,
    });
  }

  /** What is to be heard about the client that is shown; '' while there is nothing. */
  said(scope: Scope): string {
    const { open, mode, clientId } = this.#host;
    if (!open || mode === 'create' || !clientId || this.#isForgotten) return '';
    return saidOf(this.#view(scope), this.#record);
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
