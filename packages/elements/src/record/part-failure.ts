import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { html } from 'lit';
import { commonMessages } from '../locales/common.ts';
import type { Scope } from '../scope.ts';

/** What stands in the place of a part whose file did not come. By itself, because a page that has loaded nothing else says it, too. */
export function partFailure({ messages }: Scope, retry: () => void) {
  const words = messages(commonMessages);
  return emptyState({
    icon: 'alert',
    heading: words.partMissing,
    text: words.reloadPage,
    part: 'error',
    actions: html`<button class="button" part="button" type="button" @click=${retry}>${words.retry}</button>`,
  });
}
