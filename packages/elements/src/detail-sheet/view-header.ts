import type { KnownClient } from '@clientele/client';
import { avatar } from '@clientele/ui/avatar/avatar';
import { icon } from '@clientele/ui/icon/icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { clientField } from './client-field.ts';
import type { ClientView } from './client-view.ts';
import { memberName } from './member-name.ts';
import { statusMenu, statusTrouble } from './status-menu.ts';

export interface HeaderActions {
  viewProfile(): void;
  createInvoice(): void;
  erase(): void;
  /** A person is about to choose one of the actions of the menu, as it seems. */
  expectChoice(): void;
}

/** Who it is: the face of the client, the name, where the relationship stands, whose it is. */
export function identity(view: ClientView) {
  const { client, scope } = view;
  const { sheet } = scope.messages;
  if (view.isMissing) return nothing;
  if (!client) {
    return html`<div class="identity">
      ${skeleton('round')}
      <div class="identity-text">
        <div class="name-skeleton">${skeleton()}</div>
        ${skeleton('short')}
      </div>
    </div>`;
  }
  return html`<div class="identity">
    ${avatar(client.name)}
    <div class="identity-text">
      <h2 class="visually-hidden">${client.name}</h2>
      <div class="name">
        ${clientField(view, { field: 'name', label: sheet.fields.name, emptyText: sheet.add.name })}
      </div>
      <div class="identity-line">
        ${statusMenu(view)}
        <span class="owner"
          >${icon('user')}<span class="visually-hidden">${sheet.fields.owner}: </span
          ><bdi>${memberName(scope, client.ownerId)}</bdi></span
        >
      </div>
      ${statusTrouble(view)}
    </div>
  </div>`;
}

/** What is done with a client most often. */
export function actionBar({ client, scope }: ClientView, act: HeaderActions) {
  const words = scope.messages.sheet.actions;
  return html`<div class="action-bar" part="toolbar">
    <button
      class="button button-primary"
      part="button button-primary"
      type="button"
      ?disabled=${!client}
      @click=${act.createInvoice}
    >
      ${icon('receipt')}<span>${words.createInvoice}</span>
    </button>
    <button class="button" part="button" type="button" ?disabled=${!client} @click=${act.viewProfile}>
      ${words.viewProfile}
    </button>
  </div>`;
}

/** What is done with a client seldom; nothing for those who may do nothing of it. */
export function moreMenu(view: ClientView, act: HeaderActions) {
  const { client, scope, actions } = view;
  const items = client ? menuItems(view, client) : [];
  if (!client || items.length === 0) return nothing;
  return html`<clientele-menu
    slot="header-actions"
    exportparts="button, menu, item"
    variant="icon"
    icon="more"
    .label=${scope.messages.sheet.actions.more}
    .items=${items}
    @pointerover=${act.expectChoice}
    @focusin=${act.expectChoice}
    @clientele-menu-select=${({ value }: MenuSelectEvent) => {
      if (value === 'archive') void actions.archive(client);
      else if (value === 'restore') void actions.restore(client);
      else act.erase();
    }}
  ></clientele-menu>`;
}

function menuItems({ scope }: ClientView, client: KnownClient): MenuItem[] {
  const words = scope.messages.sheet.actions;
  const items: MenuItem[] = [];
  if (scope.can('delete_clients', client)) {
    items.push(
      client.archivedAt
        ? { value: 'restore', label: words.restore, icon: 'restore' }
        : { value: 'archive', label: words.archive, icon: 'archive' },
    );
  }
  if (scope.can('erase_clients', client)) {
    items.push({ value: 'erase', label: words.erase, icon: 'trash', danger: true, separated: items.length > 0 });
  }
  return items;
}
