import type { AddressKind, AddressSuggestion } from '@clientele/contract';
import { addressFields, addressLine, regionName, type AddressField } from '@clientele/contract/rules/address';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import type { ComboboxInputEvent } from '@clientele/ui/combobox/combobox-events';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressesMessages } from '../locales/addresses.ts';
import { memo } from '../memo.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import {
  AddressDraft,
  addressParts,
  countryOptions,
  type AddressPart,
  type AddressSubject,
  type AddressValues,
} from './address-draft.ts';
import { AddressSearch } from './address-search.ts';

const drafts = new Drafts<AddressValues>();

/**
 * A postal address, with the fields and in the order of its country. `closed` when it is not to be saved after all, `saved` when it was.
 * What was typed is given up only after a question.
 */
export class AddressDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
  'clientele-select-field': ClienteleSelectField,
  'clientele-combobox': ClienteleCombobox,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: AddressSubject | null = null;
  /** The operator has an address service. */
  @property({ attribute: false }) hasSuggestions = false;

  /** Whether what was typed is to be discarded is being asked. */
  @state() private asksToDiscard = false;
  #form = new FormDraft<AddressValues>(this, drafts);
  #search = new AddressSearch(this);
  #countries = memo(countryOptions);
  /** Of the subject; null before there was one. */
  #draft: AddressDraft | null = null;
  /** The parts that have had something since the dialog was opened: they are shown whatever the country. */
  #filled: ReadonlySet<string> = new Set();

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject')) return;
    this.asksToDiscard = false;
    this.#search.reset();
    if (!subject) return;
    this.#draft = new AddressDraft(subject, scope);
    this.#form.begin(scope, this.#draft.id, this.#draft.initial);
    this.#filled = new Set();
    this.#fill();
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this, '[data-first]');
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(addressesMessages);
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading: subject && 'address' in subject ? words.editAddress : words.newAddress,
      form: this.#form,
      words,
      conflict: words.conflict,
      saveIcon: icon('check'),
      body: subject ? html`${this.#fields(subject)}${this.#question()}` : nothing,
      onSubmit: () => void this.#save(),
      onClose: this.#onClose,
    });
  }

  #fields(subject: AddressSubject) {
    const { scope } = this;
    const words = scope.messages(addressesMessages);
    const { fields } = words;
    const { values } = this.#form;
    const stays = 'address' in subject && subject.address.isPrimary;
    return html`${this.hasSuggestions ? this.#finder() : nothing}
      <clientele-select-field
        .label=${fields.kind}
        .value=${values.kind}
        .options=${Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        .error=${this.#form.problemOf('kind')}
        ?disabled=${stays}
        @change=${(event: Event) => this.#form.set({ kind: (event.target as ClienteleSelectField).value as AddressKind })}
      ></clientele-select-field>
      ${this.#text('label', fields.label, { placeholder: fields.labelHint })}
      <clientele-combobox
        class="wide"
        .label=${fields.countryCode}
        .value=${values.countryCode}
        .options=${this.#countries(scope.locale)}
        .noMatchText=${words.noCountry}
        .error=${this.#form.problemOf('countryCode')}
        @change=${(event: Event) => this.#setPart('countryCode', (event.target as ClienteleCombobox).value)}
      ></clientele-combobox>
      ${repeat(
        this.#shownFields(values.countryCode),
        ({ field }) => field,
        ({ field, isRequired }) => {
          const label = field === 'region' ? words.regions[regionName(values.countryCode || null)] : fields[field];
          return this.#text(field, label, {
            isRequired,
            ...(field === 'street' && { hint: words.precise }),
            ...(field === 'recipient' && { placeholder: fields.recipientHint }),
          });
        },
      )}`;
  }

  /** Those of the country, and those in which there is something: nothing that is stored or typed is out of sight. */
  #shownFields(countryCode: string) {
    const ofCountry = addressFields(countryCode || null);
    const others = addressFields(null).filter(
      ({ field }) => this.#filled.has(field) && !ofCountry.some((shown) => shown.field === field),
    );
    return [...ofCountry, ...others.map(({ field }) => ({ field, isRequired: false }))];
  }

  #text(
    field: AddressField | 'label',
    label: string,
    {
      hint = '',
      placeholder = '',
      isRequired = false,
    }: { hint?: string; placeholder?: string; isRequired?: boolean } = {},
  ) {
    const isStreet = field === 'street';
    const lengths = { recipient: 200, street: 1000, postalCode: 20 } as Partial<Record<typeof field, number>>;
    return html`<clientele-text-field
      class=${isStreet || field === 'recipient' ? 'wide' : ''}
      data-part=${field}
      ?data-first=${isStreet && !this.hasSuggestions}
      ?multiline=${isStreet}
      .rows=${2}
      .label=${label}
      .value=${this.#form.values[field]}
      .hint=${hint}
      .placeholder=${placeholder}
      .error=${this.#form.problemOf(field)}
      .maxlength=${lengths[field] ?? 100}
      ?required=${isRequired}
      @input=${(event: Event) => {
        const { value } = event.target as ClienteleTextField;
        if (field === 'label') this.#form.set({ label: value });
        else this.#setPart(field, value);
      }}
    ></clientele-text-field>`;
  }

  #finder() {
    const words = this.scope.messages(addressesMessages);
    const { found, isLooking } = this.#search;
    return html`<clientele-combobox
      class="wide"
      data-first
      filter="owner"
      .label=${words.find}
      .hint=${words.findHint}
      .noMatchText=${this.#search.hasAnswer ? words.findNothing : ''}
      .loadingText=${isLooking ? words.looking : ''}
      .options=${found.map((suggestion, place) => ({
        value: String(place),
        label: addressLine(suggestion.text),
        ...(suggestion.countryCode && { detail: this.#countryName(suggestion.countryCode) }),
      }))}
      @clientele-combobox-input=${({ text }: ComboboxInputEvent) =>
        this.#search.ask(this.scope, {
          clientId: this.#draft?.clientId ?? '',
          text,
          countryCode: this.#form.values.countryCode || null,
        })}
      @change=${(event: Event) => {
        const field = event.target as ClienteleCombobox;
        const suggestion = found[Number(field.value)];
        if (field.value !== '' && suggestion) this.#take(suggestion);
        field.value = '';
      }}
    ></clientele-combobox>`;
  }

  #countryName(code: string): string {
    return this.#countries(this.scope.locale).find(({ value }) => value === code)?.label ?? code;
  }

  /** What the service does not know of, such as who is there, stays as it was typed. */
  #take({ text: _text, recipient: _recipient, position, ...found }: AddressSuggestion) {
    const values = Object.fromEntries(Object.entries(found).map(([part, value]) => [part, value ?? '']));
    this.#form.set({ ...(values as Partial<AddressValues>), position });
    this.#fill();
    void focusField(this, '[data-part=street]');
  }

  /** What is typed by hand is not where the service said any more. */
  #setPart(part: AddressPart, value: string) {
    this.#form.set({ [part]: value, ...(part !== 'recipient' && { position: null }) });
    this.#fill();
  }

  #fill() {
    const filled = addressParts.filter((part) => this.#form.values[part] !== '');
    this.#filled = new Set([...this.#filled, ...filled]);
  }

  #question() {
    if (!this.asksToDiscard) return nothing;
    const words = this.scope.messages(addressesMessages);
    return html`<div class="notice wide" role="alert">
      ${icon('alert')}<span class="notice-body">${words.discardQuestion}</span>
      <button class="button keep" type="button" @click=${this.#keepEditing}>${words.keepEditing}</button>
      <button class="button button-danger" type="button" @click=${this.#discard}>${words.discardAll}</button>
    </div>`;
  }

  #onClose = () => {
    if (this.#form.isBusy) return;
    if (!this.#form.isDirty) this.dispatchEvent(new Event('closed'));
    else if (this.asksToDiscard) this.#keepEditing();
    else {
      this.asksToDiscard = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.keep')?.focus());
    }
  };

  #keepEditing = () => {
    this.asksToDiscard = false;
    void focusField(this, '[data-part=street]');
  };

  #discard = () => {
    this.#form.discard();
    this.dispatchEvent(new Event('closed'));
  };

  async #save() {
    const { scope } = this;
    const draft = this.#draft;
    if (!this.subject || !draft) return;
    const { values, changes } = this.#form;
    for (const { field, problem } of draft.problemsOf(values, changes)) this.#form.refuse(field, problem);
    if (await this.#form.send(() => draft.save(scope, values, changes))) this.dispatchEvent(new Event('saved'));
    else await this.#focusProblem();
  }

  async #focusProblem() {
    const field = this.#shownFields(this.#form.values.countryCode).find((shown) => this.#form.problemOf(shown.field));
    if (field) await focusField(this, `[data-part=${field.field}]`);
  }
}
