import { roles, type Permission, type Role } from '@clientele/contract';
import type { TestServer, TestWorkspace } from '@clientele/server/testing';
import type { ActorFacts } from './expected.ts';

/** Somebody with a session, who may call or be refused. */
export interface TestActor extends ActorFacts {
  readonly name: string;
  readonly userId: string;
  readonly workspace: TestWorkspace;
}

interface Places {
  here: TestWorkspace;
  elsewhere: TestWorkspace;
}

/** Staff in each role, a narrowed session, a client’s portal, and an admin of another workspace. */
export function actorsOf({ here, elsewhere }: Places): TestActor[] {
  const scopes: Permission[] = ['view_clients'];
  return [
    ...roles.map((role) => ({ ...person(here, role), name: role })),
    { ...person(here, 'owner'), name: 'owner, view_clients only', scopes },
    { ...person(here, 'owner'), name: 'portal', role: null },
    { ...person(elsewhere, 'admin'), name: 'admin of another workspace' },
  ];
}

/** Opens a session for the actor as a host does. */
export async function openSession(server: TestServer, actor: TestActor, portalClientId: string): Promise<string> {
  const { workspace, role, scopes } = actor;
  const minted = await server.mint(workspace, role ?? 'owner', {
    ...(scopes && { scopes: [...scopes] }),
    ...(role === null && { subject: { clientId: portalClientId } }),
  });
  return minted.token;
}

function person(workspace: TestWorkspace, role: Role) {
  return { role, userId: workspace.users[role].id, workspace };
}
