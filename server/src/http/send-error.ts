import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { DomainError } from '../core/errors.ts';
import { errorBody, statusOf, trpcError } from '../core/error-shapes.ts';
import { stateOf } from './request-state.ts';
import { sendJson } from './send-json.ts';

/**
 * Answers what was thrown while a request was handled. Under `/trpc` and `/portal/trpc` the answer has the shape that tRPC's client reads,
 * elsewhere `{ error }`. Cuts the answer off when it has begun.
 */
export function sendError(log: Logger, thrown: unknown, request: IncomingMessage, response: ServerResponse): void {
  const state = stateOf(response);
  const error = refusalOf(thrown);
  const body = errorBody(error, state.requestId);
  logFailure(log, state.requestId, body.code, error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  state.errors = [body.code];
  if (body.retryAfter !== undefined) response.setHeader('Retry-After', String(body.retryAfter));
  // What is left of a body that nobody reads would otherwise keep the connection busy.
  if (!request.complete) response.setHeader('Connection', 'close');
  const answer = isTrpc(request) ? { error: trpcError(error, state.requestId) } : { error: body };
  sendJson(request, response, statusOf(body.code), answer);
}

/** Writes the cause of what the caller is told nothing about. */
export function logFailure(log: Logger, requestId: string, code: string, error: unknown, procedure?: string): void {
  if (error instanceof DomainError) return;
  const details = { requestId, code, err: error, ...(procedure && { procedure }) };
  if (code === 'server-error') log.error(details, 'unexpected error');
  else if (code === 'storage-corrupt')
    log.fatal(details, 'the database is damaged: stop the server, keep the files, and restore the newest backup');
  else log.warn(details, 'the database refused');
}

function isTrpc(request: IncomingMessage): boolean {
  return /^(\/portal)?\/trpc\//.test(request.url ?? '');
}

/** Express's router refuses a malformed address with an HTTP status: the fault is the request's. */
function refusalOf(thrown: unknown): unknown {
  const isRefusal = thrown instanceof Error && 'status' in thrown && thrown.status === 400;
  return isRefusal ? new DomainError('validation', 'The request could not be read.') : thrown;
}
