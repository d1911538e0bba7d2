import type { ConsentAnswer } from '@clientele/contract';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { consentMessages } from '../locales/consent.ts';
import { commonMessages } from '../locales/common.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { memberName } from '../record/record-choices.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';

interface ConsentValues {
  answer: 'given' | 'refused';
  source: string;
}

const drafts = new Drafts<ConsentValues>();

/** Whether a client wants the newsletter, what proves it, and what it answered before. A changed answer says how it was given. */
export class ClientConsent extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-select-field': ClienteleSelectField,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [consentMessages];
  static override styles = [
    tokens,
    iconStyles,
    badgeStyles,
    recordStyles,
    fieldStyles,
    ...dialogFormStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .answer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .source {
        margin-block-start: 6px;
        overflow-wrap: anywhere;
      }
      details {
        margin-block-start: 8px;
      }
      summary {
        inline-size: fit-content;
        min-block-size: 24px;
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
        cursor: pointer;
      }
      details li {
        padding-block: 6px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;

  @state() private isAsking = false;
  @state() private isHistoryOpen = false;

  #form = new FormDraft<ConsentValues>(this, drafts);
  #history = new ClientAnswer<readonly ConsentAnswer[]>(
    this,
    () => this.view.scope,
    () => (this.isHistoryOpen ? this.view.clientId : null),
    {
      ask: async ({ api }, id, signal) => (await api.clients.listConsents({ id }, { signal })).items,
      dependsOn: ({ newsletter }) => newsletter && `${newsletter.at} ${newsletter.isGiven}`,
    },
  );

  override render() {
    const { client, scope, canEdit } = this.view;
    const consent = client?.newsletter;
    if (consent === undefined) return nothing;
    const words = scope.messages(profileMessages).newsletter;
    return html`<section class="section" part="section" aria-labelledby="newsletter">
        <h3 id="newsletter">${words.label}</h3>
        <div class="answer">
          ${
            consent
              ? badge(consent.isGiven ? words.given : words.refused, consent.isGiven ? 'success' : 'neutral')
              : html`<span class="muted">${words.unasked}</span>`
          }
          ${
            canEdit
              ? html`<button class="link" type="button" @click=${this.#ask}>
                  ${consent ? words.change : words.record}
                </button>`
              : nothing
          }
        </div>
        ${
          consent
            ? html`<p class="source"><bdi>${consent.source}</bdi></p>
                <p class="field-hint">${this.#proof(consent.at, memberName(scope, consent.byUserId))}</p>`
            : nothing
        }
        <details .open=${this.isHistoryOpen} @toggle=${this.#onToggle}>
          <summary>${scope.messages(consentMessages).history}</summary>
          ${this.#answers()}
        </details>
      </section>
      ${this.#dialog()}`;
  }

  #proof(at: string, by: string | null) {
    const { scope } = this.view;
    return html`${scope.format.date(at)}${by ? html` · <bdi>${by}</bdi>` : nothing}`;
  }

  #answers() {
    const { scope } = this.view;
    const words = scope.messages(consentMessages);
    const { given, refused } = scope.messages(profileMessages).newsletter;
    const { data: answers, error } = this.#history;
    if (error)
      return html`<p class="trouble" part="error" role="alert">
        <span>${words.historyFailed}</span>
        <button class="link" type="button" @click=${this.#history.refresh}>
          ${scope.messages(recordMessages).actions.retry}
        </button>
      </p>`;
    if (!answers) return html`<p class="muted" role="status">${scope.messages(commonMessages).loading}</p>`;
    if (answers.length === 0) return html`<p class="muted">${words.noHistory}</p>`;
    return html`<ul class="plain-list" aria-label=${words.history}>
      ${answers.map(
        ({ isGiven, source, at, by }) =>
          html`<li>
            ${isGiven === null ? words.none : isGiven ? given : refused}${source ? html` · <bdi>${source}</bdi>` : nothing}
            <span class="field-hint">${this.#proof(at, by)}</span>
          </li>`,
      )}
    </ul>`;
  }

  #dialog() {
    const { scope } = this.view;
    const words = scope.messages(consentMessages);
    return dialogForm({
      scope,
      isOpen: this.isAsking,
      heading: scope.messages(profileMessages).newsletter.label,
      form: this.#form,
      words,
      conflict: words.conflict,
      body: this.isAsking ? this.#fields() : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.isAsking = false;
      },
    });
  }

  #fields() {
    const { scope } = this.view;
    const words = scope.messages(consentMessages);
    const { given, refused } = scope.messages(profileMessages).newsletter;
    const { answer, source } = this.#form.values;
    return html`<clientele-select-field
        class="wide"
        .label=${words.answer}
        .value=${answer}
        .options=${[
          { value: 'given', label: given },
          { value: 'refused', label: refused },
        ]}
        @change=${(event: Event) =>
          this.#form.set({ answer: (event.target as ClienteleSelectField).value === 'given' ? 'given' : 'refused' })}
      ></clientele-select-field>
      <clientele-text-field
        class="wide"
        required
        .label=${words.source}
        .hint=${words.sourceHint}
        .value=${source}
        .maxlength=${200}
        .error=${this.#form.problemOf('source')}
        @input=${(event: Event) => this.#form.set({ source: (event.target as ClienteleTextField).value })}
      ></clientele-text-field> `;
  }

  /** Another answer needs a source of its own: the former one proves the former answer. */
  #ask = async () => {
    const { client, clientId, scope } = this.view;
    this.#form.begin(scope, clientId, { answer: client?.newsletter?.isGiven ? 'refused' : 'given', source: '' });
    this.isAsking = true;
    await focusField(this, 'clientele-select-field');
  };

  async #save() {
    const { clientId, saves } = this.view;
    const { answer, source } = this.#form.values;
    if (!source.trim()) this.#form.refuse('source', 'required');
    const patch = { newsletter: { isGiven: answer === 'given', source: source.trim() } };
    if (await this.#form.send(() => saves.saveTogether(clientId, patch))) this.isAsking = false;
  }

  #onToggle = (event: Event) => {
    this.isHistoryOpen = (event.target as HTMLDetailsElement).open;
  };
}
