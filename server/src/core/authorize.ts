import { permissions, type AccessRule, type Grant, type Permission } from '@clientele/contract';
import type { Actor, PortalActor, SessionActor, StaffActor } from './actor.ts';
import type { Ctx } from './ctx.ts';
import { DomainError, forbidden } from './errors.ts';

/** Refuses an actor who does not meet a procedure's rule. Called for every procedure, before its verb. */
export function authorize(actor: SessionActor, rule: AccessRule, input: unknown): void {
  if (rule.need === 'staff') requireStaff(actor);
  else if (rule.need === 'portal') requirePortal(actor);
  else if (rule.need !== 'signed-in') requireGrant(actor, rule.need);
  const patch = patchOf(input);
  // Asked this way round, a field called `__proto__` finds no rule that nobody wrote.
  for (const [field, permission] of Object.entries(rule.fields ?? {}))
    if (Object.hasOwn(patch, field)) requireGrant(actor, permission);
}

/** Refuses when the permission is held only for assigned clients and this one is someone else's. */
export function authorizeFor(
  { actor }: Pick<Ctx, 'actor'>,
  permission: Permission,
  client: { ownerId: string | null },
): void {
  if (!holdsFor(actor, permission, client)) throw forbidden(permission);
}

/** Whether a permission is held for this client. */
export function holdsFor(
  actor: Pick<StaffActor, 'grants' | 'userId'>,
  permission: Permission,
  client: { ownerId: string | null },
): boolean {
  const grant = actor.grants[permission];
  return grant === 'all' || (grant === 'assigned' && client.ownerId === actor.userId);
}

/**
 * Refuses when a permission that a call was admitted with is gone, or has become one for assigned clients only. Nothing can be taken
 * from the server itself; a portal's session is good or over, and its subject never changes.
 */
export function requireStillHeld(admitted: Actor, now: SessionActor): void {
  for (const permission of permissions) {
    const grant = grantOf(now, permission);
    if (grant !== 'all' && grant !== grantOf(admitted, permission)) throw forbidden(permission);
  }
}

/** Errors: `forbidden`, which names the permission that it would take, where there is one. */
export function requireStaff(actor: SessionActor, permission?: Permission): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw permission ? forbidden(permission) : new DomainError('forbidden', 'This is for members of staff.');
}

/** Errors: `forbidden`. */
export function requirePortal(actor: SessionActor): PortalActor {
  if (actor.kind !== 'portal') throw new DomainError('forbidden', 'This is for the people of a client, in its portal.');
  return actor;
}

/** Refuses to change in a portal what a member only looks at as the client does. Its own session anybody may end. Errors: `forbidden`. */
export function requireWriting(actor: SessionActor, { need }: AccessRule): void {
  if (need === 'portal' && actor.kind === 'portal' && actor.isReadOnly)
    throw new DomainError('forbidden', 'You are looking as the client does: nothing can be changed here.');
}

function requireGrant(actor: SessionActor, permission: Permission): void {
  if (!grantOf(actor, permission)) throw forbidden(permission);
}

function grantOf(actor: Actor, permission: Permission): Grant | undefined {
  return actor.kind === 'staff' ? actor.grants[permission] : undefined;
}

function patchOf(input: unknown): object {
  return typeof input === 'object' &&
    input !== null &&
    'patch' in input &&
    typeof input.patch === 'object' &&
    input.patch
    ? input.patch
    : {};
}
