import { eventKinds } from '@clientele/contract';
import type { Actor } from '../../core/actor.ts';
import { holdsFor } from '../../core/authorize.ts';
import type { OutboxEvent } from '../../features/activity/index.ts';

/**
 * Whether an actor could query the record that changed, and so may be told of it. Where it sees assigned clients only, the owner of the
 * client decides, as it is now. Portal sessions hold no such permission and are told nothing here.
 */
export function canReceive(actor: Actor, { kind, ownerId }: OutboxEvent): boolean {
  if (kind === 'restored') return false;
  return holdsFor(actor, 'view_clients', { ownerId }) && holdsFor(actor, eventKinds[kind], { ownerId });
}
