import type { KnownClient } from '@clientele/client';
import type { Tie } from '@clientele/contract';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { commonMessages } from '../locales/common.ts';
import { portalLinksMessages } from '../locales/portal-links.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { Intention } from '../record/intention.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

interface SendValues {
  contactId: string;
  /** Days, or '' until it is revoked. */
  expiresInDays: string;
}

const drafts = new Drafts<SendValues>();

/** So many contacts are offered, the primary one first. */
const mostOffered = 100;

/** Asks to whom a link into a client's portal goes by mail, and for how long it is good. `closed` when it is not sent, `saved` when it is on its way. */
export class SendLinkDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-combobox': ClienteleCombobox,
  'clientele-select-field': ClienteleSelectField,
}) {
  static override styles = [tokens, iconStyles, skeletonStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Whose portal; null while it is closed. */
  @property({ attribute: false }) client: KnownClient | null = null;

  #form = new FormDraft<SendValues>(this, drafts);
  #intention = new Intention();
  /** Whom the form was begun for, once its contacts were known. */
  #begunFor: string | null = null;
  #people = new ClientAnswer<readonly Tie[]>(
    this,
    () => this.scope,
    () => this.client?.id ?? null,
    {
      ask: async ({ api }, clientId, signal) =>
        (await api.contacts.list({ clientId, limit: mostOffered }, { signal })).items.filter(emailOf),
      isAffected: ({ kind }) => kind === 'contact',
    },
  );

  override willUpdate(changed: PropertyValues<this>) {
    const { client, scope } = this;
    if (changed.has('client') && this.#begunFor !== client?.id) this.#begunFor = null;
    if (!client || this.#begunFor === client.id || !this.#people.data) return;
    this.#begunFor = client.id;
    this.#form.begin(scope, client.id, {
      contactId: this.#people.data[0]?.contact.id ?? '',
      expiresInDays: '30',
    });
    void focusField(this, 'clientele-combobox');
  }

  override render() {
    const { scope, client } = this;
    const words = scope.messages(portalLinksMessages).send;
    return dialogForm({
      scope,
      isOpen: client !== null,
      heading: words.title,
      form: this.#form,
      words: { ...words, save: words.send, saveFailed: words.failed },
      body: client ? this.#body() : nothing,
      onSubmit: () => void this.#send(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  #body() {
    const { scope } = this;
    const { data: people, error, refresh } = this.#people;
    const words = scope.messages(portalLinksMessages).send;
    if (!people)
      return error
        ? html`<p class="trouble wide" role="alert">
            <span>${words.peopleFailed}</span>
            <button class="link" type="button" @click=${refresh}>${scope.messages(commonMessages).retry}</button>
          </p>`
        : html`<div class="wide">${skeleton('short')}${skeleton()}</div>`;
    if (people.length === 0) return html`<p class="wide muted" role="status">${words.nobody}</p>`;
    const { contactId, expiresInDays } = this.#form.values;
    return html`<p class="wide muted">${words.hint}</p>
      <clientele-combobox
        class="wide"
        required
        .label=${words.to}
        .value=${contactId}
        .options=${people.map((tie) => ({
          value: tie.contact.id,
          label: tie.contact.name,
          detail: emailOf(tie) ?? '',
        }))}
        .error=${this.#form.problemOf('contactId')}
        .noMatchText=${words.nobodyFound}
        @change=${(event: Event) => this.#form.set({ contactId: (event.target as ClienteleCombobox).value })}
      ></clientele-combobox>
      <clientele-select-field
        class="wide"
        .label=${words.until}
        .value=${expiresInDays}
        .options=${['7', '30', '90', ''].map((days) => ({
          value: days,
          label: days ? words.days(scope.locale, Number(days)) : words.untilRevoked,
        }))}
        @change=${(event: Event) => this.#form.set({ expiresInDays: (event.target as ClienteleSelectField).value })}
      ></clientele-select-field>`;
  }

  async #send() {
    const { client, scope } = this;
    const people = this.#people.data;
    // There is nobody to choose: what is said in the place of the fields says so.
    if (!client || !people?.length) return;
    const { contactId, expiresInDays } = this.#form.values;
    const tie = people.find(({ contact }) => contact.id === contactId);
    if (!tie) this.#form.refuse('contactId', 'required');
    const body = { clientId: client.id, contactId, expiresInDays: expiresInDays ? Number(expiresInDays) : null };
    const isSent = await this.#form.send(() =>
      this.#intention.send(body, (idempotencyKey) => scope.client.api.portal.sendLink({ ...body, idempotencyKey })),
    );
    if (!isSent || !tie) return;
    scope.toaster.say({ text: scope.messages(portalLinksMessages).send.queued, name: tie.contact.name });
    this.dispatchEvent(new Event('saved'));
  }
}

function emailOf({ contact }: Tie): string | undefined {
  return contact.emails[0]?.value;
}
