import { createKindRecords, type Change, type KindRecords } from './kind-records.ts';
import type { AnyRecord, KnownRecord, RecordKind, RowOf, ServerRecord, WholeOf } from './known-record.ts';

export type { ChangedBy } from './kind-records.ts';

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
