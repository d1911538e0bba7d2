import type { ChangeEvent } from '@clientele/contract';
import type { OutboxEvent } from '../../features/activity/index.ts';
import { frame } from './frames.ts';

/**
 * Changes that were committed together or seen together, as frames. The last one carries the id: a reader that loses the stream in the
 * middle is told all of them again, and knows by the missing id that it has not got them. A change of a client's documents is one of
 * the client, because its totals are part of it.
 */
export function changeFrames(events: readonly OutboxEvent[], eventId: string): string {
  return events
    .map((event, index) => frame('change', toldChange(event), index === events.length - 1 ? eventId : undefined))
    .join('');
}

function toldChange({ kind, id, clientId, version }: OutboxEvent): ChangeEvent {
  const client = clientId === null ? {} : { clientId };
  return kind === 'contact' || kind === 'note' || kind === 'task'
    ? { kind, id, ...client, version }
    : { kind: 'client', id: clientId ?? id, ...client, version };
}
