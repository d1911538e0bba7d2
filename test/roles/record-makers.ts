import type { AddressChange, Client, ClientPatch, IdKind, Tie } from '@clientele/contract';
import {
  insertCrossTenantRows,
  insertTestRow,
  linkPerson,
  runSql,
  testNow,
  type CallInProcess,
  type RowSource,
  type TestDatabase,
  type TestWorkspace,
} from '@clientele/server/testing';
import type { Relation } from './expected.ts';

/** A workspace in which records are made, and the means to make them. */
export interface Tenant {
  readonly database: TestDatabase;
  readonly workspace: TestWorkspace;
  /** The session of its owner. */
  readonly token: string;
  readonly call: CallInProcess;
  /** What its rows say. */
  readonly source: RowSource;
  /** The other workspace, which has a row that names each record that is made here. */
  readonly stranger: RowSource;
}

/** Whose a record shall be, where records of its kind are somebody's. */
export interface WantedRecord {
  readonly ownerId?: string | undefined;
  readonly isArchived?: boolean;
  /** Who is going to call, where a record is its author's. */
  readonly callerId?: string;
  /** Whether it was taken away, for what brings it back. */
  readonly isRemoved?: boolean;
}

export interface MadeRecord {
  readonly id: string;
  /** Values of fields of an input that repeat what is stored, such as the version that an update started from. */
  readonly known: Readonly<Record<string, unknown>>;
}

type Make = (tenant: Tenant, wanted: WantedRecord) => Promise<MadeRecord>;

interface RecordMaker {
  readonly make: Make;
  /** Whether such a record is a client or belongs to one, so that it can be one's own, a colleague's, or an archived client's. */
  readonly isOfClient: boolean;
}

/**
 * How a record of each kind is made for the permission matrix, the fuzz tests and the isolation tests. For a new kind of record
 * this is the one place to tell them: by its verb once it has one, until then as a row.
 */
export const recordMakers: Readonly<Record<IdKind, RecordMaker>> = {
  client: { make: makeClient, isOfClient: true },
  contact: ofClient(async (tenant, clientId) => {
    const key = { idempotencyKey: `roles-made-contact-${++turn}` };
    const { marker } = tenant.source;
    const emails = [{ value: `made-${turn}@contact.test` }];
    const contact = { name: `${marker} contact`, position: `${marker} position`, emails };
    const tie = await done<Tie>(tenant, 'contacts.create', { ...key, clientId, contact });
    return { id: tie.contact.id, known: { version: tie.contact.version } };
  }),
  // As a row: a matrix of uploads would write thousands of files. An empty one has no bytes.
  file: ofClient(async ({ database, workspace, source }, clientId, { isRemoved = false }) => {
    const removedAt = isRemoved ? testNow.toISOString() : null;
    const given = { clientId, version: 1, size: 0, uploadedById: workspace.users.owner.id, removedAt };
    return { id: String((await insertTestRow(database, 'file', source, given))['id']), known: { version: 1 } };
  }),
  picture: ofClient(async ({ database, source }, clientId) =>
    recordOf(String((await insertTestRow(database, 'picture', source, { clientId, contactId: null }))['id'])),
  ),
  document: rowOfClient('document'),
  note: ofClient((tenant, clientId, wanted) =>
    removable(tenant, 'notes', { clientId, text: `${tenant.source.marker} written down` }, wanted),
  ),
  // As a row: nothing is written to an archived client, and only its author changes a reply.
  reply: ofClient(async ({ database, workspace, source }, clientId, { isRemoved = false, callerId }) => {
    const removedAt = isRemoved ? testNow.toISOString() : null;
    const authorId = callerId ?? workspace.users.owner.id;
    const given = { clientId, version: 1, authorId, contactId: null, editedAt: null, removedAt };
    return { id: String((await insertTestRow(database, 'reply', source, given))['id']), known: { version: 1 } };
  }),
  task: ofClient((tenant, clientId, wanted) =>
    removable(tenant, 'tasks', { clientId, task: { title: `${tenant.source.marker} to be done` } }, wanted),
  ),
  asset: ofClient((tenant, clientId, wanted) =>
    removable(tenant, 'assets', { clientId, asset: { name: `${tenant.source.marker} thing` } }, wanted),
  ),
  address: ofClient(async (tenant, clientId, { isRemoved = false }) => {
    const key = { idempotencyKey: `roles-made-address-${++turn}` };
    const input = { ...key, clientId, kind: 'billing', parts: { street: `${tenant.source.marker} street` } };
    // The first one is primary already, and cannot be removed while another is there.
    await done(tenant, 'addresses.create', { ...input, idempotencyKey: `${key.idempotencyKey}-first` });
    const { address } = await done<AddressChange>(tenant, 'addresses.create', input);
    if (isRemoved) await done(tenant, 'addresses.remove', { id: address.id });
    return { id: address.id, known: { version: address.version } };
  }),
  payment: rowOfClient('payment'),
  activity: ofClient((tenant, clientId, wanted) => {
    const entry = { type: 'meeting', at: '2026-03-17T10:00:00.000Z', text: `${tenant.source.marker} called` };
    return removable(tenant, 'activity', { clientId, entry }, wanted);
  }),
  enrichmentRun: rowOfClient('enrichmentRun'),
  enrichmentFact: ofClient(async ({ database, source }, clientId) => {
    const run = await insertTestRow(database, 'enrichmentRun', source, { clientId });
    const runs = { firstRunId: run['id'], lastRunId: run['id'] };
    return recordOf(String((await insertTestRow(database, 'enrichmentFact', source, { clientId, ...runs }))['id']));
  }),
  portalLink: ofClient(async ({ database, source }, clientId) => {
    const given = { clientId, revokedAt: null, expiresAt: null };
    return recordOf(String((await insertTestRow(database, 'portalLink', source, given))['id']));
  }),
  mail: rowOfClient('mail'),
  // Somebody who is invited and has not come yet.
  portalAccess: ofClient(async (tenant, clientId) => {
    const { database, workspace, source } = tenant;
    const email = `${source.marker.toLowerCase()}-invited-${++turn}@portal.example`;
    const contactId = await linkPerson(database, {
      workspaceId: workspace.id,
      clientId,
      name: `${source.marker} invited`,
      email,
    });
    const given = { clientId, contactId, scopes: ['files'], suspendedAt: null };
    return recordOf(String((await insertTestRow(database, 'portalAccess', source, given))['id']));
  }),
  // Of another name; one that was decided for what opens it again.
  portalProposal: ofClient(async ({ database, source }, clientId, { isRemoved = false }) => {
    const value = `${source.marker} renamed`;
    const decided = { state: isRemoved ? 'rejected' : 'open', decidedById: null };
    // As is proposed already: nobody has changed it to anything else since.
    await runSql(database.url, `update "client" set "name" = '${value}' where "id" = '${clientId}'`);
    const given = { clientId, contactId: null, field: 'name', before: null, value, ...decided };
    return recordOf(String((await insertTestRow(database, 'portalProposal', source, given))['id']));
  }),
  portalSignIn: row('portalSignIn'),
  user: existing(({ workspace }) => workspace.users.manager.id),
  // The caller's own, of a client that everybody sees.
  notification: {
    isOfClient: false,
    make: async ({ database, source, workspace }, { ownerId = workspace.users.owner.id }) => {
      const client = { clientId: source.ids['client'], subjectId: source.ids['client'] };
      const given = { ...client, userId: ownerId, kind: 'owner-assigned', readAt: null };
      return recordOf(String((await insertTestRow(database, 'notification', source, given))['id']));
    },
  },
  status: row('status'),
  option: row('option'),
  customField: row('customField'),
  workspace: existing(({ workspace }) => workspace.id),
  tag: row('tag'),
  session: row('session'),
  apiKey: row('apiKey'),
  audit: row('audit'),
};

/**
 * Makes a contact one of a client, as the call of a verb about both finds them: one who has left before they come back, and one who
 * was removed before they are restored.
 */
export async function tieContact(
  { database, source }: Tenant,
  { verb, clientId, contactId, version }: { verb: string; clientId: string; contactId: string; version: unknown },
): Promise<void> {
  await insertTestRow(database, 'clientContact', source, {
    clientId,
    contactId,
    version,
    isPrimary: false,
    successorId: null,
    endedOn: verb === 'reopenTie' ? '2026-03-01' : null,
    removedAt: verb === 'restore' ? testNow.toISOString() : null,
  });
}

/** Lets somebody have asked for enrichment of many clients, as the call of a verb that steers it finds that. */
export async function startMany(
  { database, workspace, source }: Tenant,
  { verb, userId }: { verb: string; userId: string },
): Promise<void> {
  const theirs = `"workspaceId" = '${workspace.id}' and "userId" = '${userId}'`;
  await runSql(database.url, `delete from "enrichmentLane" where ${theirs}`);
  await insertTestRow(database, 'enrichmentLane', source, { userId, isPaused: verb === 'resumeMany' });
}

/** In which relations to a caller a record of this kind can stand. */
export function relationsOf(kind: IdKind): readonly Relation[] {
  const own: readonly Relation[] = recordMakers[kind].isOfClient ? ['colleague’s', 'own', 'archived'] : ['own'];
  return [...own, 'other workspace’s', 'missing'];
}

/** A record of a kind. The other workspace gets a row wherever one can name it, if it is a client or belongs to one. */
export async function makeRecord(kind: IdKind, tenant: Tenant, wanted: WantedRecord = {}): Promise<MadeRecord> {
  const { make, isOfClient } = recordMakers[kind];
  const made = await make(tenant, wanted);
  if (isOfClient) await insertCrossTenantRows(tenant.database, { kind, id: made.id }, tenant.stranger);
  return made;
}

let turn = 0;

/** By the verbs, with the workspace's marker in every text. */
async function makeClient(tenant: Tenant, { ownerId, isArchived = false }: WantedRecord): Promise<MadeRecord> {
  const { database, workspace, source } = tenant;
  const { marker } = source;
  const client = {
    name: `${marker} ${++turn}`,
    email: `${marker.toLowerCase()}@${turn}.example`,
    notes: `${marker} note`,
  };
  let made: Client = await done(tenant, 'clients.create', { idempotencyKey: `roles-made-client-${turn}`, client });
  const patch: ClientPatch = { portalEnabled: true, ...(ownerId !== undefined && { ownerId }) };
  made = await done(tenant, 'clients.update', { id: made.id, version: made.version, patch });
  await linkPerson(database, { workspaceId: workspace.id, clientId: made.id, name: `${marker} person` });
  if (isArchived) {
    const { clients } = await done<{ clients: Client[] }>(tenant, 'clients.archive', { ids: [made.id] });
    made = clients[0] ?? made;
  }
  return { id: made.id, known: { version: made.version, confirmName: made.name } };
}

async function done<Result>({ call, token }: Tenant, path: string, input: unknown): Promise<Result> {
  const { outcome, text, data } = await call(path, input, token);
  if (outcome !== 'ok') throw new Error(`${path}: ${text}`);
  return data;
}

/** By the verbs of a feature whose records can be removed and restored. */
async function removable(
  tenant: Tenant,
  feature: 'notes' | 'tasks' | 'assets' | 'activity',
  input: object,
  { isRemoved = false }: WantedRecord,
): Promise<MadeRecord> {
  const key = { idempotencyKey: `roles-made-${feature}-${++turn}` };
  const verbs = feature === 'activity' ? { make: 'log', remove: 'removeLogged' } : { make: 'create', remove: 'remove' };
  const { id, version } = await done<{ id: string; version: number }>(tenant, `${feature}.${verbs.make}`, {
    ...key,
    ...input,
  });
  if (isRemoved) await done(tenant, `${feature}.${verbs.remove}`, { id });
  return { id, known: { version } };
}

function ofClient(make: (tenant: Tenant, clientId: string, wanted: WantedRecord) => Promise<MadeRecord>): RecordMaker {
  return {
    isOfClient: true,
    make: async (tenant, wanted) => make(tenant, (await makeClient(tenant, wanted)).id, wanted),
  };
}

function rowOfClient(table: IdKind): RecordMaker {
  return ofClient(async ({ database, source }, clientId) =>
    recordOf(String((await insertTestRow(database, table, source, { clientId }))['id'])),
  );
}

function row(table: IdKind): RecordMaker {
  return {
    isOfClient: false,
    make: async ({ database, source }) => recordOf(String((await insertTestRow(database, table, source))['id'])),
  };
}

function existing(idOf: (tenant: Tenant) => string): RecordMaker {
  return { isOfClient: false, make: async (tenant) => recordOf(idOf(tenant)) };
}

function recordOf(id: string): MadeRecord {
  return { id, known: {} };
}
