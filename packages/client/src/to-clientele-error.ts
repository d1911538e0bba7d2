import type { ErrorBody } from '@clientele/contract';
import { ClienteleError } from './clientele-error.ts';

/** Gives whatever a call failed with its code. */
export function toClienteleError(cause: unknown): ClienteleError {
  if (cause instanceof ClienteleError) return cause;
  if (isUnreachable(cause)) {
    return new ClienteleError('offline', 'The server cannot be reached.', { retryable: true }, { cause });
  }
  return notAnAnswer(cause);
}

/** The error that an answer carries: a procedure's in `error.data`, one of the server as a whole (limits, wrong origin) in `error`. */
export function errorInAnswer(answer: unknown): ClienteleError {
  const error = isObject(answer) ? answer['error'] : undefined;
  const body = [isObject(error) ? error['data'] : undefined, error].find(isErrorBody);
  return body ? new ClienteleError(body.code, body.message, body) : notAnAnswer(answer);
}

/** `fetch` says "no connection" with a TypeError and nothing else. https://fetch.spec.whatwg.org/#fetch-method */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

/** For example a proxy's page in HTML. */
function notAnAnswer(cause: unknown) {
  return new ClienteleError(
    'server-error',
    'The server gave an answer that is not its own.',
    { retryable: true },
    { cause },
  );
}

function isErrorBody(value: unknown): value is ErrorBody {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
