import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../db/connect.ts';
import { liveOrigins } from '../features/access/index.ts';
import { coalesced } from './coalesced.ts';

/** What the pages may send. */
const trpcCalls = { method: 'POST', headers: 'Authorization, Content-Type' };

/**
 * Lets pages of the origins that live keys are registered for call from the browser, and no others. What a call may do is
 * decided by its session; this only tells the browser which pages may read the answer.
 */
export function cors(database: Database, now: () => Date, asked = trpcCalls) {
  const admitPage = crossOrigin(database, now, asked);
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    if (!(await admitPage(request, response))) next();
  };
}

/** The same without Express: true when the request only asked whether another may be sent, and has its answer. */
export function crossOrigin(database: Database, now: () => Date, asked = trpcCalls) {
  const origins = coalesced(() => liveOrigins(database.read, now()), { maxAgeMs: 1000, now });
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    response.setHeader('Vary', 'Origin');
    const { origin } = request.headers;
    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    if (origin !== undefined && (await origins()).has(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, Retry-After');
      if (isPreflight) {
        response.setHeader('Access-Control-Allow-Methods', asked.method);
        response.setHeader('Access-Control-Allow-Headers', asked.headers);
        response.setHeader('Access-Control-Max-Age', '600');
      }
    }
    if (isPreflight) response.writeHead(204).end();
    return isPreflight;
  };
}
