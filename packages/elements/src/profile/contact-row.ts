import type { ContactAddress, Tie } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import { chip } from '@clientele/ui/chip/chip';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html, nothing } from 'lit';
import { contactsMessages } from '../locales/contacts.ts';
import { face } from '../face.ts';
import type { Scope } from '../scope.ts';

interface ContactRow {
  scope: Scope;
  canEdit: boolean;
  isPrimary: boolean;
  /** There is nobody else to be the primary one. */
  isAlone: boolean;
  onPrimary(): void;
  onEdit(): void;
  onRemove(event: Event): void;
  onLeave(): void;
  /** They object to being looked up, or no longer do. */
  onObjection(isObjecting: boolean): void;
  portal: ContactPortal;
}

/** What is said of somebody's access to the portal, and what the menu offers about it. */
export interface ContactPortal {
  readonly badge: unknown;
  readonly items: readonly MenuItem[];
  onChoose?(value: string): void;
}

/** Somebody at a client, in the table: the star, what they do there, how to reach them, and what can be done. */
export function contactRow(
  tie: Tie,
  { scope, canEdit, isPrimary, isAlone, onPrimary, onEdit, onRemove, onLeave, onObjection, portal }: ContactRow,
) {
  const words = scope.messages(contactsMessages);
  const { contact, roles, groups, relationship } = tie;
  const { name, position, isObjecting } = contact;
  return html`<tr role="row" part="row">
    <td role="cell" class="star-cell">
      ${
        isPrimary
          ? html`<span class="star full" role="img" aria-label=${words.primary} title=${words.primary}
              >${anyIcon('star')}</span
            >`
          : canEdit
            ? html`<button
                class="icon-button star"
                type="button"
                aria-label=${words.makePrimary(name)}
                title=${words.makePrimary(name)}
                @click=${onPrimary}
              >
                ${anyIcon('star')}
              </button>`
            : nothing
      }
    </td>
    <td role="cell" class="who-cell">
      <span class="who"
        >${face(scope.client.pictures, contact)}<span class="names"
          ><bdi class="name">${name}</bdi
          >${position ? html`<span class="muted position" dir="auto">${position}</span>` : nothing}${
            isObjecting ? badge(words.objects, 'neutral') : nothing
          }${portal.badge}</span
        ></span
      >
    </td>
    <td role="cell" class="roles-cell">
      <span class="roles">
        ${roles.map((role) => chip({ label: words.roles[role] }))} ${groups.map((label) => chip({ label }))}
      </span>
      ${relationship ? html`<span class="muted relationship" dir="auto">${relationship}</span>` : nothing}
    </td>
    <td role="cell">${addresses(contact.emails, 'mailto', scope)}</td>
    <td role="cell">${addresses(contact.phones, 'tel', scope)}</td>
    ${
      canEdit
        ? html`<td role="cell" class="acts-cell">
            <span class="acts">
              <button
                class="icon-button takes-focus"
                type="button"
                aria-label=${words.edit(name)}
                title=${words.edit(name)}
                @click=${onEdit}
              >
                ${anyIcon('edit')}
              </button>
              ${
                isPrimary
                  ? html`<button
                      class="icon-button"
                      type="button"
                      aria-label=${words.whyNot(name)}
                      title=${words.whyNot(name)}
                      popovertarget="why"
                    >
                      ${anyIcon('info')}
                    </button>`
                  : html`<button
                      class="icon-button"
                      type="button"
                      aria-label=${words.remove(name)}
                      title=${words.remove(name)}
                      @click=${onRemove}
                    >
                      ${anyIcon('trash')}
                    </button>`
              }
              <clientele-menu
                variant="icon"
                .label=${words.menu(name)}
                .items=${[
                  ...portal.items,
                  { value: 'left', label: words.left, disabled: isPrimary && !isAlone },
                  { value: 'objection', label: isObjecting ? words.withdrawObjection : words.object },
                ]}
                @clientele-menu-select=${({ value }: MenuSelectEvent) => {
                  if (value === 'left') onLeave();
                  else if (value === 'objection') onObjection(!isObjecting);
                  else portal.onChoose?.(value);
                }}
              ></clientele-menu>
            </span>
          </td>`
        : nothing
    }
  </tr>`;
}

/** Somebody who has left: until when, who came after them, and that they are back. `onReopen` is null where nothing can be changed. */
export function formerRow({ contact, endedOn, successor }: Tie, scope: Scope, onReopen: (() => void) | null) {
  const words = scope.messages(contactsMessages);
  const facts = [
    contact.position,
    endedOn && words.until(scope.format.day(endedOn)),
    successor && words.succeededBy(successor.name),
  ];
  return html`<li class="former-person">
    ${face(scope.client.pictures, contact)}
    <span class="names"
      ><bdi class="name">${contact.name}</bdi><span class="muted">${facts.filter(Boolean).join(' · ')}</span></span
    >
    ${onReopen ? html`<button class="button" type="button" @click=${onReopen}>${words.reopen}</button>` : nothing}
  </li>`;
}

/** The main address as a link, whether it works, and how many more there are. */
function addresses(list: readonly ContactAddress[], scheme: 'mailto' | 'tel', { messages, locale }: Scope) {
  const words = messages(contactsMessages);
  const [first] = list;
  if (!first) return nothing;
  const rest = list.slice(1);
  return html`<span class="reach"
    ><a class="address" href="${scheme}:${first.value}" dir="ltr">${first.value}</a>${
      first.state === 'verified'
        ? html`<span class="verified" role="img" aria-label=${words.verified} title=${words.verified}
            >${anyIcon('check')}</span
          >`
        : first.state === 'bounced'
          ? badge(words.bounced, 'danger')
          : nothing
    }${
      rest.length > 0
        ? html`<span class="muted" title=${rest.map(({ value }) => value).join('\n')}
            >${words.others(locale, rest.length)}</span
          >`
        : nothing
    }</span
  >`;
}
