import type { Address, AddressInput, AddressKind } from '@clientele/contract';
import { addressProblems, countryCodes, type AddressField } from '@clientele/contract/rules/address';
import { Intention } from '../record/intention.ts';
import type { Scope } from '../scope.ts';

/** The parts of an address that a person types, or chooses: which of them there are, the country says. */
export const addressParts = ['recipient', 'street', 'district', 'city', 'region', 'postalCode', 'countryCode'] as const;
export type AddressPart = (typeof addressParts)[number];

/** What the dialog keeps of an address, as it is typed. */
export type AddressValues = Record<AddressField | 'label' | 'countryCode', string> & {
  kind: AddressKind;
  position: Address['position'];
};

/** What the dialog is about: an address that there is, or a new one. */
export type AddressSubject = { address: Address } | { clientId: string; isFirst: boolean };

/** Saves what was typed about one subject. It outlives a failure, so that saving again is the same intention, or follows a conflict. */
export class AddressDraft {
  readonly clientId: string;
  /** By which it is found again when the dialog was closed unsent. */
  readonly id: string;
  readonly initial: AddressValues;
  #address: Address | null;
  #intention = new Intention();
  /** From which the edit started. */
  #version: number;

  constructor(subject: AddressSubject, scope: Scope) {
    const address = 'address' in subject ? subject.address : null;
    this.#address = address;
    this.#version = address?.version ?? 0;
    this.clientId = 'address' in subject ? subject.address.clientId : subject.clientId;
    this.id = address?.id ?? `new ${this.clientId}`;
    this.initial = valuesOf(subject, scope);
  }

  /** What is wrong with the parts that would be sent. */
  problemsOf(values: AddressValues, changes: Partial<AddressValues>) {
    return this.#sendsParts(changes) ? addressProblems(partsOf(values)) : [];
  }

  async save({ client: { api, records } }: Scope, values: AddressValues, changes: Partial<AddressValues>) {
    const { kind } = values;
    const label = values.label.trim() || null;
    const sent = partsOf(values);
    const { clientId } = this;
    try {
      const { address, client } = this.#address
        ? await api.addresses.update({
            id: this.#address.id,
            version: this.#version,
            patch: { kind, label, ...(this.#sendsParts(changes) && { parts: sent }) },
          })
        : await this.#intention.send(values, (idempotencyKey) =>
            api.addresses.create({ idempotencyKey, clientId, kind, label, parts: sent }),
          );
      records.put('address', address, { whole: true });
      records.put('client', client, { whole: true });
    } catch (cause) {
      // Saving again writes over what the other one made of it: the person was told, and what they typed is still there.
      const current = (cause as { current?: { version?: number } }).current;
      if (current?.version !== undefined) this.#version = current.version;
      throw cause;
    }
  }

  #sendsParts(changes: Partial<AddressValues>): boolean {
    return this.#address === null || addressParts.some((part) => part in changes);
  }
}

function valuesOf(subject: AddressSubject, { session }: Scope): AddressValues {
  const address = 'address' in subject ? subject.address : null;
  const texts = textsOf((part) => address?.[part] ?? '');
  return {
    ...texts,
    countryCode: address ? texts.countryCode : (session?.workspace.countryCode ?? ''),
    label: address?.label ?? '',
    kind: address?.kind ?? ('isFirst' in subject && subject.isFirst ? 'billing' : 'shipping'),
    position: address?.position ?? null,
  };
}

/** An empty part is none. */
function partsOf({ position, ...values }: AddressValues) {
  return { ...textsOf((part) => values[part].trim() || null), position } satisfies AddressInput;
}

// `Object.fromEntries` forgets the names.
function textsOf<Text>(textOf: (part: AddressPart) => Text) {
  return Object.fromEntries(addressParts.map((part) => [part, textOf(part)])) as Record<AddressPart, Text>;
}

/** The countries to choose from, by name. `locale` is a BCP 47 tag. */
export function countryOptions(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  return countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => compare(a.label, b.label));
}
