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

  /** It could not be had: the name is known all the same. */
  @state() private hasFailed = false;

  #clientId: string | undefined;
  /** Who was first at the client when it was last asked: null when that was not known yet, undefined before it was asked. */
  #askedFor: string | null | undefined;
  #loading: AbortController | undefined;
  #leave = () => {};

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave();
    this.#loading?.abort();
    this.#clientId = undefined;
  }

  override willUpdate() {
    if (!this.isConnected) return;
    const { clientId, client } = this.view;
    if (clientId !== this.#clientId) this.#follow(clientId);
    // With the client itself, before it is known who it is: opening a profile is then one request less.
    const isFirst = !client && this.#askedFor === undefined;
    const isAnother = this.#primaryId !== undefined && this.#primaryId !== this.#askedFor;
    if (isFirst || (isAnother && !this.#contact && !this.#loading)) void this.#load();
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
          <bdi>${this.#contact?.name ?? primary?.name ?? words.add}</bdi>
        </button>
        ${primary ? this.#details() : nothing}
      </div>
    </div>`;
  }

  #details() {
    const contact = this.#contact;
    if (!contact) return this.hasFailed ? nothing : html`<div class="reached">${skeleton('short')}</div>`;
    const email = contact.emails.find(({ isPrimary }) => isPrimary)?.value;
    const phone = contact.phones.find(({ isPrimary }) => isPrimary)?.value;
    return html`${contact.position ? html`<p class="muted"><bdi>${contact.position}</bdi></p>` : nothing}
      <div class="reached">
        ${email ? html`<a href=${mailLink(email)}><bdi>${email}</bdi></a>` : nothing}
        ${phone ? html`<a href=${phoneLink(phone)}><bdi>${phone}</bdi></a>` : nothing}
      </div>`;
  }

  get #primaryId(): string | undefined {
    return this.view.client?.primaryContact?.id;
  }

  get #contact(): Contact | undefined {
    return this.#primaryId === undefined
      ? undefined
      : this.view.scope.client.records.get('contact', this.#primaryId)?.record;
  }

  /** Shows who is first at this client from now on, and what becomes of them. */
  #follow(clientId: string) {
    this.#leave();
    this.#loading?.abort();
    this.#loading = undefined;
    this.#clientId = clientId;
    this.#askedFor = undefined;
    this.hasFailed = false;
    const { client, liveUpdates } = this.view.scope;
    const leaveStore = client.records.subscribeAll('contact', (id) => {
      if (id === this.#primaryId) this.requestUpdate();
    });
    const leaveLive = liveUpdates.subscribe({
      shows: (change) => change.kind === 'contact' && change.id === this.#primaryId,
      refresh: () => this.#load(),
    });
    this.#leave = () => {
      leaveStore();
      leaveLive();
    };
  }

  async #load() {
    const { api, records } = this.view.scope.client;
    const { clientId } = this.view;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#askedFor = this.#primaryId ?? null;
    try {
      // The primary one is the first of them.
      const { items } = await api.contacts.list({ clientId, limit: 1 }, { signal: loading.signal });
      for (const { contact } of items) records.put('contact', contact, { whole: true });
      if (loading !== this.#loading) return;
      this.hasFailed = false;
    } catch {
      if (loading !== this.#loading) return;
      this.hasFailed = true;
      this.#askedFor = this.#primaryId ?? null;
    }
    this.#loading = undefined;
    this.requestUpdate();
  }
}
