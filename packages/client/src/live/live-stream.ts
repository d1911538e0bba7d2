import type { ChangeEvent, LiveEventType } from '@clientele/contract';
import { backOff } from '../back-off.ts';
import type { Connection } from '../connection.ts';
import type { RecordKind } from '../known-record.ts';
import { later } from '../later.ts';
import type { SessionKeeper } from '../session-keeper.ts';
import type { StreamBlock } from './event-parser.ts';
import { readStream } from './read-stream.ts';

/** A record that changed. One of a kind that is not known here is nobody's concern. */
export interface RecordChange extends Omit<ChangeEvent, 'kind' | 'clientId'> {
  readonly kind: RecordKind;
  /** The client that the record belongs to; absent where the server does not say, null where it belongs to none. */
  readonly clientId?: string | null;
}

/** What clients can be labelled with changed: `workspace.vocabulary` is to be asked again. */
export interface VocabularyChange extends Omit<ChangeEvent, 'kind' | 'clientId'> {
  readonly kind: 'vocabulary';
}

/** What the server told: what changed, or that everything may have. */
export type LiveUpdate = { type: 'changes'; changes: readonly (RecordChange | VocabularyChange)[] } | { type: 'reset' };

export interface LiveOptions {
  serverUrl: string;
  session: SessionKeeper;
  connection: Connection;
  fetch: typeof fetch;
  closed: AbortSignal;
}

interface StreamOptions extends LiveOptions {
  /** Since when records may have been loaded, by `performance.now()`. */
  loadingSince: number;
  isWanted: () => boolean;
  tell: (update: LiveUpdate) => void;
}

export interface LiveStream {
  /** Something about whether the stream is wanted has changed. */
  wake(): void;
}

/** Keeps one stream open while it is wanted and can be had, and resumes it where it was. */
export function createLiveStream(options: StreamOptions): LiveStream {
  const { serverUrl, session, connection, fetch, closed, loadingSince, isWanted, tell } = options;
  let lastEventId: string | undefined;
  let reading: AbortController | undefined;
  let cancelPause: (() => void) | undefined;
  let failures = 0;

  function wake() {
    const isPossible = !closed.aborted && connection.state === 'online' && /starting|ready/.test(session.status);
    if (!isPossible || !isWanted()) stop();
    else if (!reading && !cancelPause) void run();
  }

  function stop() {
    cancelPause?.();
    cancelPause = undefined;
    reading?.abort();
    reading = undefined;
  }

  function goOnAfter(milliseconds: number) {
    cancelPause = later(milliseconds, () => {
      cancelPause = undefined;
      wake();
    });
  }

  async function run() {
    const mine = (reading = new AbortController());
    const signal = AbortSignal.any([mine.signal, closed]);
    const pause = await follow(signal).catch(() => backOff(failures++));
    if (reading !== mine) return;
    reading = undefined;
    goOnAfter(pause);
  }

  /** Reads until the stream ends. Answers after how many milliseconds to come back. */
  async function follow(signal: AbortSignal): Promise<number> {
    const token = await session.token(signal);
    const response = await fetch(address(), {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
      credentials: 'omit',
      cache: 'no-store',
      // On a GET to its own origin a browser names the page only here.
      referrerPolicy: 'strict-origin',
      signal,
    });
    if (!response.ok || !response.body) return refused(response, token, signal);
    const farewell: { type?: LiveEventType; retry?: number } = {};
    let changes: (RecordChange | VocabularyChange)[] = [];
    await readStream(response.body, take, signal);
    if (farewell.type === 'reauth') await session.renew(token, signal);
    return farewell.type ? (farewell.retry ?? 0) : backOff(failures++);

    function take({ type, data, id, retry }: StreamBlock) {
      // A page that was left in the meantime has forgotten everything.
      if (signal.aborted) return;
      failures = 0;
      if (id !== undefined) lastEventId = id;
      if (type === 'change') changes.push(JSON.parse(data) as RecordChange | VocabularyChange);
      if (type === 'reset') changes = [];
      if (type === 'reauth' || type === 'bye') Object.assign(farewell, { type, retry });
      // Without the id they would be told a second time when the stream is resumed.
      if (id !== undefined && changes.length > 0) tell({ type: 'changes', changes: changes.splice(0) });
      if (type === 'reset') tell({ type: 'reset' });
    }
  }

  async function refused({ status, headers, body }: Response, token: string, signal: AbortSignal): Promise<number> {
    await body?.cancel();
    const wait = Math.max(backOff(failures++), Number(headers.get('retry-after') ?? 0) * 1000);
    if (status !== 401) return wait;
    await session.renew(token, signal);
    // A new token that is refused as well is not tried for ever.
    return failures > 1 ? wait : 0;
  }

  function address() {
    const loadingFor = Math.round(performance.now() - loadingSince);
    return `${serverUrl}/v1/events${lastEventId === undefined ? `?loadingForMs=${loadingFor}` : ''}`;
  }

  const unsubscribe = [
    session.subscribe(wake),
    connection.subscribe(() => {
      // Whatever it was waiting for is over.
      stop();
      wake();
    }),
  ];
  closed.addEventListener('abort', () => {
    unsubscribe.forEach((end) => end());
    stop();
  });
  return { wake };
}
