import { backOff } from './back-off.ts';
import { later } from './later.ts';
import { listeners } from './listeners.ts';

export type ConnectionState = 'online' | 'offline';

/** Whether the server can be reached, learned from the calls themselves. */
export interface Connection {
  readonly state: ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Takes what the environment believes (the browser's `online` and `offline` events) until a call knows better. */
  hint(state: ConnectionState): void;
}

export interface ConnectionControl extends Connection {
  /** An answer of the server arrived, or none could. */
  report(state: ConnectionState): void;
  close(): void;
}

/** `probe` asks the server anything; it is used while the connection is offline and somebody listens. */
export function createConnection(probe?: () => Promise<unknown>): ConnectionControl {
  const { subscribe, notify, count } = listeners();
  let state: ConnectionState = 'online';
  let closed = false;
  let attempts = 0;
  let cancelProbe = () => {};

  function set(next: ConnectionState) {
    if (closed) return;
    if (next === 'online') {
      attempts = 0;
      cancelProbe();
    }
    if (next === state) return;
    state = next;
    if (next === 'offline') scheduleProbe();
    notify();
  }

  function scheduleProbe() {
    if (!probe) return;
    cancelProbe = later(backOff(attempts++), () => {
      if (closed || state === 'online') return;
      // What comes of it is reported by the transport, as for every call.
      if (count() > 0) void probe().catch(() => {});
      scheduleProbe();
    });
  }

  return {
    get state() {
      return state;
    },
    subscribe,
    hint: set,
    report: set,
    close() {
      closed = true;
      cancelProbe();
    },
  };
}
