import type { SQL } from 'drizzle-orm';
import type { ChangeEvent, EventKind } from '@clientele/contract';
import { dialect } from '../../../db/columns.ts';
import type { Db } from '../../../db/connect.ts';
import { postgresOutbox } from './outbox.postgres.ts';
import { sqliteOutbox } from './outbox.sqlite.ts';

/** One committed change, of one workspace. */
export interface OutboxEvent extends Pick<ChangeEvent, 'id' | 'version'> {
  /** `restored`: see {@link includesRestore}. */
  readonly kind: EventKind | 'restored';
  readonly workspaceId: string;
  /** The client that the record belongs to. */
  readonly clientId: string | null;
  /** The present owner of the client; null when it has none, and when it was erased. */
  readonly ownerId: string | null;
}

/** The kind of the event that `restore` writes: from here on the records are those of the backup. */
const restoredKind = 'restored';

/**
 * Writes one such event for each workspace. Its number is the time in milliseconds: higher than any that a database which counted
 * from 1, or from an earlier restore, can have assigned. Takes the placeholders of that number and of the instant.
 */
export function insertRestoredEvents(number: string, instant: string): string {
  return `insert into "event" ("seq", "workspaceId", "kind", "recordId", "version", "actorType", "actorId", "at")
    select ${number} + row_number() over (order by "id"), "id", '${restoredKind}', "id", null, 'server', 'operator', ${instant}
    from "workspace"`;
}

/** Whether a reader of these events has to load everything anew. */
export function includesRestore(events: readonly { readonly kind: string }[]): boolean {
  return events.some(({ kind }) => kind === restoredKind);
}

interface OutboxQuery {
  /** The reader has received what was committed up to here. */
  after: string;
  /** The last position to read. Without it, all that is committed. */
  upTo?: string;
  workspaceIds: readonly string[];
  limit: number;
}

interface OutboxRead {
  /** In an order in which the changes of one record follow each other. */
  events: OutboxEvent[];
  /** The reader has received what was committed up to here, unless there were more events than the limit. */
  position: string;
}

/**
 * The log of committed changes. A position in it is text of `0-9` and `-` that is valid only in the database it comes from;
 * reading on from a position gives each change exactly once, however late it was committed.
 */
export interface Outbox {
  /** Where the log ends now. */
  currentPosition(db: Db): Promise<string>;
  read(db: Db, query: OutboxQuery): Promise<OutboxRead>;
  /** The condition that an event was committed up to this position. */
  isUpTo(position: string): SQL;
  /** False for text that is no position, and for a position that this database has not reached yet. */
  hasReached(current: string, position: string): boolean;
}

export const outbox: Outbox = dialect === 'postgres' ? postgresOutbox : sqliteOutbox;
