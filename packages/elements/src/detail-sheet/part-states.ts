import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
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
