import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config.ts';
import { limitBodyTime } from './body-time.ts';

interface ListenOptions {
  port: number;
  /** The address or name to listen on. `localhost` is this machine alone, by IPv4 and IPv6; `0.0.0.0` or `::` is every network. */
  host?: string;
  /** How long a connection may stand still, neither taking nor sending anything. Above the heartbeat of live events. */
  stallMs?: number;
  /** How long the headers of a request may take, and the whole of it: other than an upload, which has limits of its own. */
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
 * Listens, on this machine alone unless it is told otherwise, with limits on how long a caller may take to send its request and to
 * take its answer. Port 0 takes any free one. Rejects with a ConfigError when the port is taken or the host is no address of this
 * machine.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<RunningServer> {
  const { port, host = 'localhost', stallMs = 30_000, maxConnections = 11_000 } = options;
  const { headersMs = 10_000, requestMs = 30_000, checkEveryMs = 5_000, keepAliveMs = 5_000 } = options;
  let closing = false;
  const servers: Server[] = [];

  function newServer(): Server {
    const server = createServer(
      { headersTimeout: headersMs, requestTimeout: 0, connectionsCheckingInterval: checkEveryMs },
      (request, response) => {
        // A kept-alive connection would outlive the listening socket and bring the next request.
        if (closing) response.setHeader('Connection', 'close');
        response.once('finish', () => {
          if (closing) setImmediate(() => server.closeIdleConnections());
        });
        limitBodyTime(request, requestMs);
        app(request, response);
      },
    );
    server.keepAliveTimeout = keepAliveMs;
    server.maxHeadersCount = 100;
    // A caller that stops reading would keep its answer in memory for ever.
    server.timeout = stallMs;
    // More are cut off before they cost anything.
    server.maxConnections = maxConnections;
    return server;
  }

  async function open(at: number, address: string): Promise<number> {
    const server = newServer();
    const opened = await listening(server, at, address);
    servers.push(server);
    return opened;
  }

  const isLoopback = host === 'localhost';
  const opened = await open(port, isLoopback ? '127.0.0.1' : host);
  try {
    if (isLoopback) await open(opened, '::1');
  } catch (error) {
    // The machine has no IPv6; or of a port that was chosen at random, somebody else has the IPv6 half.
    const isMissing = error instanceof NoSuchAddress || port === 0;
    if (!isMissing) {
      for (const server of servers) server.close();
      throw error;
    }
  }
  return {
    port: opened,
    async close(graceMs = 10_000) {
      closing = true;
      const grace = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, graceMs);
      await Promise.all(servers.map(closed));
      clearTimeout(grace);
    },
  };
}

/** Resolves with the port. */
function listening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host) ?? error));
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port));
  });
}

async function closed(server: Server): Promise<void> {
  const isClosed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await isClosed;
}

class NoSuchAddress extends ConfigError {}

function refusal({ code }: NodeJS.ErrnoException, port: number, host: string): ConfigError | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError([`PORT: ${port} is taken. Stop what uses it, or choose another.`]);
    case 'EACCES':
      return new ConfigError([`PORT: ${port} needs rights that this process does not have. Choose one above 1023.`]);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new NoSuchAddress([
        `HOST: ${host} is no address of this machine (${code}). Leave HOST out to serve this machine alone.`,
      ]);
    default:
      return undefined;
  }
}
