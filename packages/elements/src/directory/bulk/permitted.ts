import type { Permission } from '@clientele/contract';
import type { Scope } from '../../context.ts';

/** The acts of the bar. */
export type ActName = 'archive' | 'restore' | 'status' | 'owner' | 'addTags' | 'removeTags' | 'enrich' | 'export';

const needs: Record<ActName, readonly Permission[]> = {
  archive: ['delete_clients'],
  restore: ['delete_clients'],
  status: ['edit_clients'],
  owner: ['edit_clients', 'assign_owner'],
  addTags: ['edit_clients'],
  removeTags: ['edit_clients'],
  enrich: ['run_enrichment'],
  export: ['export_clients'],
};

/** Whether there may be clients for which the session may do it: without that, there is no button. */
export function mayDo(scope: Scope, act: ActName): boolean {
  return needs[act].every((permission) => scope.can(permission));
}

/** Whether it may be done with each of these clients. An unknown one is left to the server. */
export function mayDoWithAll(scope: Scope, act: ActName, clients: () => Iterable<{ ownerId: string | null }>): boolean {
  const limited = needs[act].filter((permission) => scope.session?.assignedOnly.includes(permission));
  if (limited.length === 0) return true;
  for (const client of clients()) {
    if (!limited.every((permission) => scope.can(permission, client))) return false;
  }
  return true;
}
