import type { ErrorBody, ErrorCode, FieldIssue, Permission } from '@clientele/contract';

type Details = Partial<Omit<ErrorBody, 'code' | 'message' | 'requestId' | 'retryable'>>;

/** A refusal that the caller is told about. Anything else that is thrown becomes `server-error` and is only logged. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Missing and foreign look the same, so that nobody learns which ids exist elsewhere. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such record.');
}

export function forbidden(permission: Permission): DomainError {
  return new DomainError(
    'forbidden',
    `This needs the permission ${permission}. Ask an admin of the workspace for it.`,
    {
      permission,
    },
  );
}

/** Refuses input; the first issue names the field. */
export function invalid(issues: [FieldIssue, ...FieldIssue[]]): DomainError {
  return new DomainError('validation', issues[0].message, { field: issues[0].field, issues });
}

/** Someone saved first. */
export function conflict(current: unknown): DomainError {
  return new DomainError('conflict', 'Someone else saved this record first.', { current });
}
