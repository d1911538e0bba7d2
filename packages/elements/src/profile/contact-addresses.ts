import type { AddressLabel } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import type { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contactsMessages } from '../locales/contacts.ts';
import type { FormDraft } from '../record/form-draft.ts';
import type { Scope } from '../scope.ts';
import type { AddressKind, AddressValue, ContactValues } from './contact-draft.ts';

interface AddressFields {
  kind: AddressKind;
  scope: Scope;
  form: FormDraft<ContactValues>;
  /** Gives a row the focus, by a selector; what comes before the rows when none is left. */
  focus(selector: string | null): void;
}

type Addresses = readonly AddressValue[];

const mostAddresses = 10;

/**
 * The addresses of one kind in the form of a contact: a row each, and one more on demand. A template, because a field within an element
 * of its own would not belong to the form that Enter submits.
 */
export function addressFields({ kind, scope, form, focus }: AddressFields) {
  const words = scope.messages(contactsMessages);
  const list = form.values[kind];
  const selectorOf = (index: number) => `.address-${kind}-${index}`;
  const nameOf = (index: number) => (kind === 'emails' ? words.email : words.phone)(scope.format.number(index + 1));
  const set = (addresses: Addresses) => form.set({ [kind]: addresses });
  const row = (address: AddressValue, index: number) => {
    const path = `${kind}.${index}.value`;
    const other = form.issueOf(path)?.other;
    return html`<div class="address">
      <clientele-text-field
        class=${`address-${kind}-${index}`}
        .label=${nameOf(index)}
        .type=${kind === 'emails' ? 'email' : 'tel'}
        .value=${address.value}
        .error=${other ? words.taken(other.name) : form.problemOf(path)}
        .autocomplete=${'off'}
        @input=${(event: Event) => set(withAddress(form.values[kind], index, { value: (event.target as ClienteleTextField).value }))}
      ></clientele-text-field>
      <clientele-select-field
        .label=${words.kindOf(nameOf(index))}
        .value=${address.label}
        .options=${Object.entries(words.labels).map(([value, label]) => ({ value, label }))}
        @change=${(event: Event) => set(withAddress(form.values[kind], index, { label: (event.target as ClienteleSelectField).value as AddressLabel }))}
      ></clientele-select-field>
      ${
        list.length > 1
          ? html`<label class="choice"
              ><input
                type="radio"
                name=${kind}
                aria-label=${words.mainOf(nameOf(index))}
                .checked=${address.isPrimary}
                @change=${() => set(withMain(form.values[kind], index))}
              />${words.main}</label
            >`
          : nothing
      }
      <button
        class="icon-button"
        type="button"
        aria-label=${words.removeField(nameOf(index))}
        @click=${() => {
          const left = withoutAddress(form.values[kind], index);
          set(left);
          focus(left.length > 0 ? selectorOf(Math.max(0, index - 1)) : null);
        }}
      >
        ${icon('close')}
      </button>
    </div>`;
  };
  return html`<fieldset class="wide">
    <legend>${words.fields[kind]}</legend>
    ${repeat(list, (_, index) => index, row)}
    ${
      list.length < mostAddresses
        ? html`<button
            class="button button-quiet add"
            type="button"
            @click=${() => {
              const before = form.values[kind];
              set(withNewAddress(before, kind));
              focus(selectorOf(before.length));
            }}
          >
            ${icon('plus')}${kind === 'emails' ? words.addEmail : words.addPhone}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function withAddress(list: Addresses, place: number, patch: Partial<AddressValue>): Addresses {
  return list.map((one, index) => (index === place ? { ...one, ...patch } : one));
}

function withMain(list: Addresses, place: number): Addresses {
  return list.map((one, index) => ({ ...one, isPrimary: index === place }));
}

function withNewAddress(list: Addresses, kind: AddressKind): Addresses {
  const label = kind === 'phones' && list.length > 0 ? 'mobile' : 'work';
  return [...list, { value: '', label, isPrimary: list.length === 0 }];
}

/** One of those that are left is the main one. */
function withoutAddress(list: Addresses, place: number): Addresses {
  const left = list.filter((_, index) => index !== place);
  return left.some(({ isPrimary }) => isPrimary) ? left : withMain(left, 0);
}

export const addressStyles = css`
  .address {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 116px auto auto;
    align-items: start;
    gap: 6px 8px;
  }
  .address > ::part(label) {
    ${visuallyHidden}
  }
  .address .choice,
  .address .icon-button {
    block-size: max(24px, var(--_cl-control-height));
  }
  .add {
    justify-self: start;
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
