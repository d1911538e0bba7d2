import type { Contact } from '@clientele/contract';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { profileMessages } from '../locales/profile.ts';
import { mailLink, phoneLink } from '../record/record-blocks.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import { PlaceRequestEvent } from './place-request-event.ts';

/** Whom one turns to first: name, position, and how they are reached. The name leads to all contacts, where it is corrected. */
export class PrimaryContact extends LitElement {
  static override styles = [
    tokens,
    recordStyles,
    fieldStyles,
    skeletonStyles,
    css`
      :host {
        display: block;
      }
      .link {
        min-inline-size: 0;
        overflow-wrap: anywhere;
        text-align: start;
      }
      .reached {
        display: grid;
        justify-items: start;
        min-block-size: 24px;
      }
      a {
        min-block-size: 24px;
        color: var(--_cl-accent-ink);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;

  @state() private contact: Contact | null = null;
  /** It could not be had: the name is known all the same. */
  @state() private hasFailed = false;

  #shownId: string | undefined;
  #loading: AbortController | undefined;
  #leave = () => {};

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  override willUpdate() {
    const id = this.view.client?.primaryContact?.id;
    if (this.isConnected && id !== this.#shownId) this.#follow(id);
  }

  override render() {
    const { client, scope, canEdit } = this.view;
    const words = scope.messages(profileMessages).primaryContact;
    const primary = client?.primaryContact;
    if (!client || (!primary && !canEdit)) return nothing;
    return html`<div class="client-field">
      <span class="field-label" part="label">${words.label}</span>
      <div part="value">
        <button class="link" type="button" @click=${() => this.dispatchEvent(new PlaceRequestEvent('contacts'))}>
          <bdi>${this.contact?.name ?? primary?.name ?? words.add}</bdi>
        </button>
        ${primary ? this.#details() : nothing}
      </div>
    </div>`;
  }

  #details() {
    const { contact } = this;
    if (!contact) return this.hasFailed ? nothing : html`<div class="reached">${skeleton('short')}</div>`;
    const email = contact.emails.find(({ isPrimary }) => isPrimary)?.value;
    const phone = contact.phones.find(({ isPrimary }) => isPrimary)?.value;
    return html`${contact.position ? html`<p class="muted"><bdi>${contact.position}</bdi></p>` : nothing}
      <div class="reached">
        ${email ? html`<a href=${mailLink(email)}><bdi>${email}</bdi></a>` : nothing}
        ${phone ? html`<a href=${phoneLink(phone)}><bdi>${phone}</bdi></a>` : nothing}
      </div>`;
  }

  /** Shows a person from now on, and what becomes of them; nobody without an id. */
  #follow(id: string | undefined) {
    this.#leave();
    this.#loading?.abort();
    this.#shownId = id;
    this.contact = null;
    this.hasFailed = false;
    if (id === undefined) return;
    const { client, liveUpdates } = this.view.scope;
    const unsubscribe = client.records.subscribe('contact', id, () => {
      this.contact = client.records.get('contact', id)?.record ?? this.contact;
    });
    const leaveLive = liveUpdates.subscribe({
      shows: (change) => change.kind === 'contact' && change.id === id,
      refresh: () => this.#load(id),
    });
    this.#leave = () => {
      unsubscribe();
      leaveLive();
    };
    void this.#load(id);
  }

  async #load(id: string) {
    const { api, records } = this.view.scope.client;
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const { ties: _, ...contact } = await api.contacts.get({ id }, { signal });
      if (signal.aborted) return;
      records.put('contact', contact, { whole: true });
      this.contact = records.get('contact', id)?.record ?? contact;
    } catch {
      if (!signal.aborted) this.hasFailed = true;
    }
  }
}
