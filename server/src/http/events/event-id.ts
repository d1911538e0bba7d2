import { eventsKeptMs } from '../../features/activity/index.ts';

/** Fewer than are kept, because servers' clocks differ and a purge may be late or early. */
const resumableMs = eventsKeptMs - 60 * 60 * 1000;
const clocksDifferMs = 5 * 60 * 1000;

/** What a stream is resumed with: a place in the outbox, and when it was current, so that one whose events are purged is known. */
export function eventIdOf(place: string, now: Date): string {
  return `${Math.floor(now.getTime() / 1000)}-${place}`;
}

/** Undefined for what is no id, and for one from too long ago. Whether the place exists the outbox knows. */
export function placeIn(eventId: string, now: Date): string | undefined {
  const [, seconds, place] = /^(\d{1,12})-([\d-]{1,16000})$/.exec(eventId) ?? [];
  if (seconds === undefined || place === undefined) return undefined;
  const ageMs = now.getTime() - Number(seconds) * 1000;
  return ageMs <= resumableMs && ageMs >= -clocksDifferMs ? place : undefined;
}
