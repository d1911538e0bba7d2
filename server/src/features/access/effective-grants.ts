import { presupposed, roleGrants, type Grant, type Permission, type Role } from '@clientele/contract';

/**
 * What a session may do: its scopes within what the role allows, each only as far as the permission that it presupposes.
 */
export function effectiveGrants(role: Role, scopes: readonly Permission[]): Partial<Record<Permission, Grant>> {
  const grants: Partial<Record<Permission, Grant>> = {};
  for (const permission of scopes) {
    const grant = grantOf(role, scopes, permission);
    if (grant) grants[permission] = grant;
  }
  return grants;
}

function grantOf(role: Role, scopes: readonly Permission[], permission: Permission): Grant | undefined {
  const grant = scopes.includes(permission) ? roleGrants[role][permission] : undefined;
  const condition = presupposed[permission];
  if (!grant || !condition) return grant;
  const limit = grantOf(role, scopes, condition);
  return limit === 'all' ? grant : limit;
}
