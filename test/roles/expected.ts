import { presupposed, roleGrants, type ErrorCode, type Grant, type Permission, type Role } from '@clientele/contract';
import type { Need } from './procedures.ts';

/** Who calls, as far as the rule asks. Sessions that are over or absent reach no rule: see `doors.test.ts`. */
export interface ActorFacts {
  /** Null for a client's portal session. */
  readonly role: Role | null;
  /** Undefined: all that the role allows. */
  readonly scopes?: readonly Permission[];
}

/** What a named record is to the caller. `none`: the input names no record. */
export type Relation =
  | 'none'
  | 'colleague’s'
  | 'own'
  | 'archived'
  | 'other workspace’s'
  | 'missing'
  | 'own and foreign';

export type Outcome = 'ok' | ErrorCode;

/** The whole rule of access, as one function. The server must agree with it in every case. */
export function expected(needs: readonly Need[], actor: ActorFacts, relation: Relation): Outcome {
  const grants = new Set(needs.map((permission) => grantOf(actor, permission)));
  if (grants.has(undefined)) return 'forbidden';
  if (relation === 'other workspace’s' || relation === 'missing' || relation === 'own and foreign') return 'not-found';
  if (relation !== 'own' && relation !== 'none' && grants.has('assigned')) return 'forbidden';
  return 'ok';
}

function grantOf(actor: ActorFacts, permission: Need): Grant | undefined {
  if (permission === 'staff') return actor.role === null ? undefined : 'all';
  if (permission === 'portal') return actor.role === null ? 'all' : undefined;
  if (actor.role === null || (actor.scopes && !actor.scopes.includes(permission))) return undefined;
  const grant = roleGrants[actor.role][permission];
  const condition = presupposed[permission];
  if (!grant || !condition) return grant;
  // All the way up: what is presupposed may presuppose something itself, and never is a grant wider than it.
  const limit = grantOf(actor, condition);
  return limit === 'all' ? grant : limit;
}
