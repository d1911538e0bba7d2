import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { DomainError } from './core/errors.ts';
import type { Database } from './db/connect.ts';
import { healthRoutes } from './http/health.ts';
import { createRateLimits, defaultLimits, type Limits } from './http/rate-limits.ts';
import { beginRequest } from './http/request-state.ts';
import { sendError } from './http/send-error.ts';
import { sessionRoutes } from './http/sessions.ts';
import { trpcRoutes } from './http/trpc.ts';

export interface AppOptions {
  database: Database;
  log: Logger;
  /** The server's clock. */
  now?: () => Date;
  /** Addresses or CIDR ranges of reverse proxies whose `X-Forwarded-For` is believed. None unless given. */
  trustedProxies?: string[];
  limits?: Partial<Limits>;
  /** Makes `/readyz` answer 503, so that a load balancer looks elsewhere. */
  isShuttingDown?: () => boolean;
}

/** Clientele's server as an Express app: to listen with, or to mount at the root of a host's own app. */
export function createApp(options: AppOptions): Express {
  const { database, log, now = () => new Date() } = options;
  const limits = createRateLimits({ ...defaultLimits, ...options.limits });
  const dependencies = { database, now, log, limits };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustedProxies ?? false);

  app.use(beginRequest(log), secureHeaders, neverStored);
  app.use(healthRoutes(database, options.isShuttingDown ?? (() => false)));
  app.use(trpcRoutes(dependencies));
  app.use(sessionRoutes(dependencies));
  app.use(() => {
    throw new DomainError('not-found', 'There is nothing at this address.');
  });
  app.use(sendError(log));
  return app;
}

/** An API answers JSON only: nothing in it may run, load or be framed. */
const secureHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
});

/** Answers depend on who asks. */
function neverStored(_request: express.Request, response: express.Response, next: express.NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
