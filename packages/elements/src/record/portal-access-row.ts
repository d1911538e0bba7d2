import type { Contract, OutputOf, PortalAccess, SentMail } from '@clientele/contract';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { css, html, nothing } from 'lit';
import type { ClientQuestion } from '../controllers/client-answer.ts';
import type { portalPeople } from '../locales/en/portal-people.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import type { Scope } from '../scope.ts';
import type { PortalActs } from './portal-acts.ts';

export type PortalPeopleData = OutputOf<Contract['portal']['listAccess']>;

/** Who has access to the portal of a client, or is invited. */
export const portalPeopleQuestion: ClientQuestion<PortalPeopleData> = {
  ask: ({ api }, clientId, signal) => api.portal.listAccess({ clientId }, { signal }),
  isAffected: ({ kind }) => ['portal', 'mail', 'contact'].includes(kind),
};

type ShownState = PortalAccess['state'] | 'expired';

/** An invitation that cannot be accepted any more is shown as that. */
function shownState({ state, invitation }: PortalAccess, now: number): ShownState {
  return state === 'invited' && invitation && Date.parse(invitation.expiresAt) <= now ? 'expired' : state;
}

const accessTones: Record<ShownState, BadgeTone> = {
  invited: 'accent',
  expired: 'neutral',
  active: 'success',
  suspended: 'warning',
};

interface AccessRow {
  scope: Scope;
  /** Null where nothing may be changed. */
  acts: PortalActs | null;
  /** At which client, where that is not known from the place. */
  at?: unknown;
  /** Where the address is corrected, and what they see. Absent where that is elsewhere. */
  onAddress?: ((access: PortalAccess) => void) | undefined;
  onChange?: ((access: PortalAccess) => void) | undefined;
}

/** Somebody who may use a portal: the state, the address, when they came, what they see, and what can be done. */
export function accessRow(access: PortalAccess, { scope, acts, at, onAddress, onChange }: AccessRow) {
  const words = scope.messages(portalPeopleMessages);
  const { contact, scopes } = access;
  const state = shownState(access, scope.now);
  const seen = scopes.map((name) => words.scopes[name]);
  return html`<li part="row" data-id=${access.id}>
    <div class="person">
      <span class="head"
        ><bdi class="name">${contact.name}</bdi> ${badge(words.states[state], accessTones[state])}</span
      >
      ${at ?? nothing} ${contact.email ? html`<span class="address" dir="ltr">${contact.email.value}</span>` : nothing}
      <span class="muted">${facts(access, scope)}</span>
      <span class="muted">${words.sees(seen.length > 0 ? scope.format.list(seen) : words.overview)}</span>
      ${trouble(access, { scope, acts, onAddress })}
      ${
        access.state === 'invited' && acts && contact.email
          ? html`<button
              class="link resend"
              type="button"
              aria-label=${words.resendTo(contact.name)}
              aria-busy=${acts.isBusy(access) ? 'true' : 'false'}
              @click=${() => void acts.resend(scope, access)}
            >
              ${words.resend}
            </button>`
          : nothing
      }
    </div>
    ${
      acts
        ? html`<clientele-menu
            variant="icon"
            .label=${words.actions(contact.name)}
            .items=${items(access, scope, onChange !== undefined)}
            @clientele-menu-select=${({ value }: MenuSelectEvent) => {
              if (value === 'change') onChange?.(access);
              else if (value === 'suspend' || value === 'resume')
                void acts.setSuspended(scope, access, value === 'suspend');
              else acts.ask(value === 'cancel' ? 'cancel' : 'end', access);
            }}
          ></clientele-menu>`
        : nothing
    }
  </li>`;
}

function facts({ invitation, lastVisitAt }: PortalAccess, { messages, format, now }: Scope): string {
  const words = messages(portalPeopleMessages);
  if (!invitation) return lastVisitAt ? words.lastVisit(format.relative(lastVisitAt, now)) : words.noVisit;
  const isOver = Date.parse(invitation.expiresAt) <= now;
  const day = format.date(invitation.expiresAt);
  const invited = words.invitedAt(format.relative(invitation.sentAt, now));
  if (isOver) return `${invited}. ${words.expiredOn(day)}`;
  return `${invited}, ${words.validUntil(day)}. ${invitation.mail ? mailText(invitation.mail, words) : ''}`.trimEnd();
}

/** Of a refused one nothing: that is said where it is mended. */
function mailText({ state, problem }: SentMail, { mail }: typeof portalPeople): string {
  if (state === 'refused') return '';
  return problem ? `${mail.problems[problem]} ${mail.retried}` : mail[state];
}

/** What keeps a mail from them, and where that is mended. */
function trouble(access: PortalAccess, { scope, acts, onAddress }: Omit<AccessRow, 'at' | 'onChange'>) {
  const words = scope.messages(portalPeopleMessages);
  const { contact } = access;
  const mail = access.invitation?.mail;
  const why = !contact.email
    ? words.noEmail
    : mail?.state === 'refused'
      ? `${words.mail.refused}${mail.problem ? ` ${words.mail.problems[mail.problem]}` : ''}`
      : contact.email.state === 'bounced'
        ? words.bounced
        : null;
  if (!why) return nothing;
  return html`<span class="undelivered"
    >${why}
    ${
      acts && onAddress
        ? html`<button class="link" type="button" @click=${() => onAddress(access)}>
            ${contact.email ? words.checkAddress : words.addEmail}
          </button>`
        : nothing
    }</span
  >`;
}

function items({ state, invitation }: PortalAccess, { messages }: Scope, mayChange: boolean): MenuItem[] {
  const words = messages(portalPeopleMessages);
  return [
    ...(mayChange ? [{ value: 'change', label: words.change }] : []),
    ...(state === 'suspended' ? [{ value: 'resume', label: words.resume }] : []),
    ...(state === 'active' ? [{ value: 'suspend', label: words.suspend }] : []),
    invitation
      ? { value: 'cancel', label: words.cancel, danger: true, separated: true }
      : { value: 'end', label: words.end, danger: true, separated: true },
  ];
}

/** Of someone’s name, as it is said in one line. */
export function accessBadge(access: PortalAccess, scope: Scope) {
  const state = shownState(access, scope.now);
  return badge(scope.messages(portalPeopleMessages).badges[state], accessTones[state]);
}

export const accessStyles = css`
  .people > li {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .people > li:first-child {
    border-block-start: 0;
  }
  /* In line with the name. */
  .people > li > clientele-menu {
    margin-block-start: -5px;
  }
  .person {
    display: grid;
    justify-items: start;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .name {
    font-weight: 600;
  }
  .person .muted {
    font-size: var(--_cl-font-small);
  }
  .undelivered {
    color: var(--_cl-danger-ink);
    font-size: var(--_cl-font-small);
  }
  .resend {
    font-size: var(--_cl-font-small);
  }
`;
