import type { ClienteleError } from '@clientele/client';
import type { FieldIssue } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import type { Scope } from '../context.ts';
import type { MessagesOf } from '../locales/messages-in.ts';
import type { RefusalReason } from './field-saves.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';

/** Whether it says that the client is not there, or not for this person, whatever a list still shows of it. */
export function isAbsence({ code }: ClienteleError) {
  return code === 'not-found' || code === 'forbidden';
}

/** What stands in the place of the form for those who may not create. */
export function cannotCreate({ messages }: Scope) {
  const { forbidden, forbiddenHint } = messages(recordMessages).create;
  return emptyState({ icon: 'lock', heading: forbidden, text: forbiddenHint });
}

/** What stands in the place of a client that cannot be shown. */
export function cannotShow(error: ClienteleError, { messages }: Scope, retry: () => void) {
  const { states } = messages(recordMessages);
  const again = html`<button class="button" part="button" type="button" @click=${retry}>
    ${messages(commonMessages).retry}
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
  const { states } = messages(recordMessages);
  if (code === 'not-found') return states.notFound;
  return code === 'forbidden' ? states.forbidden : code === 'offline' ? states.offline : states.failed;
}

/** What is to be said of a client that is shown though it may be out of date; '' while it is not. */
export function staleText(scope: Scope, error: ClienteleError | null, isWhole: boolean): string {
  if (scope.connection === 'online' && !error && !scope.stale) return '';
  const { messages } = scope;
  const { states } = messages(recordMessages);
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
    <button class="link" type="button" @click=${retry}>${messages(commonMessages).retry}</button>
  </p>`;
}

/** A refused field in the locale's own words. */
export function issueText(issue: FieldIssue, messages: MessagesOf): string {
  return messages(recordMessages).problems[issue.problem];
}

/** The last part of a dotted path: `client.email` and `patch.email` are both the field Email. */
export function fieldOf(issue: FieldIssue): string {
  return issue.field.slice(issue.field.lastIndexOf('.') + 1);
}

/** Why a call failed, with the reference that helps to find it in the server's log. */
export function failureText(error: ClienteleError, messages: MessagesOf): string {
  const reference = error.requestId ? ` ${messages(recordMessages).saves.reference(error.requestId)}` : '';
  return `${messages(commonMessages).errors[error.code]}${reference}`;
}

/** Why a change of one field was not taken. */
export function refusalText(reason: RefusalReason, field: string, messages: MessagesOf): string {
  const { problems, saves, terms } = messages(recordMessages);
  if (reason === 'declined') return saves.declined;
  if (reason === 'malformed') return field === 'paymentTermsDays' ? terms.invalid : problems.required;
  if (!reason) return saves.failed;
  const issue = reason.issues.find((one) => fieldOf(one) === field);
  return notSavedText(reason, issue, messages);
}

function notSavedText(error: ClienteleError, issue: FieldIssue | undefined, messages: MessagesOf) {
  return issue
    ? issueText(issue, messages)
    : `${messages(recordMessages).saves.failed} ${failureText(error, messages)}`;
}

/** A choice that was not saved, why, and how to send it again. */
export function choiceFailure({ messages }: Scope, error: ClienteleError, retry: () => void) {
  return html`<p class="trouble" part="error" role="alert">
    ${icon('alert')}<span>${notSavedText(error, error.issues[0], messages)}</span>
    <button class="link" type="button" @click=${retry}>${messages(recordMessages).actions.retry}</button>
  </p>`;
}

/** What stands in the place of a part until its file is there. */
export function partSkeleton({ messages }: Scope) {
  const row = html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`;
  return html`<div aria-busy="true" role="group" aria-label=${messages(commonMessages).loading}>
    ${[row, row, row, row]}
  </div>`;
}

/** The same when its file did not come. */
export function partFailure({ messages }: Scope, retry: () => void) {
  return emptyState({
    icon: 'alert',
    heading: messages(commonMessages).partMissing,
    text: messages(commonMessages).reloadPage,
    part: 'error',
    actions: html`<button class="button" part="button" type="button" @click=${retry}>
      ${messages(commonMessages).retry}
    </button>`,
  });
}

/** The same for what would lie above the content. */
export function missingNotice({ messages }: Scope, retry: () => void) {
  const { partMissing, reloadPage } = messages(commonMessages);
  return html`<p class="notice" part="notice" role="alert">
    ${icon('alert')}<span class="notice-body">${partMissing} ${reloadPage}</span>
    <button class="link" type="button" @click=${retry}>${messages(commonMessages).retry}</button>
  </p>`;
}
