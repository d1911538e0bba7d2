import { drawing, icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { MessagesOf } from '../locales/messages-in.ts';
import { workspaceMessages } from '../locales/workspace.ts';
import { shortcutKeys, shortcutLabel } from './search-shortcut.ts';

/** A view that the row leads to. */
export interface NavigationPlace {
  view: 'clients' | 'tasks' | 'review' | 'settings';
  /** `page`: it is shown. `true`: it is the place around what is shown. */
  current: 'page' | 'true' | null;
  /** Where it is; null where views have no addresses. */
  href: string | null;
  /** How much in it is urgent: as it is shown, and as it is read. */
  count?: { shown: string; said: string } | null;
  onGo: () => void;
}

interface Navigation {
  messages: MessagesOf;
  /** Empty for those who may not see clients: nothing leads anywhere for them. */
  places: readonly NavigationPlace[];
  hasShortcut: boolean;
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
      ${given.places.map((place) => html`<li data-view=${place.view}>${placeLink(place, words.views[place.view])}</li>`)}
    </ul>
    ${given.places.length > 0 ? searchButton(given) : nothing} ${given.more}
  </nav>`;
}

/** A link where views have addresses, so that it can be opened in another tab. */
function placeLink({ view, current, href, count, onGo }: NavigationPlace, label: string) {
  const content = html`${icons[view]()}<span>${label}</span>${
    count
      ? html`<span class="place-count" aria-hidden="true">${count.shown}</span
          ><span class="visually-hidden">, ${count.said}</span>`
      : nothing
  }`;
  const go = (event: MouseEvent) => {
    // For another tab or window: the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo();
  };
  return href === null
    ? html`<button class="place" part="place" type="button" aria-current=${current ?? nothing} @click=${go}>
        ${content}
      </button>`
    : html`<a class="place" part="place" href=${href} aria-current=${current ?? nothing} @click=${go}>${content}</a>`;
}

// The icons of tasks and settings are drawn here alone: the file of all icons would come with them.
const icons: Readonly<Record<NavigationPlace['view'], () => unknown>> = {
  clients: () => icon('building'),
  review: () => icon('sparkles'),
  settings: () => drawing('settings', 'M3 6.5h7M14 6.5h3M12 4.5v4M3 13.5h3M10 13.5h7M8 11.5v4'),
  tasks: () => drawing('task', 'M4 3.5h12v13H4zM6.5 10l2.3 2.3 4.7-4.7'),
};

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
