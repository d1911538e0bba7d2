import type { ListController } from '../controllers/list-controller.ts';
import { html, nothing } from 'lit';
import type { ClienteleError } from '@clientele/client';
import type { Condition, RecordState } from '@clientele/contract';
import { closeButton } from '@clientele/ui/button/close-button';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import type { Messages } from '../locales/messages.ts';
import type { Scope } from '../scope.ts';
import { commonMessages } from '../locales/common.ts';

type Words = Messages['directory'];

interface Nothing {
  messages: Words;
  /** What was searched for; '' without a search. */
  search: string;
  state: RecordState;
  where: readonly Condition[];
  /** There are none but these. */
  hasArchived: boolean;
  mayCreate: boolean;
  onCreate: () => void;
  onExpectCreate: () => void;
  onClearSearch: () => void;
  onClearFilters: () => void;
  onState: (state: RecordState) => void;
}

/** Why the list is empty, and what to do about it. */
export function nothingToShow(given: Nothing) {
  const { messages, search, state, where } = given;
  if (search || where.length > 0) return notFound(given);
  if (state === 'archived') {
    const { heading, text, back } = messages.noneArchived;
    return emptyState({ icon: 'archive', heading, text, actions: button(back, () => given.onState('active')) });
  }
  if (state === 'active' && given.hasArchived) {
    const { heading, text, show } = messages.allArchived;
    return emptyState({ icon: 'archive', heading, text, actions: button(show, () => given.onState('archived')) });
  }
  const { heading, text, readonly } = messages.firstRun;
  if (!given.mayCreate) return emptyState({ icon: 'building', heading, text: readonly });
  const create = html`<button
    class="button button-primary"
    part="button button-primary"
    type="button"
    @pointerover=${given.onExpectCreate}
    @focus=${given.onExpectCreate}
    @click=${given.onCreate}
  >
    ${icon('plus')}${messages.create}
  </button>`;
  return emptyState({ icon: 'building', heading, text, actions: create });
}

function notFound({ messages, search, state, where, onClearSearch, onClearFilters, onState }: Nothing) {
  const { notFound: words } = messages;
  const hasFilters = where.length > 0;
  const sentence = { active: words.inCurrent, archived: words.inArchived, all: words.inAll }[state];
  const text = search ? [sentence(search), hasFilters && words.filtersToo].filter(Boolean).join(' ') : words.filters;
  const actions = html`${search ? button(messages.clearSearch, onClearSearch) : nothing}${
    hasFilters ? button(messages.filters.clear, onClearFilters) : nothing
  }${state === 'all' ? nothing : button(search ? words.inEveryState : words.everyState, () => onState('all'))}`;
  return emptyState({ icon: 'search', heading: words.heading, text, actions });
}

/** The list could not be had at all. */
export function failure(error: ClienteleError, messages: Words, onRetry: () => void) {
  if (error.code === 'forbidden') return notAllowed(messages, error.permission);
  const { heading, text, offline, question, reference, retry } = messages.failed;
  const isOffline = error.code === 'offline';
  const actions = html`${button(retry, onRetry)}${
    error.requestId ? html`<p class="reference">${reference(error.requestId)}</p>` : nothing
  }`;
  return emptyState({
    icon: isOffline ? 'offline' : 'alert',
    heading,
    text: isOffline ? offline : error.code === 'validation' ? question : text,
    actions,
    part: 'error',
  });
}

/** Names the missing permission, and who can give it. */
export function notAllowed({ forbidden }: Words, permission = 'view_clients') {
  const name = permission === 'view_clients' ? forbidden.permission : permission;
  return emptyState({ icon: 'lock', heading: forbidden.heading, text: forbidden.text(name) });
}

type LoadState = Pick<ListController, 'failedAt' | 'isUnanswered' | 'retry'>;

/** What the banner says; '' while there is none. */
export function bannerText({ connection, stale }: Scope, { banner: words }: Words, list: LoadState): string {
  const { failedAt, isUnanswered } = list;
  if (connection === 'offline') return isUnanswered ? words.offlineUnanswered : words.offline;
  if (isUnanswered) return words.unanswered;
  return stale || failedAt === 'start' ? words.stale : '';
}

/** In one sentence, why there is no list. */
export function failureHeading({ code }: ClienteleError, { failed, forbidden }: Words): string {
  if (code === 'forbidden') return forbidden.heading;
  return code === 'offline' ? failed.offline : failed.heading;
}

/** Above rows that are still shown though they may be out of date. */
export function banner(scope: Scope, messages: Words, list: LoadState) {
  const text = bannerText(scope, messages, list);
  if (!text) return nothing;
  if (scope.connection === 'offline') return note('offline', text, nothing);
  if (list.failedAt !== 'start') return note('alert', text, nothing);
  const again = html`<button class="button button-quiet" part="button" type="button" @click=${list.retry}>
    ${messages.failed.retry}
  </button>`;
  return note('alert', text, again);
}

/** The file of a part of the directory did not come. In some browsers it never will in this page. */
export function partMissing(scope: Scope, { onRetry, onClose }: { onRetry: () => void; onClose: () => void }) {
  const { partMissing: text, reloadPage, retry, close } = scope.messages(commonMessages);
  return note('alert', `${text} ${reloadPage}`, [button(retry, onRetry), closeButton(close, onClose)], 'alert');
}

/** Without a role where the directory's own live region says it: a status that arrives together with its text is read by nobody. */
function note(symbol: 'offline' | 'alert', text: string, action: unknown, role?: 'alert') {
  return html`<div class="banner" role=${role ?? nothing}>
    ${icon(symbol)}
    <p>${text}</p>
    ${action}
  </div>`;
}

/** Below the last row, when there are more and they could not be had. */
export function moreFailed({ failed }: Words, onRetry: () => void) {
  return html`<div class="more-failed" part="error" role="alert">
    <p>${failed.more}</p>
    ${button(failed.retry, onRetry)}
  </div>`;
}

function button(label: string, onClick: () => void) {
  return html`<button class="button" part="button" type="button" @click=${onClick}>${label}</button>`;
}

interface NewClients {
  /** How many clients are left out. */
  count: number;
  locale: string;
  messages: Words;
  onShow: () => void;
}

/**
 * Says, over the first rows and without moving them, that others have added clients. The live region is there before the text, so
 * that a screen reader reads it.
 */
export function newClientsBanner({ count, locale, messages: { news }, onShow }: NewClients) {
  const bar = html`<button class="button news-button" part="button" type="button" @click=${onShow}>
    ${icon('arrow-up')}<span>${news.text(locale, count)}</span> <span class="news-show">${news.show}</span>
  </button>`;
  return html`<div class="news" role="status">${count > 0 ? bar : nothing}</div>`;
}
