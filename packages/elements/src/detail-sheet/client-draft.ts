import type { NewClient } from '@clientele/contract';

/** The foundational fields, in the order in which they are asked for. */
export const draftFields = ['name', 'email', 'phone', 'address', 'website', 'taxId', 'notes'] as const;
export type DraftField = (typeof draftFields)[number];

/** A client that someone is typing and that is not kept yet. */
export class ClientDraft {
  readonly values: Readonly<Record<DraftField, string>>;
  readonly #defaults: Partial<NewClient>;

  private constructor(defaults: Partial<NewClient>, values: Record<DraftField, string>) {
    this.#defaults = defaults;
    this.values = values;
  }

  /** Begins with what is known already. */
  static from(defaults: Partial<NewClient> = {}): ClientDraft {
    return new ClientDraft(defaults, textsOf(defaults));
  }

  with(field: DraftField, value: string): ClientDraft {
    return new ClientDraft(this.#defaults, { ...this.values, [field]: value });
  }

  /** Whether a person added anything to what was given. */
  get isDirty(): boolean {
    const given = textsOf(this.#defaults);
    return draftFields.some((field) => this.values[field] !== given[field]);
  }

  /** What is sent: without the fields that were left empty. */
  toNewClient(): NewClient {
    const client: NewClient = { ...this.#defaults, name: this.values.name.trim() };
    for (const field of draftFields) {
      const text = this.values[field].trim();
      if (text) client[field] = text;
      else if (field !== 'name') delete client[field];
    }
    return client;
  }
}

function textsOf(client: Partial<NewClient>): Record<DraftField, string> {
  return {
    name: client.name ?? '',
    email: client.email ?? '',
    phone: client.phone ?? '',
    address: client.address ?? '',
    website: client.website ?? '',
    taxId: client.taxId ?? '',
    notes: client.notes ?? '',
  };
}
