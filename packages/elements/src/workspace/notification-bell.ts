import type { ClienteleError } from '@clientele/client';
import type { Notification } from '@clientele/contract';
import { avatar, avatarStyles } from '@clientele/ui/avatar/avatar';
import { isolated } from '@clientele/ui/bidi/isolated';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { drawing } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { commonMessages } from '../locales/common.ts';
import { notificationsMessages } from '../locales/notifications.ts';
import type { Scope } from '../scope.ts';
import { notificationBellStyles } from './notification-bell.css.ts';

/** A person wants to see what a notification is about. */
export class NoticeEvent extends Event {
  readonly notification: Notification;

  constructor(notification: Notification) {
    super('notice');
    this.notification = notification;
  }
}

/** More are not counted: the server's `mostUnreadCounted`. */
const mostCounted = 100;

const ownNotifications: PagedList<Notification, object, { unread: number }> = {
  kind: 'notification',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  async load({ api }, _query, { cursor, limit }, signal) {
    const answer = await api.notifications.list({ limit, ...(cursor !== undefined && { cursor }) }, { signal });
    return { ...answer, counts: { unread: answer.unread } };
  },
  idOf: ({ id }) => id,
  put: (records, notification, by) => records.put('notification', notification, { whole: true, by }),
  latest: (records, notification) => records.get('notification', notification.id)?.record ?? notification,
  belongs: () => true,
  isAffected: ({ kind }) => kind === 'notification',
};

/**
 * A button that says how many notifications are unread, and opens their list. One that is chosen is marked as read and leads to what
 * it is about. What comes is read out politely. Dispatches `notice`.
 */
export class NotificationBell extends LitElement {
  static readonly namespaces = [commonMessages, notificationsMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    avatarStyles,
    emptyStateStyles,
    skeletonStyles,
    notificationBellStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** With its word beside it, in a rail. */
  @property({ type: Boolean, reflect: true }) wide = false;

  @state() private unread = 0;
  @state() private isOpen = false;
  /** What is read out. */
  @state() private said = '';
  @query('.popover') private popup!: HTMLElement;
  @query('.bell') private button!: HTMLButtonElement;
  @query('h2') private heading!: HTMLElement;
  #list = new PagedController(this, this, ownNotifications);
  /** The answer that was counted last. */
  #counted: { unread: number } | null = null;

  override willUpdate() {
    this.#list.ask({});
    const { counts } = this.#list;
    if (counts && counts !== this.#counted) this.#count(counts);
  }

  override render() {
    const { scope, unread } = this;
    const words = scope.messages(notificationsMessages);
    const count = unread >= mostCounted ? `${scope.format.number(mostCounted - 1)}+` : scope.format.number(unread);
    return html`<button
        class="bell"
        part="place"
        type="button"
        popovertarget="popover"
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-label=${unread > 0 ? `${words.label}: ${words.unread(scope.locale, unread)}` : words.label}
        title=${words.label}
      >
        ${bellIcon()}<span class="words">${words.label}</span>${
          unread > 0 ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing
        }
      </button>
      <p class="visually-hidden" role="status">${this.said}</p>
      <div
        class="popover"
        id="popover"
        popover
        role="dialog"
        aria-label=${words.label}
        @toggle=${this.#onToggle}
        @keydown=${this.#onKeydown}
      >
        <div class="head">
          <h2 tabindex="-1">${words.label}</h2>
          ${
            unread > 0
              ? html`<button class="button button-quiet" type="button" @click=${() => void this.#markAll()}>
                  ${words.markAll}
                </button>`
              : nothing
          }
        </div>
        <div class="list">${this.isOpen ? this.#notices(scope) : nothing}</div>
      </div>`;
  }

  #notices(scope: Scope) {
    const words = scope.messages(notificationsMessages);
    const { rows, status, error } = this.#list;
    if (rows.length === 0 && !error && status !== 'ready')
      return html`<div role="group" aria-busy="true" aria-label=${scope.messages(commonMessages).loading}>
        ${[1, 2, 3].map(() => html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`)}
      </div>`;
    if (rows.length === 0 && !error) return emptyState({ icon: bellIcon(), heading: words.none, text: words.noneHint });
    return html`<ul role="list" aria-label=${words.label} aria-busy=${status === 'loading' ? 'true' : 'false'}>
        ${repeat(
          rows,
          ({ id }) => id,
          (notification) => this.#notice(scope, notification),
        )}
      </ul>
      ${error ? this.#failure(scope, error) : this.#more(words.more)}`;
  }

  #failure({ messages }: Scope, { code }: ClienteleError) {
    return emptyState({
      icon: code === 'offline' ? 'offline' : 'alert',
      heading: messages(notificationsMessages).failed,
      text: messages(commonMessages).errors[code],
      part: 'error',
      actions: html`<button class="button" type="button" @click=${this.#list.retry}>
        ${messages(commonMessages).retry}
      </button>`,
    });
  }

  #more(label: string) {
    if (!this.#list.hasMore) return nothing;
    const isLoading = this.#list.status === 'loading-more';
    return html`<button
      class="button more"
      type="button"
      aria-busy=${isLoading ? 'true' : 'false'}
      @click=${() => void this.#list.loadMore()}
    >
      <span>${label}</span>
    </button>`;
  }

  #notice({ messages, format, now }: Scope, notification: Notification) {
    const { kind, actor, client, text, at, readAt } = notification;
    const words = messages(notificationsMessages);
    const name = kind === 'reply' || kind === 'proposal' ? client.name : (actor?.name ?? words.somebody);
    const isUnread = readAt === null;
    return html`<li>
      <button class=${isUnread ? 'notice unread' : 'notice'} type="button" @click=${() => this.#choose(notification)}>
        ${avatar(name)}
        <span class="told">${isolated(words.told[kind], name)}</span>
        ${isUnread ? html`<span class="mark"><span class="visually-hidden">${words.isUnread}</span></span>` : html`<span></span>`}
        ${text ? html`<span class="text" dir="auto">${text}</span>` : nothing}
        <span class="about"
          ><bdi>${client.name}</bdi> ·
          <time datetime=${at} title=${format.dateTime(at)}>${format.relative(at, now)}</time></span
        >
      </button>
    </li>`;
  }

  /** What was there when the page came is not read out: its button says it. */
  #count(counts: { unread: number }) {
    const { unread } = counts;
    if (this.#counted && unread > this.unread) {
      const { messages, locale } = this.scope;
      this.said = messages(notificationsMessages).unread(locale, unread);
    } else if (unread === 0) this.said = '';
    this.#counted = counts;
    this.unread = unread;
  }

  #onToggle = (event: ToggleEvent) => {
    this.isOpen = event.newState === 'open';
    if (!this.isOpen) return;
    if (this.#list.error) this.#list.retry();
    this.heading.focus();
  };

  /** Handled here: neither the sheet nor the browser shall close something else as well. */
  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  };

  #close() {
    this.popup.hidePopover();
    this.button.focus();
  }

  #choose(notification: Notification) {
    // Closed first, so that what opens next takes the focus from the button.
    this.#close();
    this.dispatchEvent(new NoticeEvent(notification));
    if (notification.readAt === null) void this.#markRead(notification);
  }

  async #markRead(notification: Notification) {
    const { client, now } = this.scope;
    client.records.put('notification', { ...notification, readAt: new Date(now).toISOString() }, { whole: true });
    try {
      this.unread = (await client.api.notifications.markRead({ id: notification.id })).unread;
    } catch {
      // It stays unread, as the list will say: the person is somewhere else already.
      client.records.put('notification', notification, { whole: true });
      await this.#list.refresh();
    }
  }

  async #markAll() {
    const { scope } = this;
    const [newest] = this.#list.rows;
    if (!newest) return;
    try {
      const { unread } = await scope.client.api.notifications.markAllRead({ until: newest.at });
      this.unread = unread;
      // Its button is gone.
      this.heading.focus();
      await this.#list.refresh();
    } catch (cause) {
      const why = scope.messages(commonMessages).errors[asClienteleError(cause).code];
      scope.toaster.say({ text: `${scope.messages(notificationsMessages).markFailed} ${why}`, tone: 'error' });
    }
  }
}

/** Drawn here alone: the file of all icons would come with it. */
function bellIcon() {
  return drawing('bell', 'M5 14V9a5 5 0 0 1 10 0v5M3.5 14h13M8.3 16.5a1.8 1.8 0 0 0 3.4 0');
}
