import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { defaultLiveStreams } from '../../http/events/live-streams.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { audit } from '../activity/table.ts';
import { listKeys, registerKey, revokeKey } from './api-key.ts';
import { endSessions } from './end-sessions.ts';
import { newSecret } from './secret.ts';
import { findPerson, setSuspended } from './set-suspended.ts';
import { operatorIn } from '../../core/actor.ts';
import { transact } from '../../core/transact.ts';

let database: TestDatabase;
let server: TestServer;
/** Another instance of the server, on the same database. */
let other: TestServer;
let here: TestWorkspace;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  const options = { now: () => now, liveStreams: { recheckEveryMs: 20 } };
  server = await startTestServer(database, options);
  other = await startTestServer(database, options);
  here = await createTestWorkspace(database);
});
after(async () => {
  await Promise.all([server.close(), other.close()]);
  await database.close();
});

async function newKey(expiresAt?: Date, origins = [testOrigin]) {
  const secretKey = newSecret('sk');
  const name = secretKey.slice(-8);
  await registerKey(database, { secretKey, workspaceId: here.id, name, origins, ...(expiresAt && { expiresAt }) }, now);
  const known = async () => {
    const found = (await listKeys(database.read, here.id)).find((key) => key.name === name);
    assert.ok(found);
    return found;
  };
  return { secretKey, known };
}

function mint(secretKey: string, userId = here.users.agent.hostId, origin = testOrigin) {
  return server.send('/v1/sessions', {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      workspaceId: here.id,
      actor: { userId, role: 'agent', name: 'Anna Agent' },
      allowedOrigins: [origin],
    }),
  });
}

async function tokenOf(secretKey: string, userId?: string): Promise<string> {
  const answer = await mint(secretKey, userId);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.token;
}

const ask = (instance: TestServer, token: string) => instance.call('session.get', {}, token);

describe('a secret key', () => {
  it('[B08] revoked, it opens nothing, and what it opened ends on every instance, live streams too', async () => {
    const [revoked, kept] = [await newKey(), await newKey()];
    const [token, neighbour] = [await tokenOf(revoked.secretKey), await tokenOf(kept.secretKey)];
    const [reader, keptReader] = [await readEvents(other.url, token), await readEvents(other.url, neighbour)];
    for (const instance of [server, other]) assert.equal((await ask(instance, token)).status, 200);

    assert.equal(await revokeKey(database, (await revoked.known()).id, now), 1);

    expectRefusal(await mint(revoked.secretKey), 'unauthenticated');
    for (const instance of [server, other]) expectRefusal(await ask(instance, token), 'session-expired');
    await reader.over();
    assert.equal(reader.frames.at(-1)?.type, 'reauth');
    assert.equal((await ask(other, neighbour)).status, 200);
    assert.equal(keptReader.isOver, false);
    keptReader.close();
    assert.ok(defaultLiveStreams.recheckEveryMs < 1000, 'which is within a second');
    assert.equal(await revokeKey(database, (await revoked.known()).id, now), undefined);
    const trail = await database.read
      .select()
      .from(audit)
      .where(eq(audit.entityId, (await revoked.known()).id));
    assert.deepEqual(trail.map(({ action }) => action).toSorted(), ['keys.create', 'keys.revoke', 'sessions.end']);
  });

  it('is put on record when it is made, and not again when a server that is configured with it starts', async () => {
    const { secretKey, known } = await newKey();
    const { id } = await known();
    const origins = [testOrigin, 'https://second.test'];
    await registerKey(database, { secretKey, workspaceId: here.id, name: (await known()).name, origins }, now);
    assert.deepEqual((await known()).origins, origins);
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id));
    assert.deepEqual(
      trail.map(({ action, actorId, workspaceId }) => [action, actorId, workspaceId]),
      [['keys.create', 'operator', here.id]],
    );
  });

  it('[B08] revoked, it stays so, also when it is still configured', async () => {
    const { secretKey, known } = await newKey();
    await revokeKey(database, (await known()).id, now);
    const again = { secretKey, workspaceId: here.id, name: 'again', origins: [testOrigin] };
    await assert.rejects(registerKey(database, again), /was revoked, and stays so/);
    expectRefusal(await mint(secretKey), 'unauthenticated');
  });

  it('[B08] ends at its time with what it opened, and says so to the page beforehand', async () => {
    const { secretKey } = await newKey(new Date(testNow.getTime() + 300_000), [testOrigin, 'https://expiring.test']);
    const answer = await mint(secretKey);
    assert.equal(answer.body.expiresAt, '2026-03-18T10:05:00.000Z');
    const reader = await readEvents(other.url, answer.body.token);
    const allowed = async () =>
      (
        await server.send('/trpc/session.get', {
          method: 'OPTIONS',
          headers: { origin: 'https://expiring.test', 'access-control-request-method': 'POST' },
        })
      ).headers.get('access-control-allow-origin');
    // Origins are asked for once a second.
    now = new Date(testNow.getTime() + 2000);
    assert.equal(await allowed(), 'https://expiring.test');
    now = new Date(testNow.getTime() + 300_000);
    expectRefusal(await mint(secretKey), 'unauthenticated');
    expectRefusal(await ask(server, answer.body.token), 'session-expired');
    await reader.over();
    assert.equal(await allowed(), null);
    now = testNow;
  });

  it('[J04] has a name without NUL and half characters, and origins that browsers send', async () => {
    const key = { secretKey: newSecret('sk'), workspaceId: here.id, name: 'fine', origins: [testOrigin] };
    for (const wrong of [
      { name: 'a\0' },
      { name: '\ud800' },
      { origins: ['https://a.test:99999'] },
      { origins: ['*'] },
      { origins: ['ftp://a.test'] },
    ])
      await assert.rejects(registerKey(database, { ...key, ...wrong }), { code: 'validation' });
  });

  it('is listed with when it was made, last used and will end, and nothing of its secret', async () => {
    const { secretKey, known } = await newKey(new Date('2030-01-01T00:00:00.000Z'));
    assert.deepEqual(
      { ...(await known()), id: '', name: '' },
      {
        id: '',
        workspaceId: here.id,
        name: '',
        origins: [testOrigin],
        createdAt: testNow.toISOString(),
        expiresAt: '2030-01-01T00:00:00.000Z',
        lastUsedAt: null,
        revokedAt: null,
      },
    );
    await mint(secretKey);
    assert.equal((await known()).lastUsedAt, testNow.toISOString());
    now = new Date(testNow.getTime() + 61_000);
    await mint(secretKey);
    assert.equal((await known()).lastUsedAt, now.toISOString());
    now = testNow;
    assert.ok(!JSON.stringify(await known()).includes(secretKey.slice(3, 20)));
  });
});

describe('the sessions of people', () => {
  it('[B08] those of one person end, those of a neighbour not; then all of the workspace', async () => {
    const { secretKey } = await newKey();
    const [one, two] = [await tokenOf(secretKey, 'one'), await tokenOf(secretKey, 'two')];
    const end = (hostId?: string) =>
      transact({ database, actor: operatorIn(here.id), now: () => now }, async (ctx) => {
        const userId = hostId && (await findPerson(ctx.db, here.id, hostId));
        return endSessions(ctx, userId ? { userId } : {});
      });
    assert.equal(await end('one'), 1);
    expectRefusal(await ask(other, one), 'session-expired');
    assert.equal((await ask(other, two)).status, 200);
    assert.ok((await end()) >= 1);
    expectRefusal(await ask(other, two), 'session-expired');
    await tokenOf(secretKey, 'one');
  });

  it('[B07] who is suspended has no session left and gets none, until reinstated', async () => {
    const { secretKey } = await newKey();
    const token = await tokenOf(secretKey, 'three');
    const set = (isSuspended: boolean) =>
      transact({ database, actor: operatorIn(here.id), now: () => now }, async (ctx) => {
        const userId = (await findPerson(ctx.db, here.id, 'three')) ?? '';
        return setSuspended(ctx, { userId, isSuspended });
      });
    assert.equal(await set(true), true);
    expectRefusal(await ask(other, token), 'session-expired');
    expectRefusal(await mint(secretKey, 'three'), 'forbidden');
    assert.equal(await set(false), true);
    expectRefusal(await ask(other, token), 'session-expired');
    await tokenOf(secretKey, 'three');
  });
});
