import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { requirePortal, requireStaff } from './core/authorize.ts';
import { DomainError } from './core/errors.ts';
import { servicesOf, type GivenServices } from './core/services.ts';
import { createDoor } from './http/admit.ts';
import { beforeExpress } from './http/before-express.ts';
import { eventLoopLag as measuredLag } from './http/event-loop-lag.ts';
import { eventRoutes } from './http/events/event-routes.ts';
import { defaultLiveStreams, LiveStreams, type LiveStreamOptions } from './http/events/live-streams.ts';
import { defaultExports, exportRoutes, type ExportOptions } from './http/exports/export-routes.ts';
import { defaultUploads, fileRoutes, type UploadOptions } from './http/files/file-routes.ts';
import { pictureRoutes } from './http/files/picture-routes.ts';
import { portalRoutes } from './http/portal.ts';
import { signInRoutes } from './http/portal-sign-in.ts';
import { healthRoutes } from './http/health.ts';
import { createRateLimits, defaultLimits, type Limits } from './http/rate-limits.ts';
import { beginRequest } from './http/request-state.ts';
import { sendError } from './http/send-error.ts';
import { sessionHolders } from './http/session-holders.ts';
import { sessionRoutes } from './http/sessions.ts';
import { trpcCalls } from './http/trpc.ts';
import { portalRouter } from './portal-router.ts';
import { appRouter, clientParts } from './router.ts';

export interface AppOptions extends Omit<GivenServices, 'clientParts'> {
  /** Addresses or CIDR ranges of reverse proxies whose `X-Forwarded-For` is believed. None unless given. */
  trustedProxies?: string[];
  limits?: Partial<Limits>;
  uploads?: Partial<UploadOptions>;
  liveStreams?: Partial<LiveStreamOptions>;
  /** How far the event loop is behind, in milliseconds: calls are refused while it is too much. Measured unless given. */
  eventLoopLag?: () => number;
  exports?: Partial<ExportOptions>;
  /** Makes `/readyz` answer 503, so that a load balancer looks elsewhere. */
  isShuttingDown?: () => boolean;
}

export type ClienteleApp = Express & {
  /** Ends all event streams with `bye`. To be called when the server shuts down: it would wait for them, and they never end. */
  closeStreams(): void;
};

/** Clientele's server as an Express app: to listen with, or to mount at the root of a host's own app. */
export function createApp(options: AppOptions): ClienteleApp {
  const {
    trustedProxies = false,
    limits: someLimits,
    liveStreams,
    eventLoopLag = measuredLag,
    exports,
    uploads,
    isShuttingDown = () => false,
    ...given
  } = options;
  const services = servicesOf({ ...given, clientParts });
  const { database, log } = services;
  const limits = createRateLimits({ ...defaultLimits, ...someLimits });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies);

  const dependencies = { ...services, limits, eventLoopLag, isTrustedProxy: app.get('trust proxy fn') };
  const streams = new LiveStreams(dependencies, { ...defaultLiveStreams, ...liveStreams });
  const begin = beginRequest(log);
  const door = createDoor(dependencies);
  const everyone = sessionHolders(services, limits, (actor) => actor);
  const exporters = sessionHolders(services, limits, (actor) => requireStaff(actor, 'export_clients'));
  const uploaders = sessionHolders(services, limits, (actor) => requireStaff(actor, 'upload_files'));
  const editors = sessionHolders(services, limits, (actor) => requireStaff(actor, 'edit_clients'));
  const clientsPeople = sessionHolders(services, limits, requirePortal);
  const callable = [
    trpcCalls(dependencies, door, { ...everyone, at: '/trpc', router: appRouter }),
    trpcCalls(dependencies, door, { ...clientsPeople, at: '/portal/trpc', router: portalRouter }),
  ];

  app.use(begin, secureHeaders, neverStored);
  app.use(healthRoutes(database, isShuttingDown));
  app.use(sessionRoutes(dependencies, door));
  app.use(portalRoutes(dependencies, door));
  app.use(signInRoutes(dependencies, door));
  app.use(eventRoutes(door, everyone, streams));
  app.use(exportRoutes(dependencies, door, exporters, { ...defaultExports, ...exports }));
  app.use(fileRoutes(dependencies, door, { everyone, uploaders }, { ...defaultUploads, ...uploads }));
  app.use(pictureRoutes(dependencies, door, editors, { ...defaultUploads, ...uploads }));
  app.use(() => {
    throw new DomainError('not-found', 'There is nothing at this address.');
  });
  // Express tells an error handler by its four parameters.
  app.use((thrown: unknown, request: IncomingMessage, response: ServerResponse, _next: unknown) =>
    sendError(log, thrown, request, response),
  );

  beforeExpress(app, (request, response) => {
    const trpc = callable.find(({ isFor }) => isFor(request.url));
    if (!trpc) return false;
    begin(request, response, () => undefined);
    secureHeaders(request, response, () => undefined);
    neverStored(request, response, () => undefined);
    trpc.answer(request, response).catch((error: unknown) => sendError(log, error, request, response));
    return true;
  });
  return Object.assign(app, { closeStreams: () => streams.close() });
}

/** An API answers JSON only: nothing in it may run, load or be framed. */
const secureHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
});

/** Answers depend on who asks. */
function neverStored(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
