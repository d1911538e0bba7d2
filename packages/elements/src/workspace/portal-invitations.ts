import type { Api } from '@clientele/contract';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { ClienteleNavigateEvent } from '../events/element-events.ts';
import { commonMessages } from '../locales/common.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { recordMessages } from '../locales/record.ts';
import { shownList } from '../record/list-states.ts';
import { accessRow, accessStyles } from '../record/portal-access-row.ts';
import { PortalActs } from '../record/portal-acts.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

type PendingInvitation = Awaited<ReturnType<Api['portal']['listInvitations']>>['items'][number];

const invitations: PagedList<PendingInvitation, object> = {
  kind: 'portal',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, _query, { cursor, limit }, signal) =>
    api.portal.listInvitations({ limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: () => {},
  latest: (_records, invitation) => invitation,
  belongs: () => true,
  isAffected: ({ kind }) => ['portal', 'mail', 'contact'].includes(kind),
};

/** Who was invited to the portal of any client and has not come yet, the latest first: sent again, or taken back. */
export class PortalInvitations extends ScopedElements(LitElement, {
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
    emptyStateStyles,
    recordStyles,
    accessStyles,
    css`
      :host {
        display: block;
        max-inline-size: 760px;
        padding-block: 24px;
        border-block-start: 1px solid var(--_cl-border);
      }
      h2 {
        margin-block-end: 4px;
        font-size: 1.3em;
        font-weight: 600;
        outline: none;
      }
      .people {
        margin-block-start: 8px;
      }
      .more {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** False while another view is. */
  @property({ type: Boolean }) shown = false;
  @query('h2') private heading!: HTMLElement | null;

  #list = new PagedController(this, this, invitations);
  #acts = new PortalActs(
    this,
    () => this.#list.refresh(),
    () => this.heading?.focus(),
  );

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override willUpdate() {
    if (this.shown) this.#list.ask({});
    else this.#list.pause();
  }

  override render() {
    const { scope } = this;
    const { pending } = scope.messages(portalPeopleMessages);
    const { rows } = this.#list;
    return html`<h2 tabindex="-1">${pending.title}</h2>
      <p class="muted">${pending.intro}</p>
      ${shownList({
        list: this.#list,
        scope,
        words: pending,
        isEmpty: rows.length === 0,
        none: () => emptyState({ icon: anyIcon('mail'), heading: pending.none, text: pending.noneHint }),
        draw: (isBusy) =>
          html`<ul class="people plain-list" aria-label=${pending.list} aria-busy=${isBusy}>
            ${repeat(
              rows,
              ({ id }) => id,
              (invitation) => this.#row(invitation),
            )}
          </ul>`,
      })}
      ${this.#acts.dialog(scope)}`;
  }

  #row(invitation: PendingInvitation) {
    const { scope } = this;
    const { client } = invitation;
    const go = (section: string | null) => () =>
      this.dispatchEvent(
        new ClienteleNavigateEvent('client', { clientId: client.id, ...(section !== null && { section }) }),
      );
    return accessRow(invitation, {
      scope,
      // Of whom every client is: what holds for the person's own clients alone the server says.
      acts: scope.can('manage_portal') ? this.#acts : null,
      at: html`<button class="link" type="button" @click=${go(null)}><bdi>${client.name}</bdi></button>`,
      onAddress: go('contacts'),
    });
  }
}
