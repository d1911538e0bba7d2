import {
  contract,
  permissions,
  roleGrants,
  roles,
  type AccessRule,
  type Grant,
  type Procedure,
} from '@clientele/contract';
import { withGrant } from '../grants.ts';
import { permissionsTable } from '../permissions-table.ts';
import { currentVariants } from '../procedures.ts';

/** A change to a rule of the contract. Does `work` while it holds. */
export interface RuleMutant {
  readonly name: string;
  readonly during: <Result>(work: () => Result) => Promise<Result>;
}

/** Each role with each permission held in another way, each need forgotten, each field's rule forgotten. */
export const ruleMutants: readonly RuleMutant[] = [
  ...roles.flatMap((role) =>
    permissions.flatMap((permission) =>
      ([undefined, 'assigned', 'all'] as const)
        .filter((grant) => grant !== roleGrants[role][permission])
        .map((grant) => grantMutant(role, permission, grant)),
    ),
  ),
  ...Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries<Procedure>(verbs).flatMap(([verb, procedure]) => accessMutants(`${feature}.${verb}`, procedure)),
  ),
];

/** The published table is what a rule is held to. */
export async function isCaught(mutant: RuleMutant, published: string): Promise<boolean> {
  return (await mutant.during(() => permissionsTable(currentVariants()))) !== published;
}

function grantMutant(
  role: (typeof roles)[number],
  permission: (typeof permissions)[number],
  grant: Grant | undefined,
): RuleMutant {
  return {
    name: `${role}: ${permission} ${grant ?? 'taken away'}`,
    during: (work) => withGrant(role, permission, grant, work),
  };
}

function accessMutants(path: string, procedure: Procedure): RuleMutant[] {
  const { access } = procedure;
  const fields = access.fields ?? {};
  const others: [string, AccessRule][] = Object.keys(fields).map((field) => [
    `${path}: no rule for ${field}`,
    { ...access, fields: Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)) },
  ]);
  if (access.need !== 'signed-in') others.push([`${path}: no need`, { ...access, need: 'signed-in' }]);
  return others.map(([name, rule]) => ({ name, during: (work) => withRule(procedure, rule, work) }));
}

async function withRule<Result>(procedure: Procedure, rule: AccessRule, work: () => Result): Promise<Result> {
  const before = procedure.access;
  Object.assign(procedure, { access: rule });
  try {
    return work();
  } finally {
    Object.assign(procedure, { access: before });
  }
}
