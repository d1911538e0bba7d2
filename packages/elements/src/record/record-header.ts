import type { KnownClient } from '@clientele/client';
import { icon } from '@clientele/ui/icon/icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html, nothing } from 'lit';
import { face } from '../face.ts';
import { identitySkeleton } from './part-states.ts';
import { memberName, statusMenu, statusReason, statusTrouble } from './record-choices.ts';
import { recordField } from './record-field.ts';
import type { RecordView } from './record-view.ts';
import { recordMessages } from '../locales/record.ts';

export interface HeaderActions {
  erase(): void;
  /** A person is about to choose one of the actions of the menu, as it seems. */
  expectChoice(): void;
}

/** Who it is: the face of the client, the name, where the relationship stands, whose it is. `own` are those of it that can be changed in place. */
export function identity(view: RecordView, own?: { face: unknown; menu: unknown; trouble: unknown }) {
  const { client, scope } = view;
  const words = scope.messages(recordMessages);
  if (view.isMissing) return nothing;
  if (!client) return identitySkeleton();
  return html`<div class="identity">
    ${own?.face ?? face(scope.client.pictures, client)}
    <div class="identity-text">
      <h2 class="visually-hidden">${client.name}</h2>
      <div class="name">
        ${recordField(view, { field: 'name', label: words.fields.name, emptyText: words.add.name })}
      </div>
      <div class="identity-line">
        ${statusMenu(view)}
        ${
          own?.menu ??
          html`<span class="owner"
            >${icon('user')}<span class="visually-hidden">${words.fields.owner}: </span
            ><bdi>${memberName(scope, client.ownerId)}</bdi></span
          >`
        }
      </div>
      ${statusReason(view)} ${statusTrouble(view)} ${own?.trouble ?? nothing}
    </div>
  </div>`;
}

/** What is done with a client seldom; nothing for those who may do nothing of it. */
export function moreMenu(view: RecordView, act: HeaderActions) {
  const { client, scope, actions } = view;
  const items = client ? menuItems(view, client) : [];
  if (!client || items.length === 0) return nothing;
  return html`<clientele-menu
    slot="header-actions"
    exportparts="button, menu, item"
    variant="icon"
    icon="more"
    .label=${scope.messages(recordMessages).actions.more}
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

function menuItems({ scope }: RecordView, client: KnownClient): MenuItem[] {
  const words = scope.messages(recordMessages).actions;
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

/** Says that a client is out of the active workflow, and brings it back. */
export function archivedBanner({ client, scope, actions }: RecordView) {
  if (!client?.archivedAt) return nothing;
  const { archive, actions: words } = scope.messages(recordMessages);
  return html`<div class="notice banner" part="notice">
    ${icon('archive')}
    <p class="notice-body">
      <strong class="notice-title">${archive.banner(scope.format.date(client.archivedAt))}</strong>
      <span class="muted">${archive.bannerHint}</span>
    </p>
    ${
      scope.can('delete_clients', client)
        ? html`<button
            class="button"
            part="button"
            type="button"
            aria-busy=${actions.isBusy ? 'true' : 'false'}
            @click=${() => actions.restore(client)}
          >
            <span>${words.restore}</span>
          </button>`
        : nothing
    }
  </div>`;
}
