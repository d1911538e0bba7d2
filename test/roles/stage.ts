import { exportColumns, type Client } from '@clientele/contract';
import { connect } from '@clientele/server';
import {
  createTestWorkspace,
  openTestDatabase,
  linkPerson,
  plantStrays,
  startTestServer,
  testNow,
  type TestDatabase,
  type TestServer,
  type TestWorkspace,
} from '@clientele/server/testing';
import { castActors, sessionLike, type TestActor } from './actors.ts';
import { makeBelongings, marksOf } from './belongings.ts';
import type { Relation } from './expected.ts';
import type { Subject } from './make-input.ts';
import { makeClient } from './test-clients.ts';

export interface Stage {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly here: TestWorkspace;
  readonly elsewhere: TestWorkspace;
  readonly actors: readonly TestActor[];
  tagOf(workspace: TestWorkspace): string;
  /** The other workspace, seen from the actor's. */
  foreignTo(actor: TestActor): TestWorkspace;
  /** What is in a text that shows something of the other workspace. */
  foreignMarks(actor: TestActor): RegExp;
  /** The records that stand in this relation to the actor. Shared between calls that change nothing. */
  subjectOf(actor: TestActor, relation: Relation, fresh: boolean): Promise<Subject>;
  sessionLike(actor: TestActor): Promise<string>;
  close(): Promise<void>;
}

const unlimited = {
  calls: { points: 1e6, seconds: 1 },
  failures: { points: 1e6, seconds: 1 },
  minting: { points: 1e6, seconds: 1 },
  exports: { points: 1e6, seconds: 1 },
};

/** Two workspaces on one server, each marked in all of its texts, and everyone who may turn up. */
export async function setStage(): Promise<Stage> {
  let now = testNow;
  const database = await openTestDatabase();
  const server = await startTestServer(database, { now: () => now, limits: unlimited });
  const here = await createTestWorkspace(database, { name: 'NORTH_workspace' });
  const elsewhere = await createTestWorkspace(database, { name: 'SOUTH_workspace' });
  const tokens = new Map([
    [here, (await server.mint(here, 'owner')).token],
    [elsewhere, (await server.mint(elsewhere, 'owner')).token],
  ]);
  const otherThan = (workspace: TestWorkspace) => (workspace === here ? elsewhere : here);
  const markerOf = (workspace: TestWorkspace) => (workspace === here ? 'NORTH' : 'SOUTH');
  const belongings = new Map([
    [here, await makeBelongings(database, here, 'NORTH')],
    [elsewhere, await makeBelongings(database, elsewhere, 'SOUTH')],
  ]);
  const belongingsOf = (workspace: TestWorkspace) => belongings.get(workspace) ?? nothing();
  /** A client with a tag of its workspace, and strays of the other. */
  async function make(workspace: TestWorkspace, options?: { ownerId: string; archived?: boolean }): Promise<Client> {
    const made = await makeClient(server, tokens.get(workspace) ?? '', markerOf(workspace), options);
    await linkPerson(database, { workspaceId: workspace.id, clientId: made.id, name: `${markerOf(workspace)} person` });
    await plantStrays(database, { clientId: made.id, ...belongingsOf(otherThan(workspace)) });
    return made;
  }
  const portalClientId = (await make(here)).id;
  const foreign = new Map([
    [here, await make(elsewhere)],
    [elsewhere, await make(here)],
  ]);
  const actors = await castActors({
    database,
    server,
    here,
    elsewhere,
    portalClientId,
    setTime: (time) => (now = time),
  });
  const shared = new Map<string, Subject>();

  async function clientsOf(actor: TestActor, relation: Relation): Promise<Pick<Client, 'id' | 'version' | 'name'>[]> {
    const { workspace, userId } = actor;
    const { watcher, owner } = workspace.users;
    const colleague = userId === watcher.id ? owner.id : watcher.id;
    // Nobody can be made the owner of a client while suspended.
    const ownerId = actor.session === 'suspended' ? colleague : userId;
    const theirs = foreign.get(workspace);
    switch (relation) {
      case 'none':
        return [];
      case 'missing':
        return [{ id: 'cli_missing', version: 1, name: 'missing' }];
      case 'other workspace’s':
        return theirs ? [theirs] : [];
      case 'own and foreign':
        return [await make(workspace, { ownerId }), ...(theirs ? [theirs] : [])];
      case 'own':
        return [await make(workspace, { ownerId })];
      default:
        return [await make(workspace, { ownerId: colleague, archived: relation === 'archived' })];
    }
  }

  return {
    database,
    server,
    here,
    elsewhere,
    actors,
    tagOf: (workspace) => belongingsOf(workspace).tagId,
    foreignTo: (actor) => otherThan(actor.workspace),
    foreignMarks: (actor) => marksOf(belongingsOf(otherThan(actor.workspace))),
    sessionLike: (actor) => sessionLike(server, actor, portalClientId),
    async subjectOf(actor, relation, fresh) {
      const name = `${actor.name} ${relation}`;
      const known = fresh ? undefined : shared.get(name);
      if (known) return known;
      const clients = await clientsOf(actor, relation);
      const [first] = clients;
      const { statuses, users } = actor.workspace;
      const subject = {
        clientIds: clients.map(({ id }) => id),
        known: {
          version: first?.version,
          confirmName: first?.name,
          statusId: statuses.onHold,
          ownerId: users.manager.id,
          directory: { density: 'compact' },
          columns: [...exportColumns],
        },
      };
      if (!fresh) shared.set(name, subject);
      return subject;
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}

function nothing(): never {
  throw new Error('There are two workspaces.');
}

/**
 * Does `act` on the stage with a server and a connection of its own, so that nothing was prepared before. What the act needs on
 * the stage is put there by `prepare`.
 */
export async function actAnew<Result>(
  stage: Stage,
  act: (fresh: Stage) => Promise<Result>,
  prepare: <Prepared>(work: () => Promise<Prepared>) => Promise<Prepared>,
): Promise<Result> {
  const database = await connect(stage.database.url);
  const server = await startTestServer(database, { limits: unlimited });
  try {
    return await act({
      ...stage,
      server,
      subjectOf: (...which) => prepare(() => stage.subjectOf(...which)),
      sessionLike: (actor) => prepare(() => stage.sessionLike(actor)),
    });
  } finally {
    await server.close();
    await database.close();
  }
}
