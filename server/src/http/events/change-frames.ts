import type { ChangeEvent } from '@clientele/contract';
import type { OutboxEvent } from '../../features/activity/index.ts';
import { frame } from './frames.ts';

/**
 * A change of its documents is one of the client: its totals are part of it. Changes that were committed together or seen together, as frames. The last one carries the id: a reader that loses the stream
 * in the middle is told all of them again, and knows by the missing id that it has not got them.
 */
export function changeFrames(events: readonly OutboxEvent[], eventId: string): string {
  return events
    .map(({ id, version }, index) =>
      frame(
        'change',
        { kind: 'client', id, version } satisfies ChangeEvent,
        index === events.length - 1 ? eventId : undefined,
      ),
    )
    .join('');
}
