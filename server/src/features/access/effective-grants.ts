import { roleGrants, type Grant, type Permission, type Role } from '@clientele/contract';

/** What a session may do: its scopes within what the role allows. A client's portal session holds no staff permission. */
export function effectiveGrants(role: Role | null, scopes: readonly Permission[]): Partial<Record<Permission, Grant>> {
  if (role === null) return {};
  const grants: Partial<Record<Permission, Grant>> = {};
  for (const permission of scopes) {
    const grant = roleGrants[role][permission];
    if (grant) grants[permission] = grant;
  }
  return grants;
}
