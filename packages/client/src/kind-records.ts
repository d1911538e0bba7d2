import { mergeRecord, type AnyRecord, type ServerRecord } from './known-record.ts';
import { listeners } from './listeners.ts';

/** Who changed a record: this page, or others. */
export type ChangedBy = 'here' | 'others';

export interface Change {
  by: ChangedBy;
}

interface Entry {
  server: ServerRecord<AnyRecord> | undefined;
  /** Changes under way, the oldest first. */
  layers: object[];
  /** What `get` answers, until something changes. */
  shown: Readonly<ServerRecord<AnyRecord>> | undefined;
}

/** The records of one kind. `RecordStore` says what its functions promise. */
export type KindRecords = ReturnType<typeof createKindRecords>;

/** Beyond it the records seen longest ago are forgotten, so that an afternoon of scrolling does not fill the memory. */
const capacity = 20_000;

export function createKindRecords() {
  const entries = new Map<string, Entry>();
  const removed = new Set<string>();
  const byRecord = new Map<string, ReturnType<typeof listeners>>();
  const all = listeners<[id: string, change: Change]>();

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

  function changed(id: string, change: Change = { by: 'here' }) {
    const entry = entries.get(id);
    if (entry) entry.shown = undefined;
    byRecord.get(id)?.notify();
    all.notify(id, change);
  }

  function take(update: AnyRecord, whole: boolean) {
    const entry = entryOf(update.id);
    entry.server = mergeRecord(entry.server, update, whole);
  }

  return {
    get(id: string): Readonly<ServerRecord<AnyRecord>> | undefined {
      const entry = entries.get(id);
      if (!entry?.server) return undefined;
      return (entry.shown ??= withLayers(entry.server, entry.layers));
    },
    put(record: AnyRecord, whole: boolean, change: Change) {
      if (removed.has(record.id)) return;
      const before = entries.get(record.id)?.server;
      take(record, whole);
      if (entries.get(record.id)?.server !== before) changed(record.id, change);
    },
    patch(id: string, changes: object) {
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
        settle(record: AnyRecord) {
          if (!drop()) return;
          if (!removed.has(id)) take(record, true);
          changed(id);
        },
      };
    },
    remove(id: string, change: Change) {
      removed.add(id);
      entries.delete(id);
      changed(id, change);
    },
    wasRemoved: (id: string) => removed.has(id),
    subscribe(id: string, listener: () => void) {
      let own = byRecord.get(id);
      if (!own) byRecord.set(id, (own = listeners()));
      const unsubscribe = own.subscribe(listener);
      return () => {
        unsubscribe();
        if (own.count() === 0 && byRecord.get(id) === own) byRecord.delete(id);
      };
    },
    subscribeAll: all.subscribe,
    clear() {
      const ids = [...entries.keys()];
      entries.clear();
      removed.clear();
      for (const id of ids) changed(id);
    },
  };
}

function withLayers(server: ServerRecord<AnyRecord>, layers: object[]): Readonly<ServerRecord<AnyRecord>> {
  return layers.length === 0 ? server : { ...server, record: Object.assign({}, server.record, ...layers) as AnyRecord };
}
