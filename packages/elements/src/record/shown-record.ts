import { ClienteleError, type KnownClient } from '@clientele/client';
import type { Client, ClientPatch } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import { RecordController } from '../controllers/record-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { ClienteleCreateInvoiceEvent } from '../events/record-events.ts';
import { recordMessages } from '../locales/record.ts';
import { ArchiveActions } from './archive-actions.ts';
import type { ErasedEvent } from './erase-dialog.ts';
import { FieldSaves } from './field-saves.ts';
import { missingNotice } from './part-states.ts';
import { absenceText, cannotShow, isAbsence, staleNotice, staleText } from './record-states.ts';
import type { InteractionSubject } from './interaction-dialog.ts';
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
  readonly #erase: LazyElement;
  readonly #reason: LazyElement;
  readonly #interaction: LazyElement;
  /** Who shall be erased, if the person confirms it. */
  #toErase: KnownClient | null = null;
  /** The status for which a reason is asked. */
  #toExplain: { client: KnownClient; statusId: string } | null = null;
  /** The id of a client that had churned when it was last seen. */
  #churned: string | null = null;
  /** The client that this person has just brought back, until it is said that there is no more to do. */
  #returned: KnownClient | null = null;
  /** What is being written down of its return. */
  #toLog: InteractionSubject | null = null;
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
    this.#erase = new LazyElement(
      host,
      scope,
      'clientele-erase-dialog',
      async () => (await import('./erase-dialog.ts')).EraseDialog,
    );
    this.#reason = new LazyElement(
      host,
      scope,
      'clientele-reason-dialog',
      async () => (await import('./reason-dialog.ts')).ReasonDialog,
    );
    this.#interaction = new LazyElement(
      host,
      scope,
      'clientele-interaction-dialog',
      async () => (await import('./interaction-dialog.ts')).InteractionDialog,
    );
    host.addEventListener('clientele-save', ({ client, changes }) => this.#onSave(client, changes));
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
    if (!this.shows(this.#toErase?.id)) this.#toErase = null;
    if (!this.shows(this.#toExplain?.client.id)) this.#toExplain = null;
    if (!this.shows(this.#returned?.id)) this.#returned = this.#toLog = null;
    const { record } = this.#record;
    if (record && this.#categoryOf(record.statusId) === 'churned') this.#churned = record.id;
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
    return [this.#renderErase(scope), this.#renderReason(scope), this.#renderInteraction(scope)];
  }

  /** That the dialog did not come which was asked for. */
  renderMissing(scope: Scope) {
    const missing = [this.#toErase && this.#erase, this.#toExplain && this.#reason, this.#toLog && this.#interaction];
    const failed = missing.find((dialog) => dialog?.status === 'failed');
    return failed ? missingNotice(scope, () => void failed.retry()) : nothing;
  }

  /** Offers to write down how a client came back that had churned. */
  renderReturn({ messages }: Scope) {
    const client = this.#returned;
    if (!client) return nothing;
    const words = messages(recordMessages).comeback;
    return html`<div class="notice banner" part="notice" role="status">
      ${icon('info')}
      <p class="notice-body">
        <strong class="notice-title">${isolated(words.title, client.name)}</strong>
        <span class="muted">${words.hint}</span>
      </p>
      <button class="button" part="button" type="button" @click=${() => this.#logReturn(client.id)}>
        <span>${words.log}</span>
      </button>
      <button class="button button-quiet" part="button" type="button" @click=${() => this.#forgetReturn()}>
        <span>${words.dismiss}</span>
      </button>
    </div>`;
  }

  #renderInteraction(scope: Scope) {
    if (!this.#toLog && this.#interaction.status !== 'ready') return nothing;
    return this.#interaction.render({
      ready: () =>
        html`<clientele-interaction-dialog
          exportparts="error"
          .scope=${scope}
          .subject=${this.#toLog}
          @closed=${() => this.#setToLog(null)}
          @saved=${() => this.#forgetReturn()}
        ></clientele-interaction-dialog>`,
      failed: () => nothing,
    });
  }

  #renderErase(scope: Scope) {
    if (!this.#toErase && this.#erase.status !== 'ready') return nothing;
    return this.#erase.render({
      ready: () =>
        html`<clientele-erase-dialog
          exportparts="error"
          .scope=${scope}
          .client=${this.#toErase}
          @closed=${this.#forgetErase}
          @erased=${({ client }: ErasedEvent) => this.#options.onErased(client)}
        ></clientele-erase-dialog>`,
      failed: () => nothing,
    });
  }

  #renderReason(scope: Scope) {
    if (!this.#toExplain && this.#reason.status !== 'ready') return nothing;
    return this.#reason.render({
      ready: () =>
        html`<clientele-reason-dialog
          exportparts="error"
          .scope=${scope}
          .subject=${this.#toExplain}
          .save=${this.#saveReason}
          @closed=${this.#forgetReason}
        ></clientele-reason-dialog>`,
      failed: () => nothing,
    });
  }

  /** What can be done with it beside correcting it. */
  readonly act = {
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
    if (!client) return;
    this.#toExplain = { client, statusId };
    if (this.#reason.status === 'failed') void this.#reason.retry();
    this.#host.requestUpdate();
  };

  #saveReason: SaveReason = async (patch) =>
    this.#toExplain ? this.#saves.saveTogether(this.#toExplain.client.id, patch) : 'declined';

  #forgetReason = () => {
    this.#toExplain = null;
    this.#host.requestUpdate();
  };

  #onSave(client: Client, { statusId }: ClientPatch) {
    if (statusId === undefined) return;
    const wasChurned = this.#churned === client.id;
    const category = this.#categoryOf(client.statusId);
    if (category !== 'churned') this.#churned = null;
    this.#returned = wasChurned && category === 'active' ? client : null;
    this.#host.requestUpdate();
  }

  #categoryOf(statusId: string) {
    return this.#scope.scope?.vocabulary?.statuses.find(({ id }) => id === statusId)?.category;
  }

  #logReturn(clientId: string) {
    if (this.#interaction.status === 'failed') void this.#interaction.retry();
    this.#setToLog({ clientId, type: 'interaction' });
  }

  #setToLog(subject: InteractionSubject | null) {
    this.#toLog = subject;
    this.#host.requestUpdate();
  }

  #forgetReturn() {
    this.#returned = null;
    this.#setToLog(null);
  }

  #forgetErase = () => {
    this.#toErase = null;
    this.#host.requestUpdate();
  };

  get #wasErased() {
    return this.#scope.scope?.client.records.wasRemoved('client', this.#host.clientId ?? '') === true;
  }

  get #isGone() {
    const { record, error, status } = this.#record;
    return !record && !error && status === 'ready';
  }
}
