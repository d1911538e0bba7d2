import type { SessionActor } from '../../core/actor.ts';
import type { Database } from '../../db/connect.ts';
import { outbox, recentEvents, tellOfRestore, type OutboxEvent } from '../../features/activity/index.ts';
import { placeIn } from './event-id.ts';
import { canReceive } from './can-receive.ts';

/** How a reader says where it was. */
export interface Resumption {
  /** The last id that it got. */
  lastEventId?: string | undefined;
  /** Without one: for so long it has been loading records, of whose changes since then it wants to hear. */
  loadingForMs?: number | undefined;
}

interface Now {
  database: Database;
  /** The place from which on the reader is told what happens. */
  here: string;
  now: Date;
}

/** Whoever missed more starts afresh. */
const mostTold = 1000;
const longestLoading = 5 * 60 * 1000;
/** A transaction may take so long from its first statement, whose time its events carry, to the commit. */
const transactionMs = 5000;

/** What a reader does not know yet. Undefined when that cannot be told: the id is none, foreign, too old, from the future, or of before a restore. */
export async function missedBy(
  actor: SessionActor,
  { lastEventId, loadingForMs }: Resumption,
  { database, here, now }: Now,
): Promise<OutboxEvent[] | undefined> {
  const { workspaceId } = actor;
  if (lastEventId !== undefined) {
    const place = placeIn(lastEventId, now);
    if (place === undefined || !outbox.hasReached(here, place)) return undefined;
    const question = { after: place, upTo: here, workspaceIds: [workspaceId], limit: mostTold + 1 };
    const { events } = await outbox.read(database.read, question);
    return events.length > mostTold || tellOfRestore(events) ? undefined : receivable(actor, events);
  }
  if (loadingForMs === undefined) return [];
  if (loadingForMs > longestLoading) return undefined;
  const since = new Date(now.getTime() - loadingForMs - transactionMs);
  // What is committed after `here` the reader is told as it happens: twice would be once too often.
  const events = await recentEvents(database.read, workspaceId, { since, upTo: here }, mostTold);
  return events && !tellOfRestore(events) ? receivable(actor, events) : undefined;
}

function receivable(actor: SessionActor, events: readonly OutboxEvent[]): OutboxEvent[] {
  return events.filter((event) => canReceive(actor, event));
}
