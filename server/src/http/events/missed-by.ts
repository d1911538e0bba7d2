import type { SessionActor } from '../../core/actor.ts';
import type { Database } from '../../db/connect.ts';
import { outbox, recentEvents, includesRestore, type OutboxEvent } from '../../features/activity/index.ts';
import { positionIn } from './event-id.ts';
import { canReceive } from './can-receive.ts';

/** Where a reader resumes. */
export interface Resumption {
  /** The last id that it received. */
  lastEventId?: string | undefined;
  /** Without one: for how long the page has been loading records, whose changes since then it has to receive. */
  loadingForMs?: number | undefined;
}

interface Now {
  database: Database;
  /** Changes after this position are sent live. */
  position: string;
  now: Date;
}

/** A reader that missed more loads everything anew. */
const maxMissed = 1000;
const maxLoadingMs = 5 * 60 * 1000;
/** The longest transaction: its events carry the time of its first statement, not of the commit. */
const transactionMs = 5000;

/** The changes that a reader has not received. Undefined when they cannot be determined: the id is none, foreign, too old, from the future, or from before a restore. */
export async function missedBy(
  actor: SessionActor,
  { lastEventId, loadingForMs }: Resumption,
  { database, position, now }: Now,
): Promise<OutboxEvent[] | undefined> {
  const { workspaceId } = actor;
  if (lastEventId !== undefined) {
    const after = positionIn(lastEventId, now);
    if (after === undefined || !outbox.hasReached(position, after)) return undefined;
    const missed = { after, upTo: position, workspaceIds: [workspaceId], limit: maxMissed + 1 };
    const { events } = await outbox.read(database.read, missed);
    return events.length > maxMissed || includesRestore(events) ? undefined : receivable(actor, events);
  }
  if (loadingForMs === undefined) return [];
  if (loadingForMs > maxLoadingMs) return undefined;
  const since = new Date(now.getTime() - loadingForMs - transactionMs);
  // What is committed after `position` is sent live, and not here as well.
  const events = await recentEvents(database.read, workspaceId, { since, upTo: position }, maxMissed);
  return events && !includesRestore(events) ? receivable(actor, events) : undefined;
}

function receivable(actor: SessionActor, events: readonly OutboxEvent[]): OutboxEvent[] {
  return events.filter((event) => canReceive(actor, event));
}
