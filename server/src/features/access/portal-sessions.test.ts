import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { audit } from '../activity/table.ts';
import { authenticate } from './authenticate.ts';
import { liveActors } from './live-actors.ts';
import { hashOf, newSecret } from './secret.ts';
import { apiKey, membership, session } from './table.ts';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;
let elsewhere: TestWorkspace;
let clientId: string;
/** The keys of both workspaces. */
let keys: Record<'here' | 'elsewhere', string>;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database, { now: () => now, liveStreams: { recheckEveryMs: 20 } });
  [here, elsewhere] = [await createTestWorkspace(database), await createTestWorkspace(database)];
  clientId = (await newClient(here.as('owner'))).id;
  const idOf = async (workspace: TestWorkspace) => {
    await server.keyOf(workspace);
    const [key] = await database.read.select().from(apiKey).where(eq(apiKey.workspaceId, workspace.id));
    return key?.id ?? '';
  };
  keys = { here: await idOf(here), elsewhere: await idOf(elsewhere) };
});
after(async () => {
  await server.close();
  await database.close();
});

/** What no call of today writes: by default a session of a portal that a link opened, without a key and without a user. */
async function stored(values: Partial<typeof session.$inferInsert> = {}): Promise<{ id: string; token: string }> {
  const [id, token] = [newId('session', testNow), newSecret('cst')];
  await database.transaction((tx) =>
    tx.insert(session).values({
      id,
      workspaceId: here.id,
      apiKeyId: null,
      userId: null,
      tokenHash: hashOf(token),
      role: null,
      scopes: [],
      allowedOrigins: [testOrigin],
      subjectClientId: clientId,
      subjectContactId: null,
      createdAt: testNow.toISOString(),
      expiresAt: new Date(testNow.getTime() + 900_000).toISOString(),
      revokedAt: null,
      ...values,
    }),
  );
  return { id, token };
}

const whoIs = (token: string) => authenticate(database.read, token, testOrigin, now);

describe('a session without a key and without a user', () => {
  it('is somebody of one client, in its portal', async () => {
    const { id, token } = await stored({ subjectContactId: 'con_1' });
    const actor = {
      kind: 'portal',
      workspaceId: here.id,
      sessionId: id,
      subject: { clientId, contactId: 'con_1', scopes: ['invoices', 'files', 'replies'] },
      user: null,
      isReadOnly: false,
      expiresAt: '2026-03-18T10:15:00.000Z',
    };
    assert.deepEqual(await whoIs(token), actor);
    assert.deepEqual((await liveActors(database.read, [id], now)).get(id), actor);
  });

  it('works on the pages it was made for and nowhere else', async () => {
    const { token } = await stored();
    await refusal(authenticate(database.read, token, 'https://evil.test', now), 'origin-denied');
  });

  it('reaches no procedure and no file of the staff', async () => {
    const { token } = await stored();
    const paths = Object.entries(contract).flatMap(([feature, verbs]) =>
      Object.keys(verbs).map((verb) => `${feature}.${verb}`),
    );
    // Who it is, which names nobody of the staff, and its own end.
    const open = new Set(['session.get', 'session.end']);
    const own = await server.call('session.get', {}, token);
    assert.equal(own.status, 200, own.text);
    const { role, user, permissions } = own.body.result.data;
    assert.deepEqual([role, user.name, permissions], [null, '', []]);
    for (const one of Object.values(here.users)) assert.ok(!own.text.includes(one.id) && !own.text.includes(one.name));
    for (const path of [...paths.filter((name) => !open.has(name)), '/v1/exports/clients'])
      expectRefusal(await server.call(path, {}, token), 'forbidden');
  });

  it('[K01] hears nothing of what it cannot query, of its client or another, and its stream ends when it is revoked', async () => {
    const { id, token } = await stored();
    const reader = await readEvents(server.url, token);
    await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    const staff = await server.mint(here, 'owner');
    const heard = await readEvents(server.url, staff.token);
    await heard.until(({ lastEventId }) => lastEventId !== undefined, 'the other stream begins');
    const other = await newClient(here.as('owner'));
    const { version } = await apiOf(here.as('owner')).clients.get({ id: clientId });
    await apiOf(here.as('owner')).clients.update({ id: clientId, version, patch: { notes: 'Seen?' } });
    await heard.until(({ changed }) => changed.includes(other.id) && changed.includes(clientId), 'staff are told');
    heard.close();
    assert.equal(await revoked(id), 204);
    await reader.over();
    assert.deepEqual(
      reader.frames.map(({ type }) => type),
      ['reauth'],
    );
  });

  it('is over for the next call when the host revokes it, and the audit says that it was a portal', async () => {
    const { id, token } = await stored({ subjectContactId: 'con_1' });
    assert.deepEqual([await revoked(id), await revoked(id)], [204, 404]);
    await refusal(whoIs(token), 'session-expired');
    assert.deepEqual(await authorsOf(id), [['portal', 'con_1']]);
  });

  it('ends itself, ends at its time, and with its client', async () => {
    const [ended, late, erased] = [await stored(), await stored(), await newClient(here.as('owner'))];
    assert.equal((await server.call('session.end', {}, ended.token)).status, 200);
    await refusal(whoIs(ended.token), 'session-expired');
    assert.deepEqual(await authorsOf(ended.id), [['portal', ended.id]]);
    now = new Date(testNow.getTime() + 900_000);
    await refusal(whoIs(late.token), 'session-expired');
    now = testNow;
    const { token } = await stored({ subjectClientId: erased.id });
    assert.equal((await whoIs(token)).kind, 'portal');
    await apiOf(here.as('owner')).clients.erase({ id: erased.id, confirmName: erased.name });
    await refusal(whoIs(token), 'session-expired');
  });
});

describe('a session that lacks something', () => {
  it('is over unless it is a portal’s: a member has a key, a user and a role', async () => {
    const staff = { apiKeyId: keys.here, userId: here.users.owner.id, role: 'owner', subjectClientId: null } as const;
    assert.equal((await whoIs((await stored(staff)).token)).kind, 'staff');
    for (const lack of [{ apiKeyId: null }, { userId: null }, { role: null }, { apiKeyId: null, userId: null }]) {
      const { id, token } = await stored({ ...staff, ...lack });
      await refusal(whoIs(token), 'session-expired');
      assert.equal((await liveActors(database.read, [id], now)).size, 0);
    }
  });

  it('is over, a portal’s too, where the workspace does not have its key or its person', async () => {
    for (const strange of [{ apiKeyId: keys.elsewhere }, { userId: elsewhere.users.owner.id }])
      for (const subjectClientId of [clientId, null]) {
        const whole = { apiKeyId: keys.here, userId: here.users.owner.id, role: 'owner' } as const;
        await refusal(whoIs((await stored({ ...whole, subjectClientId, ...strange })).token), 'session-expired');
      }
  });

  it('[B07] [B08] of a portal is over with the key that it has, and refused while the person that it names is suspended', async () => {
    const held = await stored({ apiKeyId: keys.here });
    const named = await stored({ userId: here.users.agent.id });
    const key = (revokedAt: string | null) =>
      database.transaction((tx) => tx.update(apiKey).set({ revokedAt }).where(eq(apiKey.id, keys.here)));
    const member = (state: 'active' | 'suspended') =>
      database.transaction((tx) =>
        tx.update(membership).set({ state }).where(eq(membership.userId, here.users.agent.id)),
      );
    assert.deepEqual([(await whoIs(held.token)).kind, (await whoIs(named.token)).kind], ['portal', 'portal']);
    await key(testNow.toISOString());
    await member('suspended');
    await refusal(whoIs(held.token), 'session-expired');
    await refusal(whoIs(named.token), 'forbidden');
    await key(null);
    await member('active');
  });
});

async function revoked(id: string): Promise<number> {
  const authorization = `Bearer ${await server.keyOf(here)}`;
  const { status } = await server.send(`/v1/sessions/${id}`, { method: 'DELETE', headers: { authorization } });
  return status;
}

async function authorsOf(sessionId: string) {
  const lines = await database.read
    .select()
    .from(audit)
    .where(and(eq(audit.entityId, sessionId), eq(audit.action, 'sessions.revoke')));
  return lines.map(({ actorType, actorId }) => [actorType, actorId]);
}
