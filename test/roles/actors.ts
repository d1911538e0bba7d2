import { roles, type Permission, type Role } from '@clientele/contract';
import { runSql, testNow, type TestDatabase, type TestServer, type TestWorkspace } from '@clientele/server/testing';
import type { ActorFacts } from './expected.ts';

export interface TestActor extends ActorFacts {
  readonly name: string;
  /** Undefined: sends none. */
  readonly token: string | undefined;
  readonly userId: string;
  readonly workspace: TestWorkspace;
}

interface Stage {
  database: TestDatabase;
  server: TestServer;
  here: TestWorkspace;
  elsewhere: TestWorkspace;
  /** The client of the portal session. */
  portalClientId: string;
  setTime: (now: Date) => void;
}

/** Another session like the actor's, for a call that ends it. */
export async function sessionLike(server: TestServer, actor: TestActor, portalClientId: string): Promise<string> {
  const { id, users } = actor.workspace;
  const { name } = Object.values(users).find((user) => user.id === actor.userId) ?? { name: actor.name };
  const minted = await server.mint(actor.workspace, actor.role ?? 'owner', {
    workspaceId: id,
    actor: { userId: actor.userId, role: actor.role ?? 'owner', name },
    ...(actor.scopes && { scopes: [...actor.scopes] }),
    ...(actor.role === null && { subject: { clientId: portalClientId } }),
  });
  return minted.token;
}

/** Everyone who may turn up at the door, with a real session each. */
export async function castActors(stage: Stage): Promise<TestActor[]> {
  const { server, here, elsewhere } = stage;
  const scopes: Permission[] = ['view_clients'];
  const staff = await Promise.all(
    roles.map(async (role) => ({
      ...person(here, role),
      name: role,
      session: 'live' as const,
      token: await tokenOf(server, here, role),
    })),
  );
  const portal = await server.mint(here, 'owner', { subject: { clientId: stage.portalClientId } });
  return [
    ...staff,
    {
      ...person(here, 'owner'),
      name: 'owner, view_clients only',
      session: 'live',
      scopes,
      token: await tokenOf(server, here, 'owner', { scopes }),
    },
    { ...person(here, 'owner'), name: 'portal', session: 'live', role: null, token: portal.token },
    { ...person(here, 'owner'), name: 'nobody', session: 'absent', token: undefined },
    { ...person(here, 'owner'), name: 'owner, expired', session: 'over', token: await expiredToken(stage) },
    { ...person(here, 'owner'), name: 'owner, revoked', session: 'over', token: await revokedToken(stage) },
    await suspendedAdmin(stage),
    {
      ...person(elsewhere, 'admin'),
      name: 'admin of another workspace',
      session: 'live',
      token: await tokenOf(server, elsewhere, 'admin'),
    },
  ];
}

function person(workspace: TestWorkspace, role: Role) {
  return { role, userId: workspace.users[role].id, workspace };
}

async function tokenOf(
  server: TestServer,
  workspace: TestWorkspace,
  role: Role,
  more: { scopes?: Permission[] } = {},
): Promise<string> {
  return (await server.mint(workspace, role, more)).token;
}

async function expiredToken({ server, here, setTime }: Stage): Promise<string> {
  setTime(new Date(testNow.getTime() - 7_200_000));
  const token = await tokenOf(server, here, 'owner');
  setTime(testNow);
  return token;
}

async function revokedToken({ server, here }: Stage): Promise<string> {
  const { token, session } = await server.mint(here, 'owner');
  const authorization = `Bearer ${await server.keyOf(here)}`;
  await server.send(`/v1/sessions/${session.id}`, { method: 'DELETE', headers: { authorization } });
  return token;
}

async function suspendedAdmin({ database, server, here }: Stage): Promise<TestActor> {
  const hostId = 'sam';
  const actor = { userId: hostId, role: 'admin', name: 'Sam Suspended' } as const;
  const { token, session } = await server.mint(here, 'admin', { actor });
  const [row] = await runSql(database.url, `select "userId" from "session" where "id" = '${session.id}'`);
  const { userId } = row as { userId: string };
  await runSql(database.url, `update "membership" set "state" = 'suspended' where "userId" = '${userId}'`);
  return { name: 'admin, suspended', session: 'suspended', role: 'admin', userId, workspace: here, token };
}
