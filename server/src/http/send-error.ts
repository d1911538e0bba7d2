import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '../core/errors.ts';
import { errorBody, statusOf, trpcError } from '../core/error-shapes.ts';
import { stateOf } from './request-state.ts';

/**
 * The last stop of everything that is thrown while a request is handled. Under `/trpc` the answer has the shape that tRPC's
 * client reads, elsewhere `{ error }`.
 */
export function sendError(log: Logger) {
  // Express tells an error handler by its four parameters.
  return (thrown: unknown, request: Request, response: Response, next: NextFunction): void => {
    const { requestId } = stateOf(response);
    const error = refusalOf(thrown);
    const body = errorBody(error, requestId);
    logFailure(log, requestId, body.code, error);
    if (response.headersSent) {
      next(thrown);
      return;
    }
    stateOf(response).errors = [body.code];
    if (body.retryAfter !== undefined) response.setHeader('Retry-After', String(body.retryAfter));
    // What is left of a body that nobody reads would otherwise keep the connection busy.
    if (!request.complete) response.setHeader('Connection', 'close');
    response
      .status(statusOf(body.code))
      .json(isTrpc(request) ? { error: trpcError(error, requestId) } : { error: body });
  };
}

/** Writes the cause of what the caller is told nothing about. */
export function logFailure(log: Logger, requestId: string, code: string, error: unknown, procedure?: string): void {
  if (error instanceof DomainError) return;
  const details = { requestId, code, err: error, ...(procedure && { procedure }) };
  if (code === 'server-error') log.error(details, 'unexpected error');
  else log.warn(details, 'the database refused');
}

function isTrpc(request: Request): boolean {
  return request.url.startsWith('/trpc/');
}

/** Express's router refuses a malformed address with an HTTP status: the fault is the request's. */
function refusalOf(thrown: unknown): unknown {
  const isRefusal = thrown instanceof Error && 'status' in thrown && thrown.status === 400;
  return isRefusal ? new DomainError('validation', 'The request could not be read.') : thrown;
}
