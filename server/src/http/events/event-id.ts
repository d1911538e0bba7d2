import { eventsKeptMs } from '../../features/activity/index.ts';

/** Shorter than events are kept, because servers' clocks differ and a purge may be late or early. */
const resumableMs = eventsKeptMs - 60 * 60 * 1000;
const clocksDifferMs = 5 * 60 * 1000;

/** What a stream is resumed with: a position in the outbox, and when it was current, so that one whose events were purged is recognised. */
export function eventIdOf(position: string, now: Date): string {
  return `${Math.floor(now.getTime() / 1000)}-${position}`;
}

/** Undefined for text that is no id, and for one from too long ago. Whether the position exists, the outbox knows. */
export function positionIn(eventId: string, now: Date): string | undefined {
  const [, seconds, position] = /^(\d{1,12})-([\d-]{1,16000})$/.exec(eventId) ?? [];
  if (seconds === undefined || position === undefined) return undefined;
  const ageMs = now.getTime() - Number(seconds) * 1000;
  return ageMs <= resumableMs && ageMs >= -clocksDifferMs ? position : undefined;
}
