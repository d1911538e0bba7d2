import type { ClienteleError } from '@clientele/client';
import type { FieldIssue } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { Scope } from '../context.ts';
import type { MessagesOf } from '../locales/messages-in.ts';
import type { RefusalReason } from './field-saves.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText } from './part-states.ts';

/** Whether it says that the client is not there, or not for this person, whatever a list still shows of it. */
export function isAbsence({ code }: ClienteleError) {
  return code === 'not-found' || code === 'forbidden';
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

/** Why a change of one field was not taken. */
export function refusalText(
  reason: RefusalReason,
  field: string,
  messages: MessagesOf,
  malformed = messages(recordMessages).problems.required,
): string {
  const { saves } = messages(recordMessages);
  if (reason === 'declined') return saves.declined;
  if (reason === 'malformed') return malformed;
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
export function choiceFailure({ messages }: Scope, reason: ClienteleError | 'declined', retry: () => void) {
  const text =
    reason === 'declined' ? messages(recordMessages).saves.declined : notSavedText(reason, reason.issues[0], messages);
  return html`<p class="trouble" part="error" role="alert">
    ${icon('alert')}<span>${text}</span>
    <button class="link" type="button" @click=${retry}>${messages(recordMessages).actions.retry}</button>
  </p>`;
}
