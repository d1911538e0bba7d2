import { resolveResponse } from '@trpc/server/http';
import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Actor } from '../core/actor.ts';
import type { Ctx } from '../core/ctx.ts';
import { DomainError } from '../core/errors.ts';
import { errorBody } from '../core/error-shapes.ts';
import { refusalOf } from '../core/implement.ts';
import { authenticate } from '../features/access/index.ts';
import { appRouter } from '../router.ts';
import type { AppDependencies } from './dependencies.ts';
import { bearerOf, countingFailures } from './bearer.ts';
import { cors } from './cors.ts';
import { jsonBody } from './json-body.ts';
import { onlyMethods } from './only-methods.ts';
import { stateOf } from './request-state.ts';
import { logFailure } from './send-error.ts';

const maxBatch = 10;

/**
 * The procedures, in tRPC's wire format: `POST /trpc/clients.list`, or several with `?batch=1`. Queries are POSTed too, so that
 * what people search for stays out of URLs and their logs.
 */
export function trpcRoutes(app: AppDependencies): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  routes.use('/trpc', cors(app.database, app.now));
  routes.post('/trpc/:paths', requireKnownForm, authenticated, ...jsonBody, answer);
  routes.all('/trpc/:paths', onlyMethods('POST'));
  return routes;

  async function authenticated(request: Request, response: Response, next: NextFunction): Promise<void> {
    const actor = await countingFailures(request, app.limits, () =>
      authenticate(app.database.read, bearerOf(request), request.headers.origin, app.now()),
    );
    stateOf(response).actor = actor;
    await app.limits.calls(actor.sessionId, pathsOf(request).length);
    next();
  }

  async function answer(request: Request, response: Response): Promise<void> {
    const { requestId, actor } = stateOf(response);
    if (!actor) throw new Error('This request was not authenticated.');
    const ctx = contextOf(actor, requestId);
    const errors: string[] = [];
    const answered = await resolveResponse<typeof appRouter>({
      router: appRouter,
      req: cleanRequest(request),
      path: pathsOf(request).join(','),
      error: null,
      allowMethodOverride: true,
      createContext: async () => ctx,
      onError({ error, path }) {
        const refusal = refusalOf(error);
        const { code, retryAfter } = errorBody(refusal, requestId);
        errors.push(code);
        if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
        logFailure(app.log, requestId, code, refusal, path);
      },
    });
    if (errors.length > 0) stateOf(response).errors = errors;
    response
      .status(answered.status)
      .type('json')
      .send(await answered.text());
  }

  function contextOf(actor: Actor, requestId: string): Ctx {
    return { actor, database: app.database, now: app.now, requestId, log: app.log };
  }
}

/** Only the forms that tRPC's client sends: names, commas, at most `?batch=1`. */
function requireKnownForm(request: Request, response: Response, next: NextFunction): void {
  // Percent signs are refused with the rest: tRPC would decode the path a second time.
  const [path = '', query] = request.url.split('?', 2);
  if (!/^\/trpc\/[A-Za-z.]+(,[A-Za-z.]+)*$/.test(path))
    throw new DomainError('not-found', 'There is no such procedure.');
  const isBatch = query === 'batch=1';
  if (query !== undefined && !isBatch)
    throw new DomainError('validation', 'Inputs are sent in the body, not in the URL.');
  const paths = pathsOf(request);
  stateOf(response).procedures = paths.join(',').slice(0, 500);
  if (paths.length > (isBatch ? maxBatch : 1))
    throw new DomainError('validation', `At most ${maxBatch} calls fit into one request.`);
  next();
}

function pathsOf(request: Request): string[] {
  return String(request.params['paths']).split(',');
}

/** What tRPC gets to see: no header of the caller can switch it to another format or to streaming. */
function cleanRequest(request: Request): globalThis.Request {
  return new globalThis.Request(`http://localhost${request.url}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof request.body === 'string' ? request.body : '',
  });
}
