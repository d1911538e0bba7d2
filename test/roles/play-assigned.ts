import type { Permission } from '@clientele/contract';
import { withGrant } from './grants.ts';
import { playVariant } from './play.ts';
import { variants, type Variant } from './procedures.ts';
import type { Stage } from './stage.ts';

/** Permissions that are about one client, so that a role may hold them for its own clients only. */
const aboutClients: readonly Permission[] = [
  'edit_clients',
  'delete_clients',
  'erase_clients',
  'assign_owner',
  'manage_portal',
];

/** What takes one of them, each with the permission. */
export const assignedCells: readonly { variant: Variant; permission: Permission }[] = variants.flatMap((variant) =>
  aboutClients
    .filter((permission) => variant.needs.includes(permission))
    .map((permission) => ({ variant, permission })),
);

/** Plays a variant in a world where agents hold all that it takes, but one permission for their own clients only. */
export async function playAssigned(
  stage: Stage,
  { variant, permission }: (typeof assignedCells)[number],
  changed: () => Promise<boolean>,
): Promise<void> {
  const few = { ...stage, actors: stage.actors.filter(({ name }) => name === 'agent' || name === 'owner') };
  const others = variant.needs.filter((need): need is Permission => need !== 'staff' && need !== permission);
  const play = () => withGrant('agent', permission, 'assigned', () => playVariant(few, variant, changed));
  await others.reduce<() => Promise<void>>((inner, need) => () => withGrant('agent', need, 'all', inner), play)();
}
