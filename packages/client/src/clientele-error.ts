import type { ErrorBody, ErrorCode, FieldIssue } from '@clientele/contract';

export type ClienteleErrorDetails = Partial<Omit<ErrorBody, 'code' | 'message'>>;

/**
 * What every call rejects with, unless its own signal abandoned it. `code` is stable; `message` is English and meant for
 * developers and logs, so that elements say it in their locale's words.
 */
export class ClienteleError extends Error {
  readonly code: ErrorCode;
  /** Also in the server's log. Empty when no server was reached. */
  readonly requestId: string;
  /** True when the same call may succeed later without a change. */
  readonly retryable: boolean;
  /** `validation`: the first refused field, as a dotted path into the input. */
  readonly field: string | undefined;
  /** `validation`: every refused field. */
  readonly issues: readonly FieldIssue[];
  /** `forbidden`: the missing permission. */
  readonly permission: string | undefined;
  /** `conflict`: the server's record as it is now. */
  readonly current: unknown;
  /** `rate-limited`, `overloaded`, `storage-full`, `storage-corrupt`: seconds to wait. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, details: ClienteleErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClienteleError';
    this.code = code;
    this.requestId = details.requestId ?? '';
    this.retryable = details.retryable ?? false;
    this.field = details.field;
    this.issues = details.issues ?? [];
    this.permission = details.permission;
    this.current = details.current;
    this.retryAfter = details.retryAfter;
  }
}
