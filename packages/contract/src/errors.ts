/** Every error code with its HTTP status. Codes are stable; a status of 0 arises in the browser and never travels. */
export const errorStatus = {
  validation: 400,
  unauthenticated: 401,
  'session-expired': 401,
  forbidden: 403,
  'limit-exceeded': 403,
  'not-entitled': 403,
  'code-required': 403,
  'origin-denied': 403,
  'secret-key-in-browser': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'link-expired': 410,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-mismatch': 422,
  'too-broad': 422,
  'version-required': 428,
  'rate-limited': 429,
  'server-error': 500,
  overloaded: 503,
  'storage-full': 503,
  'storage-corrupt': 503,
  offline: 0,
  'version-mismatch': 0,
  'render-failed': 0,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Why a field was refused, so that each locale can say it in its own words. */
export const fieldProblems = [
  'required',
  'too-long',
  'too-short',
  'common-password',
  'invalid',
  'unknown-field',
  'invalid-email',
  'invalid-phone',
  'invalid-website',
  'invalid-tax-id',
  'unusual-tax-id',
  'card-number',
  'taken',
  'confirmation-differs',
  'circular',
] as const;

export type FieldProblem = (typeof fieldProblems)[number];

/** One refused field. `field` is a dotted path into the input, e.g. `patch.email`. */
export interface FieldIssue {
  field: string;
  problem: FieldProblem;
  /** In English, for developers and logs. */
  message: string;
  /** `taken`: the record that has the value, where one may see it. */
  other?: { id: string; name: string };
}

/** What every error says on the wire: `error.data` of a tRPC answer, `error` of any other. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  /** Also in the server's log and in the header `X-Request-Id`. */
  requestId: string;
  /** True when the same call may succeed later without a change. */
  retryable: boolean;
  /** `validation`: the first refused field … */
  field?: string;
  /** … and all of them. */
  issues?: FieldIssue[];
  /** `forbidden`: the missing permission. */
  permission?: string;
  /** `conflict`: the server's record as it is now. */
  current?: unknown;
  /** `rate-limited`, `overloaded`, `storage-full`, `storage-corrupt`: seconds to wait. */
  retryAfter?: number;
}
