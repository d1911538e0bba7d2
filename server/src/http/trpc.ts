import type { IncomingMessage, ServerResponse } from 'node:http';
import { callTRPCProcedure, getTRPCErrorFromUnknown, type AnyRouter } from '@trpc/server';
import type { ErrorCode } from '@clientele/contract';
import { DomainError } from '../core/errors.ts';
import { errorBody, statusOf, trpcError } from '../core/error-shapes.ts';
import { refusalOf } from '../core/implement.ts';
import { requireMethod, type Admitted, type Credential, type Door } from './admit.ts';
import type { AppDependencies } from './dependencies.ts';
import { readJsonText } from './json-body.ts';
import { stateOf, type Caller } from './request-state.ts';
import { logFailure } from './send-error.ts';
import { sendJson } from './send-json.ts';

const maxBatch = 10;

/**
 * The procedures of a router, in tRPC's wire format: `POST /trpc/clients.list`, or several with `?batch=1`. Queries are POSTed too, so that
 * what people search for stays out of URLs and their logs. Speaks the format itself, from node:http to tRPC's procedures:
 * tRPC's own adapter makes a `Request` and a `Response` of every call, which costs more than reading a client.
 */
export function trpcCalls<Holder extends Caller, Context extends CallContext>(
  app: Pick<AppDependencies, 'log' | 'eventLoopLag'>,
  door: Door,
  { at, router, credential, contextOf }: Procedures<Holder, Context>,
): TrpcCalls {
  return { isFor, answer };

  function isFor(url = ''): boolean {
    return url.startsWith(`${at}/`) && /^[^/?]+(\?|$)/.test(url.slice(at.length + 1));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await door.allowPages(request, response)) return;
    if (app.eventLoopLag() > mostLagMs) {
      // An unread body would cost the connection, and a new one costs more than reading. Of strangers, too, so only little is read.
      if (Number(request.headers['content-length']) <= littleBytes) await readJsonText(request);
      throw new DomainError('overloaded', 'The server has too much to do at the moment.', { retryAfter: 1 });
    }
    const { paths, isBatch } = calledBy(request, response, at);
    const admitted = await door.admit(request, response, credential, paths.length);
    const body = await admitted.readJson();
    const inputs = isBatch ? inputsIn(body, paths.length) : [body];
    const ctx = contextOf(admitted);
    const answers = await Promise.all(paths.map((path, place) => call(ctx, path, inputs[place])));
    const errors = answers.flatMap(({ code }) => code ?? []);
    if (errors.length > 0) stateOf(response).errors = errors;
    const retryAfter = answers.find((answer) => answer.retryAfter !== undefined)?.retryAfter;
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    const bodies = answers.map((answer) => answer.body);
    sendJson(request, response, statusOfAll(answers), isBatch ? bodies : bodies[0]);
  }

  async function call(ctx: Context, path: string, input: unknown): Promise<Answer> {
    try {
      const data = await callTRPCProcedure({
        router,
        path,
        getRawInput: async () => input,
        ctx,
        // Each procedure is POSTed, whatever it is.
        type: 'mutation',
        allowMethodOverride: true,
        signal: undefined,
        batchIndex: 0,
      });
      return { status: 200, body: { result: { data } } };
    } catch (thrown) {
      // Nobody reads the answer, and nothing has failed.
      if (ctx.signal?.aborted) return { status: 200, body: {} };
      const refusal = refusalOf(getTRPCErrorFromUnknown(thrown));
      const { code, retryAfter } = errorBody(refusal, ctx.requestId);
      logFailure(app.log, ctx.requestId, code, refusal, path);
      return { status: statusOf(code), body: { error: trpcError(refusal, ctx.requestId) }, code, retryAfter };
    }
  }
}

interface TrpcCalls {
  /** Whether an address could name procedures of the router. */
  readonly isFor: (url: string | undefined) => boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** What procedures need of the context that they are called with. */
interface CallContext {
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}

/** A router, where it is, and who may call it. */
interface Procedures<Holder extends Caller, Context extends CallContext> {
  /** The path before the names of procedures: `/trpc`. */
  readonly at: string;
  readonly router: AnyRouter;
  readonly credential: Credential<Holder>;
  readonly contextOf: (admitted: Admitted<Holder>) => Context;
}

/** Past this every answer is late, and each further call makes all of them later: refusing some at once keeps the others quick. */
const mostLagMs = 150;

/** What a page's calls seldom exceed. */
const littleBytes = 16_000;

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly code?: ErrorCode;
  readonly retryAfter?: number | undefined;
}

/** Only the forms that tRPC's client sends: names, commas, at most `?batch=1`. */
function calledBy(request: IncomingMessage, response: ServerResponse, at: string) {
  const [path = '', query] = (request.url ?? '').split('?', 2);
  const names = path.slice(at.length + 1);
  // Percent signs are refused with the rest: a name that can be written in two ways is an invitation.
  if (!/^[A-Za-z.]+(,[A-Za-z.]+)*$/.test(names))
    throw isDecodable(names) ? new DomainError('not-found', 'There is no such procedure.') : unreadable();
  requireMethod(request, response, 'POST');
  const isBatch = query === 'batch=1';
  if (query !== undefined && !isBatch)
    throw new DomainError('validation', 'Inputs are sent in the body, not in the URL.');
  const paths = names.split(',');
  stateOf(response).procedures = paths.join(',').slice(0, 500);
  if (paths.length > (isBatch ? maxBatch : 1))
    throw new DomainError('validation', `At most ${maxBatch} calls fit into one request.`);
  return { paths, isBatch };
}

function isDecodable(names: string): boolean {
  try {
    decodeURIComponent(names);
    return true;
  } catch {
    return false;
  }
}

/** A batch sends its inputs under the place of each call. */
function inputsIn(body: unknown, calls: number): unknown[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable();
  const byPlace = new Map(Object.entries(body));
  return Array.from({ length: calls }, (_, place) => byPlace.get(String(place)));
}

function unreadable(): DomainError {
  return new DomainError('validation', 'The request could not be read.');
}

/** 207 when the calls of a batch ended in different ways: https://datatracker.ietf.org/doc/html/rfc4918#section-11.1 */
function statusOfAll(answers: readonly Answer[]): number {
  const [status = 200, ...others] = new Set(answers.map((answer) => answer.status));
  return others.length === 0 ? status : 207;
}
