// One database of `bench:profile`: DATABASE_URL says which.
import { randomUUID } from 'node:crypto';
import { apiOf, createTestWorkspace, openTestDatabase, runSql } from '@clientele/server/testing';
import { median, quantile } from '../quantile.ts';

const rounds = 200;
const much = { activities: 50_000, files: 10_000, contacts: 500 };

const database = await openTestDatabase();
const { activities, files, contacts } = much;
const workspace = await createTestWorkspace(database);
const api = apiOf(workspace.as('owner'));
const empty = await newClient('Empty Ltd');
const full = await newClient('Full Ltd');
await fill(full);

const calls: [name: string, call: (clientId: string) => Promise<unknown>][] = [
  ['clients.get', (id) => api.clients.get({ id })],
  ['profile.counts', (clientId) => api.profile.counts({ clientId })],
  ['addresses.list', (clientId) => api.addresses.list({ clientId })],
  ['contacts.list, the primary one', (clientId) => api.contacts.list({ clientId, limit: 1 })],
  ['clients.getFamily', (id) => api.clients.getFamily({ id })],
  ['enrichment.get', (clientId) => api.enrichment.get({ clientId })],
  ['clients.listConsents', (id) => api.clients.listConsents({ id })],
  ['activity.list', (clientId) => api.activity.list({ clientId })],
  ['files.list', (clientId) => api.files.list({ clientId })],
  ['contacts.list', (clientId) => api.contacts.list({ clientId })],
  ['notes.list', (clientId) => api.notes.list({ clientId })],
  ['tasks.list', (clientId) => api.tasks.list({ clientId })],
  ['all that opening one asks', opening],
];

const rows: Record<string, string>[] = [];
for (const [name, call] of calls) {
  const times = { empty: [] as number[], full: [] as number[] };
  for (let round = -20; round < rounds; round += 1)
    for (const [which, id] of [
      ['empty', empty],
      ['full', full],
    ] as const) {
      const began = performance.now();
      await call(id);
      if (round >= 0) times[which].push(performance.now() - began);
    }
  const [one, other] = [median(times.empty), median(times.full)];
  rows.push({
    call: name,
    'empty p50': one.toFixed(2),
    'full p50': other.toFixed(2),
    'full : empty': (other / one).toFixed(2),
    'empty p95': quantile(times.empty, 0.95).toFixed(2),
    'full p95': quantile(times.full, 0.95).toFixed(2),
  });
}
const name = database.url.startsWith('postgres') ? 'PostgreSQL' : 'SQLite';
console.log(
  `${name}, Node ${process.version}: ${activities} activities, ${files} files, ${contacts} contacts; milliseconds`,
);
console.table(rows);
await database.close();

async function newClient(named: string): Promise<string> {
  const { id } = await api.clients.create({ idempotencyKey: randomUUID(), client: { name: named } });
  await addContact(id, 0);
  return id;
}

async function addContact(clientId: string, place: number): Promise<void> {
  await api.contacts.create({
    idempotencyKey: randomUUID(),
    clientId,
    contact: { name: `Person ${place}`, emails: [{ value: `person${place}@${clientId.replace('_', '-')}.example` }] },
  });
}

/** What the profile asks at once: its second request is for what enrichment found. */
async function opening(clientId: string): Promise<void> {
  await Promise.all([
    api.clients.get({ id: clientId }),
    api.profile.counts({ clientId }),
    api.addresses.list({ clientId }),
    api.clients.getFamily({ id: clientId }),
    api.contacts.list({ clientId, limit: 1 }),
  ]);
  await api.enrichment.get({ clientId });
}

/** Contacts as people make them; rows that people make one by one are written at once. */
async function fill(clientId: string): Promise<void> {
  for (let place = 1; place < much.contacts; place += 1) await addContact(clientId, place);
  const numbers = (count: number) =>
    `with recursive "numbers"("n") as (select 1 union all select "n" + 1 from "numbers" where "n" < ${count})`;
  const id = (prefix: string) => `'${prefix}_01hzbench000000000' || cast(10000000 + "n" as text)`;
  await runSql(
    database.url,
    `${numbers(much.activities)} insert into "activity"
      ("id", "workspaceId", "clientId", "kind", "type", "actorType", "actorId", "subjectId", "subjectName", "data", "at")
      select ${id('act')}, "workspaceId", "clientId", "kind", "type", "actorType", "actorId", "subjectId", "subjectName", "data", "at"
      from "activity" cross join "numbers" where "clientId" = '${clientId}' and "type" = 'client.created'`,
  );
  await runSql(
    database.url,
    `${numbers(much.files)} insert into "file" ("id", "workspaceId", "clientId", "version", "name", "mime", "size", "sha256", "storageKey",
      "direction", "uploadedByKind", "uploadedById", "createdAt", "updatedAt")
      select ${id('fil')}, "workspaceId", "id", 1, 'Report ' || "n" || '.pdf', 'application/pdf', 1000, '', 'bench-' || "n",
      case when "n" % 2 = 0 then 'internal' else 'shared_with' end, 'staff', '${workspace.users.owner.id}', "createdAt", "createdAt"
      from "client" cross join "numbers" where "id" = '${clientId}'`,
  );
  // As it does by itself after so many writes. SQLite keeps the statistics that Clientele gives it.
  if (database.url.startsWith('postgres')) await runSql(database.url, 'vacuum analyze');
}
