import type { AnyRecord, KnownRecord, RecordKind, RowOf, ServerRecord, WholeOf } from './known-record.ts';
import { listeners } from './listeners.ts';

/** Who changed a record: this page, or others. */
export type ChangedBy = 'here' | 'others';

interface Change {
  by: ChangedBy;
}

/** A record as it should be shown: changes under way are already in it. The same object until something changes. */
export type Stored<Kind extends RecordKind = 'client'> = Readonly<ServerRecord<KnownRecord<Kind>>>;

export interface OptimisticPatch<Kind extends RecordKind = 'client'> {
  /** Takes the change back; others on the same record stay. */
  rollback(): void;
  /** Replaces the change by what the server made of it. */
  settle(record: WholeOf<Kind>): void;
}

/** `by`: `others` when somebody else changed the record, whom nobody on this page waits for; `here` without it. */
interface PutOptions<Whole extends boolean> extends Partial<Change> {
  whole: Whole;
}

/** Records by kind and id: a list row and an open sheet read the same object, so that one save repaints both. */
export interface RecordStore {
  get<Kind extends RecordKind>(kind: Kind, id: string): Stored<Kind> | undefined;
  /** Takes what the server said, unless it is older than what is known, or the record was removed. */
  put<Kind extends RecordKind>(kind: Kind, record: WholeOf<Kind>, options: PutOptions<true>): void;
  put<Kind extends RecordKind>(kind: Kind, record: RowOf<Kind>, options: PutOptions<boolean>): void;
  /** Shows a change before the server has confirmed it. */
  patch<Kind extends RecordKind>(kind: Kind, id: string, changes: Partial<WholeOf<Kind>>): OptimisticPatch<Kind>;
  /** The record is gone for good: whatever arrives late does not bring it back. */
  remove(kind: RecordKind, id: string, change?: Change): void;
  wasRemoved(kind: RecordKind, id: string): boolean;
  subscribe(kind: RecordKind, id: string, listener: () => void): () => void;
  /** For lists: hears of every record of the kind. */
  subscribeAll(kind: RecordKind, listener: (id: string, change: Change) => void): () => void;
  /** Forgets everything; listeners stay, and hear of it. */
  clear(): void;
}

export function createRecordStore(): RecordStore {
  const kinds = new Map<RecordKind, KindRecords>();

  function of(kind: RecordKind): KindRecords {
    let records = kinds.get(kind);
    if (!records) kinds.set(kind, (records = createKindRecords()));
    return records;
  }

  return {
    get: <Kind extends RecordKind>(kind: Kind, id: string) => typed<Kind>(of(kind).get(id)),
    put: (kind: RecordKind, record: AnyRecord, { whole, by = 'here' }: PutOptions<boolean>) =>
      of(kind).put(record, whole, { by }),
    patch: (kind, id, changes) => of(kind).patch(id, changes),
    remove: (kind, id, change = { by: 'here' }) => of(kind).remove(id, change),
    wasRemoved: (kind, id) => of(kind).wasRemoved(id),
    subscribe: (kind, id, listener) => of(kind).subscribe(id, listener),
    subscribeAll: (kind, listener) => of(kind).subscribeAll(listener),
    clear: () => kinds.forEach((records) => records.clear()),
  };
}

// What was put in by its kind comes out by it.
function typed<Kind extends RecordKind>(stored: Readonly<ServerRecord<AnyRecord>> | undefined) {
  return stored as Stored<Kind> | undefined;
}

interface Entry {
  server: ServerRecord<AnyRecord> | undefined;
  /** Changes under way, the oldest first. */
  layers: object[];
  /** What `get` answers, until something changes. */
  shown: Readonly<ServerRecord<AnyRecord>> | undefined;
}

/** The records of one kind. `RecordStore` says what its functions promise. */
type KindRecords = ReturnType<typeof createKindRecords>;

/** Beyond it the records seen longest ago are forgotten, so that an afternoon of scrolling does not fill the memory. */
const capacity = 20_000;

function createKindRecords() {
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

/**
 * Adds what the server says to what is known, and answers what is then known; the same object when that is nothing new. An
 * older version changes nothing. The same version may: a payment changes totals, not the record.
 */
function mergeRecord(
  known: ServerRecord<AnyRecord> | undefined,
  update: AnyRecord,
  whole: boolean,
): ServerRecord<AnyRecord> {
  const version = versionOf(update);
  if (known && versionOf(known.record) > version) return known;
  if (whole || !known) return { record: update, whole, baseVersion: version };
  const { record, baseVersion } = known;
  // Fields that only a whole record has are kept for display, though another version may have changed them.
  return { record: { ...record, ...update }, whole: known.whole && versionOf(record) === version, baseVersion };
}

function versionOf({ version }: AnyRecord): number {
  return version ?? 0;
}
