import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../core/errors.ts';
import { liveOrigins } from '../features/access/index.ts';
import { clientAddress } from './client-address.ts';
import type { AppDependencies } from './dependencies.ts';
import { parseJson, readJsonText } from './json-body.ts';
import { networkOf, pointsOf } from './rate-limits.ts';
import { droppedSignal, stateOf, type Caller } from './request-state.ts';

/** What opens a route: a session's token, a host's secret key. */
export interface Credential<Holder extends Caller> {
  /**
   * Whom a secret stands for on the page of this origin. Errors: `unauthenticated` and `link-expired`, which count as a failure of the
   * sender's network, and others, which do not.
   */
  authenticate(secret: string | undefined, origin: string | undefined): Promise<Holder>;
  /** Errors: `rate-limited`. */
  takePoints(holder: Holder, points: number): Promise<void>;
}

export interface Admitted<Holder> {
  readonly holder: Holder;
  readonly requestId: string;
  /** Fires when the caller goes before the answer is whole. */
  readonly signal: () => AbortSignal;
  /**
   * The body, of which nothing was read before. Takes points for its size. Errors: `unsupported-media-type`, `payload-too-large`,
   * `validation`, `rate-limited`.
   */
  readonly readJson: () => Promise<unknown>;
  /** Whom the secret stands for by now: for answers that take long. */
  readonly authenticateAgain: () => Promise<Holder>;
}

/** What a page may send to a route. */
interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: string;
}

export interface Door {
  /**
   * Lets pages of the origins that live keys are registered for, and the portals' page, call from the browser, and no others. What a call may do is decided
   * by its session; this only tells the browser which pages may read the answer. True when the request only asked whether another
   * may be sent, and has its answer.
   */
  allowPages(request: IncomingMessage, response: ServerResponse, allowed?: PageRequest): Promise<boolean>;
  /**
   * Who sent a request, once the secret and the limits allow it; `calls` are the points that it costs. Reads nothing of its body.
   * Errors: those of the credential, and `rate-limited`.
   */
  admit<Holder extends Caller>(
    request: IncomingMessage,
    response: ServerResponse,
    credential: Credential<Holder>,
    calls?: number,
  ): Promise<Admitted<Holder>>;
}

/** The one door of every route that is not open to everybody. */
export function createDoor({ database, now, limits, isTrustedProxy, portalUrl }: AppDependencies): Door {
  const portalOrigin = portalUrl === undefined ? undefined : new URL(portalUrl).origin;
  const origins = new LRUCache<number, ReadonlySet<string>>({
    max: 1,
    fetchMethod: () => liveOrigins(database.read, now()),
    // Whoever asks in the next second takes the place of a read that is under way; those who wait for it still get its answer.
    ignoreFetchAbort: true,
  });
  let lastOrigins: ReadonlySet<string> | undefined;

  /** Read once a second. While the database does not answer, those of before count. */
  async function originsNow(): Promise<ReadonlySet<string>> {
    try {
      lastOrigins = await origins.forceFetch(Math.floor(now().getTime() / 1000));
    } catch (error) {
      if (!lastOrigins) throw error;
    }
    return lastOrigins;
  }

  /** A valid secret is never refused for its neighbours' failures: it cannot be guessed. */
  async function countFailures<Holder>(request: IncomingMessage, attempt: Promise<Holder>): Promise<Holder> {
    try {
      return await attempt;
    } catch (error) {
      if (error instanceof DomainError && (error.code === 'unauthenticated' || error.code === 'link-expired'))
        await limits.failures(networkOf(clientAddress(request, isTrustedProxy)));
      throw error;
    }
  }

  return {
    async allowPages(request, response, allowed = { method: 'POST', headers: 'Authorization, Content-Type' }) {
      response.setHeader('Vary', 'Origin');
      const { origin } = request.headers;
      const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
      if (origin !== undefined && (origin === portalOrigin || (await originsNow()).has(origin))) {
        response.setHeader('Access-Control-Allow-Origin', origin);
        response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, Retry-After');
        if (isPreflight) {
          response.setHeader('Access-Control-Allow-Methods', allowed.method);
          response.setHeader('Access-Control-Allow-Headers', allowed.headers);
          response.setHeader('Access-Control-Max-Age', '600');
        }
      }
      if (isPreflight) response.writeHead(204).end();
      return isPreflight;
    },

    async admit(request, response, credential, calls = 1) {
      const authenticate = () => credential.authenticate(bearerOf(request), pageOriginOf(request));
      const holder = await countFailures(request, authenticate());
      const state = stateOf(response);
      state.caller = holder;
      await credential.takePoints(holder, calls);
      return {
        holder,
        requestId: state.requestId,
        signal: () => droppedSignal(response),
        readJson: async () => {
          const text = await readJsonText(request);
          await credential.takePoints(holder, pointsOf(text));
          return parseJson(text);
        },
        authenticateAgain: authenticate,
      };
    },
  };
}

/** Errors: `method-not-allowed`, with what is allowed in the header. */
export function requireMethod(request: IncomingMessage, response: ServerResponse, allowed: string): void {
  if (request.method === allowed) return;
  response.setHeader('Allow', allowed);
  throw new DomainError('method-not-allowed', `Use ${allowed} here.`);
}

/** The scheme in any case: https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]{1,200})$/i.exec(headers.authorization ?? '')?.[1];
}

/**
 * The origin of the page that asks. A browser names it in `Origin`, except when it GETs something of the page's own origin; then
 * the client has it named in `Referer`, which no script can set to another page's.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function pageOriginOf({ method, headers: { origin, referer } }: IncomingMessage): string | undefined {
  if (method !== 'GET' || origin !== undefined || referer === undefined) return origin;
  return URL.parse(referer)?.origin;
}
