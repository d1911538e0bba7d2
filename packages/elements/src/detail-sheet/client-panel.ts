import type { Client, ClientPatch } from '@clientele/contract';
import { nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Scope } from '../context.ts';
import { RecordController } from '../controllers/record-controller.ts';
import { saveClient } from '../controllers/save-client.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleErrorEvent } from '../events/error-event.ts';
import { ClienteleNavigateEvent } from '../events/navigate-event.ts';
import { ClienteleBeforeSaveEvent } from './before-save-event.ts';
import { ClientActions } from './client-actions.ts';
import type { ClientView } from './client-view.ts';
import { ClienteleCreateInvoiceEvent } from './create-invoice-event.ts';
import { EraseDialog } from './erase-dialog.ts';
import { FieldSaves } from './field-saves.ts';
import { InvoiceHistory } from './invoice-history.ts';
import { isAbsence } from './load-states.ts';
import { LoadReport } from './load-report.ts';
import { ClienteleSaveEvent } from './save-event.ts';
import { viewBody, type SheetTab } from './view-body.ts';
import { identity, moreMenu } from './view-header.ts';

interface ClientPanelHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
  tab: SheetTab;
  clientId: string | null;
}

interface ClientPanelOptions {
  toast(text: string, undo?: () => void): void;
  onErased(name: string): void;
}

/** A client that exists: what is shown of it, and everything that can be done with it. */
export class ClientPanel implements ReactiveController {
  #host: ClientPanelHost;
  #scope: ScopeController;
  #record: RecordController;
  #saves: FieldSaves;
  #actions: ClientActions;
  #history: InvoiceHistory;
  #eraseDialog: EraseDialog;
  #load: LoadReport;
  #wasOpened = false;
  #wasOffline = false;
  #actor: string | undefined;

  constructor(host: ClientPanelHost, scope: ScopeController, { toast, onErased }: ClientPanelOptions) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
    // A closed sheet keeps what it showed, so that nothing changes while it slides out; before it was opened it loads nothing.
    this.#record = new RecordController(host, scope, () => (this.#wasOpened ? host.clientId : null));
    this.#saves = new FieldSaves(host, {
      send: (id, patch) => this.#send(id, patch),
      valueOf: (id, field) => scope.scope?.client.records.get('client', id)?.record[field],
      isAllowed: (id, patch) => host.dispatchEvent(new ClienteleBeforeSaveEvent(id, patch)),
      onSaved: (client, changes) => host.dispatchEvent(new ClienteleSaveEvent(client, changes)),
    });
    this.#actions = new ClientActions(host, {
      scope: () => scope.scope,
      toast,
      onError: (error, retry) => host.dispatchEvent(new ClienteleErrorEvent(error, retry)),
    });
    this.#history = new InvoiceHistory(host);
    this.#eraseDialog = new EraseDialog(host, ({ name }) => onErased(name));
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
    await Promise.all([this.#record.refresh(), this.#history.refresh()]);
  }

  hostUpdate() {
    const { open, mode, tab, clientId } = this.#host;
    const { scope } = this.#scope;
    if (open && mode === 'view') this.#wasOpened = true;
    const actor = scope?.session?.user.id;
    if (actor && this.#actor && actor !== this.#actor) this.#saves.clear();
    this.#actor = actor ?? this.#actor;
    const isOffline = scope?.connection === 'offline';
    if (this.#wasOffline && !isOffline) void this.#saves.retryAll();
    this.#wasOffline = isOffline;
    const showsInvoices = open && mode === 'view' && tab === 'invoices';
    if (showsInvoices && clientId && scope?.can('view_documents')) this.#history.show(scope, clientId);
  }

  renderIdentity(scope: Scope) {
    return keyed(this.#host.clientId, identity(this.#view(scope)));
  }

  renderMenu(scope: Scope) {
    return moreMenu(this.#view(scope), this.#act);
  }

  renderBody(scope: Scope) {
    if (!this.#host.clientId) return nothing;
    const { tab } = this.#host;
    const onTab = (next: SheetTab) => (this.#host.tab = next);
    return viewBody(this.#view(scope), { record: this.#record, history: this.#history, tab, onTab, act: this.#act });
  }

  renderDialog(scope: Scope) {
    return this.#eraseDialog.render(scope);
  }

  #view(scope: Scope): ClientView {
    const { record: client, error, status } = this.#record;
    return {
      scope,
      clientId: this.#host.clientId ?? '',
      client,
      saves: this.#saves,
      actions: this.#actions,
      canEdit: client !== null && scope.can('edit_clients', client),
      isMissing: error ? !client || isAbsence(error) : !client && status === 'ready',
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
      if (record) this.#eraseDialog.ask(record);
    },
  };

  async #send(id: string, patch: ClientPatch): Promise<Client> {
    const { scope } = this.#scope;
    if (!scope) throw new Error('There is no provider to save with.');
    return saveClient(scope.client, id, patch);
  }
}
