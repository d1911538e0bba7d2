import { permissions, type AccessRule, type Permission } from '@clientele/contract';
import type { Actor } from './actor.ts';
import type { Ctx } from './ctx.ts';
import { DomainError, forbidden } from './errors.ts';

/** Refuses an actor who does not meet a procedure's rule. Called for every procedure, before its verb. */
export function authorize(actor: Actor, rule: AccessRule, input: unknown): void {
  if (rule.need === 'staff') requireStaff(actor);
  else if (rule.need !== 'signed-in') requireGrant(actor, rule.need);
  const patch = patchOf(input);
  // Asked this way round, a field called `__proto__` finds no rule that nobody wrote.
  for (const [field, permission] of Object.entries(rule.fields ?? {}))
    if (Object.hasOwn(patch, field)) requireGrant(actor, permission);
}

/** Refuses when the permission is held only for assigned clients and this one is someone else's. */
export function authorizeFor(ctx: Ctx, permission: Permission, client: { ownerId: string | null }): void {
  if (!holdsFor(ctx.actor, permission, client)) throw forbidden(permission);
}

/** Whether a permission is held for this client. */
export function holdsFor(actor: Actor, permission: Permission, client: { ownerId: string | null }): boolean {
  const grant = actor.grants[permission];
  return grant === 'all' || (grant === 'assigned' && client.ownerId === actor.userId);
}

/** Refuses when a permission that a call was admitted with is gone, or has become one for assigned clients only. */
export function requireStillHeld(admitted: Actor, now: Actor): void {
  for (const permission of permissions) {
    const grant = now.grants[permission];
    if (grant !== 'all' && grant !== admitted.grants[permission]) throw forbidden(permission);
  }
}

function requireStaff(actor: Actor): void {
  if (actor.role === null) throw new DomainError('forbidden', 'This is for members of staff.');
}

function requireGrant(actor: Actor, permission: Permission): void {
  if (!actor.grants[permission]) throw forbidden(permission);
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
