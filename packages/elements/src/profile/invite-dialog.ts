import type { KnownClient } from '@clientele/client';
import type { Contact, PortalAccess, PortalScope } from '@clientele/contract';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { commonMessages } from '../locales/common.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { recordMessages } from '../locales/record.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { inviteRefusal } from '../record/portal-acts.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

/** Whom it is about: somebody who is to be invited, anybody of the client who is not yet, or somebody who has access. */
export type InviteSubject = { contact: Contact } | { taken: readonly string[] } | { access: PortalAccess };

interface InviteValues {
  /** '' while nobody is chosen. */
  contactId: string;
  scopes: readonly PortalScope[];
}

const drafts = new Drafts<InviteValues>();
const everything: readonly PortalScope[] = ['invoices', 'files', 'replies'];

/**
 * Invites a person to a client's portal, or changes what somebody sees there. `closed` when nothing is to be done after all, `saved` when
 * it was, `edit` when an address is to be corrected first, of `contactId`.
 */
export class InviteDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-select-field': ClienteleSelectField,
}) {
  static readonly namespaces = [commonMessages, recordMessages, portalPeopleMessages];
  static override styles = [
    tokens,
    iconStyles,
    skeletonStyles,
    recordStyles,
    ...dialogFormStyles,
    css`
      fieldset {
        display: grid;
        gap: 2px;
        margin: 0;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }
      legend {
        margin-block-end: 4px;
        padding: 0;
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
        font-weight: 500;
      }
      .choice {
        display: flex;
        align-items: start;
        gap: 8px;
        min-block-size: max(24px, var(--_cl-target));
      }
      .choice input {
        flex: none;
        margin: 3px 0 0;
        accent-color: var(--_cl-accent);
      }
      .hint {
        margin-block-start: 4px;
        font-size: var(--_cl-font-small);
      }
      .to {
        margin-block-start: 6px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: InviteSubject | null = null;

  /** Who can be chosen; null until that is known. */
  @state() private people: readonly Contact[] | null = null;
  @state() private hasFailed = false;

  #form = new FormDraft<InviteValues>(this, drafts);
  #loading: AbortController | undefined;

  /** Who is to be edited when it says `edit`. */
  get contactId(): string {
    return this.#contact?.id ?? '';
  }

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope, client } = this;
    if (!changed.has('subject')) return;
    this.#loading?.abort();
    if (!subject) return;
    const given = 'contact' in subject ? subject.contact : 'access' in subject ? subject.access.contact : null;
    this.people = 'contact' in subject ? [subject.contact] : null;
    this.#form.begin(scope, `${client.id} ${given?.id ?? 'anybody'}`, {
      contactId: given?.id ?? '',
      scopes: 'access' in subject ? subject.access.scopes : everything,
    });
    if ('taken' in subject) void this.#load(subject.taken);
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject)
      void focusField(this, 'clientele-select-field, .notice .link, input[type=checkbox]');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(portalPeopleMessages).dialog;
    const isChange = subject !== null && 'access' in subject;
    const heading = !subject
      ? ''
      : 'access' in subject
        ? words.change(subject.access.contact.name)
        : 'contact' in subject
          ? words.inviteOne(subject.contact.name)
          : words.invite;
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading,
      form: this.#form,
      words: { ...words, ...(!isChange && { save: words.send, saveFailed: words.inviteFailed }) },
      refusal: inviteRefusal(this.#form.error, scope),
      body: subject ? html`${isChange ? nothing : this.#person(subject)} ${this.#scopes()}` : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  get #contact(): Contact | undefined {
    return this.people?.find(({ id }) => id === this.#form.values.contactId);
  }

  #person(subject: InviteSubject) {
    return html`<div class="wide">${'taken' in subject ? this.#choice() : this.#refused()} ${this.#address()}</div>`;
  }

  /** Of somebody who is not chosen here. Without an address that is said anyway. */
  #refused() {
    const isTaken = this.#form.issueOf('contactId')?.problem === 'taken';
    return isTaken
      ? html`<p class="failure" role="alert">${icon('alert')}<span>${this.#personProblem()}</span></p>`
      : nothing;
  }

  #choice() {
    const { people, scope } = this;
    const words = scope.messages(portalPeopleMessages).dialog;
    if (this.hasFailed)
      return this.#notice(words.contactsFailed, scope.messages(commonMessages).retry, () => {
        if (this.subject && 'taken' in this.subject) void this.#load(this.subject.taken);
      });
    if (!people) return skeleton();
    if (people.length === 0) return this.#notice(this.#hasContacts ? words.everybody : words.noneYet, words.toContacts);
    return html`<clientele-select-field
      required
      .label=${words.person}
      .value=${this.#form.values.contactId}
      .emptyText=${words.choose}
      .options=${people.map(({ id, name }) => ({ value: id, label: name }))}
      .error=${this.#personProblem()}
      @change=${(event: Event) => this.#form.set({ contactId: (event.target as ClienteleSelectField).value })}
    ></clientele-select-field>`;
  }

  get #hasContacts(): boolean {
    return this.subject !== null && 'taken' in this.subject && this.subject.taken.length > 0;
  }

  #personProblem(): string {
    const words = this.scope.messages(portalPeopleMessages).dialog;
    if (!this.#form.problemOf('contactId')) return '';
    if (this.#form.issueOf('contactId')?.problem === 'taken') return words.hasAccess;
    return this.#contact ? words.noEmail(this.#contact.name) : words.needsPerson;
  }

  /** Where the mail goes, or that there is nowhere yet. */
  #address() {
    const words = this.scope.messages(portalPeopleMessages).dialog;
    const contact = this.#contact;
    if (!contact) return nothing;
    const email = contact.emails.find(({ isPrimary }) => isPrimary);
    if (!email) return this.#notice(words.noEmail(contact.name), this.scope.messages(portalPeopleMessages).addEmail);
    return html`<p class="to">${words.hint(email.value)}</p>
      ${
        email.state === 'bounced'
          ? this.#notice(
              this.scope.messages(portalPeopleMessages).bounced,
              this.scope.messages(portalPeopleMessages).checkAddress,
            )
          : nothing
      }`;
  }

  #notice(text: string, label: string, act = () => this.dispatchEvent(new Event('edit')) as unknown) {
    return html`<p class="notice">
      ${icon('alert')}<span class="notice-body">${text}</span>
      <button class="link" type="button" @click=${() => void act()}>${label}</button>
    </p>`;
  }

  #scopes() {
    const words = this.scope.messages(portalPeopleMessages).dialog;
    const { scopes } = this.#form.values;
    const has = (name: string) => scopes.some((one) => one === name);
    return html`<fieldset class="wide">
      <legend>${words.scopes}</legend>
      ${everything.map(
        (name) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${has(name)}
              @change=${() => this.#form.set({ scopes: everything.filter((one) => has(one) !== (one === name)) })}
            />${words.scope[name]}</label
          >`,
      )}
      <p class="muted hint">${words.always}</p>
    </fieldset>`;
  }

  async #load(taken: readonly string[]) {
    const { client, scope } = this;
    const loading = (this.#loading = new AbortController());
    this.hasFailed = false;
    try {
      const query = { clientId: client.id, limit: 100 };
      const { items } = await scope.client.api.contacts.list(query, { signal: loading.signal });
      if (loading !== this.#loading) return;
      this.people = items.map(({ contact }) => contact).filter(({ id }) => !taken.includes(id));
      const [only] = this.people;
      // Where there is nobody else there is nothing to choose.
      if (only && this.people.length === 1 && !this.#form.isDirty)
        this.#form.begin(scope, `${client.id} anybody`, { contactId: only.id, scopes: everything });
      await focusField(this, 'clientele-select-field, .notice .link');
    } catch {
      if (loading === this.#loading) this.hasFailed = true;
    }
  }

  async #save() {
    const { subject, scope, client } = this;
    if (!subject) return;
    const { portal } = scope.client.api;
    const words = scope.messages(portalPeopleMessages);
    const { contactId } = this.#form.values;
    const scopes = [...this.#form.values.scopes];
    if ('access' in subject) {
      if (await this.#form.send(() => portal.setAccess({ id: subject.access.id, patch: { scopes } })))
        this.#saidChanged(subject.access);
      return;
    }
    if (!this.#contact?.emails.some(({ isPrimary }) => isPrimary)) this.#form.refuse('contactId', 'required');
    const isSaved = await this.#form.send(async () => {
      const access = await portal.invite({ clientId: client.id, contactId, scopes });
      scope.toaster.say({ text: access.state === 'invited' ? words.invited : words.given, name: access.contact.name });
    });
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else await focusField(this, 'clientele-select-field, .notice .link');
  }

  #saidChanged({ id, scopes, contact: { name } }: PortalAccess) {
    const { scope } = this;
    const words = scope.messages(portalPeopleMessages);
    const undo = async () => {
      try {
        await scope.client.api.portal.setAccess({ id, patch: { scopes } });
        this.dispatchEvent(new Event('undone'));
      } catch (cause) {
        sayFailure(scope, words.changeFailed, cause, name);
      }
    };
    scope.toaster.say({
      text: words.changed,
      name,
      undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
    });
    this.dispatchEvent(new Event('saved'));
  }
}
