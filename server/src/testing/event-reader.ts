import type { ChangeEvent } from '@clientele/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { testOrigin } from './test-server.ts';

/** A block of an event stream that has a type. */
interface ReadFrame {
  type: string;
  /** Only a change says more than its type. */
  data: Partial<ChangeEvent>;
  id: string | undefined;
}

export interface EventReader {
  readonly status: number;
  readonly headers: Headers;
  /** All that came, as it came. */
  readonly raw: string;
  readonly frames: readonly ReadFrame[];
  /** The ids of the records that changed, in the order in which that was told. */
  readonly changed: readonly string[];
  /** Where to resume: the id that came last, in a block with or without a type. */
  readonly lastEventId: string | undefined;
  readonly isOver: boolean;
  /** Waits until it is so; fails after ten seconds. */
  until(isSo: (reader: EventReader) => boolean, what: string): Promise<void>;
  /** Resolves when the server has ended the stream. */
  over(): Promise<void>;
  close(): void;
}

/** Reads `GET /v1/events` as a page does, and keeps all that comes. */
export async function readEvents(
  url: string,
  token: string,
  {
    lastEventId,
    query = '',
    headers = {},
  }: { lastEventId?: string; query?: string; headers?: Record<string, string> } = {},
): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(`${url}/v1/events${query}`, {
    headers: {
      authorization: `Bearer ${token}`,
      origin: testOrigin,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...headers,
    },
    signal: abort.signal,
  });
  const frames: ReadFrame[] = [];
  const state = { raw: '', isOver: false, lastEventId: undefined as string | undefined };
  const reading = (async () => {
    try {
      for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const from = state.raw.lastIndexOf('\n\n') + 2;
        state.raw += text;
        const end = state.raw.lastIndexOf('\n\n') + 2;
        for (const block of state.raw.slice(from < 2 ? 0 : from, end).split('\n\n')) take(block);
      }
    } catch {
      // Cut off.
    }
    state.isOver = true;
  })();

  function take(block: string) {
    const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [type, data, id] = [of('event'), of('data'), of('id')];
    if (id !== undefined) state.lastEventId = id;
    if (type !== undefined) frames.push({ type, data: JSON.parse(data ?? '{}') as Partial<ChangeEvent>, id });
  }

  const reader: EventReader = {
    status: response.status,
    headers: response.headers,
    frames,
    get raw() {
      return state.raw;
    },
    get changed() {
      return frames.flatMap(({ type, data }) => (type === 'change' && data.id !== undefined ? [data.id] : []));
    },
    get lastEventId() {
      return state.lastEventId;
    },
    get isOver() {
      return state.isOver;
    },
    async until(isSo, what) {
      for (let waited = 0; waited < 10_000; waited += 5) {
        if (isSo(reader)) return;
        await pause(5);
      }
      throw new Error(`It did not happen that ${what}. What came:\n${state.raw.slice(-2000)}`);
    },
    over: () => reading,
    close: () => abort.abort(),
  };
  return reader;
}
