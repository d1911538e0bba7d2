import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { noteLimits, type OpenedPortal, type PortalReply } from '@clientele/contract';
import { eq, getTableName, isTable } from 'drizzle-orm';
import * as schema from '../../../db/schema.ts';
import { apiOf } from '../../../testing/api.ts';
import { readEvents } from '../../../testing/event-reader.ts';
import { expectRefusal } from '../../../testing/expect-refusal.ts';
import { linkPerson } from '../../../testing/link-person.ts';
import { newClient } from '../../../testing/new-client.ts';
import { refusal } from '../../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { startTestServer, type Answer, type TestServer } from '../../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../../testing/test-workspace.ts';
import { audit } from '../../activity/table.ts';
import { reply } from '../../replies/table.ts';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database, { now: () => testNow, liveStreams: { recheckEveryMs: 20 } });
  here = await createTestWorkspace(database, { name: 'Northwind Studio' });
});
after(async () => {
  await server.close();
  await database.close();
});

/** A client of Anna’s whose portal is on, with Pia, who is a contact of it. */
async function withPortal(name = 'Acme') {
  const owner = apiOf(here.as('owner'));
  const { id: clientId, version } = await newClient(here.as('owner'), { name });
  const patch = { portalEnabled: true, ownerId: here.users.agent.id };
  await owner.clients.update({ id: clientId, version, patch });
  const contactId = await linkPerson(database, {
    workspaceId: here.id,
    clientId,
    name: 'Pia Portal',
    email: `${clientId}@acme.test`,
  });
  return { clientId, contactId };
}

const person = { userId: 'acme-pia', role: 'agent' as const, name: 'Pia of the host' };
/** A session of the portal, for Pia, or for whoever has a link. */
const session = async (clientId: string, contactId?: string): Promise<string> =>
  (await server.mint(here, 'owner', { actor: person, subject: { clientId, ...(contactId && { contactId }) } })).token;

const ask = (name: string, token: string, input: unknown = {}): Promise<Answer> =>
  server.call(`/portal/trpc/${name}`, input, token);
const write = (token: string, text = 'Thank you!', more: object = {}): Promise<Answer> =>
  ask('replies.create', token, { idempotencyKey: randomUUID(), text, ...more });
const dataOf = (answer: Answer) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body.result.data;
};
const toldTo = (role: 'agent' | 'owner') => apiOf(here.as(role)).notifications.list({});
const teamWrites = (clientId: string, text: string) =>
  apiOf(here.as('agent')).replies.create({ idempotencyKey: randomUUID(), clientId, text });

describe('the conversation in a client’s portal', () => {
  it('[S3-114] [S3-104] shows what was written to the client and by it, with names, and neither a note nor an id of the team', async () => {
    const { clientId, contactId } = await withPortal();
    const other = await withPortal('Other');
    await teamWrites(other.clientId, 'CANARY of another client');
    for (const text of ['CANARY note', 'CANARY note on CANARY'])
      await apiOf(here.as('agent')).notes.create({ idempotencyKey: randomUUID(), clientId, text });
    const removed = await teamWrites(clientId, 'CANARY removed');
    await apiOf(here.as('agent')).replies.remove({ id: removed.id });
    const first = await teamWrites(clientId, 'The draft is ready.\nPlease look.');
    const token = await session(clientId, contactId);
    const { id } = dataOf(await write(token, 'Looks good.'));
    const answer = await ask('replies.list', token);
    const at = testNow.toISOString();
    assert.deepEqual(dataOf(answer), {
      items: [
        { id, text: 'Looks good.', side: 'client', author: 'Pia Portal', createdAt: at, editedAt: null },
        { id: first.id, text: first.text, side: 'team', author: 'Anna Agent', createdAt: at, editedAt: null },
      ],
      nextCursor: null,
    });
    const overview = await ask('overview.get', token);
    assert.deepEqual(dataOf(overview).replies, {
      count: 2,
      latest: { side: 'client', author: 'Pia Portal', createdAt: at },
    });
    for (const { text } of [answer, overview])
      assert.doesNotMatch(text, /CANARY|usr_|not_|con_|cli_|@acme|agent|Olivia/);
  });

  it('[S3-104] a note cannot be asked for by it: no input names one, and no id or cursor leads to one', async () => {
    const { clientId, contactId } = await withPortal();
    const note = await apiOf(here.as('agent')).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'CANARY' });
    const token = await session(clientId, contactId);
    for (const input of [{ id: note.id }, { kind: 'note' }, { clientId }, { cursor: note.id }]) {
      const answer = await ask('replies.list', token, input);
      expectRefusal(answer, 'validation');
      assert.doesNotMatch(answer.text, /CANARY/);
    }
    for (const more of [{ kind: 'note' }, { clientId }, { side: 'team' }, { replyTo: note.id }])
      expectRefusal(await write(token, 'x', more), 'validation');
    for (const name of ['replies.update', 'replies.remove', 'replies.get', 'notes.list'])
      expectRefusal(await ask(name, token, { id: note.id }), 'not-found');
    for (const name of ['replies.list', 'replies.create', 'replies.remove'])
      expectRefusal(await server.call(name, { clientId }, token), 'forbidden');
  });

  it('is listed page by page, each once, and no cursor leads into another portal', async () => {
    const [{ clientId }, other] = [await withPortal(), await withPortal('Other')];
    const written: string[] = [];
    for (let turn = 0; turn < 5; turn++) written.push((await teamWrites(clientId, `Reply ${turn}`)).id);
    const token = await session(clientId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = dataOf(await ask('replies.list', token, { limit: 2, ...(cursor !== undefined && { cursor }) }));
      seen.push(...(page.items as PortalReply[]).map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, written.toReversed());
    const { nextCursor } = dataOf(await ask('replies.list', token, { limit: 1 }));
    expectRefusal(await ask('replies.list', await session(other.clientId), { cursor: nextCursor }), 'validation');
  });

  it('is told live, of the own client alone, and nothing else is', async () => {
    const [{ clientId }, other] = [await withPortal(), await withPortal('Other')];
    const stream = await readEvents(server.url, await session(clientId));
    await stream.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    await apiOf(here.as('agent')).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'For the team' });
    await teamWrites(other.clientId, 'To another client');
    const { id } = await teamWrites(clientId, 'To this one');
    await stream.until(({ changed }) => changed.includes(id), 'the reply is told');
    assert.deepEqual(
      stream.frames.map(({ data }) => data),
      [{ kind: 'reply', id, clientId, version: 1 }],
    );
    stream.close();
  });
});

describe('what a client writes', () => {
  it('is the contact’s, is shown to the team as it was typed, and its owner is notified', async () => {
    const { clientId, contactId } = await withPortal();
    const text = '<script>alert(1)</script>\n=1+1 \u202eevil https://one.example/';
    const { id } = dataOf(await write(await session(clientId, contactId), text));
    const [made] = (await apiOf(here.as('agent')).replies.list({ clientId })).items;
    assert.deepEqual(
      [made?.id, made?.text, made?.side, made?.author],
      [id, text, 'client', { id: contactId, name: 'Pia Portal' }],
    );
    const [notice] = (await toldTo('agent')).items;
    assert.deepEqual(
      [notice?.kind, notice?.subjectId, notice?.actor, notice?.text, notice?.client],
      ['reply', id, null, text, { id: clientId, name: 'Acme' }],
    );
    assert.ok((await toldTo('owner')).items.every(({ kind }) => kind !== 'reply'));
    const [line] = await database.read.select().from(audit).where(eq(audit.entityId, id));
    assert.deepEqual([line?.actorType, line?.actorId, line?.action], ['portal', contactId, 'portal.replies.create']);
  });

  it('waits for an answer until somebody of the team has written, and is not the team’s to change', async () => {
    const { clientId, contactId } = await withPortal();
    const counts = async () => (await apiOf(here.as('agent')).profile.counts({ clientId })).replies;
    assert.deepEqual(await counts(), { count: 0, unanswered: 0 });
    const token = await session(clientId, contactId);
    const { id } = dataOf(await write(token, 'One'));
    dataOf(await write(token, 'Two'));
    assert.deepEqual(await counts(), { count: 2, unanswered: 2 });
    const answer = await teamWrites(clientId, 'Three');
    assert.deepEqual(await counts(), { count: 3, unanswered: 0 });
    await apiOf(here.as('agent')).replies.remove({ id: answer.id });
    assert.deepEqual(await counts(), { count: 2, unanswered: 2 });
    for (const role of ['owner', 'agent'] as const) {
      const { replies } = apiOf(here.as(role));
      await refusal(replies.update({ id, version: 1, patch: { text: 'Never said' } }), 'forbidden');
      await refusal(replies.remove({ id }), 'forbidden');
    }
  });

  it('[P7] is somebody’s: by a link, which says nobody’s name, everything is read and nothing is written', async () => {
    const { clientId } = await withPortal();
    await teamWrites(clientId, 'Hello');
    const token = await session(clientId);
    assert.equal(dataOf(await ask('replies.list', token)).items.length, 1);
    expectRefusal(await write(token), 'code-required');
    assert.equal((await apiOf(here.as('agent')).replies.list({ clientId })).count, 1);
  });

  it('[D02] a member who looks as the client does writes nothing, and still ends the own session', async () => {
    const { clientId } = await withPortal();
    const staff = await server.mint(here, 'agent');
    const { token } = dataOf(await server.call('portal.openView', { clientId }, staff.token)) as OpenedPortal;
    expectRefusal(await write(token), 'forbidden');
    dataOf(await server.call('session.end', {}, token));
    expectRefusal(await ask('replies.list', token), 'session-expired');
  });

  it('[S0-62] holds something, has an end, and no number of a payment card', async () => {
    const { clientId, contactId } = await withPortal();
    const token = await session(clientId, contactId);
    for (const text of ['', ' \n ', 'x'.repeat(noteLimits.text + 1), 'a\0b', '4111 1111 1111 1111'])
      expectRefusal(await write(token, text), 'validation');
    assert.equal((await database.read.select().from(reply).where(eq(reply.clientId, clientId))).length, 0);
  });

  it('a call that is sent again writes once and tells its owner once', async () => {
    const { clientId, contactId } = await withPortal();
    const [one, two] = [await session(clientId, contactId), await session(clientId, contactId)];
    const again = { idempotencyKey: randomUUID() };
    const unread = (await toldTo('agent')).items.length;
    const made = [await write(one, 'Once', again), await write(two, 'Once', again)].map(dataOf);
    assert.deepEqual(made[0], made[1]);
    expectRefusal(await write(one, 'Another', again), 'idempotency-mismatch');
    assert.equal((await apiOf(here.as('agent')).replies.list({ clientId })).count, 1);
    assert.equal((await toldTo('agent')).items.length, unread + 1);
  });

  it('[P9] ends with the tie, the archive and the portal', async () => {
    const { clientId, contactId } = await withPortal();
    const token = await session(clientId, contactId);
    dataOf(await write(token));
    await apiOf(here.as('owner')).clients.archive({ ids: [clientId] });
    expectRefusal(await write(token), 'link-expired');
    expectRefusal(await ask('replies.list', token), 'link-expired');
    await apiOf(here.as('owner')).clients.restore({ ids: [clientId] });
    dataOf(await write(token));
    await apiOf(here.as('owner')).contacts.endTie({ clientId, contactId, endedOn: '2026-03-18' });
    expectRefusal(await write(token), 'session-expired');
  });

  it('[S0-98] goes with the client that is erased, and every trace of it, its kept answers too', async () => {
    const { clientId, contactId } = await withPortal('Gone');
    dataOf(await write(await session(clientId, contactId), 'GRAVE'));
    await apiOf(here.as('owner')).clients.erase({ id: clientId, confirmName: 'Gone' });
    for (const table of Object.values<unknown>(schema)) {
      if (!isTable(table)) continue;
      assert.doesNotMatch(JSON.stringify(await database.read.select().from(table)), /GRAVE/, getTableName(table));
    }
  });
});
