import { roleGrants, type Grant, type Permission, type Role } from '@clientele/contract';

/** Does `work` while a role holds a permission in another way, or not at all. */
export async function withGrant<Result>(
  role: Role,
  permission: Permission,
  grant: Grant | undefined,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const grants = changeable(roleGrants)[role];
  const before = grants[permission];
  if (grant) grants[permission] = grant;
  else delete grants[permission];
  try {
    return await work();
  } finally {
    if (before) grants[permission] = before;
    else delete grants[permission];
  }
}

type Grants = Record<Role, Partial<Record<Permission, Grant>>>;

/** Nobody changes them but a test that asks what would happen then: the server in this process reads the same object. */
function changeable(grants: typeof roleGrants): Grants {
  return grants;
}
