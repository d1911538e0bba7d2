import type { SQL } from 'drizzle-orm';
import type { ChangeEvent, EventKind } from '@clientele/contract';
import { dialect } from '../../../db/columns.ts';
import type { Db } from '../../../db/connect.ts';
import { postgresOutbox } from './outbox.postgres.ts';
import { sqliteOutbox } from './outbox.sqlite.ts';

/** One committed change, of one workspace. */
export interface OutboxEvent extends Pick<ChangeEvent, 'id' | 'version'> {
  /** `restored`: see {@link tellOfRestore}. */
  readonly kind: EventKind | 'restored';
  readonly workspaceId: string;
  /** The client that the record belongs to. */
  readonly clientId: string | null;
  /** Who owns the client by now; null when nobody does, and when it was erased. */
  readonly ownerId: string | null;
}

/** The kind of the event that `restore` writes: the records are those of another time from here on. */
const restoredKind = 'restored';

/**
 * Writes one such event for each workspace. Its number is the time in milliseconds: higher than all that a database which counted
 * from 1, or from an earlier restore, can have given out. Takes the placeholders of that number and of the instant.
 */
export function logRestored(number: string, instant: string): string {
  return `insert into "event" ("seq", "workspaceId", "kind", "recordId", "version", "actorType", "actorId", "at")
    select ${number} + row_number() over (order by "id"), "id", '${restoredKind}', "id", null, 'server', 'operator', ${instant}
    from "workspace"`;
}

/** Whether a reader of these events has to load everything anew. */
export function tellOfRestore(events: readonly { readonly kind: string }[]): boolean {
  return events.some(({ kind }) => kind === restoredKind);
}

interface OutboxQuestion {
  /** The reader has what was committed up to here. */
  after: string;
  /** Nothing beyond this place is wanted. Without it, all that is committed. */
  upTo?: string;
  workspaceIds: readonly string[];
  limit: number;
}

interface OutboxAnswer {
  /** In an order in which the changes of one record follow each other. */
  events: OutboxEvent[];
  /** The reader has what was committed up to here now, unless there were more than the limit. */
  place: string;
}

/**
 * The log of committed changes. A place in it is text of `0-9` and `-` that means something only to the database it comes from;
 * reading on from a place gives each change exactly once, however late it was committed.
 */
export interface Outbox {
  /** Where the log ends now. */
  end(db: Db): Promise<string>;
  read(db: Db, question: OutboxQuestion): Promise<OutboxAnswer>;
  /** The condition that an event was committed up to this place. */
  isUpTo(place: string): SQL;
  /** False for what is no place, and for one that this database has not reached yet. */
  hasReached(end: string, place: string): boolean;
}

export const outbox: Outbox = dialect === 'postgres' ? postgresOutbox : sqliteOutbox;
