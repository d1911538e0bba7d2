import type { SessionActor } from '../../core/actor.ts';
import type { Database } from '../../db/connect.ts';
import { liveActors } from '../../features/access/index.ts';
import type { EventStream } from './stream.ts';

/** Sessions asked for at once. */
const atOnce = 500;

/**
 * Ends the streams whose session is over, and tells which of the others belong to someone who may do other things now than
 * before.
 */
export async function recheckSessions(
  streams: readonly EventStream[],
  { read }: Database,
  now: Date,
): Promise<EventStream[]> {
  const bySession = Map.groupBy(streams, ({ actor }) => actor.sessionId);
  const ids = [...bySession.keys()];
  const changed: EventStream[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const actors = await liveActors(read, some, now);
    for (const stream of some.flatMap((id) => bySession.get(id) ?? [])) {
      const actor = actors.get(stream.actor.sessionId);
      if (!actor) stream.end('reauth');
      else if (mayOtherThan(stream.actor, actor)) {
        stream.actor = actor;
        changed.push(stream);
      }
    }
  }
  return changed;
}

function mayOtherThan(before: SessionActor, now: SessionActor): boolean {
  return JSON.stringify(rightsOf(before)) !== JSON.stringify(rightsOf(now));
}

function rightsOf(actor: SessionActor): object {
  return actor.kind === 'staff' ? actor.grants : actor.subject;
}
