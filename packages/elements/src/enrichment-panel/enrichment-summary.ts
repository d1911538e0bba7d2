import type { EnrichmentFact } from '@clientele/contract';
import { summaryFields } from '@clientele/contract/rules/enrichment-fields';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusFallback } from '../controllers/focus-fallback.ts';
import { ToastOutlet } from '../controllers/toast-outlet.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText } from '../record/part-states.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import { EnrichmentController } from './enrichment-controller.ts';
import { EnrichmentDetails } from './enrichment-details.ts';
import { enrichmentStyles } from './enrichment.css.ts';
import { isSuggestion } from './fact-groups.ts';
import { estimatedMark, factValue } from './fact-value.ts';
import { runStatus, statusActions } from './run-status.ts';

/** More would be the panel. */
const mostFacts = 3;

/** The enrichment of a client at a glance, among its other blocks: where it stands, some facts, and the way to all of it, in a dialog. */
export class EnrichmentSummary extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-enrichment-details': EnrichmentDetails,
  'clientele-toast-outlet': ToastOutlet,
}) {
  static readonly namespaces = [commonMessages, recordMessages, enrichmentMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    skeletonStyles,
    recordStyles,
    enrichmentStyles,
    css`
      .at-a-glance {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
      }
      .facts {
        display: grid;
        gap: 8px 20px;
      }
      .facts > div {
        min-inline-size: 0;
      }
      @container (inline-size >= 420px) {
        .facts {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      clientele-dialog {
        --clientele-dialog-width: 760px;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;
  @state() private isOpen = false;

  #enrichment = new EnrichmentController(
    this,
    () => this.view.scope,
    () => (this.view.client ? this.view.clientId : null),
  );
  #shownId = '';

  constructor() {
    super();
    this.addController(new FocusFallback(this, () => this));
  }

  /** To where it stands. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('.status-text')?.focus(options);
  }

  override willUpdate() {
    if (this.view.clientId !== this.#shownId) this.isOpen = false;
    this.#shownId = this.view.clientId;
  }

  override render() {
    const { scope } = this.view;
    const { data, error } = this.#enrichment;
    const words = scope.messages(enrichmentMessages);
    if (!data)
      return error
        ? html`<p class="trouble" part="error" role="alert">
            <span>${words.failed} ${failureText(error, scope.messages)}</span>
            <button class="link" type="button" @click=${() => void this.#enrichment.refresh()}>
              ${scope.messages(commonMessages).retry}
            </button>
          </p>`
        : html`<div role="group" aria-busy="true" aria-label=${scope.messages(commonMessages).loading}>
            ${skeleton('short')}${skeleton()}
          </div>`;
    return html`${this.#glance()} ${this.#dialog()}`;
  }

  #glance() {
    const { scope, client } = this.view;
    const data = this.#enrichment.data;
    if (!data) return nothing;
    const words = scope.messages(enrichmentMessages);
    const { act, busy } = this.#parts;
    const suggestions = data.facts.filter(isSuggestion).length;
    const isOver = data.run !== null || data.facts.length > 0;
    return html`<div class="at-a-glance">
      ${runStatus({ scope, client, data })} ${this.#facts()}
      <div class="acts">
        ${
          isOver
            ? html`<button class="button" part="button" type="button" aria-haspopup="dialog" @click=${this.#open}>
                ${suggestions > 0 ? words.review(scope.locale, suggestions) : words.details}
              </button>`
            : nothing
        }
        ${
          data.run?.state === 'succeeded'
            ? nothing
            : statusActions({ scope, client, data, act, busy, onWebsite: () => void this.#editWebsite() })
        }
      </div>
    </div>`;
  }

  #facts() {
    const { scope } = this.view;
    const data = this.#enrichment.data;
    const words = scope.messages(enrichmentMessages);
    const believed = summaryFields
      .map((field) => data?.facts.find(({ id }) => id === data.chosen[field]))
      .filter((fact): fact is EnrichmentFact => fact !== undefined)
      .slice(0, mostFacts);
    if (believed.length === 0) return nothing;
    return html`<dl class="facts">
      ${believed.map(
        (fact) =>
          html`<div>
            <dt part="label">${words.fields[fact.field]}</dt>
            <dd part="value">${factValue(fact, scope)} ${estimatedMark(fact, scope)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #dialog() {
    const { scope, client } = this.view;
    const { data } = this.#enrichment;
    const name = client?.name ?? '';
    return html`<clientele-dialog
      .open=${this.isOpen}
      .heading=${scope.messages(enrichmentMessages).dialog}
      .headingName=${name}
      .closeLabel=${scope.messages(commonMessages).close}
      @clientele-close-request=${() => (this.isOpen = false)}
    >
      ${
        this.isOpen && data
          ? html`<clientele-enrichment-details
                exportparts="section, label, value, badge, button, button-primary, notice"
                .scope=${scope}
                .client=${client}
                .data=${data}
                .act=${this.#parts.act}
                .busy=${this.#parts.busy}
                @edit-website=${this.#editWebsite}
              ></clientele-enrichment-details>
              <clientele-toast-outlet exportparts="toast" .scope=${scope}></clientele-toast-outlet>`
          : nothing
      }
    </clientele-dialog>`;
  }

  get #parts() {
    return { act: this.#enrichment, busy: this.#enrichment.busy };
  }

  #open = () => {
    this.view.scope.toaster.expect();
    this.isOpen = true;
  };

  /** Beside this block, in the record that it is part of. */
  #editWebsite = async () => {
    this.isOpen = false;
    await this.updateComplete;
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const field = root.querySelector<HTMLElement & { edit(): Promise<void> }>('[data-field=website]');
    field?.focus();
    await field?.edit();
  };
}
