import type { NextFunction, Request, Response } from 'express';
import type { Database } from '../db/connect.ts';
import { liveOrigins } from '../features/access/index.ts';
import { coalesced } from './coalesced.ts';

/**
 * Lets pages of the origins that live keys are registered for call from the browser, and no others. What a call may do is
 * decided by its session; this only tells the browser which pages may read the answer.
 */
export function cors(database: Database, now: () => Date) {
  const origins = coalesced(() => liveOrigins(database.read), { maxAgeMs: 1000, now });
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    response.vary('Origin');
    const { origin } = request.headers;
    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    if (origin !== undefined && (await origins()).has(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, Retry-After');
      if (isPreflight) {
        response.setHeader('Access-Control-Allow-Methods', 'POST');
        response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
        response.setHeader('Access-Control-Max-Age', '600');
      }
    }
    if (isPreflight) response.status(204).end();
    else next();
  };
}
