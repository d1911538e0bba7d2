import { pipeline } from 'node:stream/promises';
import { callbackify } from 'node:util';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Client, type buildConnector } from 'undici';
import { allowedUrl } from './allowed-url.ts';
import type { Dial } from './dial.ts';
import { OutboundError } from './outbound-error.ts';
import { isPublicAddress } from './public-address.ts';
import type { Resolver } from './resolver.ts';
import { limitTime, type TimeLimit } from './time-limit.ts';

export interface FetchOptions {
  /** Media types that are read, such as `text/html`. Another is `wrong-type`. */
  readonly types: readonly string[];
  /** The most bytes of an answer, as sent and as decompressed. 1 MB unless given. */
  readonly mostBytes?: number;
  /** From the call to the last byte, redirects included. 5 s unless given. */
  readonly totalMs?: number;
  /** How many redirects are followed: none unless given, and never more than five. */
  readonly redirects?: number;
  /** Asked before each redirect is followed. Absent: every public target is. */
  readonly mayFollow?: (target: URL) => boolean;
  /** Refuse plain http, in the address and in every redirect. A redirect from https to http is always refused. */
  readonly https?: boolean;
  /** Sent as JSON with POST, to the address alone: no redirect is followed. Absent: GET. */
  readonly json?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface Fetched {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Media type in lower case, without parameters; empty when none was sent. */
  readonly type: string;
  /** The charset that the answer names, in lower case. */
  readonly charset: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly body: Buffer;
}

/**
 * Requests a page of another server with GET, or asks its interface with POST. The only way out of this server: a rule of the linter forbids every other. Sends no
 * cookie, no credential and no referrer. An answer with an error status is an answer. Errors: OutboundError.
 */
export type SafeFetch = (url: string, options: FetchOptions) => Promise<Fetched>;

export interface SafeFetchParts {
  readonly resolver: Resolver;
  readonly dial: Dial;
  /** Says who asks, and where to complain. */
  readonly userAgent: string;
}

const connectMs = 2000;
const mostRedirects = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function createSafeFetch(parts: SafeFetchParts): SafeFetch {
  return async (address, options) => {
    const { redirects = 0, totalMs = 5000 } = options;
    const limit = limitTime(totalMs, options.signal);
    try {
      let url = allowedUrl(address, { https: options.https ?? false });
      for (let left = Math.min(redirects, mostRedirects); ; left--) {
        // The limit holds also where a connection ends without a word.
        const answer = await limit.wait(requestOnce(parts, url, options, limit));
        if (!('location' in answer)) return answer;
        const secure = options.https === true || url.protocol === 'https:';
        const target = allowedUrl(answer.location, { base: url.href, https: secure });
        if (left <= 0 || options.json !== undefined || (options.mayFollow && !options.mayFollow(target)))
          throw new OutboundError('redirect-refused', target.href);
        url = target;
      }
    } catch (error) {
      if (options.signal?.aborted) throw new OutboundError('cancelled');
      if (error instanceof OutboundError) throw error;
      // What the network said is nobody's to know.
      throw new OutboundError('unreachable');
    } finally {
      limit.end();
    }
  };
}

async function requestOnce(
  parts: SafeFetchParts,
  url: URL,
  options: FetchOptions,
  limit: TimeLimit,
): Promise<Fetched | { location: string }> {
  const { signal } = limit;
  const mostBytes = options.mostBytes ?? 1_000_000;
  const client = new Client(url.origin, {
    connect: connectTo(parts, url, limit),
    maxHeaderSize: 16_384,
    headersTimeout: 5000,
    bodyTimeout: 5000,
    maxResponseSize: mostBytes,
    pipelining: 1,
  });
  try {
    const answer = await client.request({
      path: url.pathname + url.search,
      ...(options.json === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(options.json) }),
      headers: {
        'user-agent': parts.userAgent,
        accept: options.types.join(', '),
        'accept-encoding': 'gzip, deflate, br',
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
      },
      signal,
    });
    const headers = singleHeaders(answer.headers);
    const { location } = headers;
    if (redirectStatuses.has(answer.statusCode) && location !== undefined) return { location };
    const { type, charset } = mediaType(headers['content-type']);
    const isError = answer.statusCode >= 400;
    if (!isError && !options.types.includes(type)) throw new OutboundError('wrong-type');
    // The page of an error is nothing to read.
    const body = isError
      ? Buffer.alloc(0)
      : await readBody(answer.body, headers['content-encoding'], { mostBytes, signal });
    return { url: url.href, status: answer.statusCode, type, charset, headers, body };
  } catch (error) {
    if (isNamed(error, 'ResponseExceededMaxSizeError')) throw new OutboundError('too-large');
    throw error;
  } finally {
    // Ends the connection, also one whose answer nobody reads any more.
    await client.destroy().catch(() => undefined);
  }
}

/**
 * Connects to an address that was checked: the name is looked up once, each of its addresses must be public, and one of exactly those
 * is connected to. So a name that leads elsewhere the second time (DNS rebinding) is never asked a second time.
 */
function connectTo(
  { resolver, dial }: SafeFetchParts,
  url: URL,
  { signal, wait }: TimeLimit,
): buildConnector.connector {
  async function connect() {
    const name = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const found = isPublicAddress(name) ? [name] : await wait(resolver.addresses(name, signal));
    if (found.length === 0 || !found.every(isPublicAddress)) throw new OutboundError('unreachable');
    const isSecure = url.protocol === 'https:';
    const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
    // IPv4 first: many machines have addresses of version 6 and no way to it.
    const addresses = found.toSorted((one, other) => Number(one.includes(':')) - Number(other.includes(':')));
    let refused: unknown;
    for (const address of addresses.slice(0, 3)) {
      signal.throwIfAborted();
      try {
        const { socket, remoteAddress } = await dial({ address, port, name, isSecure, timeoutMs: connectMs });
        if (remoteAddress === address && !signal.aborted) return socket;
        socket.destroy();
        throw new OutboundError('unreachable');
      } catch (error) {
        const problem = certificateProblem(error);
        if (problem) throw new OutboundError(problem);
        refused = error;
      }
    }
    throw refused;
  }
  return (_options, callback) => {
    callbackify(connect)((error, socket) => (error ? callback(error, null) : callback(null, socket)));
  };
}

async function readBody(
  body: Readable,
  encoding: string | undefined,
  { mostBytes, signal }: { mostBytes: number; signal: AbortSignal },
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  async function collect(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const piece of source) {
      size += piece.length;
      if (size > mostBytes) throw new OutboundError('too-large');
      pieces.push(piece);
    }
  }
  const decoder = decoderOf(encoding);
  await (decoder ? pipeline(body, decoder, collect, { signal }) : pipeline(body, collect, { signal }));
  return Buffer.concat(pieces, size);
}

/** One encoding at most: layers of them are how a bomb hides. */
function decoderOf(encoding: string | undefined): Transform | undefined {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return undefined;
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  throw new OutboundError('wrong-type');
}

/** The first value of each header. */
function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? '';
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), first(value)]));
}

function mediaType(header = ''): { type: string; charset: string | undefined } {
  const [type = '', ...parameters] = header.slice(0, 500).split(';');
  const charset = parameters
    .map((parameter) => parameter.trim().toLowerCase())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return { type: type.trim().toLowerCase(), charset };
}

/** What is wrong with the certificate that a server showed; undefined where something else is. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function certificateProblem(error: unknown): 'certificate-expired' | 'certificate-untrusted' | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'CERT_HAS_EXPIRED') return 'certificate-expired';
  return typeof code === 'string' && untrusted.has(code) ? 'certificate-untrusted' : undefined;
}

const untrusted: ReadonlySet<string> = new Set(
  (
    'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY ' +
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH CERT_NOT_YET_VALID CERT_REVOKED ' +
    'CERT_UNTRUSTED CERT_REJECTED CERT_SIGNATURE_FAILURE CERT_CHAIN_TOO_LONG INVALID_CA INVALID_PURPOSE'
  ).split(' '),
);

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
