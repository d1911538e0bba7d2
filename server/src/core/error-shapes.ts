import { errorStatus, type ErrorBody, type ErrorCode } from '@clientele/contract';
import { databaseRefusal } from './database-errors.ts';
import { DomainError } from './errors.ts';

/** What the caller is told. The message of an unknown error never leaves the server. */
export function errorBody(error: unknown, requestId: string): ErrorBody {
  const refusal = error instanceof DomainError ? error : databaseRefusal(error);
  if (!refusal)
    return { code: 'server-error', message: 'Something went wrong on the server.', requestId, retryable: true };
  return {
    code: refusal.code,
    message: refusal.message,
    requestId,
    retryable: retryable.has(refusal.code),
    ...refusal.details,
  };
}

/** An error as tRPC's client reads it. JSON-RPC's own number says nothing here: `data.code` does. */
export function trpcError(error: unknown, requestId: string) {
  const body = errorBody(error, requestId);
  return { message: body.message, code: -32603 as const, data: { ...body, httpStatus: statusOf(body.code) } };
}

export function statusOf(code: ErrorCode): number {
  return errorStatus[code];
}

const retryable: ReadonlySet<ErrorCode> = new Set([
  'rate-limited',
  'overloaded',
  'storage-full',
  'storage-corrupt',
  'server-error',
  'session-expired',
]);
