import type { OwnProfile, ProposalField, ProposalPatch } from '@clientele/contract';
import { addressFields, addressProblems, regionName, type AddressField } from '@clientele/contract/rules/address';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressesMessages } from '../locales/addresses.ts';
import { portalDetailsMessages } from '../locales/portal-details.ts';
import { recordMessages } from '../locales/record.ts';
import { memo } from '../memo.ts';
import { addressParts, countryOptions, type AddressPart } from '../profile/address-draft.ts';
import { focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { Intention } from '../record/intention.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { PortalCodeStep } from './portal-code-step.ts';

/** By the path at which the server speaks of each: `phone`, `address.street`. */
type Typed = Record<string, string>;

const drafts = new Drafts<Typed>();

const controls = {
  name: { type: 'text', autocomplete: 'organization' },
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
  website: { type: 'url', autocomplete: 'off' },
  taxId: { type: 'text', autocomplete: 'off' },
} as const satisfies Record<
  Exclude<ProposalField, 'address'>,
  { type: ClienteleTextField['type']; autocomplete: AutoFill }
>;

const partNames: Partial<Record<AddressField, AutoFill>> = {
  street: 'street-address',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
};

/**
 * Proposes another value for one field. Who came by a link types the code of a mail first, and the proposal goes on by itself. `sent` when
 * it was, `closed` when it was given up, `code-needed` when to whom a code can go must be known again. What was typed outlives a failure.
 */
export class PortalDetailForm extends ScopedElements(LitElement, {
  'clientele-text-field': ClienteleTextField,
  'clientele-combobox': ClienteleCombobox,
  'clientele-portal-code-step': PortalCodeStep,
}) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    recordStyles,
    css`
      :host,
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      /* Out of the layout, yet still a live region. */
      .messages:not(:has(*)) {
        position: absolute;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) profile!: OwnProfile;
  @property({ attribute: false }) field!: ProposalField;
  /** The workspace, by name. */
  @property({ attribute: false }) recipient = '';

  @state() private needsCode = false;
  #form = new FormDraft<Typed>(this, drafts);
  #intention = new Intention();
  #countries = memo(countryOptions);
  /** The parts of an address that have had something since the form was opened: they are shown whatever the country. */
  #filled = new Set<AddressField>();

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('field')) this.#form.begin(this.scope, this.field, typedOf(this.profile, this.field));
  }

  override firstUpdated() {
    this.#focusFirst();
  }

  override render() {
    const { scope } = this;
    const words = scope.messages(portalDetailsMessages);
    // That a code is needed is said by the place to type it.
    const failure = this.#form.error?.code === 'code-required' ? '' : this.#form.failure(words.sendFailed);
    return html`<form novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
        ${this.field === 'address' ? this.#address() : this.#text(this.field)}
        <div class="messages" aria-live="assertive">
          ${failure ? html`<p class="failure" part="error">${icon('alert')}<span>${failure}</span></p>` : nothing}
        </div>
        ${
          this.needsCode
            ? nothing
            : html`<div class="acts">
                <button
                  class="button button-primary"
                  part="button"
                  type="submit"
                  aria-busy=${this.#form.isBusy ? 'true' : 'false'}
                >
                  <span>${words.send}</span>
                </button>
                <button class="button button-quiet" part="button" type="button" @click=${this.#giveUp}>
                  ${words.cancel}
                </button>
              </div>`
        }
      </form>
      ${
        this.needsCode
          ? html`<clientele-portal-code-step
              exportparts="button, error"
              .scope=${scope}
              .recipients=${this.profile.recipients}
              .recipient=${this.recipient}
              @confirmed=${() => void this.#send()}
              @closed=${this.#backToForm}
            ></clientele-portal-code-step>`
          : nothing
      }`;
  }

  #text(field: keyof typeof controls) {
    const { type, autocomplete } = controls[field];
    return html`<clientele-text-field
      data-path=${field}
      .label=${this.scope.messages(recordMessages).fields[field]}
      .type=${type}
      .autocomplete=${autocomplete}
      .value=${this.#form.values[field] ?? ''}
      .error=${this.#form.problemOf(field)}
      ?required=${field === 'name'}
      @input=${(event: Event) => this.#form.set({ [field]: (event.target as ClienteleTextField).value })}
    ></clientele-text-field>`;
  }

  #address() {
    const { scope } = this;
    const words = scope.messages(addressesMessages);
    const country = this.#form.values['address.countryCode'] ?? '';
    return html`${repeat(
        this.#shownParts(country),
        ({ field }) => field,
        ({ field, isRequired }) => {
          const path = `address.${field}`;
          return html`<clientele-text-field
            data-path=${path}
            ?multiline=${field === 'street'}
            .label=${field === 'region' ? words.regions[regionName(country || null)] : words.fields[field]}
            .autocomplete=${partNames[field]}
            .value=${this.#form.values[path] ?? ''}
            .error=${this.#form.problemOf(path)}
            ?required=${isRequired}
            @input=${(event: Event) => this.#form.set({ [path]: (event.target as ClienteleTextField).value })}
          ></clientele-text-field>`;
        },
      )}
      <clientele-combobox
        data-path="address.countryCode"
        .label=${words.fields.countryCode}
        .value=${country}
        .options=${this.#countries(scope.locale)}
        .noMatchText=${words.noCountry}
        .error=${this.#form.problemOf('address.countryCode')}
        @change=${(event: Event) =>
          this.#form.set({ 'address.countryCode': (event.target as ClienteleCombobox).value })}
      ></clientele-combobox>`;
  }

  /** Those of the country, and those in which there is something: nothing that is stored or typed is out of sight. */
  #shownParts(country: string) {
    const ofCountry = addressFields(country || null);
    const all = addressFields(null);
    for (const { field } of all) if (this.#form.values[`address.${field}`]) this.#filled.add(field);
    const others = all.filter(
      ({ field }) => this.#filled.has(field) && !ofCountry.some((shown) => shown.field === field),
    );
    return [...ofCountry, ...others.map(({ field }) => ({ field, isRequired: false }))];
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#giveUp();
  };

  #giveUp = () => {
    if (this.#form.isBusy) return;
    this.#form.discard();
    this.dispatchEvent(new Event('closed'));
  };

  #backToForm = () => {
    this.needsCode = false;
    this.#focusFirst();
  };

  #focusFirst() {
    void focusField(this, this.field === 'address' ? '[data-path="address.street"]' : undefined);
  }

  #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#send();
  };

  async #send() {
    const { scope, field } = this;
    const form = this.#form;
    if (!form.isDirty) return this.#giveUp();
    const patch = patchOf(form.values, field);
    if (patch.name === '') form.refuse('name', 'required');
    if (field === 'address')
      for (const { field: part, problem } of addressProblems(partsOf(form.values)))
        form.refuse(`address.${part}`, problem);
    let isOpen = false;
    const isSent = await form.send(async () => {
      const { proposals } = await this.#intention.send(patch, (idempotencyKey) =>
        scope.client.portal.profile.propose({ idempotencyKey, patch }),
      );
      isOpen = proposals.some((proposal) => proposal.field === field);
    });
    if (isSent) {
      const words = scope.messages(portalDetailsMessages);
      scope.toaster.say(isOpen ? { text: words.sent, name: this.recipient } : { text: words.same });
      this.dispatchEvent(new Event('sent'));
    } else if (form.error?.code === 'code-required') {
      this.needsCode = true;
      this.dispatchEvent(new Event('code-needed'));
    } else {
      this.needsCode = false;
      await this.#focusProblem();
    }
  }

  async #focusProblem() {
    await this.updateComplete;
    const fields = Array.from(this.renderRoot.querySelectorAll<LitElement & { error: string }>('[data-path]'));
    fields.find(({ error }) => error)?.focus();
  }
}

function typedOf({ details, proposals }: OwnProfile, field: ProposalField): Typed {
  if (field === 'address')
    return Object.fromEntries(addressParts.map((part) => [`address.${part}`, details.address?.[part] ?? '']));
  const proposed = proposals.find((one) => one.field === field);
  return { [field]: (proposed ? proposed.value.text : details[field]) ?? '' };
}

function patchOf(typed: Typed, field: ProposalField): ProposalPatch {
  if (field === 'address') return { address: partsOf(typed) };
  const text = settled(typed[field]);
  return field === 'name' ? { name: text ?? '' } : { [field]: text };
}

function partsOf(typed: Typed) {
  const parts = addressParts.map((part) => [part, settled(typed[`address.${part}`])] as const);
  // `Object.fromEntries` forgets the names.
  return Object.fromEntries(parts) as Record<AddressPart, string | null>;
}

/** An empty text is none. */
function settled(text: string | undefined): string | null {
  return text?.trim() || null;
}
