import { abortable } from './abortable.ts';
import { backOff } from './back-off.ts';
import { ClienteleError } from './clientele-error.ts';
import { isSession, type FetchedSession, type FetchSession, type SessionReason } from './fetch-session.ts';
import { later } from './later.ts';
import { listeners } from './listeners.ts';
import { renewalDelay } from './renewal-delay.ts';
import { isUnreachable } from './to-clientele-error.ts';

export type SessionStatus = 'starting' | 'ready' | 'failing' | 'ended';

/** Holds the page's session in memory, and nowhere else, and keeps it alive. */
export interface SessionKeeper {
  readonly status: SessionStatus;
  /** When the current session ends by the server's clock; null before the first. */
  readonly expiresAt: string | null;
  /** Why the session could not be had; null unless `failing`. */
  readonly error: ClienteleError | null;
  subscribe(listener: () => void): () => void;
  /** A token that the server has not refused. Waits for the fetch under way; rejects when that fails. */
  token(signal?: AbortSignal): Promise<string>;
  /** The same after the server refused `refusedToken`; whoever comes second gets what the first one fetched. */
  renew(refusedToken: string, signal?: AbortSignal): Promise<string>;
  /** The page may have slept: renews what is due and retries at once what is failing. */
  wakeUp(): void;
  /** Forgets the session. Every later `token()` rejects with `unauthenticated`. */
  end(): void;
}

/** `handedOver`: what the page was sent with. It saves the first fetch, unless it is over by the browser's clock. */
export function createSessionKeeper(fetchSession: FetchSession, handedOver?: FetchedSession): SessionKeeper {
  const { subscribe, notify } = listeners();
  const ended = new AbortController();
  let status: SessionStatus = 'starting';
  let session: FetchedSession | null = null;
  let error: ClienteleError | null = null;
  let attempt: Promise<string> | null = null;
  let lastReason: SessionReason = 'start';
  /** A link that is over stays so, and asked again it would count as a guess. */
  let over: ClienteleError | null = null;
  let failures = 0;
  let dueAt = Infinity;
  let cancelTimer = () => {};

  /** One fetch at a time, however many ask. */
  function fetchOne(reason: SessionReason): Promise<string> {
    lastReason = reason;
    attempt ??= run(reason).finally(() => {
      attempt = null;
    });
    return attempt;
  }

  /** Nobody waits for it: a failure is told through `status` and the listeners. */
  function fetchInBackground(reason: SessionReason) {
    fetchOne(reason).catch(() => {});
  }

  async function run(reason: SessionReason): Promise<string> {
    cancelTimer();
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(30_000)]);
    try {
      if (over) throw over;
      const fetched = checked(
        await abortable(
          Promise.resolve().then(() => fetchSession({ reason, signal })),
          signal,
        ),
      );
      ended.signal.throwIfAborted();
      accept(fetched);
      return fetched.token;
    } catch (cause) {
      const failure = ended.signal.aborted ? sessionOver() : failureOf(cause);
      if (status !== 'ended') retryLater(failure, reason);
      throw failure;
    }
  }

  function accept(fetched: FetchedSession) {
    session = fetched;
    failures = 0;
    const delay = renewalDelay(fetched);
    dueAt = Date.now() + delay;
    if (delay !== Infinity) cancelTimer = later(delay, () => fetchInBackground('expiring'));
    change('ready', null);
  }

  function retryLater(failure: ClienteleError, reason: SessionReason) {
    if (failure.code === 'link-expired') over = failure;
    else cancelTimer = later(backOff(failures++), () => fetchInBackground(reason));
    change('failing', failure);
  }

  function change(nextStatus: SessionStatus, nextError: ClienteleError | null) {
    status = nextStatus;
    error = nextError;
    notify();
  }

  async function token(signal?: AbortSignal) {
    if (ended.signal.aborted) throw sessionOver();
    return session ? session.token : abortable(fetchOne(lastReason), signal);
  }

  const keeper: SessionKeeper = {
    get status() {
      return status;
    },
    get expiresAt() {
      return session?.expiresAt ?? null;
    },
    get error() {
      return error;
    },
    subscribe,
    token,
    async renew(refusedToken, signal) {
      if (ended.signal.aborted) throw sessionOver();
      if (session?.token !== refusedToken) return token(signal);
      session = null;
      return abortable(fetchOne('unauthorized'), signal);
    },
    wakeUp() {
      if (over) return;
      if (status === 'failing' || (status === 'ready' && Date.now() >= dueAt)) fetchInBackground('wake-up');
    },
    end() {
      if (status === 'ended') return;
      cancelTimer();
      session = null;
      ended.abort(sessionOver());
      change('ended', null);
    },
  };
  if (isSession(handedOver) && Date.parse(handedOver.expiresAt) > Date.now()) accept(handedOver);
  // Eager: the session travels while the page is still being built.
  else fetchInBackground('start');
  return keeper;
}

function checked(fetched: FetchedSession): FetchedSession {
  if (isSession(fetched)) return fetched;
  throw new ClienteleError(
    'unauthenticated',
    'fetchSession must answer { token, expiresAt }, with expiresAt in ISO 8601.',
  );
}

function failureOf(cause: unknown): ClienteleError {
  if (cause instanceof ClienteleError) return cause;
  if (isUnreachable(cause)) {
    return new ClienteleError(
      'offline',
      'The page could not reach what gives it its session.',
      { retryable: true },
      { cause },
    );
  }
  const message = `The page could not get a session: ${cause instanceof Error ? cause.message : String(cause)}`;
  return new ClienteleError('unauthenticated', message, { retryable: true }, { cause });
}

function sessionOver() {
  return new ClienteleError('unauthenticated', 'The session was ended.');
}
