import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { permissions, roleGrants, type Role } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../core/new-id.ts';
import { apiKey, membership, session } from '../features/access/table.ts';
import { audit } from '../features/activity/table.ts';
import { clients } from '../features/clients/index.ts';
import { expectRefusal, expectSafe } from '../testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;
let elsewhere: TestWorkspace;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database, { now: () => now });
  here = await createTestWorkspace(database);
  elsewhere = await createTestWorkspace(database, { name: 'CANARY_elsewhere' });
});
after(async () => {
  await server.close();
  await database.close();
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  return server.send('/v1/sessions', {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.keyOf(here)}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function request(changes: object = {}) {
  return {
    workspaceId: here.id,
    actor: { userId: here.users.agent.id, role: 'agent', name: 'Anna Agent' },
    allowedOrigins: [testOrigin],
    ...changes,
  };
}

describe('POST /v1/sessions', () => {
  it('opens a session that works, says when it ends and what it may do, and keeps only a hash', async () => {
    const answer = await post(request({ ttlSeconds: 60 }));
    assert.equal(answer.status, 201);
    expectSafe(answer);
    assert.match(answer.body.token, /^cst_[\w-]{43}$/);
    assert.equal(answer.body.expiresAt, '2026-03-18T10:01:00.000Z');
    assert.deepEqual(
      answer.body.session.scopes,
      permissions.filter((name) => roleGrants.agent[name]),
    );
    const info = await server.call('session.get', {}, answer.body.token);
    assert.equal(info.body.result.data.user.name, 'Anna Agent');
    assert.deepEqual(info.body.result.data.assignedOnly, ['manage_portal', 'delete_files', 'run_enrichment']);
    const [stored] = await database.read.select().from(session).where(eq(session.id, answer.body.session.id));
    assert.match(stored?.tokenHash ?? '', /^[0-9a-f]{64}$/);
    assert.ok(!JSON.stringify(stored).includes(answer.body.token));
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, answer.body.session.id));
    assert.deepEqual(
      trail.map((row) => [row.action, row.actorId]),
      [['sessions.mint', here.users.agent.id]],
    );
  });

  it('makes a person known whom the workspace did not know, and takes a new name and role', async () => {
    const userId = newId('user', testNow);
    await post(request({ actor: { userId, role: 'watcher', name: 'New Person' } }));
    const answer = await post(request({ actor: { userId, role: 'manager', name: 'Renamed Person' } }));
    const info = await server.call('session.get', {}, answer.body.token);
    assert.equal(info.body.result.data.user.name, 'Renamed Person');
    assert.equal(info.body.result.data.role, 'manager');
  });

  it('[B10] a session asked for more than the role allows gets what the role allows, and says so', async () => {
    const answer = await post(request({ scopes: ['view_clients', 'erase_clients'] }));
    assert.deepEqual(answer.body.session.scopes, ['view_clients']);
    const refused = await server.call('clients.erase', { id: 'cli_1', confirmName: 'x' }, answer.body.token);
    assert.equal(expectRefusal(refused, 'forbidden').permission, 'erase_clients');
  });

  it('[B10] refuses another workspace, other origins, longer lives and unknown words, by field', async () => {
    assert.equal(expectRefusal(await post(request({ workspaceId: elsewhere.id })), 'not-found').field, 'workspaceId');
    for (const [changes, field] of [
      [{ allowedOrigins: [testOrigin, 'https://evil.test'] }, 'allowedOrigins'],
      [{ allowedOrigins: ['*'] }, 'allowedOrigins.0'],
      [{ ttlSeconds: 365 * 24 * 3600 }, 'ttlSeconds'],
      [{ scopes: ['everything'] }, 'scopes.0'],
      [{ actor: { userId: here.users.agent.id, role: 'root', name: 'x' } }, 'actor.role'],
      [{ actor: undefined }, 'actor'],
      [{ isAdmin: true }, 'isAdmin'],
    ] as const)
      assert.equal(expectRefusal(await post(request(changes)), 'validation').field, field);
  });

  it('[B10] the same id of a host in two workspaces is two people: neither renames, locks out or learns of the other', async () => {
    const { id, hostId, name } = elsewhere.users.owner;
    const portalUser = { userId: 'shared portal person', role: 'owner', name: 'Pat There' } as const;
    const client = await clients.create(elsewhere.as('owner'), {
      idempotencyKey: newId('audit', testNow),
      client: { name: 'C' },
    });
    const subject = { clientId: client.id };
    const there = await server.mint(elsewhere, 'owner');
    const portalThere = await server.mint(elsewhere, 'owner', { actor: portalUser, subject });

    for (const userId of [hostId, portalUser.userId]) {
      const answer = await post(request({ actor: { userId, role: 'admin', name: 'Somebody Here' } }));
      assert.equal(answer.status, 201);
      const info = await server.call('session.get', {}, answer.body.token);
      assert.equal(info.body.result.data.user.name, 'Somebody Here');
      assert.notEqual(info.body.result.data.user.id, id);
    }

    const infoThere = await server.call('session.get', {}, there.token);
    assert.deepEqual(infoThere.body.result.data.user, { id, name });
    const portalInfo = await server.call('session.get', {}, portalThere.token);
    assert.equal(portalInfo.body.result.data.user.name, 'Pat There');
    await server.mint(elsewhere, 'owner', { actor: portalUser, subject });
  });

  it('takes any id that a host has for a person, knows them again by it, and shows pages an id of its own', async () => {
    const ids = [
      '42',
      '0042',
      'b6f8f3a0-6f0e-4c39-9d9c-1f0b7a6a2d11',
      'Ann@Example.com',
      'ann@example.com',
      ' ',
      '田中',
      '🐤'.repeat(127),
    ];
    const known = new Map<string, string>();
    for (const userId of ids)
      for (const name of ['First', 'Again']) {
        const answer = await post(request({ actor: { userId, role: 'agent', name } }));
        assert.equal(answer.status, 201, answer.text);
        const { user: shown } = (await server.call('session.get', {}, answer.body.token)).body.result.data;
        assert.match(shown.id, /^usr_[0-9a-z]+$/);
        assert.equal(known.get(userId) ?? shown.id, shown.id);
        known.set(userId, shown.id);
      }
    assert.equal(new Set(known.values()).size, ids.length);
  });

  it('[J04] refuses ids and names of people that hold control characters or half characters, or are too long, by field', async () => {
    for (const userId of ['', 'a\0', 'a\n', '\u0085', '\ud800', 'x'.repeat(256)]) {
      const answer = await post(request({ actor: { userId, role: 'agent', name: 'x' } }));
      assert.equal(expectRefusal(answer, 'validation').field, 'actor.userId');
    }
    for (const name of ['Eve\0', 'Eve\ud800', ' ', '\u200b', '\u202e', 'x'.repeat(201)]) {
      const answer = await post(request({ actor: { userId: 'eve', role: 'agent', name } }));
      assert.equal(expectRefusal(answer, 'validation').field, 'actor.name');
    }
  });

  it('[F14] a person’s name is one line that cannot turn text around, as every name is', async () => {
    const actor = { userId: 'odd', role: 'agent', name: '\u202eEve\u202c\nOwner' };
    const info = await server.call('session.get', {}, (await post(request({ actor }))).body.token);
    assert.equal(info.body.result.data.user.name, 'Eve Owner');
  });

  it('the scheme of the authorization may be written in any case', async () => {
    const authorization = `bearer ${await server.keyOf(here)}`;
    assert.equal((await post(request(), { authorization })).status, 201);
  });

  it('[B12] a secret key sent from a page is refused, whatever else is right', async () => {
    expectRefusal(await post(request(), { origin: testOrigin }), 'secret-key-in-browser');
    const { session: opened } = await server.mint(here, 'agent');
    const authorization = `Bearer ${await server.keyOf(here)}`;
    const options = { method: 'DELETE', headers: { authorization, origin: testOrigin } };
    expectRefusal(await server.send(`/v1/sessions/${opened.id}`, options), 'secret-key-in-browser');
  });

  it('[B12] a secret key in the URL is not looked at, and not written to the log', async () => {
    const secretKey = await server.keyOf(here);
    for (const path of [`/v1/sessions?key=${secretKey}`, `/v1/sessions/${secretKey}`])
      expectRefusal(
        await server.send(path, { method: 'DELETE', headers: {} }),
        path.includes('?') ? 'method-not-allowed' : 'unauthenticated',
      );
    assert.ok(!server.logLines.join('').includes(secretKey));
  });

  it('refuses without a key, with an unknown one, with a session token and with a revoked key', async () => {
    const { token } = await server.mint(here, 'owner');
    for (const authorization of ['', `Bearer ${token}`, 'Basic eDp5'])
      assert.match(
        expectRefusal(await post(request(), { authorization }), 'unauthenticated').message,
        /^Send a secret key/,
      );
    const unknown = { authorization: 'Bearer sk_unknown_key_of_nobody_at_all_000' };
    assert.match(
      expectRefusal(await post(request(), unknown), 'unauthenticated').message,
      /unknown, expired or revoked/,
    );
    const other = await createTestWorkspace(database);
    await server.mint(other, 'owner');
    await database.transaction((tx) =>
      tx.update(apiKey).set({ revokedAt: testNow.toISOString() }).where(eq(apiKey.workspaceId, other.id)),
    );
    expectRefusal(await post(request(), { authorization: `Bearer ${await server.keyOf(other)}` }), 'unauthenticated');
  });

  it('refuses what is no JSON', async () => {
    expectRefusal(await post('{"workspaceId":'), 'validation');
    expectRefusal(await post(''), 'validation');
    expectRefusal(await post(request(), { 'content-type': 'text/plain' }), 'unsupported-media-type');
  });

  it('refuses a suspended person', async () => {
    const member = and(eq(membership.workspaceId, here.id), eq(membership.userId, here.users.watcher.id));
    await database.transaction((tx) => tx.update(membership).set({ state: 'suspended' }).where(member));
    const actor = { userId: here.users.watcher.id, role: 'watcher', name: 'Walt' };
    assert.equal(expectRefusal(await post(request({ actor })), 'forbidden').field, 'actor.userId');
  });
});

describe('a portal session', () => {
  it('sees one client of the workspace, holds no staff permission and makes nobody a member', async () => {
    const made = await clients.create(here.as('owner'), {
      idempotencyKey: 'portal-session-0001',
      client: { name: 'Portal Ltd' },
    });
    const subject = { clientId: made.id };
    const answer = await post(request({ actor: { userId: 'pat', role: 'owner', name: 'Pat' }, subject }));
    assert.deepEqual(answer.body.session.scopes, []);
    const info = (await server.call('session.get', {}, answer.body.token)).body.result.data;
    assert.deepEqual([info.role, info.permissions], [null, []]);
    expectRefusal(await server.call('clients.get', { id: made.id }, answer.body.token), 'forbidden');
    const members = await database.read.select().from(membership).where(eq(membership.userId, info.user.id));
    assert.equal(members.length, 0);
    const foreign = await post(request({ subject: { clientId: 'cli_missing' } }));
    assert.equal(expectRefusal(foreign, 'not-found').field, 'subject.clientId');
    const stranger = await post(request({ subject: { ...subject, contactId: 'con_missing' } }));
    assert.equal(expectRefusal(stranger, 'not-found').field, 'subject.contactId');
    const foreignClient = await clients.create(elsewhere.as('owner'), {
      idempotencyKey: 'portal-session-0002',
      client: { name: 'Foreign Ltd' },
    });
    const elsewheres = await post(request({ subject: { clientId: foreignClient.id } }));
    assert.equal(expectRefusal(elsewheres, 'not-found').field, 'subject.clientId');
  });
});

describe('the end of a session', () => {
  it('[B08] revoked by the host, it is refused from the next call on', async () => {
    const { token, session: opened } = await server.mint(here, 'owner');
    assert.equal((await server.call('session.get', {}, token)).status, 200);
    const remove = async (workspace: TestWorkspace) =>
      server.send(`/v1/sessions/${opened.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${await server.keyOf(workspace)}` },
      });
    expectRefusal(await remove(elsewhere), 'not-found');
    assert.equal((await server.call('session.get', {}, token)).status, 200);
    assert.equal((await remove(here)).status, 204);
    expectRefusal(await server.call('session.get', {}, token), 'session-expired');
    expectRefusal(await remove(here), 'not-found');
  });

  it('ended by the page, it is refused from the next call on', async () => {
    const { token } = await server.mint(here, 'owner');
    assert.deepEqual((await server.call('session.end', {}, token)).body.result.data, {});
    expectRefusal(await server.call('session.get', {}, token), 'session-expired');
  });

  it('it ends by itself at its time', async () => {
    const { token } = await server.mint(here, 'owner', { ttlSeconds: 60 });
    now = new Date(testNow.getTime() + 59_999);
    assert.equal((await server.call('session.get', {}, token)).status, 200);
    now = new Date(testNow.getTime() + 60_000);
    expectRefusal(await server.call('session.get', {}, token), 'session-expired');
    now = testNow;
  });

  it('[B07] a suspension and another role count from the next call on', async () => {
    const { token } = await server.mint(here, 'manager');
    const member = and(eq(membership.workspaceId, here.id), eq(membership.userId, here.users.manager.id));
    const set = (values: { role?: 'watcher' | 'manager'; state?: 'active' | 'suspended' }) =>
      database.transaction((tx) => tx.update(membership).set(values).where(member));
    assert.equal((await server.call('workspace.vocabulary', {}, token)).status, 200);
    await set({ role: 'watcher' });
    expectRefusal(await server.call('workspace.vocabulary', {}, token), 'forbidden');
    await set({ role: 'manager', state: 'suspended' });
    expectRefusal(await server.call('session.get', {}, token), 'forbidden');
    await set({ state: 'active' });
    assert.equal((await server.call('workspace.vocabulary', {}, token)).status, 200);
  });
});

describe('the role of a session', () => {
  const mint = async (userId: string, role: Role) => {
    const answer = await post(request({ actor: { userId, role, name: 'Sue' } }));
    assert.equal(answer.status, 201, answer.text);
    return String(answer.body.token);
  };
  const roleOf = async (token: string) => (await server.call('session.get', {}, token)).body.result.data.role;

  it('[B07] a session of a watcher stays one when the same person is signed in as owner elsewhere', async () => {
    const asWatcher = await mint('sue', 'watcher');
    const asOwner = await mint('sue', 'owner');
    assert.equal(await roleOf(asOwner), 'owner');
    assert.equal(await roleOf(asWatcher), 'watcher');
    expectRefusal(await server.call('clients.list', {}, asWatcher), 'forbidden');
  });

  it('[B07] signed in again in a lower role, a person has no more than that in any open session', async () => {
    const asOwner = await mint('sam', 'owner');
    const asWatcher = await mint('sam', 'watcher');
    assert.equal(await roleOf(asOwner), 'watcher');
    expectRefusal(await server.call('clients.list', {}, asOwner), 'forbidden');
    await mint('sam', 'agent');
    assert.deepEqual([await roleOf(asOwner), await roleOf(asWatcher)], ['agent', 'watcher']);
  });
});
