import { Router, type Request } from 'express';
import { DomainError } from '../../core/errors.ts';
import { authenticate } from '../../features/access/index.ts';
import { bearerOf, countingFailures } from '../bearer.ts';
import { cors } from '../cors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { onlyMethods } from '../only-methods.ts';
import { personOf } from '../rate-limits.ts';
import { stateOf } from '../request-state.ts';
import type { LiveStreams } from './live-streams.ts';
import { pageOriginOf } from './page-origin.ts';

/**
 * `GET /v1/events`: what changes, as server-sent events, for the holder of a session. `Last-Event-ID` resumes a stream; a new one
 * may say with `?loadingForMs=` for how long the page has been loading records already.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function eventRoutes({ database, now, limits }: AppDependencies, streams: LiveStreams): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  routes.use('/v1/events', cors(database, now, { method: 'GET', headers: 'Authorization, Last-Event-ID' }));
  // Express would answer it like GET, and never come to an end.
  routes.head('/v1/events', onlyMethods('GET'));
  routes.get('/v1/events', async (request, response) => {
    const actor = await countingFailures(request, limits, () =>
      authenticate(database.read, bearerOf(request), pageOriginOf(request), now()),
    );
    stateOf(response).actor = actor;
    await limits.calls(personOf(actor));
    const lastEventId = request.get('last-event-id') || undefined;
    await streams.open(actor, response, { lastEventId, loadingForMs: loadingForMs(request) });
  });
  routes.all('/v1/events', onlyMethods('GET'));
  return routes;
}

function loadingForMs(request: Request): number | undefined {
  const { loadingForMs: text } = request.query;
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw new DomainError('validation', 'loadingForMs is a whole number of milliseconds.', { field: 'loadingForMs' });
}
