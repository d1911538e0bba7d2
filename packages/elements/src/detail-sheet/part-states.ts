import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { icon } from '@clientele/ui/icon/icon';
import { html } from 'lit';
import type { Scope } from '../context.ts';

/** What stands in the place of a part until its file is there. */
export function partSkeleton({ messages }: Scope) {
  const row = html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`;
  return html`<div aria-busy="true" role="group" aria-label=${messages.common.loading}>${[row, row, row, row]}</div>`;
}

/** The same when its file did not come. */
export function partFailure({ messages }: Scope, retry: () => void) {
  return emptyState({
    icon: 'alert',
    heading: messages.common.partMissing,
    text: messages.common.reloadPage,
    part: 'error',
    actions: html`<button class="button" part="button" type="button" @click=${retry}>${messages.common.retry}</button>`,
  });
}

/** The same for what would lie above the content. */
export function missingNotice({ messages }: Scope, retry: () => void) {
  const { partMissing, reloadPage } = messages.common;
  return html`<p class="notice" part="notice" role="alert">
    ${icon('alert')}<span class="notice-body">${partMissing} ${reloadPage}</span>
    <button class="link" type="button" @click=${retry}>${messages.common.retry}</button>
  </p>`;
}
