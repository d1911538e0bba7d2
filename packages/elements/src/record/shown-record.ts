import { ClienteleError, type KnownClient } from '@clientele/client';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import { RecordController } from '../controllers/record-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleCreateInvoiceEvent } from '../events/record-events.ts';
import { recordMessages } from '../locales/record.ts';
import { ArchiveActions } from './archive-actions.ts';
import { Comeback } from './comeback.ts';
import type { ErasedEvent } from './erase-dialog.ts';
import { FieldSaves } from './field-saves.ts';
import { missingNotice } from './part-states.ts';
import { absenceText, cannotShow, isAbsence, staleNotice, staleText } from './record-states.ts';
import type { SaveReason } from './reason-dialog.ts';
import type { RecordView } from './record-view.ts';

/** Someone erased it while it was open. */
const gone = new ClienteleError('not-found', 'The client was erased.');

interface RecordHost extends LitElement {
  clientId: string | null;
}

interface RecordOptions {
  /** Whether a client is to be seen now; before it was for the first time, nothing is loaded. */
  isShown(): boolean;
  /** The person has erased it. */
  onErased(client: { readonly id: string; readonly name: string }): void;
}

/** One client as an element shows it whole: what is known of it, what was typed, and what can be done with it. */
export class ShownRecord implements ReactiveController {
  readonly #host: RecordHost;
  readonly #scope: ScopeController;
  readonly #options: RecordOptions;
  readonly #record: RecordController;
  readonly #saves: FieldSaves;
  readonly #actions: ArchiveActions;
  /** About who shall be erased, if the person confirms it. */
  readonly #erase: LazyDialog<KnownClient>;
  /** About the status for which a reason is asked. */
  readonly #reason: LazyDialog<{ client: KnownClient; statusId: string }>;
  readonly #comeback: Comeback;
  #wasShown = false;
  #wasOffline = false;

  constructor(host: RecordHost, scope: ScopeController, options: RecordOptions) {
    this.#host = host;
    this.#scope = scope;
    this.#options = options;
    host.addController(this);
    // What is no longer shown keeps its record, so that nothing changes while a sheet slides out.
    this.#record = new RecordController(host, scope, () => (this.#wasShown ? host.clientId : null), options.isShown);
    this.#saves = new FieldSaves(host, scope);
    this.#actions = new ArchiveActions(host, scope);
    this.#erase = new LazyDialog(
      host,
      scope,
      'clientele-erase-dialog',
      async () => (await import('./erase-dialog.ts')).EraseDialog,
    );
    this.#reason = new LazyDialog(
      host,
      scope,
      'clientele-reason-dialog',
      async () => (await import('./reason-dialog.ts')).ReasonDialog,
    );
    this.#comeback = new Comeback(host, scope);
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
    await this.#record.refresh();
  }

  hostUpdate() {
    const { scope } = this.#scope;
    if (this.#options.isShown()) this.#wasShown = true;
    const isOffline = scope?.connection === 'offline';
    if (this.#wasOffline && !isOffline) void this.#saves.retryAll();
    this.#wasOffline = isOffline;
    if (!this.shows(this.#erase.subject?.id)) this.#erase.subject = null;
    if (!this.shows(this.#reason.subject?.client.id)) this.#reason.subject = null;
    this.#comeback.follow(this.#options.isShown() ? this.#host.clientId : null, this.#record.record);
  }

  /** Gives up what was typed and is not kept yet. */
  forgetDrafts() {
    this.#saves.clear();
  }

  view(scope: Scope): RecordView {
    const { record: client, error } = this.#record;
    return {
      scope,
      clientId: this.#host.clientId ?? '',
      client,
      saves: this.#saves,
      actions: this.#actions,
      askReason: this.#askReason,
      expectReason: this.#reason.preload,
      canEdit: client !== null && scope.can('edit_clients', client),
      isMissing: error ? !client || isAbsence(error) : this.#isGone && this.#wasErased,
    };
  }

  /** What stands in its place when it cannot be shown. */
  renderAbsence(scope: Scope) {
    return cannotShow(this.#record.error ?? gone, scope, this.#retry);
  }

  /** That what is shown may be out of date. */
  renderStale(scope: Scope) {
    const { error, whole } = this.#record;
    return staleNotice(scope, error, whole !== null, this.#retry);
  }

  /** What a live region says of the client: that it is loading, cannot be shown or may be out of date; '' while there is nothing. */
  said(scope: Scope): string {
    if (!this.#options.isShown() || !this.#host.clientId || this.isForgotten) return '';
    const { client, isMissing } = this.view(scope);
    const { error, whole } = this.#record;
    if (isMissing) return absenceText(error ?? gone, scope);
    return staleText(scope, error, whole !== null) || (client ? '' : scope.messages(recordMessages).states.loading);
  }

  renderDialogs(scope: Scope) {
    return [this.#renderErase(scope), this.#renderReason(scope), this.#comeback.renderDialog(scope)];
  }

  /** That the dialog did not come which was asked for. */
  renderMissing(scope: Scope) {
    const missing = [this.#erase, this.#reason, this.#comeback.dialog].find((dialog) => dialog.isMissing);
    return missing ? missingNotice(scope, () => void missing.retry()) : nothing;
  }

  /** Offers to write down how a client came back that had churned. */
  renderReturn(scope: Scope) {
    return this.#comeback.render(scope);
  }

  #renderErase(scope: Scope) {
    return this.#erase.draw(
      (client) =>
        html`<clientele-erase-dialog
          exportparts="error"
          .scope=${scope}
          .client=${client}
          @closed=${this.#erase.close}
          @erased=${({ client: erased }: ErasedEvent) => this.#options.onErased(erased)}
        ></clientele-erase-dialog>`,
    );
  }

  #renderReason(scope: Scope) {
    return this.#reason.draw(
      (subject) =>
        html`<clientele-reason-dialog
          exportparts="error"
          .scope=${scope}
          .subject=${subject}
          .save=${this.#saveReason}
          @closed=${this.#reason.close}
        ></clientele-reason-dialog>`,
    );
  }

  /** What can be done with it beside correcting it. */
  readonly act = {
    createInvoice: () => {
      const { record } = this.#record;
      if (record) this.#host.dispatchEvent(new ClienteleCreateInvoiceEvent(record));
    },
    erase: () => {
      const { record } = this.#record;
      if (record) this.#erase.open(record);
    },
    expectChoice: () => this.#erase.preload(),
  };

  shows(clientId: string | undefined): boolean {
    return this.#options.isShown() && this.#host.clientId === clientId;
  }

  /** It was loaded, and a logout has made everything be forgotten: nothing may be said about it any more. */
  get isForgotten(): boolean {
    return this.#isGone && !this.#wasErased;
  }

  #retry = () => void this.#record.refresh();

  #askReason = (statusId: string) => {
    const { record: client } = this.#record;
    if (client) this.#reason.open({ client, statusId });
  };

  #saveReason: SaveReason = async (patch) =>
    this.#reason.subject ? this.#saves.saveTogether(this.#reason.subject.client.id, patch) : 'declined';

  get #wasErased() {
    return this.#scope.scope?.client.records.wasRemoved('client', this.#host.clientId ?? '') === true;
  }

  get #isGone() {
    const { record, error, status } = this.#record;
    return !record && !error && status === 'ready';
  }
}
