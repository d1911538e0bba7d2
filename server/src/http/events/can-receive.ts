import { eventKinds, type EventKind, type PortalScope } from '@clientele/contract';
import type { SessionActor } from '../../core/actor.ts';
import { holdsFor } from '../../core/authorize.ts';
import type { OutboxEvent } from '../../features/activity/index.ts';

/**
 * Whether an actor could query the record that changed, and so may be told of it. Where a member sees assigned clients only, the owner
 * of the client decides, as it is now. A portal is told of its own client only, and of what whoever is there can query of it.
 */
export function canReceive(
  actor: SessionActor,
  { kind, id, ownerId, clientId }: OutboxEvent,
  ofPortal: ReadonlyMap<EventKind, PortalScope | null> = portalKinds,
): boolean {
  if (kind === 'restored') return false;
  if (actor.kind === 'portal') {
    const scope = ofPortal.get(kind);
    if (clientId !== actor.subject.clientId || scope === undefined) return false;
    return scope === null || actor.subject.scopes.includes(scope);
  }
  if (kind === 'notification') return id === actor.userId;
  if (kind === 'vocabulary') return actor.grants.view_clients !== undefined;
  return holdsFor(actor, 'view_clients', { ownerId }) && holdsFor(actor, eventKinds[kind], { ownerId });
}

/** Of what a portal can query, what its page shows as it happens, and who sees it: null for everybody there. */
const portalKinds: ReadonlyMap<EventKind, PortalScope | null> = new Map([
  ['reply', 'replies'],
  ['proposal', null],
]);
