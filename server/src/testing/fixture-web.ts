import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { SafeFetchParts } from '../outbound/safe-fetch.ts';

/** A page of a site: what is answered, or what answers. A text is an HTML page. */
export type FixturePage =
  | string
  | { status?: number; type?: string; headers?: Record<string, string>; body?: string | Buffer }
  | ((request: IncomingMessage, response: ServerResponse) => unknown);

export interface FixtureSite {
  /** By path, such as `/`; what is not named is 404. */
  pages?: Readonly<Record<string, FixturePage>>;
  /** Where its name leads, by lookup: the last list is the answer to all later ones. A public address of its own unless given. */
  addresses?: readonly (readonly string[])[];
  mailServers?: readonly { exchange: string; priority: number }[];
  texts?: readonly string[];
  /** The code with which its certificate is refused, such as `CERT_HAS_EXPIRED`. A good one unless given. */
  certificateError?: string;
  /** It sends none of the headers of a site that is well kept, and has no security.txt. */
  isBare?: boolean;
}

/**
 * An internet of its own for tests and demonstrations: names, addresses and sites as given, and nothing else. What is dialled is
 * recorded, and only a loopback server of this process is ever connected to. It replaces the resolver and the dial of `safeFetch` in
 * code; no setting can.
 */
export interface FixtureWeb extends SafeFetchParts {
  /** Every connection that was opened, by the address that was to be connected to. */
  readonly dialled: { address: string; port: number; name: string; isSecure: boolean }[];
  readonly requests: { host: string; path: string; headers: IncomingMessage['headers'] }[];
  /** Every name that was looked up. */
  readonly lookups: string[];
  /** Changes or adds a site. */
  set(host: string, site: FixtureSite): void;
  close(): Promise<void>;
}

export async function openFixtureWeb(given: Readonly<Record<string, FixtureSite>> = {}): Promise<FixtureWeb> {
  const sites = new Map(Object.entries(given));
  const places = new Map<string, string>();
  const asked = new Map<string, number>();
  const { dialled, requests, lookups }: Pick<FixtureWeb, 'dialled' | 'requests' | 'lookups'> = {
    dialled: [],
    requests: [],
    lookups: [],
  };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({ host, path, headers: request.headers });
    const { pages, isBare = false } = sites.get(host) ?? { isBare: true };
    answer(pages?.[path] ?? (isBare ? undefined : wellKept[path]), request, response, isBare ? {} : wellKeptHeaders);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: realPort } = server.address() as AddressInfo;

  function addressOf(name: string): string {
    const known = places.get(name) ?? `93.184.216.${places.size + 1}`;
    places.set(name, known);
    return known;
  }

  return {
    dialled,
    requests,
    lookups,
    userAgent: 'ClienteleTest/1.0 (+https://clientele.example/bot)',
    set(host, site) {
      sites.set(host, site);
    },
    resolver: {
      async addresses(name) {
        lookups.push(name);
        const site = sites.get(name);
        if (!site) return [];
        if (!site.addresses) return [addressOf(name)];
        const turn = asked.get(name) ?? 0;
        asked.set(name, turn + 1);
        return site.addresses[Math.min(turn, site.addresses.length - 1)] ?? [];
      },
      mailServers: async (name) => sites.get(name)?.mailServers ?? [],
      texts: async (name) => sites.get(name)?.texts ?? [],
    },
    async dial({ address, port, name, isSecure }) {
      dialled.push({ address, port, name, isSecure });
      const code = sites.get(name)?.certificateError;
      if (isSecure && code !== undefined) throw Object.assign(new Error('certificate'), { code });
      const socket = connect(realPort, '127.0.0.1');
      await once(socket, 'connect');
      // Plain, also where TLS was asked for: what a certificate proves is tested with the real dial.
      return { socket, remoteAddress: address };
    },
    async close() {
      // First no more connections, and then none.
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What the server of a well-kept site says beside its pages: sites of tests that are about something else are such. */
const wellKeptHeaders = {
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy': "default-src 'self'",
};
const wellKept: Readonly<Record<string, FixturePage>> = {
  '/.well-known/security.txt': { type: 'text/plain', body: 'Contact: mailto:security@company.example\n' },
};

function answer(
  page: FixturePage | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  usual: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(usual)) response.setHeader(name, value);
  if (typeof page === 'function') {
    void Promise.resolve(page(request, response)).catch((error: Error) => response.destroy(error));
    return;
  }
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    return;
  }
  const {
    status = 200,
    type = 'text/html; charset=utf-8',
    headers = {},
    body = '',
  } = typeof page === 'string' ? { body: page } : page;
  response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}
