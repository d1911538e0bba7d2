import type { ClienteleError } from '@clientele/client';
import type { Client, Duplicate, FieldIssue, NewClient } from '@clientele/contract';
import { isVisible } from '@clientele/contract/rules';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scope } from '../context.ts';
import {
  ClientCreation,
  ClientDraft,
  DraftCheck,
  draftFields,
  websiteFromEmail,
  type DraftField,
} from './client-draft.ts';
import { createFormStyles } from './create-form.css.ts';
import { DiscardQuestion } from './discard-question.ts';
import type { MessagesOf } from '../locales/messages-in.ts';
import { fieldOf, issueText } from '../record/record-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { createMessages } from '../locales/create.ts';
import { recordMessages } from '../locales/record.ts';

/** A client was created. */
export class ClientCreatedEvent extends Event {
  readonly client: Client;

  constructor(client: Client) {
    super('created');
    this.client = client;
  }
}

/** A person wants to see a client that may be the same. */
export class OpenDuplicateEvent extends Event {
  readonly clientId: string;

  constructor(clientId: string) {
    super('open-duplicate');
    this.clientId = clientId;
  }
}

/**
 * The form for a new client: seven fields, what is wrong with them, and who might be the same. Its buttons stay in sight elsewhere:
 * `state-change` tells that `isSending` or `failure` may be others.
 */
export class CreateForm extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [createMessages, recordMessages];
  static override styles = [tokens, iconStyles, buttonStyles, recordStyles, createFormStyles];

  @property({ attribute: false }) scope!: Scope;
  draft = ClientDraft.from();

  #check = new DraftCheck(this);
  #creation = new ClientCreation(this);
  #discard = new DiscardQuestion(this);
  /** Fields that were left: only then is it fair to say that something is missing in them. */
  #left = new Set<DraftField>();

  get isSending(): boolean {
    return this.#creation.isSending;
  }

  /** What went wrong, unless it is said beside a field. */
  get failure(): ClienteleError | null {
    const { error } = this.#creation;
    return error?.code === 'validation' && error.issues.some(isShown) ? null : error;
  }

  /** Asks before what was typed is given up; true when it may be. */
  confirmDiscard(): Promise<boolean> {
    return this.#discard.ask();
  }

  /** Begins a new client, from defaults or from a draft that was put aside. */
  begin(start: ClientDraft | Partial<NewClient>) {
    this.draft = start instanceof ClientDraft ? start : ClientDraft.from(start);
    this.#left.clear();
    this.#check.clear();
    this.#creation.renew();
    if (this.draft.isDirty) this.#ask();
    this.requestUpdate();
  }

  override updated(_changed: PropertyValues<this>) {
    this.dispatchEvent(new Event('state-change'));
  }

  override render() {
    const { scope } = this;
    const { messages } = scope;
    const { isSending } = this.#creation;
    return html`<form
        class="create"
        id="create"
        part="form"
        novalidate
        aria-busy=${isSending ? 'true' : 'false'}
        @submit=${this.#onSubmit}
        @input=${this.#onInput}
        @change=${this.#onLeave}
        @focusout=${this.#onLeave}
        @keydown=${this.#onKeydown}
      >
        ${this.#field(messages, 'name', messages(createMessages).intro)} ${this.#field(messages, 'email')}
        ${this.#websiteOffer(messages)} ${this.#field(messages, 'phone')} ${this.#field(messages, 'address')}
        ${this.#field(messages, 'website', messages(createMessages).enrichmentHint)} ${this.#field(messages, 'taxId')}
        ${this.#field(messages, 'notes')}
        <div aria-live="polite">${this.#duplicates(messages)}</div>
      </form>
      ${this.#discard.render(scope)}`;
  }

  /** Into the first field, as soon as it is there. */
  override focus() {
    void this.#focusField('name');
  }

  async #focusField(field: DraftField) {
    const name = this.#fieldElement(field);
    await name?.updateComplete;
    name?.focus();
  }

  #field(messages: MessagesOf, field: DraftField, hint = '') {
    const error = this.#errorOf(messages, field);
    return html`<clientele-text-field
      exportparts="field, label, control, error, hint"
      name=${field}
      .label=${messages(recordMessages).fields[field]}
      .value=${this.draft.values[field]}
      .type=${inputTypes[field] ?? 'text'}
      .hint=${error ? '' : hint}
      .error=${error}
      .autocomplete=${'off'}
      ?multiline=${field === 'address' || field === 'notes'}
      ?required=${field === 'name'}
      ?autofocus=${field === 'name'}
    ></clientele-text-field>`;
  }

  #errorOf(messages: MessagesOf, field: DraftField): string {
    const refused = this.#creation.issues.find((issue) => fieldOf(issue) === field);
    const value = this.draft.values[field].trim();
    if (refused) return issueText(refused, messages);
    if (!this.#left.has(field)) return '';
    if (field === 'name' && !isVisible(value)) return messages(recordMessages).problems.required;
    const doubted = value && this.#check.issues.find((issue) => fieldOf(issue) === field);
    return doubted ? issueText(doubted, messages) : '';
  }

  /** Never filled in silently: a person takes it or leaves it. */
  #websiteOffer(messages: MessagesOf) {
    const website = websiteFromEmail(this.draft.values.email);
    if (!website || this.draft.values.website.trim()) return nothing;
    return html`<button class="offer" part="button" type="button" @click=${() => this.#takeWebsite(website)}>
      ${icon('globe')}<span>${messages(createMessages).suggestWebsite(website)}</span>
    </button>`;
  }

  #duplicates(messages: MessagesOf) {
    if (this.#check.duplicates.length === 0) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('info')}
      <div class="notice-body">
        <p class="notice-title">${messages(createMessages).duplicates}</p>
        <ul class="plain-list">
          ${this.#check.duplicates.map((duplicate) => this.#duplicate(duplicate, messages))}
        </ul>
      </div>
    </div>`;
  }

  #duplicate({ client, reason }: Duplicate, messages: MessagesOf) {
    const words = messages(createMessages);
    const remark = [words.duplicate[reason], client.archivedAt && words.archived].filter(Boolean).join(' · ');
    return html`<li class="duplicate">
      <span class="duplicate-text"><bdi>${client.name}</bdi> <span class="muted">${remark}</span></span>
      <button
        class="link"
        type="button"
        aria-label=${words.openClient(client.name)}
        @click=${() => this.dispatchEvent(new OpenDuplicateEvent(client.id))}
      >
        ${words.open}
      </button>
    </li>`;
  }

  #takeWebsite(website: string) {
    this.#set('website', website);
    this.#ask();
    this.#fieldElement('website')?.focus();
  }

  #onInput = (event: Event) => {
    const { name, value } = event.target as ClienteleTextField;
    this.#set(name as DraftField, value);
    this.#ask(500);
  };

  #onLeave = (event: Event) => {
    const { name } = event.target as Partial<ClienteleTextField>;
    if (!isDraftField(name) || (!this.draft.values[name] && !this.draft.isDirty)) return;
    this.#left.add(name);
    if (this.draft.isDirty) this.#ask();
    this.requestUpdate();
  };

  // One line sends with Enter; several lines need it for themselves.
  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || !(event.ctrlKey || event.metaKey)) return;
    if (!(event.target as ClienteleTextField).multiline) return;
    event.preventDefault();
    void this.submit();
  };

  #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.submit();
  };

  /** Sends what was typed, or shows what is wrong with it. */
  async submit() {
    const { scope } = this;
    if (this.#creation.isSending) return;
    this.#left.add('name');
    if (!isVisible(this.draft.values.name)) return this.#showFirstError(scope);
    const sent = this.draft;
    const client = await this.#creation.send(scope, sent.toNewClient());
    if (client) this.dispatchEvent(new ClientCreatedEvent(client));
    else await this.#showFirstError(scope);
  }

  async #showFirstError({ messages }: Scope) {
    this.requestUpdate();
    await this.updateComplete;
    const first = draftFields.find((field) => this.#errorOf(messages, field));
    if (first) this.#fieldElement(first)?.focus();
  }

  #set(field: DraftField, value: string) {
    this.draft = this.draft.with(field, value);
    this.#check.forget(field);
    this.#creation.forget(field);
    this.requestUpdate();
  }

  #ask(delay?: number) {
    this.#check.ask(this.scope, this.draft, delay);
  }

  #fieldElement(field: DraftField) {
    return this.renderRoot.querySelector<ClienteleTextField>(`.create [name=${field}]`);
  }
}

const inputTypes: Partial<Record<DraftField, ClienteleTextField['type']>> = { email: 'email', phone: 'tel' };

function isDraftField(name: string | undefined): name is DraftField {
  return draftFields.some((field) => field === name);
}

/** Whether the issue has a field here beside which it is said. */
function isShown(issue: FieldIssue) {
  return isDraftField(fieldOf(issue));
}
