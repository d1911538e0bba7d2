import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config.ts';

interface ListenOptions {
  port: number;
  host?: string;
  /** How long a connection may stand still, neither taking nor sending anything. Above the heartbeat of live events. */
  stallMs?: number;
  /** How long the headers of a request may take, and the whole of it. */
  headersMs?: number;
  requestMs?: number;
  /** How often it is looked after both. */
  checkEveryMs?: number;
  /** How long a connection may rest between two requests. */
  keepAliveMs?: number;
  /** Connections at once. By default the event streams there may be, and a thousand callers. */
  maxConnections?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Stops accepting, lets requests in flight finish, and cuts off what is left after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/**
 * Listens, with limits on how long a caller may take to send its request and to take its answer. Port 0 takes any free one. Rejects with a ConfigError
 * when the port is taken.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<RunningServer> {
  const { port, host, stallMs = 30_000, maxConnections = 11_000 } = options;
  const { headersMs = 10_000, requestMs = 30_000, checkEveryMs = 5_000, keepAliveMs = 5_000 } = options;
  let closing = false;
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    (request, response) => {
      // A kept-alive connection would outlive the listening socket and bring the next request.
      if (closing) response.setHeader('Connection', 'close');
      response.once('finish', () => {
        if (closing) setImmediate(() => server.closeIdleConnections());
      });
      app(request, response);
    },
  );
  server.keepAliveTimeout = keepAliveMs;
  server.maxHeadersCount = 100;
  // A caller that stops reading would keep its answer in memory for ever.
  server.timeout = stallMs;
  // More are cut off before they cost anything.
  server.maxConnections = maxConnections;
  await listening(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    async close(graceMs = 10_000) {
      closing = true;
      const grace = setTimeout(() => server.closeAllConnections(), graceMs);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(grace);
    },
  };
}

function listening(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError([`PORT: ${port} is taken. Stop what uses it, or choose another.`])
          : error,
      ),
    );
    server.listen({ port, host }, resolve);
  });
}
