import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { MessagesOf } from '../locales/messages-in.ts';
import { workspaceMessages } from '../locales/workspace.ts';
import { shortcutKeys, shortcutLabel } from './search-shortcut.ts';

interface Navigation {
  messages: MessagesOf;
  /** Nothing leads anywhere for those who may not see clients. */
  mayNavigate: boolean;
  isListShown: boolean;
  /** Where the list is; null where views have no addresses. */
  listHref: string | null;
  hasShortcut: boolean;
  onList: () => void;
  /** What stands beside the views: the menu of what is new, the bell. */
  more: unknown;
  onSearch: () => void;
  /** A person is about to search, as it seems. */
  onExpectSearch: () => void;
}

/** The row of views, and the button of the search. */
export function navigation(given: Navigation) {
  const words = given.messages(workspaceMessages);
  return html`<nav class="nav" part="nav" aria-label=${words.navigation}>
    <ul role="list">
      ${given.mayNavigate ? html`<li>${listLink(given, words.views.clients)}</li>` : nothing}
    </ul>
    ${given.mayNavigate ? searchButton(given) : nothing} ${given.more}
  </nav>`;
}

/** A link where views have addresses, so that it can be opened in another tab. */
function listLink({ isListShown, listHref, onList }: Navigation, label: string) {
  // Of a client the list is the place around it.
  const current = isListShown ? 'page' : 'true';
  const content = html`${icon('building')}<span>${label}</span>`;
  const go = (event: MouseEvent) => {
    // For another tab or window: the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onList();
  };
  return listHref === null
    ? html`<button class="place" part="place" type="button" aria-current=${current} @click=${go}>${content}</button>`
    : html`<a class="place" part="place" href=${listHref} aria-current=${current} @click=${go}>${content}</a>`;
}

function searchButton({ messages, hasShortcut, onSearch, onExpectSearch }: Navigation) {
  const words = messages(workspaceMessages);
  const keys = hasShortcut ? shortcutLabel() : '';
  return html`<button
    class="place search"
    part="place"
    type="button"
    aria-haspopup="dialog"
    aria-keyshortcuts=${keys ? shortcutKeys() : nothing}
    title=${keys ? words.searchWith(keys) : words.search}
    @pointerover=${onExpectSearch}
    @focus=${onExpectSearch}
    @click=${onSearch}
  >
    ${icon('search')}<span>${words.search}</span>${keys ? html`<kbd aria-hidden="true">${keys}</kbd>` : nothing}
  </button>`;
}
