import { Router } from 'express';
import { DomainError } from '../core/errors.ts';
import type { Database } from '../db/connect.ts';
import { requireMethod } from './admit.ts';

/** `/healthz`: the process answers. `/readyz`: it can work; 503 without a database and while it shuts down. */
export function healthRoutes(database: Database, isShuttingDown: () => boolean): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  routes.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/readyz', async (_request, response) => {
    if (isShuttingDown()) throw new DomainError('overloaded', 'The server is shutting down.', { retryAfter: 10 });
    await database.ping().catch(() => {
      throw new DomainError('overloaded', 'The database does not answer.', { retryAfter: 2 });
    });
    response.json({ status: 'ready' });
  });
  routes.all(['/healthz', '/readyz'], (request, response) => requireMethod(request, response, 'GET'));
  return routes;
}
