import type { ClienteleError } from '@clientele/client';
import type { FieldIssue } from '@clientele/contract';
import type { Messages } from '../locales/messages.ts';
import type { RefusalReason } from './field-saves.ts';

/** A refused field in the locale's own words. */
export function issueText(issue: FieldIssue, messages: Messages): string {
  return messages.problems[issue.problem];
}

/** The last part of a dotted path: `client.email` and `patch.email` are both the field Email. */
export function fieldOf(issue: FieldIssue): string {
  return issue.field.slice(issue.field.lastIndexOf('.') + 1);
}

/** Why a call failed, with the reference that helps to find it in the server's log. */
export function failureText(error: ClienteleError, messages: Messages): string {
  const reference = error.requestId ? ` ${messages.sheet.saves.reference(error.requestId)}` : '';
  return `${messages.errors[error.code]}${reference}`;
}

/** Why a change of one field was not taken. */
export function refusalText(reason: RefusalReason, field: string, messages: Messages): string {
  const { saves, terms } = messages.sheet;
  if (reason === 'declined') return saves.declined;
  if (reason === 'malformed') return field === 'paymentTermsDays' ? terms.invalid : messages.problems.required;
  if (!reason) return saves.failed;
  const issue = reason.issues.find((one) => fieldOf(one) === field);
  return issue ? issueText(issue, messages) : `${saves.failed} ${failureText(reason, messages)}`;
}
