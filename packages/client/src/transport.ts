import type { ConnectionControl } from './connection.ts';
import { errorInAnswer, isUnreachable, toClienteleError } from './to-clientele-error.ts';

/** What the server takes in one request. */
const maxBatch = 10;
const answerWithin = 30_000;

export interface Sending {
  signal: AbortSignal;
  /** The transport writes here which token travelled, so that a refusal names it. */
  context: { token?: string };
}

/** Rejects with a ClienteleError; when `signal` fires, what comes of the promise means nothing. */
export type Send = (path: string, input: unknown, sending: Sending) => Promise<unknown>;

interface TransportOptions {
  serverUrl: string;
  /** Of the router: `/trpc`, or that of the portals. */
  at: '/trpc' | '/portal/trpc';
  token: () => Promise<string>;
  connection: ConnectionControl;
  fetch: typeof fetch;
}

interface Waiting extends Sending {
  path: string;
  input: unknown;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Speaks tRPC's batched HTTP format: calls of the same tick travel in one request, always by POST, so that no search word is in
 * a URL. tRPC's own client would do the same for 5.8 kB more in every page; a test holds the two against each other.
 * https://trpc.io/docs/rpc
 */
export function createTransport({ serverUrl, at, token, connection, fetch }: TransportOptions): Send {
  let waiting: Waiting[] = [];

  function flush() {
    const live = waiting.filter(({ signal, reject }) => !signal.aborted || reject(signal.reason));
    waiting = [];
    // The server refuses a batch of both kinds, and a change never waits for what is read.
    for (const reads of [false, true]) {
      const calls = live.filter(({ path }) => isQuery(path) === reads);
      while (calls.length > 0) void sendBatch(calls.splice(0, maxBatch));
    }
  }

  async function sendBatch(calls: Waiting[]) {
    const ended = new AbortController();
    try {
      const bearer = await token();
      for (const { context } of calls) context.token = bearer;
      const response = await fetch(
        `${serverUrl}${at}/${calls.map(({ path }) => encodeURIComponent(path)).join(',')}?batch=1`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: JSON.stringify(Object.fromEntries(calls.map(({ input }, index) => [index, input]))),
          // No cookies: the token is all that counts, so there is nothing for another site to ride on.
          credentials: 'omit',
          signal: AbortSignal.any([AbortSignal.timeout(answerWithin), whenAllAbandoned(calls, ended.signal)]),
        },
      );
      connection.report('online');
      const answer: unknown = await response.json();
      calls.forEach((call, index) => settle(call, Array.isArray(answer) ? answer[index] : answer));
    } catch (error) {
      if (isUnreachable(error)) connection.report('offline');
      for (const { reject } of calls) reject(toClienteleError(error));
    } finally {
      ended.abort();
    }
  }

  return (path, input, sending) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) void inAMoment().then(flush);
      waiting.push({ path, input, resolve, reject, ...sending });
    });
}

/**
 * When those who come to a call by a few promises more have made theirs, and before anything is drawn: in a task of its own the
 * request would wait for the frame of a page that is just being built.
 */
async function inAMoment() {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}

/** A request goes on as long as one of its calls has somebody waiting. */
function whenAllAbandoned(calls: readonly Sending[], ended: AbortSignal): AbortSignal {
  const abandoned = new AbortController();
  for (const { signal } of calls) {
    const check = () => calls.every((call) => call.signal.aborted) && abandoned.abort(signal.reason);
    signal.addEventListener('abort', check, { signal: ended });
  }
  return abandoned.signal;
}

function settle({ resolve, reject }: Waiting, answer: unknown) {
  const { result } = (answer ?? {}) as { result?: { data?: unknown } };
  if (result) resolve(result.data);
  else reject(errorInAnswer(answer));
}

/**
 * Whether a procedure only reads, by its name: the browser has the contract as types only. A test holds the names against the
 * contract, so that a procedure with another name fails there.
 */
export function isQuery(path: string): boolean {
  return /\.((get|list|count|find|check|select|preview|estimate)([A-Z]|$)|lastChange$|history$|counts$|vocabulary$)/.test(
    path,
  );
}
