import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** Whom a request was admitted for. */
export interface Caller {
  /** Absent where nobody is known yet: somebody who signs in. */
  readonly workspaceId?: string;
  /** Absent where no person is behind it: a host's own key. */
  readonly userId?: string;
  /** In a portal, where a host has named somebody. */
  readonly user?: { readonly id: string } | null;
}

/** What the server knows about one request, for its answer and its line in the log. */
export interface RequestState {
  /** Made here, never taken from the caller: it names one request in the log. */
  readonly requestId: string;
  readonly startedAt: number;
  /** As the caller wrote it, without what follows the question mark. */
  readonly path: string;
  caller?: Caller;
  /** The procedures called, separated by commas. */
  procedures?: string;
  /** The codes of the errors that were answered. */
  errors?: string[];
}

/** Opens the state of a request, and writes one line to the log when it is over: never a query, a body or a header. */
export function beginRequest(log: Logger) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const state: RequestState = {
      // Node makes the random bits of these ahead, many at a time.
      requestId: `req_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
      startedAt: performance.now(),
      path: (request.url ?? '').split('?', 1)[0]?.slice(0, 300) ?? '',
    };
    states.set(response, state);
    response.setHeader('X-Request-Id', state.requestId);
    response.once('close', () => log.info(lineOf(request, response, state), 'request'));
    next();
  };
}

export function stateOf(response: ServerResponse): RequestState {
  const state = states.get(response);
  if (!state) throw new Error('This request was not begun.');
  return state;
}

/** Fires when the caller goes before the answer is whole: what is done for it can end. */
export function droppedSignal(response: ServerResponse): AbortSignal {
  const dropped = new AbortController();
  const end = () => {
    if (!response.writableFinished) dropped.abort();
  };
  if (response.destroyed) end();
  else response.once('close', end);
  return dropped.signal;
}

const states = new WeakMap<ServerResponse, RequestState>();

function lineOf(request: IncomingMessage, response: ServerResponse, state: RequestState) {
  const { caller } = state;
  return {
    requestId: state.requestId,
    method: request.method,
    path: state.path,
    status: response.statusCode,
    ms: Math.round((performance.now() - state.startedAt) * 10) / 10,
    ...(response.writableFinished ? {} : { aborted: true }),
    ...(caller && { workspaceId: caller.workspaceId, userId: caller.userId ?? caller.user?.id }),
    ...(state.procedures && { procedures: state.procedures }),
    ...(state.errors && { errors: state.errors }),
  };
}
