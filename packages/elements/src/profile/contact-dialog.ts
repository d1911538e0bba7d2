import type { AddressLabel, Contact, ContactAddress, ContactRole, Tie } from '@clientele/contract';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import type { ComboboxCreateEvent, ComboboxInputEvent } from '@clientele/ui/combobox/combobox-events';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { contactsMessages } from '../locales/contacts.ts';
import { dialogForm, dialogFormStyles } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { Intention } from '../record/intention.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

interface AddressValue {
  value: string;
  label: AddressLabel;
  isPrimary: boolean;
}

interface ContactValues {
  name: string;
  position: string;
  emails: readonly AddressValue[];
  phones: readonly AddressValue[];
  roles: readonly ContactRole[];
  relationship: string;
  groups: string;
  startedOn: string;
  /** Someone who is known already and is to be linked; '' for a new person. */
  linkedId: string;
}

/** What the dialog is about: somebody at a client, or somebody who is to be added to one. */
export type ContactSubject = { tie: Tie } | { clientId: string };

type Found = { contact: Contact; clients: { id: string; name: string }[] };

const drafts = new Drafts<ContactValues>();

const mostAddresses = 10;

const contactStyles = css`
  fieldset {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 4px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_cl-target);
  }
  .choice input {
    margin: 0;
    accent-color: var(--_cl-accent);
  }
  .address {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 116px auto auto;
    align-items: start;
    gap: 6px 8px;
  }
  .address > ::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .address .choice,
  .address .icon-button {
    block-size: max(24px, var(--_cl-control-height));
  }
  .add {
    justify-self: start;
  }
  .linked {
    overflow-wrap: anywhere;
  }
  @media (max-width: 480px) {
    .address {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .address > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

/**
 * Adds a person to a client, new or known from another one, or edits who is there. `closed` when nothing is to be saved after all,
 * `saved` when it was.
 */
export class ContactDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
  'clientele-select-field': ClienteleSelectField,
  'clientele-date-field': ClienteleDateField,
  'clientele-combobox': ClienteleCombobox,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles, contactStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: ContactSubject | null = null;

  @state() private found: readonly Found[] = [];
  @state() private isSearching = false;
  #form = new FormDraft<ContactValues>(this, drafts);
  #intention = new Intention();
  #search: AbortController | undefined;
  /** What stands in the field for a name and was not chosen. */
  #typed = '';
  /** From which the edit started. */
  #versions = { contact: 0, tie: 0 };

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    const tie = 'tie' in subject ? subject.tie : null;
    this.#intention = new Intention();
    this.#typed = '';
    this.found = [];
    this.#versions = { contact: tie?.contact.version ?? 0, tie: tie?.version ?? 0 };
    const id = 'tie' in subject ? `${subject.tie.clientId} ${subject.tie.contact.id}` : `new ${subject.clientId}`;
    this.#form.begin(scope, id, valuesOf(tie));
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void this.#focus('[data-first]');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(contactsMessages);
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading: subject && 'tie' in subject ? words.editContact(subject.tie.contact.name) : words.newContact,
      form: this.#form,
      words,
      conflict: words.conflict,
      body: subject ? this.#fields(subject) : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  get #isEdit() {
    return this.subject !== null && 'tie' in this.subject;
  }

  #fields(subject: ContactSubject) {
    const words = this.scope.messages(contactsMessages);
    const { fields } = words;
    const { linkedId } = this.#form.values;
    return html`${'tie' in subject ? this.#text('name', fields.name, { isFirst: true }) : this.#person()}
      ${
        linkedId
          ? nothing
          : html`${this.#text('position', fields.position)} ${this.#addresses('emails')} ${this.#addresses('phones')}`
      }
      <fieldset class="wide">
        <legend>${fields.roles}</legend>
        <div class="roles">
          ${Object.entries(words.roles).map(
            ([role, label]) =>
              html`<label class="choice"
                ><input
                  type="checkbox"
                  .checked=${this.#form.values.roles.includes(role as ContactRole)}
                  @change=${() => this.#toggleRole(role as ContactRole)}
                />${label}</label
              >`,
          )}
        </div>
      </fieldset>
      ${this.#text('relationship', fields.relationship, { hint: words.relationshipHint })}
      <clientele-date-field
        .label=${fields.startedOn}
        .value=${this.#form.values.startedOn}
        .clearLabel=${words.clear}
        .error=${this.#form.problemOf('startedOn')}
        @change=${(event: Event) => this.#form.set({ startedOn: (event.target as ClienteleDateField).value })}
      ></clientele-date-field>
      ${this.#text('groups', fields.groups, { hint: words.groupsHint })}`;
  }

  /** The name of a new person, or somebody who is known. */
  #person() {
    const { scope } = this;
    const words = scope.messages(contactsMessages);
    const { name, linkedId } = this.#form.values;
    return html`<clientele-combobox
      class="wide"
      data-first
      filter="owner"
      required
      .label=${words.person}
      .hint=${linkedId ? '' : words.personHint}
      .value=${linkedId || (name ? newPerson : '')}
      .valueLabel=${name}
      .options=${this.found.map(({ contact, clients }) => ({
        value: contact.id,
        label: contact.name,
        detail: [
          contact.position,
          contact.emails[0]?.value,
          clients.length > 0 && words.alsoAt(scope.format.list(clients.map((client) => client.name))),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      .createLabel=${words.createPerson}
      .loadingText=${this.isSearching ? words.searching : ''}
      .error=${this.#form.problemOf('name')}
      @clientele-combobox-input=${this.#onSearch}
      @clientele-combobox-create=${({ text }: ComboboxCreateEvent) => this.#setPerson(text)}
      @change=${this.#onChoose}
      @focusout=${this.#onLeavePerson}
    ></clientele-combobox>`;
  }

  #text(field: 'name' | 'position' | 'relationship' | 'groups', label: string, { hint = '', isFirst = false } = {}) {
    return html`<clientele-text-field
      class=${field === 'groups' || (field === 'position' && !this.#isEdit) ? 'wide' : ''}
      ?data-first=${isFirst}
      .label=${label}
      .value=${this.#form.values[field]}
      .hint=${hint}
      .error=${this.#form.problemOf(field)}
      .maxlength=${field === 'groups' ? 450 : 200}
      ?required=${field === 'name'}
      @input=${(event: Event) => this.#form.set({ [field]: (event.target as ClienteleTextField).value })}
    ></clientele-text-field>`;
  }

  #addresses(kind: 'emails' | 'phones') {
    const words = this.scope.messages(contactsMessages);
    const { values } = this.#form;
    const list = values[kind];
    const nameOf = (index: number) =>
      (kind === 'emails' ? words.email : words.phone)(this.scope.format.number(index + 1));
    return html`<fieldset class="wide">
      <legend>${words.fields[kind]}</legend>
      ${repeat(
        list,
        (_, index) => index,
        (address, index) => {
          const path = `${kind}.${index}.value`;
          const other = this.#form.issueOf(path)?.other;
          return html`<div class="address">
            <clientele-text-field
              class=${`address-${kind}-${index}`}
              .label=${nameOf(index)}
              .type=${kind === 'emails' ? 'email' : 'tel'}
              .value=${address.value}
              .error=${other ? words.taken(other.name) : this.#form.problemOf(path)}
              .autocomplete=${'off'}
              @input=${(event: Event) => this.#setAddress(kind, index, { value: (event.target as ClienteleTextField).value })}
            ></clientele-text-field>
            <clientele-select-field
              .label=${words.kindOf(nameOf(index))}
              .value=${address.label}
              .options=${Object.entries(words.labels).map(([value, label]) => ({ value, label }))}
              @change=${(event: Event) => this.#setAddress(kind, index, { label: (event.target as ClienteleSelectField).value as AddressLabel })}
            ></clientele-select-field>
            ${
              list.length > 1
                ? html`<label class="choice"
                    ><input
                      type="radio"
                      name=${kind}
                      aria-label=${words.mainOf(nameOf(index))}
                      .checked=${address.isPrimary}
                      @change=${() => this.#setMain(kind, index)}
                    />${words.main}</label
                  >`
                : nothing
            }
            <button
              class="icon-button"
              type="button"
              aria-label=${words.removeField(nameOf(index))}
              @click=${() => this.#dropAddress(kind, index)}
            >
              ${icon('close')}
            </button>
          </div>`;
        },
      )}
      ${
        list.length < mostAddresses
          ? html`<button class="button button-quiet add" type="button" @click=${() => this.#addAddress(kind)}>
              ${icon('plus')}${kind === 'emails' ? words.addEmail : words.addPhone}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #onSearch = async ({ text }: ComboboxInputEvent) => {
    const { scope, subject } = this;
    this.#typed = text;
    this.#search?.abort();
    if (!text || !subject || 'tie' in subject) {
      this.found = [];
      this.isSearching = false;
      return;
    }
    const search = (this.#search = new AbortController());
    this.isSearching = true;
    const found = await scope.client.api.contacts
      .find({ text, notOfClientId: subject.clientId }, { signal: search.signal })
      // A help: when it fails, a new person can still be added.
      .catch(() => ({ items: [] }));
    if (search.signal.aborted) return;
    this.found = found.items;
    this.isSearching = false;
  };

  #onChoose = (event: Event) => {
    const { value } = event.target as ClienteleCombobox;
    const known = this.found.find(({ contact }) => contact.id === value);
    this.#typed = '';
    if (known) this.#form.set({ linkedId: known.contact.id, name: known.contact.name });
    else if (!value) this.#form.set({ linkedId: '', name: '' });
  };

  /** What was typed and not chosen is the name of a new person. */
  #onLeavePerson = () => {
    if (this.#typed) this.#setPerson(this.#typed);
  };

  #setPerson(text: string) {
    this.#typed = '';
    const isEmail = /^[^\s@]+@[^\s@]+$/.test(text);
    const { emails } = this.#form.values;
    this.#form.set({ linkedId: '', name: text });
    if (isEmail && emails.every(({ value }) => !value))
      this.#form.set({ emails: [{ value: text, label: 'work', isPrimary: true }] });
  }

  #toggleRole(role: ContactRole) {
    const { roles } = this.#form.values;
    this.#form.set({ roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role] });
  }

  #setAddress(kind: 'emails' | 'phones', place: number, patch: Partial<AddressValue>) {
    const list = this.#form.values[kind].map((one, index) => (index === place ? { ...one, ...patch } : one));
    this.#form.set({ [kind]: list });
  }

  #setMain(kind: 'emails' | 'phones', place: number) {
    this.#form.set({ [kind]: this.#form.values[kind].map((one, index) => ({ ...one, isPrimary: index === place })) });
  }

  #addAddress(kind: 'emails' | 'phones') {
    const list = this.#form.values[kind];
    const label = kind === 'phones' && list.length > 0 ? 'mobile' : 'work';
    this.#form.set({ [kind]: [...list, { value: '', label, isPrimary: list.length === 0 }] });
    void this.#focus(`.address-${kind}-${list.length}`);
  }

  #dropAddress(kind: 'emails' | 'phones', place: number) {
    const list = this.#form.values[kind].filter((_, index) => index !== place);
    const hasMain = list.some(({ isPrimary }) => isPrimary);
    this.#form.set({ [kind]: hasMain ? list : list.map((one, index) => ({ ...one, isPrimary: index === 0 })) });
    void this.#focus(list.length > 0 ? `.address-${kind}-${Math.max(0, place - 1)}` : '[data-first]');
  }

  async #save() {
    const { subject, scope } = this;
    if (!subject) return;
    if (this.#typed) this.#setPerson(this.#typed);
    const { values } = this.#form;
    if (!values.name.trim()) this.#form.refuse('name', 'required');
    const isSaved = await this.#form.send(async () => {
      if ('tie' in subject) return this.#update(subject.tie);
      const tie = tieOf(values);
      const { contacts } = scope.client.api;
      const { clientId } = subject;
      const { linkedId: contactId } = values;
      if (contactId) {
        const body = { clientId, contactId, tie };
        await this.#intention.send(body, (idempotencyKey) => contacts.link({ idempotencyKey, ...body }));
      } else {
        const body = { clientId, contact: contactOf(values), tie };
        await this.#intention.send(body, (idempotencyKey) => contacts.create({ idempotencyKey, ...body }));
      }
      scope.toaster.say({ text: scope.messages(contactsMessages).added, name: values.name });
    });
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else if (this.#form.problemOf('name')) void this.#focus('[data-first]');
  }

  /** Who the person is, and what they are at this client: each is sent only when it is changed. */
  async #update({ clientId, contact }: Tie) {
    const { api, records } = this.scope.client;
    const { name, position, emails, phones, roles, relationship, groups, startedOn } = this.#form.changes;
    const { values } = this.#form;
    const all = contactOf(values);
    const patch = {
      ...(name !== undefined && { name: all.name }),
      ...(position !== undefined && { position: all.position }),
      ...(emails && { emails: all.emails }),
      ...(phones && { phones: all.phones }),
    };
    const whole = tieOf(values);
    const tiePatch = {
      ...(roles && { roles: whole.roles }),
      ...(relationship !== undefined && { relationship: whole.relationship }),
      ...(groups !== undefined && { groups: whole.groups }),
      ...(startedOn !== undefined && { startedOn: whole.startedOn }),
    };
    if (Object.keys(patch).length > 0) {
      const saved = await this.#fromTheirs('contact', () =>
        api.contacts.update({ id: contact.id, version: this.#versions.contact, patch }),
      );
      this.#versions.contact = saved.version;
      records.put('contact', saved, { whole: true });
    }
    if (Object.keys(tiePatch).length > 0)
      await this.#fromTheirs('tie', () =>
        api.contacts.updateTie({ clientId, contactId: contact.id, version: this.#versions.tie, patch: tiePatch }),
      );
  }

  /** Saving again writes over what someone else made of it: the person was told, and what they typed is still there. */
  async #fromTheirs<Result>(of: 'contact' | 'tie', call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (cause) {
      const current = (cause as { current?: { version?: number } }).current;
      if (current?.version !== undefined) this.#versions[of] = current.version;
      throw cause;
    }
  }

  /** The dialog opens before its new field has something in it that takes the focus. */
  async #focus(selector: string) {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<ClienteleTextField | ClienteleCombobox>(selector);
    await field?.updateComplete;
    field?.focus();
  }
}

/** The value of a name that belongs to nobody who is known. */
const newPerson = 'new';

function valuesOf(tie: Tie | null): ContactValues {
  const addresses = (list: readonly ContactAddress[] = []) =>
    list.map(({ value, label, isPrimary }) => ({ value, label, isPrimary }));
  const first = [{ value: '', label: 'work', isPrimary: true }] as const;
  return {
    name: tie?.contact.name ?? '',
    position: tie?.contact.position ?? '',
    emails: tie ? addresses(tie.contact.emails) : first,
    phones: tie ? addresses(tie.contact.phones) : first,
    roles: tie?.roles ?? [],
    relationship: tie?.relationship ?? '',
    groups: tie?.groups.join(', ') ?? '',
    startedOn: tie?.startedOn ?? '',
    linkedId: '',
  };
}

/** Lines that were left empty are none. */
function contactOf({ name, position, emails, phones }: ContactValues) {
  const filled = (list: readonly AddressValue[]) =>
    list.filter(({ value }) => value.trim()).map((one) => ({ ...one, value: one.value.trim() }));
  return {
    name: name.trim(),
    position: position.trim() || null,
    emails: filled(emails),
    phones: filled(phones),
  };
}

function tieOf({ roles, relationship, groups, startedOn }: ContactValues) {
  const words = groups.split(/[,،;]/).map((one) => one.trim());
  return {
    roles: [...roles],
    relationship: relationship.trim() || null,
    groups: [...new Set(words.filter(Boolean))],
    startedOn: startedOn || null,
  };
}
