import type { IncomingMessage } from 'node:http';

/**
 * Cuts a request off whose body is not here after so many milliseconds. Node's own `requestTimeout` is one for all requests of a
 * server, and an upload may take as long as its bytes keep coming.
 */
export function limitBodyTime(request: IncomingMessage, ms: number): void {
  const { headers } = request;
  if (!('content-length' in headers || 'transfer-encoding' in headers)) return;
  const end = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, ms).unref();
  timers.set(request, end);
  request.once('close', () => clearTimeout(end));
}

/** For a route that watches by itself how fast a body comes. */
export function allowLongBody(request: IncomingMessage): void {
  clearTimeout(timers.get(request));
}

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>();
