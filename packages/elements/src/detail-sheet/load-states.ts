import type { ClienteleError } from '@clientele/client';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { Scope } from '../context.ts';
import { failureText } from './failure-text.ts';

/** Whether it says that the client is not there, or not for this person, whatever a list still shows of it. */
export function isAbsence({ code }: ClienteleError) {
  return code === 'not-found' || code === 'forbidden';
}

/** What stands in the place of the form for those who may not create. */
export function cannotCreate({ messages }: Scope) {
  const { forbidden, forbiddenHint } = messages.sheet.create;
  return emptyState({ icon: 'lock', heading: forbidden, text: forbiddenHint });
}

/** What stands in the place of a client that cannot be shown. */
export function cannotShow(error: ClienteleError, { messages }: Scope, retry: () => void) {
  const { states } = messages.sheet;
  const again = html`<button class="button" part="button" type="button" @click=${retry}>
    ${messages.common.retry}
  </button>`;
  if (error.code === 'not-found')
    return emptyState({ icon: 'search', heading: states.notFound, text: states.notFoundHint });
  if (error.code === 'forbidden') {
    return emptyState({ icon: 'lock', heading: states.forbidden, text: states.forbiddenHint, part: 'error' });
  }
  if (error.code === 'offline') {
    return emptyState({
      icon: 'offline',
      heading: states.offline,
      text: states.offlineHint,
      part: 'error',
      actions: again,
    });
  }
  return emptyState({
    icon: 'alert',
    heading: states.failed,
    text: failureText(error, messages),
    part: 'error',
    actions: again,
  });
}

/** In one sentence, why a client cannot be shown. */
export function absenceText({ code }: ClienteleError, { messages }: Scope): string {
  const { states } = messages.sheet;
  if (code === 'not-found') return states.notFound;
  return code === 'forbidden' ? states.forbidden : code === 'offline' ? states.offline : states.failed;
}

/** What is to be said of a client that is shown though it may be out of date; '' while it is not. */
export function staleText(scope: Scope, error: ClienteleError | null, isWhole: boolean): string {
  if (scope.connection === 'online' && !error && !scope.stale) return '';
  const { messages } = scope;
  const { states } = messages.sheet;
  const isOffline = scope.connection === 'offline' || error?.code === 'offline';
  if (isOffline) return states.stale;
  const text = isWhole || !error ? states.refreshFailed : '';
  return [text, error ? failureText(error, messages) : ''].filter(Boolean).join(' ');
}

/** The same, above the client. The sheet has a live region that says it. */
export function staleNotice(scope: Scope, error: ClienteleError | null, isWhole: boolean, retry: () => void) {
  const text = staleText(scope, error, isWhole);
  if (!text) return nothing;
  const { messages, connection } = scope;
  const isOffline = connection === 'offline' || error?.code === 'offline';
  return html`<p class="notice" part="notice">
    ${icon(isOffline ? 'offline' : 'alert')}<span class="notice-body">${text}</span>
    <button class="link" type="button" @click=${retry}>${messages.common.retry}</button>
  </p>`;
}
