import type { KnownClient } from '@clientele/client';
import type { PortalAccess } from '@clientele/contract';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import { commonMessages } from '../locales/common.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { recordMessages } from '../locales/record.ts';
import { missingNotice } from '../record/part-states.ts';
import { accessRow, accessStyles, portalPeopleQuestion, type PortalPeopleData } from '../record/portal-access-row.ts';
import { PortalActs } from '../record/portal-acts.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import type { InviteDialog, InviteSubject } from './invite-dialog.ts';
import { PlaceRequestEvent } from './place-request-event.ts';

/** Who may use a client's portal, what they see there, and when they came; who is invited, and what became of the mail. */
export class PortalPeople extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-menu': ClienteleMenu,
}) {
  static readonly namespaces = [commonMessages, recordMessages, portalPeopleMessages];
  static override styles = [
    tokens,
    iconStyles,
    badgeStyles,
    buttonStyles,
    skeletonStyles,
    recordStyles,
    accessStyles,
    css`
      :host {
        display: grid;
        grid-column: 1 / -1;
        gap: 4px;
        margin-block-end: 8px;
      }
      .label {
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
      }
      .invite {
        justify-self: start;
        margin-block-start: 4px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;

  /** Asked when it is looked at: opening a record waits for nothing that lies further down. */
  #isSeen = false;
  #sight = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting || this.#isSeen) return;
    this.#isSeen = true;
    this.requestUpdate();
  });
  #people = new ClientAnswer(
    this,
    () => this.scope,
    () => (this.#isSeen ? this.client.id : null),
    portalPeopleQuestion,
  );
  #acts = new PortalActs(this, this.#people.refresh, () =>
    this.renderRoot.querySelector<HTMLElement>('.invite')?.focus(),
  );
  /** Its texts are those of this element, and there already. */
  #dialog = new LazyDialog<InviteSubject>(
    this,
    { add: async () => {} },
    'clientele-invite-dialog',
    async () => (await import('./invite-dialog.ts')).InviteDialog,
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#isSeen = false;
  }

  override render() {
    const { scope } = this;
    const { data, error } = this.#people;
    const words = scope.messages(portalPeopleMessages);
    return html`<span class="label" part="label" id="label">${words.title}</span> ${
        data
          ? this.#content(data)
          : error
            ? html`<p class="trouble" role="alert">
                ${anyIcon('alert')}<span>${words.failed}</span>
                <button class="link" type="button" @click=${() => void this.#people.refresh()}>
                  ${scope.messages(commonMessages).retry}
                </button>
              </p>`
            : skeleton('short')
      }`;
  }

  #content({ items, canInvite }: PortalPeopleData) {
    const { scope, client } = this;
    const words = scope.messages(portalPeopleMessages);
    const mayManage = scope.can('manage_portal', client);
    const mayEdit = mayManage && scope.can('edit_clients', client);
    return html`${
      items.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul class="people plain-list" aria-labelledby="label">
            ${repeat(
              items,
              ({ id }) => id,
              (access) =>
                accessRow(access, {
                  scope,
                  acts: mayManage ? this.#acts : null,
                  ...(mayEdit && { onAddress: ({ contact }: PortalAccess) => this.#edit(contact.id) }),
                  onChange: (one) => this.#dialog.open({ access: one }),
                }),
            )}
          </ul>`
    }
    ${
      !mayManage || client.archivedAt !== null
        ? nothing
        : canInvite
          ? html`<button
              class="button invite"
              part="button"
              type="button"
              @pointerenter=${this.#dialog.preload}
              @focus=${this.#dialog.preload}
              @click=${() => this.#dialog.open({ taken: items.map(({ contact }) => contact.id) })}
            >
              ${anyIcon('mail')}<span>${words.invite}</span>
            </button>`
          : html`<p class="muted">${words.noMail}</p>`
    }
    ${this.#acts.dialog(scope)} ${this.#inviteDialog()}`;
  }

  #inviteDialog() {
    return this.#dialog.draw(
      (subject) =>
        html`<clientele-invite-dialog
          .scope=${this.scope}
          .client=${this.client}
          .subject=${subject}
          @closed=${this.#dialog.close}
          @saved=${() => {
            this.#dialog.close();
            void this.#people.refresh();
          }}
          @undone=${() => void this.#people.refresh()}
          @edit=${(event: Event) => {
            this.#dialog.close();
            this.#edit((event.currentTarget as InviteDialog).contactId);
          }}
        ></clientele-invite-dialog>`,
      () => missingNotice(this.scope, () => void this.#dialog.retry()),
    );
  }

  /** Where the address is corrected; without one: where all contacts are. */
  #edit(contactId: string) {
    this.dispatchEvent(new PlaceRequestEvent('contacts', contactId || undefined));
  }
}
