import { contract, type IdKind, type Procedure, type UploadFile, type UploadPicture } from '@clientele/contract';
import { connect } from '@clientele/server';
import {
  callsInProcess,
  createTestWorkspace,
  expectRefusal,
  expectSafe,
  insertTestRow,
  openTestDatabase,
  openWriteJournal,
  runSql,
  onePixel,
  sendPicture,
  sendUpload,
  startTestServer,
  testNow,
  type Answer,
  type CallInProcess,
  type RowSource,
  type TestDatabase,
  type TestServer,
  type TestWorkspace,
  type WriteJournal,
} from '@clientele/server/testing';
import { actorsOf, openSession, type TestActor } from './actors.ts';
import type { Relation } from './expected.ts';
import { namedRecordsOf } from './input-schema.ts';
import type { DeadSession } from './run-doors.ts';
import { makeRecord, type MadeRecord, type Tenant, type WantedRecord } from './record-makers.ts';

/** An address service that knows a place for every question: without one nothing is located. */
const everywhere: NonNullable<Parameters<typeof startTestServer>[1]>['addresses'] = {
  async suggest({ countryCode }) {
    const position = { latitude: 52.5, longitude: 13.4 };
    const unknown = { recipient: null, street: null, district: null, postalCode: null, city: null, region: null };
    return [{ ...unknown, countryCode, position }];
  },
};

/** A mail server that takes everything: without one nobody is invited. What it does the tests of mails prove. */
const mailer: NonNullable<Parameters<typeof startTestServer>[1]>['mailer'] = { send: () => Promise.resolve() };

/** Two workspaces in one database, each marked in all of its texts, and everyone who may call. */
export interface Fixture {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly journal: WriteJournal;
  readonly here: TestWorkspace;
  readonly elsewhere: TestWorkspace;
  readonly actors: readonly TestActor[];
  /** Calls a procedure in this process, and what is no procedure over HTTP. */
  readonly call: CallInProcess;
  /** The same over HTTP, whatever it is. */
  send(path: string, input: unknown, token: string | undefined): Promise<Answer>;
  tenantOf(workspace: TestWorkspace): Tenant;
  /** The other workspace, seen from the actor's. */
  foreignTo(actor: TestActor): TestWorkspace;
  /** What is in a text that shows something of the other workspace. */
  foreignMarks(actor: TestActor): RegExp;
  /** Records of a kind that stand in this relation to the actor. Those that are not fresh are shared between calls. */
  recordsFor(
    actor: TestActor,
    kind: IdKind,
    relation: Relation,
    how: { fresh: boolean; isRemoved?: boolean },
  ): Promise<readonly MadeRecord[]>;
  /** A record of the workspace for a field that any will do for. */
  anyRecord(workspace: TestWorkspace, kind: IdKind): MadeRecord;
  tokenOf(actor: TestActor): Promise<string>;
  /** Opens another session for the actor, for when a call ended the one before. */
  renewSession(actor: TestActor): void;
  /** Sessions with which nobody gets in, one of each sort. */
  deadSessions(): Promise<readonly DeadSession[]>;
  close(): Promise<void>;
}

export const unlimited = {
  calls: { points: 1e7, seconds: 1 },
  failures: { points: 1e7, seconds: 1 },
  minting: { points: 1e7, seconds: 1 },
  exports: { points: 1e7, seconds: 1 },
};

/** The kinds of record that the inputs of the contract can name. */
export const namedKinds: readonly IdKind[] = [
  ...new Set(
    Object.values(contract).flatMap((verbs) =>
      Object.values<Procedure>(verbs).flatMap((procedure) => namedRecordsOf(procedure).map(({ kind }) => kind)),
    ),
  ),
];

/** Of each workspace, one that no client of the other has. */
const currencies = { NORTH: 'NZD', SOUTH: 'ZAR' };

export async function createFixture(): Promise<Fixture> {
  const database = await openTestDatabase();
  const journal = await openWriteJournal(database);
  const server = await startTestServer(database, { limits: unlimited, addresses: everywhere, mailer });
  const close = async () => {
    await server.close();
    await journal.close();
    await database.close();
  };
  try {
    return await fixtureOn(database, journal, server, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function fixtureOn(
  database: TestDatabase,
  journal: WriteJournal,
  server: TestServer,
  close: () => Promise<void>,
): Promise<Fixture> {
  const here = await createTestWorkspace(database, { name: 'NORTH_workspace' });
  const elsewhere = await createTestWorkspace(database, { name: 'SOUTH_workspace' });
  const call = callsInProcess(database, () => testNow, { addresses: everywhere, mailer });
  const north = await sourceIn(here, 'NORTH');
  const south = await sourceIn(elsewhere, 'SOUTH');
  const tenants = {
    here: { database, workspace: here, call, ...north, stranger: south.source },
    elsewhere: { database, workspace: elsewhere, call, ...south, stranger: north.source },
  };
  const tenantOf = (workspace: TestWorkspace) => (workspace === here ? tenants.here : tenants.elsewhere);
  const otherThan = (workspace: TestWorkspace) => (workspace === here ? elsewhere : here);
  const shared = new Map<string, Promise<readonly MadeRecord[]>>();
  const anyRecords = new Map<string, MadeRecord>();
  for (const workspace of [here, elsewhere])
    for (const kind of namedKinds)
      anyRecords.set(`${workspace.id} ${kind}`, await makeRecord(kind, tenantOf(workspace)));
  const portalClient = await makeRecord('client', tenants.here);
  const actors = actorsOf({ here, elsewhere });
  const tokens = new Map<TestActor, Promise<string>>();

  /** A session of the owner, and what the workspace has for its rows to refer to, marked in texts and ids. */
  async function sourceIn(workspace: TestWorkspace, marker: 'NORTH' | 'SOUTH') {
    const { token } = await server.mint(workspace, 'owner');
    const input = { idempotencyKey: `referred-to-${marker}`, client: { name: `${marker} referred to` } };
    const { data: client } = await call('clients.create', input, token);
    const ids = { user: workspace.users.owner.id, status: workspace.statuses.active, client: client.id };
    const source: RowSource = { workspaceId: workspace.id, marker, currency: currencies[marker], ids };
    const suffix = marker.toLowerCase();
    const made = {
      tag: `tag_${suffix}`,
      contact: `con_${suffix}`,
      apiKey: `key_${suffix}`,
      session: `ses_${suffix}`,
      document: `doc_${suffix}`,
      payment: `pay_${suffix}`,
      comment: `not_${suffix}`,
      enrichmentRun: `run_${suffix}`,
    };
    for (const [table, id] of Object.entries(made)) await insertTestRow(database, table, source, { id });
    return { token, source: { ...source, ids: { ...ids, ...made } } };
  }

  async function makeFor(
    actor: TestActor,
    kind: IdKind,
    relation: Relation,
    isRemoved: boolean,
  ): Promise<readonly MadeRecord[]> {
    const { workspace, userId } = actor;
    const { watcher, owner } = workspace.users;
    const colleague = userId === watcher.id ? owner.id : watcher.id;
    const own = (wanted: WantedRecord) =>
      makeRecord(kind, tenantOf(workspace), { ...wanted, isRemoved, callerId: userId });
    const foreign = fixture.anyRecord(otherThan(workspace), kind);
    switch (relation) {
      case 'none':
        return [];
      case 'missing':
        return [{ id: missingLike(foreign.id), known: { version: 1, confirmName: 'missing' } }];
      case 'other workspace’s':
        return [foreign];
      case 'own and foreign':
        return [await own({ ownerId: userId }), foreign];
      case 'own':
        return [await own({ ownerId: userId })];
      default:
        return [await own({ ownerId: colleague, isArchived: relation === 'archived' })];
    }
  }

  const fixture: Fixture = {
    database,
    server,
    journal,
    here,
    elsewhere,
    actors,
    call: withRoutes(call, server),
    send: (path, input, token) => sendTo(server, path, input, token),
    tenantOf,
    foreignTo: (actor) => otherThan(actor.workspace),
    foreignMarks: (actor) => marksOf(tenantOf(otherThan(actor.workspace)).source),
    anyRecord(workspace, kind) {
      const found = anyRecords.get(`${workspace.id} ${kind}`);
      if (!found) throw new Error(`No input of the contract names a record of the kind ${kind}.`);
      return found;
    },
    recordsFor(actor, kind, relation, { fresh, isRemoved = false }) {
      if (fresh) return makeFor(actor, kind, relation, isRemoved);
      const name = `${actor.userId} ${kind} ${relation} ${isRemoved}`;
      const known = shared.get(name) ?? makeFor(actor, kind, relation, isRemoved);
      shared.set(name, known);
      return known;
    },
    tokenOf(actor) {
      const known = tokens.get(actor) ?? openSession(server, actor, portalClient.id);
      tokens.set(actor, known);
      return known;
    },
    renewSession: (actor) => void tokens.delete(actor),
    deadSessions: () => deadSessionsOf(fixture),
    close,
  };
  return fixture;
}

/** What is no procedure has a path of its own: it is called over HTTP, and its answer is held to the form of all answers. */
function withRoutes(call: CallInProcess, server: TestServer): CallInProcess {
  return async (path, input, token) => {
    if (!path.startsWith('/')) return call(path, input, token);
    const answer = await sendTo(server, path, input, token);
    if (answer.status === 200 || answer.status === 201) {
      expectSafe(answer);
      return { outcome: 'ok', text: answer.text };
    }
    const { code } = answer.body.error;
    expectRefusal(answer, code);
    return { outcome: code, text: answer.text };
  };
}

/** The input of an upload travels in the address and in a header; the file is empty. A picture is of one pixel. */
function sendTo(server: TestServer, path: string, input: unknown, token: string | undefined): Promise<Answer> {
  if (path === '/v1/pictures') return sendPicture(server, token, { ...(input as UploadPicture), bytes: onePixel });
  if (path !== '/v1/files') return server.call(path, input, token);
  const { idempotencyKey, ...upload } = input as UploadFile;
  return sendUpload(server, token, { ...upload, key: idempotencyKey, bytes: '' });
}

let turn = 0;

async function deadSessionsOf({ database, server, here }: Fixture): Promise<DeadSession[]> {
  const earlier = await startTestServer(database, { now: () => new Date(testNow.getTime() - 7_200_000) });
  const expired = await earlier.mint(here, 'owner');
  await earlier.close();
  const revoked = await server.mint(here, 'owner');
  const authorization = `Bearer ${await server.keyOf(here)}`;
  await server.send(`/v1/sessions/${revoked.session.id}`, { method: 'DELETE', headers: { authorization } });
  const actor = { userId: `sam-${turn++}`, role: 'admin', name: 'Sam Suspended' } as const;
  const suspended = await server.mint(here, 'admin', { actor });
  const person = `select "userId" from "session" where "id" = '${suspended.session.id}'`;
  await runSql(database.url, `update "membership" set "state" = 'suspended' where "userId" = (${person})`);
  const forServers = await server.mint(here, 'owner', { allowedOrigins: [] });
  return [
    { name: 'absent', token: undefined, code: 'unauthenticated' },
    { name: 'unknown', token: 'cst_unknown', code: 'unauthenticated' },
    { name: 'expired', token: expired.token, code: 'session-expired' },
    { name: 'revoked', token: revoked.token, code: 'session-expired' },
    { name: 'suspended', token: suspended.token, code: 'forbidden' },
    { name: 'made for servers, in a page', token: forServers.token, code: 'origin-denied' },
  ];
}

/** What is in a text that shows something of a workspace: its marker, also in an id, or its currency, but not inside a word. */
function marksOf({ marker, currency }: RowSource): RegExp {
  return new RegExp(`${marker}|${marker.toLowerCase()}|\\b${currency}\\b`);
}

export function missingLike(id: string): string {
  return `${id.split('_')[0]}_missing`;
}

/**
 * Does `work` with a server and a connection of its own, so that nothing was prepared before. The records that the work needs are
 * made by `prepare`.
 */
export async function workAnew<Result>(
  fixture: Fixture,
  work: (fresh: Fixture) => Promise<Result>,
  prepare: <Prepared>(make: () => Promise<Prepared>) => Promise<Prepared>,
): Promise<Result> {
  const database = await connect(fixture.database.url);
  const server = await startTestServer(database, { limits: unlimited, addresses: everywhere });
  try {
    return await work({
      ...fixture,
      server,
      call: withRoutes(
        callsInProcess(database, () => testNow, { addresses: everywhere }),
        server,
      ),
      recordsFor: (...which) => prepare(() => fixture.recordsFor(...which)),
      tokenOf: (actor) => prepare(() => fixture.tokenOf(actor)),
      deadSessions: () => prepare(() => fixture.deadSessions()),
    });
  } finally {
    await server.close();
    await database.close();
  }
}
