import type { AccessRule, Permission } from '@clientele/contract';
import type { Actor } from './actor.ts';
import type { Ctx } from './ctx.ts';
import { forbidden } from './errors.ts';

/** Refuses an actor who does not meet a procedure's rule. Called for every procedure, before its verb. */
export function authorize(actor: Actor, rule: AccessRule, input: unknown): void {
  if (rule.need !== 'signed-in') requireGrant(actor, rule.need);
  for (const field of Object.keys(patchOf(input))) {
    const permission = rule.fields?.[field];
    if (permission) requireGrant(actor, permission);
  }
}

/** Refuses when the permission is held only for assigned clients and this one is someone else's. */
export function authorizeFor(ctx: Ctx, permission: Permission, client: { ownerId: string | null }): void {
  const grant = ctx.actor.grants[permission];
  if (grant === 'all') return;
  if (grant === 'assigned' && client.ownerId === ctx.actor.userId) return;
  throw forbidden(permission);
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
