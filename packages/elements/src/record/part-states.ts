import type { ClienteleError } from '@clientele/client';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html } from 'lit';
import type { Scope } from '../context.ts';
import { commonMessages } from '../locales/common.ts';
import type { MessagesOf } from '../locales/messages-in.ts';

/** Why a call failed, with the reference that helps to find it in the server's log. */
export function failureText(error: ClienteleError, messages: MessagesOf): string {
  const reference = error.requestId ? ` ${messages(commonMessages).reference(error.requestId)}` : '';
  return `${messages(commonMessages).errors[error.code]}${reference}`;
}

/** What stands in the place of who it is until that is known, or drawn: with the name, where there is one. */
export function identitySkeleton(name?: string) {
  return html`<div class="identity">
    ${skeleton('round')}
    <div class="identity-text">
      <div class="name-skeleton">${name ? html`<h2><bdi>${name}</bdi></h2>` : skeleton()}</div>
      ${skeleton('short')}
    </div>
  </div>`;
}

/** What stands in the place of a part until its file is there. */
export function partSkeleton({ messages }: Scope) {
  const row = html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`;
  return html`<div aria-busy="true" role="group" aria-label=${messages(commonMessages).loading}>
    ${[row, row, row, row]}
  </div>`;
}

/** What is said above the content when the file of a part did not come. */
export function missingNotice({ messages }: Scope, retry: () => void) {
  const { partMissing, reloadPage } = messages(commonMessages);
  return html`<p class="notice" part="notice" role="alert">
    ${icon('alert')}<span class="notice-body">${partMissing} ${reloadPage}</span>
    <button class="link" type="button" @click=${retry}>${messages(commonMessages).retry}</button>
  </p>`;
}
