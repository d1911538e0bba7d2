import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { isText, property } from '@clientele/ui/property/property';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, nothing } from 'lit';
import { shownWebsite } from '@clientele/contract/rules';
import { ClienteleElement } from '../clientele-element.ts';
import { RecordController } from '../controllers/record-controller.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { setCustomStates } from '../custom-states.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { FieldSaves } from '../record/field-saves.ts';
import { recordField } from '../record/record-field.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { cannotShow, isAbsence } from '../record/record-states.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { EnrichmentController } from './enrichment-controller.ts';
import { EnrichmentDetails } from './enrichment-details.ts';

/**
 * What the client's own website and public mail settings say of it, each value with its source. Decision support: it changes nothing on
 * record until a person accepts a value, and says what to do where nothing could be found out. Without a client it shows nothing.
 *
 * @event {ClienteleBeforeSaveEvent} clientele-before-save - `{ clientId, patch }`: the website is about to be saved; cancelable
 * @event {ClienteleSaveEvent} clientele-save - `{ client, changes }`
 * @event {ClienteleLoadEvent} clientele-load - the client is shown, each time another one is
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - the panel
 * @csspart section - a part that opens and closes
 * @csspart field - the website from which enrichment starts
 * @csspart label - a label
 * @csspart value - a value
 * @csspart badge - a state or decision
 * @csspart button - a button; `button-primary` as well where it is the main one
 * @csspart notice - that the website may be another company's
 * @csspart empty - what is said where nothing is shown
 * @csspart error - what failed
 * @csspart skeleton - the shape of what comes
 * @cssprop --clientele-enrichment-panel-padding - around everything, 16px
 * @cssState loading - what is known is not there yet
 * @cssState error - it could not be loaded
 */
export class ClienteleEnrichmentPanel extends ScopedElements(ClienteleElement, {
  'clientele-enrichment-details': EnrichmentDetails,
  'clientele-inline-field': ClienteleInlineField,
}) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .base {
        padding: var(--clientele-enrichment-panel-padding, 16px);
        border-radius: var(--_cl-radius);
        background: var(--_cl-surface);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: 4px 24px;
        margin-block-end: 12px;
      }
      h2 {
        min-inline-size: 0;
        font-size: 1.143em;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .head > .client-field {
        flex: 0 1 280px;
        min-inline-size: 0;
      }
    `,
  ];

  /** The client that is shown. */
  @property({ attribute: 'client-id', reflect: true, is: isText }) clientId: string | null = null;
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  #internals = this.attachInternals();
  #scope = new ScopeController(this, commonMessages, recordMessages, enrichmentMessages);
  #record = new RecordController(this, this.#scope, () => this.clientId);
  #saves = new FieldSaves(this, this.#scope);
  #enrichment = new EnrichmentController(
    this,
    () => this.#scope.scope,
    () => this.clientId,
  );

  /** Loads what is shown again. */
  async refresh(): Promise<void> {
    await Promise.all([this.#record.refresh(), this.#enrichment.refresh()]);
  }

  /** Resolves when the client and what is known of it are shown, or said to be missing. */
  async whenReady(): Promise<void> {
    await this.#record.whenSettled();
    await this.#enrichment.whenSettled();
  }

  override updated() {
    const { data, error } = this.#enrichment;
    setCustomStates(this.#internals, {
      loading: this.clientId !== null && !data && !error,
      error: error !== null || this.#record.error !== null,
    });
    if (this.clientId) this.#scope.scope?.toaster.expect();
  }

  override render() {
    const { scope } = this.#scope;
    if (!scope || !this.clientId) return nothing;
    const words = scope.messages(enrichmentMessages);
    const { record, error } = this.#record;
    return html`<div class="base" part="base" role="region" aria-label=${words.title}>
      ${error && (!record || isAbsence(error)) ? cannotShow(error, scope, () => void this.refresh()) : this.#content(scope)}
    </div>`;
  }

  #content(scope: Scope) {
    const { record: client } = this.#record;
    const { data, error, busy } = this.#enrichment;
    const words = scope.messages(enrichmentMessages);
    if (!client || (!data && !error)) return partSkeleton(scope);
    if (!data)
      return emptyState({
        icon: error?.code === 'offline' ? 'offline' : 'alert',
        heading: words.failed,
        text: error ? failureText(error, scope.messages) : '',
        part: 'error',
        actions: html`<button class="button" part="button" type="button" @click=${() => void this.refresh()}>
          ${scope.messages(commonMessages).retry}
        </button>`,
      });
    return html`<div class="head">
        <h2><bdi>${client.name}</bdi></h2>
        ${this.#website({ scope, client, clientId: client.id, saves: this.#saves, canEdit: scope.can('edit_clients', client) })}
      </div>
      <clientele-enrichment-details
        exportparts="section, label, value, badge, button, button-primary, notice"
        .scope=${scope}
        .client=${client}
        .data=${data}
        .act=${this.#enrichment}
        .busy=${busy}
        @edit-website=${this.#editWebsite}
      ></clientele-enrichment-details>`;
  }

  /** Where enrichment starts. */
  #website(view: FieldView) {
    const { fields, add } = view.scope.messages(recordMessages);
    return recordField(view, {
      field: 'website',
      label: fields.website,
      emptyText: add.website,
      href: (website) => website,
      display: shownWebsite,
    });
  }

  #editWebsite = async () => {
    const field = this.renderRoot.querySelector<ClienteleInlineField>('[data-field=website]');
    field?.focus();
    await field?.edit();
  };
}
