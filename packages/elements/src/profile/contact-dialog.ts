import type { Contact, ContactRole, Tie } from '@clientele/contract';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { picturesMessages } from '../locales/pictures.ts';
import { contactsMessages } from '../locales/contacts.ts';
import { focusConflict } from '../record/conflict-choice.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { inviteRefusal } from '../record/portal-acts.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { addressFields, addressStyles } from './contact-addresses.ts';
import { ContactDraft, type AddressKind, type ContactSubject, type ContactValues } from './contact-draft.ts';
import { ContactPerson } from './contact-person.ts';
import { PictureField } from './picture-field.ts';

const drafts = new Drafts<ContactValues>();

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
  .small {
    padding-inline-start: 20px;
    font-size: var(--_cl-font-small);
  }
  .choice input {
    margin: 0;
    accent-color: var(--_cl-accent);
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
  'clientele-picture-field': PictureField,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles, addressStyles, contactStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: ContactSubject | null = null;
  /** A new person can be invited to the portal. */
  @property({ type: Boolean }) invites = false;

  #form = new FormDraft<ContactValues>(this, drafts);
  #person = new ContactPerson(this, this.#form);
  #draft: ContactDraft | undefined;

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    this.#draft = new ContactDraft(subject);
    this.#person.begin();
    this.#form.begin(scope, this.#draft.id, this.#draft.initial);
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this, '[data-first]');
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
      refusal: inviteRefusal(this.#form.error, scope),
      inWords: (field, value) => this.#inWords(field, value),
      body: subject ? this.#fields(subject) : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  /** Who is known already is invited from the list. */
  get #canInvite(): boolean {
    return this.invites && !this.#isEdit && !this.#form.values.linkedId;
  }

  get #isEdit() {
    return this.subject !== null && 'tie' in this.subject;
  }

  #fields(subject: ContactSubject) {
    const words = this.scope.messages(contactsMessages);
    const { fields } = words;
    const { linkedId } = this.#form.values;
    return html`${'tie' in subject ? this.#text('name', fields.name, { isFirst: true }) : this.#person.render(this.scope, subject.clientId)}
      ${
        linkedId
          ? nothing
          : html`${this.#text('position', fields.position)} ${this.#picture(subject)} ${this.#addresses('emails')}
            ${this.#addresses('phones')}`
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
      ${this.#text('groups', fields.groups, { hint: words.groupsHint })}
      ${this.#canInvite ? this.#invitation() : nothing}`;
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

  #picture(subject: ContactSubject) {
    const { name, pictureId } = this.#form.values;
    return html`<clientele-picture-field
      class="wide"
      .scope=${this.scope}
      .clientId=${'tie' in subject ? subject.tie.clientId : subject.clientId}
      .name=${name}
      .pictureId=${pictureId || null}
      .error=${this.#form.problemOf('pictureId')}
      .take=${(id: string | null) => this.#form.set({ pictureId: id ?? '' })}
    ></clientele-picture-field>`;
  }

  #addresses(kind: AddressKind) {
    const focus = (selector: string | null) => void focusField(this, selector ?? '[data-first]');
    return addressFields({ kind, scope: this.scope, form: this.#form, focus });
  }

  #invitation() {
    const words = this.scope.messages(portalPeopleMessages);
    const { emails } = this.#form.values;
    return html`<div class="wide">
      <label class="choice"
        ><input
          type="checkbox"
          aria-describedby="invitation-hint"
          .checked=${this.#form.values.sendInvitation}
          @change=${(event: Event) =>
            // Without it no address is needed, and none is missing.
            this.#form.set({ sendInvitation: (event.target as HTMLInputElement).checked, emails })}
        />${words.sendInvitation}</label
      >
      <p id="invitation-hint" class="muted small">${words.sendInvitationHint}</p>
    </div>`;
  }

  #toggleRole(role: ContactRole) {
    const { roles } = this.#form.values;
    this.#form.set({ roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role] });
  }

  async #save() {
    const { subject, scope } = this;
    const draft = this.#draft;
    if (!subject || !draft) return;
    this.#person.settle();
    // One that is still on its way is saved with the rest.
    await this.renderRoot.querySelector<PictureField>('clientele-picture-field')?.settled;
    // What was ticked and is not offered any more is not meant.
    if (!this.#canInvite) this.#form.set({ sendInvitation: false });
    const { values } = this.#form;
    const isInvited = values.sendInvitation;
    if (!values.name.trim()) this.#form.refuse('name', 'required');
    const needsEmail = isInvited && !values.emails.some(({ value }) => value.trim());
    if (needsEmail) this.#needEmail();
    const isSaved = await this.#form.send(
      async () => {
        await draft.save(scope, this.#form.values, this.#form.changes);
        const { added } = scope.messages(contactsMessages);
        const { invited } = scope.messages(portalPeopleMessages);
        if (!('tie' in subject)) scope.toaster.say({ text: isInvited ? invited : added, name: values.name });
      },
      (current) => draft.theirs(scope, current as Contact | Tie),
    );
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else if (this.#form.conflicts.length > 0) void focusConflict(this);
    else if (this.#form.problemOf('name')) void focusField(this, '[data-first]');
    else if (needsEmail) void focusField(this, '.address-emails-0');
  }

  /** There is always a row at which that is said. */
  #needEmail() {
    const { emails } = this.#form.values;
    if (emails.length === 0) this.#form.set({ emails: [{ value: '', label: 'work', isPrimary: true }] });
    this.#form.refuse('emails.0.value', 'required');
  }

  #inWords(field: keyof ContactValues, value: unknown): { label: string; text: string } {
    const { scope } = this;
    const { fields, roles } = scope.messages(contactsMessages);
    const pictures = scope.messages(picturesMessages);
    if (field === 'pictureId') return { label: pictures.label, text: value ? pictures.label : '' };
    if (field === 'sendInvitation') return { label: scope.messages(portalPeopleMessages).sendInvitation, text: '' };
    const label = field === 'linkedId' ? fields.name : fields[field];
    const text = typeof value === 'string' ? value : '';
    const listed = (texts: readonly string[]) => scope.format.list(texts.filter(Boolean));
    switch (field) {
      case 'emails':
      case 'phones':
        return { label, text: listed((value as ContactValues['emails']).map((address) => address.value)) };
      case 'roles':
        return { label, text: listed((value as ContactValues['roles']).map((role) => roles[role])) };
      case 'startedOn':
        return { label, text: text && scope.format.day(text) };
      default:
        return { label, text };
    }
  }
}
