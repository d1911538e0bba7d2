import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { SessionActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import { requireMethod, type Door } from '../admit.ts';
import type { SessionHolders } from '../session-holders.ts';
import type { LiveStreams } from './live-streams.ts';

/**
 * `GET /v1/events`: what changes, as server-sent events, for the holder of a session. `Last-Event-ID` resumes a stream; a new one
 * may say with `?loadingForMs=` for how long the page has been loading records already.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function eventRoutes(door: Door, { credential }: SessionHolders<SessionActor>, streams: LiveStreams): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  // HEAD too: Express would answer it like GET, and never come to an end.
  routes.all('/v1/events', async (request, response) => {
    const isAnswered = await door.allowPages(request, response, {
      method: 'GET',
      headers: 'Authorization, Last-Event-ID',
    });
    if (isAnswered) return;
    requireMethod(request, response, 'GET');
    const { holder: actor } = await door.admit(request, response, credential);
    const lastEventId = request.get('last-event-id') || undefined;
    await streams.open(actor, response, { lastEventId, loadingForMs: loadingForMs(request) });
  });
  return routes;
}

function loadingForMs({ url = '' }: IncomingMessage): number | undefined {
  const texts = new URLSearchParams(url.split('?', 2)[1]).getAll('loadingForMs');
  if (texts.length === 0) return undefined;
  const [text = ''] = texts;
  if (texts.length === 1 && /^\d{1,9}$/.test(text)) return Number(text);
  throw new DomainError('validation', 'loadingForMs is a whole number of milliseconds.', { field: 'loadingForMs' });
}
