import type { ClienteleError } from '@clientele/client';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import { commonMessages } from '../locales/common.ts';
import type { Scope } from '../scope.ts';
import { failureText } from './part-states.ts';

interface List {
  readonly status: string;
  readonly error: ClienteleError | null;
  readonly hasMore: boolean;
  retry(): void;
  loadMore(): Promise<void>;
}

/** What stands in the place of a list that could not be loaded, or of its end. */
export function listFailure(list: List, heading: string, { messages }: Scope) {
  const { error } = list;
  if (!error) return nothing;
  return emptyState({
    icon: error.code === 'offline' ? 'offline' : 'alert',
    heading,
    text: failureText(error, messages),
    part: 'error',
    actions: html`<button class="button" part="button" type="button" @click=${list.retry}>
      ${messages(commonMessages).retry}
    </button>`,
  });
}

/** The button below a list of which there is more. */
export function moreButton(list: List, label: string) {
  if (!list.hasMore || list.error) return nothing;
  return html`<button
    class="button more"
    part="button"
    type="button"
    aria-busy=${list.status === 'loading-more' ? 'true' : 'false'}
    @click=${() => void list.loadMore()}
  >
    <span>${label}</span>
  </button>`;
}

/** What stands in the place of a list until it is there: rows of two lines. */
export function listSkeleton({ messages }: Scope) {
  return html`<div role="group" aria-busy="true" aria-label=${messages(commonMessages).loading}>
    ${[1, 2, 3].map(() => html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`)}
  </div>`;
}

interface ShownList {
  list: List & { readonly rows: readonly unknown[] };
  scope: Scope;
  words: { failed: string; more: string };
  /** Those that are there may all be hidden. */
  isEmpty: boolean;
  /** What is said when there is nothing in it. */
  none(): unknown;
  draw(isBusy: 'true' | 'false'): unknown;
  /** In place of the button for more. */
  end?: unknown;
}

/** A list with its ends: what failed, what comes, what is said in its place, and how to go on. */
export function shownList({ list, scope, words, isEmpty, none, draw, end }: ShownList): unknown {
  const failure = listFailure(list, words.failed, scope);
  if (list.rows.length === 0 && list.error) return failure;
  if (list.rows.length === 0 && list.status !== 'ready') return listSkeleton(scope);
  if (isEmpty) return none();
  return html`${draw(list.status === 'loading' ? 'true' : 'false')} ${failure} ${end ?? moreButton(list, words.more)}`;
}
