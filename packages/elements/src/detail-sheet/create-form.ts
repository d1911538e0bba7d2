import type { Client, Duplicate, FieldIssue, NewClient } from '@clientele/contract';
import { isVisible } from '@clientele/contract/rules';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import type { Messages } from '../locales/messages.ts';
import { ClientCreation } from './client-creation.ts';
import { ClientDraft, draftFields } from './client-draft.ts';
import type { DraftField } from './client-draft.ts';
import { createFooter } from './create-footer.ts';
import { DraftCheck } from './draft-check.ts';
import { failureText, fieldOf, issueText } from './failure-text.ts';
import { websiteFromEmail } from './website-from-email.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';

interface CreateFormHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

interface CreateFormOptions {
  scope(): Scope | null;
  onCreated(client: Client): void;
  onOpen(clientId: string): void;
  onCancel: () => void;
}

/** The form for a new client: seven fields, what is wrong with them, who might be the same, and one button. */
export class CreateForm implements ReactiveController {
  draft = ClientDraft.from();

  #host: CreateFormHost;
  #options: CreateFormOptions;
  #check: DraftCheck;
  #creation: ClientCreation;
  /** Fields that were left: only then is it fair to say that something is missing in them. */
  #left = new Set<DraftField>();

  constructor(host: CreateFormHost, options: CreateFormOptions) {
    this.#host = host;
    this.#options = options;
    this.#check = new DraftCheck(host);
    this.#creation = new ClientCreation(host);
    host.addController(this);
  }

  hostConnected() {}

  /** Begins a new client, from defaults or from a draft that was put aside. */
  begin(start: ClientDraft | Partial<NewClient>) {
    this.draft = start instanceof ClientDraft ? start : ClientDraft.from(start);
    this.#left.clear();
    this.#check.clear();
    this.#creation.renew();
    if (this.draft.isDirty) this.#ask();
    this.#host.requestUpdate();
  }

  render({ messages }: Scope) {
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
      ${this.#field(messages, 'name', messages.sheet.create.intro)} ${this.#field(messages, 'email')}
      ${this.#websiteOffer(messages)} ${this.#field(messages, 'phone')} ${this.#field(messages, 'address')}
      ${this.#field(messages, 'website', messages.sheet.create.enrichmentHint)} ${this.#field(messages, 'taxId')}
      ${this.#field(messages, 'notes')}
      <div aria-live="polite">${this.#duplicates(messages)}</div>
    </form>`;
  }

  /** Stays in sight below the fields. */
  renderFooter({ messages }: Scope) {
    return createFooter({
      messages,
      isBusy: this.#creation.isSending,
      failure: this.#failure(messages),
      onCancel: this.#options.onCancel,
    });
  }

  /** Into the first field, as soon as it is there. */
  async focus() {
    const name = this.#fieldElement('name');
    await name?.updateComplete;
    name?.focus();
  }

  #field(messages: Messages, field: DraftField, hint = '') {
    const error = this.#errorOf(messages, field);
    return html`<clientele-text-field
      exportparts="field, label, control, error, hint"
      name=${field}
      .label=${messages.sheet.fields[field]}
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

  #errorOf(messages: Messages, field: DraftField): string {
    const refused = this.#creation.issues.find((issue) => fieldOf(issue) === field);
    const value = this.draft.values[field].trim();
    if (refused) return issueText(refused, messages);
    if (!this.#left.has(field)) return '';
    if (field === 'name' && !isVisible(value)) return messages.problems.required;
    const doubted = value && this.#check.issues.find((issue) => fieldOf(issue) === field);
    return doubted ? issueText(doubted, messages) : '';
  }

  /** Never filled in silently: a person takes it or leaves it. */
  #websiteOffer(messages: Messages) {
    const website = websiteFromEmail(this.draft.values.email);
    if (!website || this.draft.values.website.trim()) return nothing;
    return html`<button class="offer" part="button" type="button" @click=${() => this.#takeWebsite(website)}>
      ${icon('globe')}<span>${messages.sheet.create.suggestWebsite(website)}</span>
    </button>`;
  }

  #duplicates(messages: Messages) {
    if (this.#check.duplicates.length === 0) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('info')}
      <div class="notice-body">
        <p class="notice-title">${messages.sheet.create.duplicates}</p>
        <ul class="plain-list">
          ${this.#check.duplicates.map((duplicate) => this.#duplicate(duplicate, messages))}
        </ul>
      </div>
    </div>`;
  }

  #duplicate({ client, reason }: Duplicate, { sheet }: Messages) {
    const remark = [sheet.create.duplicate[reason], client.archivedAt && sheet.create.archived]
      .filter(Boolean)
      .join(' · ');
    return html`<li class="duplicate">
      <span class="duplicate-text"><bdi>${client.name}</bdi> <span class="muted">${remark}</span></span>
      <button
        class="link"
        type="button"
        aria-label=${sheet.create.openClient(client.name)}
        @click=${() => this.#options.onOpen(client.id)}
      >
        ${sheet.create.open}
      </button>
    </li>`;
  }

  #failure(messages: Messages) {
    const { error } = this.#creation;
    if (!error || (error.code === 'validation' && error.issues.some(isShown))) return nothing;
    const { offline, uncertain } = messages.sheet.create;
    const text =
      error.code === 'offline'
        ? offline
        : error.code === 'idempotency-mismatch'
          ? uncertain
          : failureText(error, messages);
    return html`<p class="failure" part="error">
      ${icon(error.code === 'offline' ? 'offline' : 'alert')}<span>${text}</span>
    </p>`;
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
    this.#host.requestUpdate();
  };

  // One line sends with Enter; several lines need it for themselves.
  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || !(event.ctrlKey || event.metaKey)) return;
    if (!(event.target as ClienteleTextField).multiline) return;
    event.preventDefault();
    void this.#submit();
  };

  #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit() {
    const scope = this.#options.scope();
    if (!scope || this.#creation.isSending) return;
    this.#left.add('name');
    if (!isVisible(this.draft.values.name)) return this.#showFirstError(scope);
    const sent = this.draft;
    const client = await this.#creation.send(scope, sent.toNewClient());
    if (client) this.#options.onCreated(client);
    else await this.#showFirstError(scope);
  }

  async #showFirstError({ messages }: Scope) {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = draftFields.find((field) => this.#errorOf(messages, field));
    if (first) this.#fieldElement(first)?.focus();
  }

  #set(field: DraftField, value: string) {
    this.draft = this.draft.with(field, value);
    this.#check.forget(field);
    this.#creation.forget(field);
    this.#host.requestUpdate();
  }

  #ask(delay?: number) {
    const scope = this.#options.scope();
    if (scope) this.#check.ask(scope, this.draft, delay);
  }

  #fieldElement(field: DraftField) {
    return this.#host.renderRoot.querySelector<ClienteleTextField>(`.create [name=${field}]`);
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
