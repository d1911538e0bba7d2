import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { contract } from '@clientele/contract';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;
before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database);
});
after(async () => {
  await server.close();
  await database.close();
});

async function withTwo() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('owner');
  const api = apiOf(ctx);
  const clientId = (await newClient(ctx)).id;
  const [, { contact }] = [
    await api.contacts.create({ idempotencyKey: randomUUID(), clientId, contact: { name: 'Ada' } }),
    await api.contacts.create({ idempotencyKey: randomUUID(), clientId, contact: { name: 'Ben' } }),
  ];
  return { workspace, api, at: { clientId, contactId: contact.id } };
}

describe('contacts and sessions', () => {
  for (const [how, end] of [
    ['has left', (api: Api, at: At) => api.contacts.endTie({ ...at, endedOn: '2026-03-18' })],
    ['was removed', (api: Api, at: At) => api.contacts.remove(at)],
  ] as const)
    it(`the portal session of a contact who ${how} is over, and no other; nobody opens another one`, async () => {
      const { workspace, api, at } = await withTwo();
      const other = (await newClient(workspace.as('owner'))).id;
      await api.contacts.link({ idempotencyKey: randomUUID(), clientId: other, contactId: at.contactId });
      const open = (clientId: string) =>
        server.mint(workspace, 'owner', { subject: { clientId, contactId: at.contactId } });
      const [here, there] = [await open(at.clientId), await open(other)];
      const stream = await readEvents(server.url, here.token);
      await end(api, at);
      expectRefusal(await server.call('session.get', {}, here.token), 'session-expired');
      await stream.over();
      assert.equal((await server.call('session.get', {}, there.token)).status, 200);
      await assert.rejects(open(at.clientId));
    });

  it('[A01] a tie of another workspace makes nobody a contact of the client: no portal opens for them', async () => {
    const [here, elsewhere] = [await createTestWorkspace(database), await createTestWorkspace(database)];
    const clientId = (await newClient(here.as('owner'))).id;
    const of = { workspaceId: here.id, clientId };
    const open = (contactId: string) => server.mint(here, 'owner', { subject: { clientId, contactId } });
    await open(await linkPerson(database, { ...of, name: 'Tied here' }));
    const stranger = await linkPerson(database, { ...of, name: 'Tied elsewhere', tiedIn: elsewhere.id });
    await assert.rejects(open(stranger), /not-found/);
  });

  it('a portal session comes by no contact, whatever it calls', async () => {
    const { workspace, at } = await withTwo();
    const { token } = await server.mint(workspace, 'owner', { subject: at });
    for (const verb of Object.keys(contract.contacts)) {
      const answer = await server.call(`contacts.${verb}`, {}, token);
      expectRefusal(answer, 'forbidden');
    }
  });

  it('changes are told with the client to whoever may see it, and to no portal', async () => {
    const { workspace, api, at } = await withTwo();
    const staff = await readEvents(server.url, (await server.mint(workspace, 'agent')).token);
    const portal = await readEvents(server.url, (await server.mint(workspace, 'owner', { subject: at })).token);
    for (const reader of [staff, portal])
      await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    await api.contacts.update({ id: at.contactId, version: 1, patch: { name: 'Benno' } });
    await api.contacts.updateTie({ ...at, version: 1, patch: { roles: ['billing'] } });
    await staff.until(({ changed }) => changed.length === 2, 'both changes are told');
    const told = { kind: 'contact', id: at.contactId, clientId: at.clientId };
    assert.deepEqual(
      staff.frames.map(({ data }) => data),
      [
        { ...told, version: 2 },
        { ...told, version: null },
      ],
    );
    assert.deepEqual(portal.frames, []);
    for (const reader of [staff, portal]) reader.close();
  });
});

type Api = ReturnType<typeof apiOf>;
type At = { clientId: string; contactId: string };
