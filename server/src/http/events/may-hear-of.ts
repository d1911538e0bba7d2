import type { Permission } from '@clientele/contract';
import type { Actor } from '../../core/actor.ts';
import type { OutboxEvent } from '../../features/activity/index.ts';

/** What one must be able to query to hear of a change. Portal sessions hold no such permission, so they hear of nothing here. */
const needed: Readonly<Record<OutboxEvent['kind'], Permission>> = {
  client: 'view_clients',
  clientDocuments: 'view_documents',
};

/** For assigned clients only, the event would have to say whose client it is; no role holds a permission to view in that way. */
export function mayHearOf(actor: Actor, kind: OutboxEvent['kind']): boolean {
  return actor.grants[needed[kind]] === 'all';
}
