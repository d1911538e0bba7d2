import { permissions, presupposed, type Permission } from '@clientele/contract';
import type { Fixture } from './fixture.ts';
import { withGrant } from './grants.ts';
import { variants, type Variant } from './procedures.ts';
import { runVariant } from './run-variant.ts';

/** Permissions that are about what `view_clients` shows, so that a role may hold them for its own clients only. */
const aboutClients = permissions.filter(presupposesClients);

function presupposesClients(permission: Permission): boolean {
  const condition = presupposed[permission];
  return condition === 'view_clients' || (condition !== undefined && presupposesClients(condition));
}

/** What takes one of them, each with the permission. */
export const assignedCells: readonly { variant: Variant; permission: Permission }[] = variants.flatMap((variant) =>
  aboutClients
    .filter((permission) => variant.needs.includes(permission))
    .map((permission) => ({ variant, permission })),
);

/** Runs a variant in a world where agents hold all that it takes, but one permission for their own clients only. */
export async function runAssigned(
  fixture: Fixture,
  { variant, permission }: (typeof assignedCells)[number],
): Promise<void> {
  const few = { ...fixture, actors: fixture.actors.filter(({ name }) => name === 'agent' || name === 'owner') };
  const others = variant.needs.filter((need): need is Permission => need !== 'staff' && need !== permission);
  const run = () => withGrant('agent', permission, 'assigned', () => runVariant(few, variant));
  await others.reduce<() => Promise<void>>((inner, need) => () => withGrant('agent', need, 'all', inner), run)();
}
