import type { Contact } from '@clientele/contract';
import type { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import type { ComboboxCreateEvent, ComboboxInputEvent } from '@clientele/ui/combobox/combobox-events';
import { foldCase } from '@clientele/ui/fold-case/fold-case';
import { html, type LitElement, type ReactiveController } from 'lit';
import { contactsMessages } from '../locales/contacts.ts';
import type { FormDraft } from '../record/form-draft.ts';
import type { Scope } from '../scope.ts';
import type { ContactValues } from './contact-draft.ts';

type Found = { contact: Contact; clients: { id: string; name: string }[] };

/** The value of a name that belongs to nobody who is known. */
const newPerson = 'new';

/** Who is to be added to a client: the name of a new person, or somebody who is known from another one. */
export class ContactPerson implements ReactiveController {
  #host: LitElement;
  #form: FormDraft<ContactValues>;
  #found: readonly Found[] = [];
  #isSearching = false;
  #search: AbortController | undefined;
  /** What stands in the field for a name and was not chosen. */
  #typed = '';

  constructor(host: LitElement, form: FormDraft<ContactValues>) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostDisconnected() {
    this.#search?.abort();
  }

  /** The dialog is about someone else. */
  begin(): void {
    this.#search?.abort();
    this.#isSearching = false;
    this.#typed = '';
    this.#found = [];
  }

  /** What was typed and not chosen is the name of a new person. */
  settle(): void {
    if (this.#typed) this.#setPerson(this.#typed);
  }

  render(scope: Scope, clientId: string) {
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
      .options=${this.#found.map(({ contact, clients }) => ({
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
      .loadingText=${this.#isSearching ? words.searching : ''}
      .error=${this.#form.problemOf('name')}
      @clientele-combobox-input=${({ text }: ComboboxInputEvent) => void this.#find(scope, clientId, text)}
      @clientele-combobox-create=${({ text }: ComboboxCreateEvent) => this.#setPerson(text)}
      @change=${this.#onChoose}
      @focusout=${() => this.settle()}
    ></clientele-combobox>`;
  }

  async #find(scope: Scope, clientId: string, text: string) {
    this.#typed = text;
    this.#search?.abort();
    if (!text) return this.#show([], false);
    const search = (this.#search = new AbortController());
    // Enter takes the first offer: none that was found for less text may be it.
    const wanted = foldCase(text);
    this.#show(
      this.#found.filter(({ contact }) => foldCase(contact.name).includes(wanted)),
      true,
    );
    const found = await scope.client.api.contacts
      .find({ text, notOfClientId: clientId }, { signal: search.signal })
      // A help: when it fails, a new person can still be added.
      .catch(() => ({ items: [] }));
    if (!search.signal.aborted) this.#show(found.items, false);
  }

  #show(found: readonly Found[], isSearching: boolean) {
    this.#found = found;
    this.#isSearching = isSearching;
    this.#host.requestUpdate();
  }

  #onChoose = (event: Event) => {
    const { value } = event.target as ClienteleCombobox;
    const known = this.#found.find(({ contact }) => contact.id === value);
    this.#typed = '';
    if (known) this.#form.set({ linkedId: known.contact.id, name: known.contact.name });
    else if (!value) this.#form.set({ linkedId: '', name: '' });
  };

  #setPerson(text: string) {
    this.#typed = '';
    const isEmail = /^[^\s@]+@[^\s@]+$/.test(text);
    const { emails } = this.#form.values;
    this.#form.set({ linkedId: '', name: text });
    if (isEmail && emails.every(({ value }) => !value))
      this.#form.set({ emails: [{ value: text, label: 'work', isPrimary: true }] });
  }
}
