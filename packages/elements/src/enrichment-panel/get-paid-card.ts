import type { KnownClient } from '@clientele/client';
import type { Enrichment, EnrichmentFact, FactField, GetPaid, GetPaidAnswer, GetPaidPatch } from '@clientele/contract';
import { shownWebsite } from '@clientele/contract/rules';
import { getPaidFormats, getPaidItems, type GetPaidItem } from '@clientele/contract/rules/get-paid';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { conflictChoice, conflictStyles, focusConflict } from '../record/conflict-choice.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import type { EnrichmentActions } from './enrichment-controller.ts';
import { factText, outwardLink, sourceLink } from './fact-value.ts';
import { getPaidStyles } from './get-paid-card.css.ts';

/** As a person edits it. */
interface CardValues {
  purchaseOrder: string;
  portal: string;
  peppolId: string;
  mailbox: string;
  formats: readonly string[];
  cutOff: string;
}

const drafts = new Drafts<CardValues>();

/** Nothing is known of purchase orders: an empty value would mean that nothing is chosen. */
const unknown = 'unknown';

/** How a client wants to be invoiced: each line with where it was read and who has confirmed it, to be confirmed or said otherwise. */
export class GetPaidCard extends ScopedElements(LitElement, {
  'clientele-select-field': ClienteleSelectField,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [recordMessages, enrichmentMessages];
  static override styles = [tokens, iconStyles, buttonStyles, badgeStyles, recordStyles, conflictStyles, getPaidStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client: KnownClient | null = null;
  @property({ attribute: false }) data!: Enrichment;
  @property({ attribute: false }) act!: EnrichmentActions;
  @property({ attribute: false }) busy: ReadonlySet<string> = new Set();
  @state() private isEditing = false;

  #form = new FormDraft<CardValues>(this, drafts);
  /** From which the edit started. */
  #version = 1;

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('data');
    if (before && before.clientId !== this.data.clientId) this.isEditing = false;
  }

  override render() {
    const words = this.#words;
    const { getPaid } = this.data;
    const isUnconfirmed = this.#lines.some(([, answers]) => answers.some(({ confirmedAt }) => confirmedAt === null));
    return html`<section class="card" part="section" aria-labelledby="heading">
      <div class="card-head">
        <h3 id="heading" tabindex="-1">${words.title}</h3>
        ${
          this.#canEdit && !this.isEditing
            ? html`<button class="link" type="button" @click=${() => void this.#begin(getPaid)}>${words.edit}</button>`
            : nothing
        }
      </div>
      ${
        this.isEditing
          ? this.#editor()
          : html`<dl class="lines">${this.#lines.map(([item, answers]) => this.#line(item, answers))}</dl>
              ${isUnconfirmed ? html`<p class="caution">${icon('alert')}<span>${words.unconfirmed}</span></p>` : nothing}`
      }
    </section>`;
  }

  get #words() {
    return this.scope.messages(enrichmentMessages).getPaid;
  }

  get #canEdit(): boolean {
    return this.client !== null && this.scope.can('edit_clients', this.client);
  }

  get #lines(): (readonly [GetPaidItem, readonly GetPaidAnswer[]])[] {
    return getPaidItems.map((item) => [item, answersOf(this.data.getPaid, item)] as const);
  }

  #line(item: GetPaidItem, answers: readonly GetPaidAnswer[]) {
    const { scope, busy } = this;
    const words = this.#words;
    const [first] = answers;
    if (!first)
      return html`<div data-item=${item}>
        <dt part="label">${words.items[item]}</dt>
        <dd part="value" class="muted">${words.unknown}</dd>
      </div>`;
    const isConfirmed = answers.every(({ confirmedAt }) => confirmedAt !== null);
    const text = scope.format.list(answers.map(({ value }) => this.#textOf(item, value)));
    const button = (label: string, onClick: () => void) =>
      html`<button
        class="button button-small ${isConfirmed ? 'button-quiet' : ''}"
        part="button"
        type="button"
        aria-label=${scope.messages(enrichmentMessages).about(label, words.items[item], text)}
        ?disabled=${busy.has('get-paid')}
        @click=${onClick}
      >
        ${label}
      </button>`;
    return html`<div data-item=${item}>
      <dt part="label">${words.items[item]}</dt>
      <dd part="value">
        <div class="answer">
          ${item === 'portal' ? outwardLink(first.value, text) : html`<bdi>${text}</bdi>`}
          ${isConfirmed ? badge(words.confirmed, 'success') : nothing}
        </div>
        ${this.#evidence(first)} ${this.#otherwise(item, first)}
        ${
          this.#canEdit && !isConfirmed
            ? html`<div class="acts">${button(words.confirm, () => void this.#confirm(item, answers))}</div>`
            : nothing
        }
      </dd>
    </div>`;
  }

  /** Who says so, and where it was read. */
  #evidence({ factId, confirmedAt, confirmedBy }: GetPaidAnswer) {
    const { scope } = this;
    const words = this.#words;
    const fact = this.#factOf(factId);
    const [source] = fact?.sources ?? [];
    const isQuoted = fact && (fact.field === 'procurement' || fact.field === 'invoiceSubmission');
    const by = (name: string, when: string) =>
      factId === null ? words.enteredBy(name, when) : words.confirmedBy(name, when);
    return html`${
      confirmedAt
        ? html`<p class="evidence">
            <bdi
              >${by(confirmedBy?.name ?? scope.messages(enrichmentMessages).somebody, scope.format.date(confirmedAt))}</bdi
            >
          </p>`
        : nothing
    }
    ${
      source
        ? html`<p class="evidence">${scope.messages(enrichmentMessages).source}: ${sourceLink(source)}</p>
            ${isQuoted ? html`<blockquote dir="auto">${fact.value}</blockquote>` : nothing}`
        : nothing
    }`;
  }

  /** What a person says stands; what the website says instead is told beside it. */
  #otherwise(item: GetPaidItem, { value, confirmedAt }: GetPaidAnswer) {
    const { data } = this;
    const field = factFieldOf[item];
    const fact = field && this.#factOf(data.chosen[field] ?? null);
    if (!fact || confirmedAt === null || isSame(fact.value, value)) return nothing;
    return html`<p class="evidence caution-text">${this.#words.websiteSays(factText(fact, this.scope))}</p>`;
  }

  #factOf(id: string | null): EnrichmentFact | undefined {
    return id === null ? undefined : this.data.facts.find((fact) => fact.id === id);
  }

  #textOf(item: GetPaidItem, value: string): string {
    const words = this.#words;
    if (item === 'purchaseOrder') return value === 'not-needed' ? words.notNeeded : words.needed;
    if (item === 'formats') return value === 'Paper' ? words.paper : value;
    return item === 'portal' ? shownWebsite(value) : value;
  }

  async #confirm(item: GetPaidItem, answers: readonly GetPaidAnswer[]) {
    const values = answers.map(({ value }) => value);
    await this.act.confirmGetPaid(
      patchOf(item, item === 'formats' ? values : (values[0] ?? '')),
      this.#words.items[item],
    );
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  async #begin(getPaid: GetPaid) {
    this.#version = getPaid.version;
    this.#form.begin(this.scope, this.data.clientId, valuesOf(getPaid));
    this.isEditing = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<ClienteleSelectField>('clientele-select-field');
    await field?.updateComplete;
    field?.focus();
  }

  #editor() {
    const form = this.#form;
    const words = this.#words;
    const { formats } = form.values;
    const failure = form.error?.code === 'conflict' ? '' : form.failure(words.saveFailed);
    const text = (item: 'portal' | 'peppolId' | 'mailbox' | 'cutOff', more: { hint?: string; max: number }) =>
      html`<clientele-text-field
        .label=${words.items[item]}
        .value=${form.values[item]}
        .hint=${more.hint ?? ''}
        .maxlength=${more.max}
        .error=${form.problemOf(item)}
        @input=${(event: Event) => form.set({ [item]: (event.target as ClienteleTextField).value })}
      ></clientele-text-field>`;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        event.preventDefault();
        this.#close();
      }}
    >
      ${form.conflicts.map(([field, theirs]) =>
        conflictChoice({
          scope: this.scope,
          label: words.items[field],
          yours: this.#inWords(field, form.values[field]),
          theirs: this.#inWords(field, theirs),
          onMine: () => form.keepMine(field),
          onTheirs: () => form.takeTheirs(field),
        }),
      )}
      <clientele-select-field
        .label=${words.items.purchaseOrder}
        .value=${form.values.purchaseOrder}
        .options=${[
          { value: unknown, label: words.unknown },
          { value: 'needed', label: words.needed },
          { value: 'not-needed', label: words.notNeeded },
        ]}
        .error=${form.problemOf('purchaseOrder')}
        @change=${(event: Event) => form.set({ purchaseOrder: (event.target as ClienteleSelectField).value })}
      ></clientele-select-field>
      ${text('portal', { max: 300 })} ${text('peppolId', { hint: words.peppolHint, max: 60 })}
      ${text('mailbox', { max: 254 })} ${text('cutOff', { max: 200 })}
      <fieldset class="wide">
        <legend>${words.items.formats}</legend>
        <div class="formats">
          ${getPaidFormats.map(
            (name) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${formats.includes(name)}
                  @change=${(event: Event) =>
                    form.set({
                      formats: getPaidFormats.filter((one) =>
                        one === name ? (event.target as HTMLInputElement).checked : formats.includes(one),
                      ),
                    })}
                />${this.#textOf('formats', name)}</label
              >`,
          )}
        </div>
      </fieldset>
      <p class="wide evidence">${words.emptyHint}</p>
      <div class="wide" aria-live="assertive">
        ${failure ? html`<p class="failure" part="error">${icon('alert')}<span>${failure}</span></p>` : nothing}
      </div>
      <div class="wide acts">
        <button
          class="button button-primary"
          part="button button-primary"
          type="submit"
          aria-busy=${form.isBusy ? 'true' : 'false'}
        >
          ${words.save}
        </button>
        <button class="button" part="button" type="button" @click=${this.#close}>
          ${this.scope.messages(recordMessages).actions.cancel}
        </button>
      </div>
    </form>`;
  }

  #inWords(item: GetPaidItem, value: unknown): string {
    const values = (Array.isArray(value) ? value : [value]).map(String).filter((one) => one !== '' && one !== unknown);
    return values.length > 0
      ? this.scope.format.list(values.map((one) => this.#textOf(item, one)))
      : this.#words.unknown;
  }

  /** What was typed is found again when it is opened anew. */
  #close = () => {
    if (this.#form.isBusy) return;
    this.isEditing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.card-head .link')?.focus());
  };

  async #save() {
    const form = this.#form;
    const isSaved = await form.send(
      async () => {
        const patch = Object.assign(
          {},
          ...Object.entries(form.changes).map(([item, value]) => patchOf(item as GetPaidItem, value)),
        );
        if (Object.keys(patch).length > 0) await this.act.setGetPaid(this.#version, patch);
      },
      (current) => {
        // The contract promises the whole card with every conflict.
        const theirs = current as GetPaid;
        this.#version = theirs.version;
        return valuesOf(theirs);
      },
    );
    if (isSaved) this.#close();
    else await focusConflict(this);
  }
}

/** Where a website says the same as a line in a fact of its own. */
const factFieldOf: Readonly<Partial<Record<GetPaidItem, FactField>>> = {
  portal: 'supplierPortal',
  peppolId: 'peppolId',
  mailbox: 'financeEmail',
};

function answersOf(getPaid: GetPaid, item: GetPaidItem): readonly GetPaidAnswer[] {
  const answer = getPaid[item];
  return answer === null ? [] : Array.isArray(answer) ? answer : [answer];
}

function valuesOf(getPaid: GetPaid): CardValues {
  const one = (item: Exclude<GetPaidItem, 'formats'>) => getPaid[item]?.value ?? '';
  return {
    purchaseOrder: one('purchaseOrder') || unknown,
    portal: one('portal'),
    peppolId: one('peppolId'),
    mailbox: one('mailbox'),
    formats: getPaid.formats.map(({ value }) => value),
    cutOff: one('cutOff'),
  };
}

/** The values come from the card itself, whose lists are those of the contract. */
function patchOf(item: GetPaidItem, value: string | readonly string[] | undefined): GetPaidPatch {
  return { [item]: value === unknown || value === undefined || value.length === 0 ? null : value };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
