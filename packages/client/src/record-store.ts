import type { Client, ClientSummary } from '@clientele/contract';
import { withNews, type KnownClient, type ServerClient } from './known-client.ts';
import { listeners } from './listeners.ts';

/** The kinds of record that are kept here. */
export type RecordKind = 'client';

/** A record as it should be shown: changes under way are already in it. The same object until something changes. */
export type Stored = Readonly<ServerClient>;

export interface OptimisticPatch {
  /** Takes the change back; others on the same record stay. */
  rollback(): void;
  /** Replaces the change by what the server made of it. */
  settle(record: Client): void;
}

/** Records by kind and id: a list row and an open sheet read the same object, so that one save repaints both. */
export interface RecordStore {
  get(kind: RecordKind, id: string): Stored | undefined;
  /** Takes what the server said, unless it is older than what is known, or the record was removed. */
  put(kind: RecordKind, record: Client, options: { whole: true }): void;
  put(kind: RecordKind, record: ClientSummary, options: { whole: boolean }): void;
  /** Shows a change before the server has confirmed it. */
  patch(kind: RecordKind, id: string, changes: Partial<Client>): OptimisticPatch;
  /** The record is gone for good: whatever arrives late does not bring it back. */
  remove(kind: RecordKind, id: string): void;
  wasRemoved(kind: RecordKind, id: string): boolean;
  subscribe(kind: RecordKind, id: string, listener: () => void): () => void;
  /** For lists: hears of every record of the kind. */
  subscribeAll(kind: RecordKind, listener: (id: string) => void): () => void;
  /** Forgets everything; listeners stay, and hear of it. */
  clear(): void;
}

interface Entry {
  server: ServerClient | undefined;
  /** Changes under way, the oldest first. */
  layers: Partial<Client>[];
  /** What `get` answers, until something changes. */
  shown: Stored | undefined;
}

/** Beyond it the records seen longest ago are forgotten, so that an afternoon of scrolling does not fill the memory. */
const capacity = 20_000;

export function createRecordStore(): RecordStore {
  const entries = new Map<string, Entry>();
  const removed = new Set<string>();
  const byRecord = new Map<string, ReturnType<typeof listeners>>();
  const all = listeners<[id: string]>();

  function entryOf(id: string): Entry {
    let entry = entries.get(id);
    if (!entry) {
      makeRoom();
      entries.set(id, (entry = { server: undefined, layers: [], shown: undefined }));
    }
    return entry;
  }

  function makeRoom() {
    if (entries.size < capacity) return;
    for (const [id, entry] of entries) {
      if (entry.layers.length > 0 || byRecord.has(id)) continue;
      entries.delete(id);
      return;
    }
  }

  function changed(id: string) {
    const entry = entries.get(id);
    if (entry) entry.shown = undefined;
    byRecord.get(id)?.notify();
    all.notify(id);
  }

  function take(id: string, news: ClientSummary, whole: boolean) {
    const entry = entryOf(id);
    entry.server = withNews(entry.server, news, whole);
  }

  return {
    get(_kind, id) {
      const entry = entries.get(id);
      if (!entry?.server) return undefined;
      return (entry.shown ??= withLayers(entry.server, entry.layers));
    },
    put(_kind: RecordKind, record: ClientSummary, { whole }: { whole: boolean }) {
      if (removed.has(record.id)) return;
      const before = entries.get(record.id)?.server;
      take(record.id, record, whole);
      if (entries.get(record.id)?.server !== before) changed(record.id);
    },
    patch(_kind, id, changes) {
      const layer = { ...changes };
      entryOf(id).layers.push(layer);
      changed(id);
      const drop = () => {
        const entry = entries.get(id);
        const at = entry?.layers.indexOf(layer) ?? -1;
        if (at >= 0) entry?.layers.splice(at, 1);
        return at >= 0;
      };
      return {
        rollback() {
          if (drop()) changed(id);
        },
        settle(record) {
          if (!drop()) return;
          if (!removed.has(id)) take(id, record, true);
          changed(id);
        },
      };
    },
    remove(_kind, id) {
      removed.add(id);
      entries.delete(id);
      changed(id);
    },
    wasRemoved: (_kind, id) => removed.has(id),
    subscribe(_kind, id, listener) {
      let own = byRecord.get(id);
      if (!own) byRecord.set(id, (own = listeners()));
      const unsubscribe = own.subscribe(listener);
      return () => {
        unsubscribe();
        if (own.count() === 0 && byRecord.get(id) === own) byRecord.delete(id);
      };
    },
    subscribeAll: (_kind, listener) => all.subscribe(listener),
    clear() {
      const ids = [...entries.keys()];
      entries.clear();
      removed.clear();
      for (const id of ids) changed(id);
    },
  };
}

function withLayers(server: ServerClient, layers: Partial<Client>[]): Stored {
  return layers.length === 0
    ? server
    : { ...server, record: Object.assign({}, server.record, ...layers) as KnownClient };
}
