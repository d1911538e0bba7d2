import assert from 'node:assert/strict';
import type { MintSession, Role } from '@clientele/contract';
import { after, before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { membership } from '../../features/access/table.ts';
import { writeInvoice } from '../../features/billing/index.ts';
import { apiOf } from '../../testing/api.ts';
import { readEvents, type EventReader } from '../../testing/event-reader.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { defaultLiveStreams } from './live-streams.ts';

let database: TestDatabase;
let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  ours = await createTestWorkspace(database);
  theirs = await createTestWorkspace(database, { name: 'Another studio' });
  server = await startTestServer(database, { now: () => now, liveStreams: { recheckEveryMs: 20 } });
  await Promise.all([server.keyOf(ours), server.keyOf(theirs)]);
});
after(async () => {
  await server.close();
  await database.close();
});

interface Opened {
  reader: EventReader;
  session: { id: string };
}

async function open(workspace: TestWorkspace, role: Role, request?: Partial<MintSession>): Promise<Opened> {
  const { token, session } = await server.mint(workspace, role, request);
  const reader = await readEvents(server.url, token);
  assert.equal(reader.status, 200);
  await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  return { reader, session };
}

describe('GET /v1/events', () => {
  it('[K01] each stream tells only what its holder could query', async () => {
    const client = await newClient(ours.as('owner'), { name: 'CANARY_ours' });
    const roles = ['owner', 'admin', 'manager', 'agent', 'watcher'] as const;
    const staff = await Promise.all(roles.map((role) => open(ours, role)));
    const strangers = await Promise.all(roles.map((role) => open(theirs, role)));
    const scoped = await open(ours, 'owner', { scopes: ['create_clients', 'edit_clients'] });
    const portal = await open(ours, 'owner', { subject: { clientId: client.id } });

    const api = apiOf(ours.as('owner'));
    const patched = await api.clients.update({ id: client.id, version: 1, patch: { name: 'CANARY_renamed' } });
    const archived = await api.clients.archive({ ids: [client.id] });
    await api.clients.erase({ id: client.id, confirmName: patched.name });
    const last = await newClient(theirs.as('owner'), { name: 'CANARY_theirs' });
    const end = await newClient(ours.as('owner'), { name: 'CANARY_end' });

    for (const { reader } of strangers.slice(0, 4))
      await reader.until(({ changed }) => changed.includes(last.id), 'theirs is told');
    for (const { reader } of staff.slice(0, 4)) {
      await reader.until(({ changed }) => changed.includes(end.id), 'ours is told');
      const told = reader.frames.map(({ data }) => data);
      assert.deepEqual(told, [
        { kind: 'client', id: client.id, clientId: client.id, version: 2 },
        { kind: 'client', id: client.id, clientId: client.id, version: archived.clients[0]?.version },
        { kind: 'client', id: client.id, clientId: client.id, version: null },
        { kind: 'client', id: end.id, clientId: end.id, version: 1 },
      ]);
    }
    for (const { reader } of strangers.slice(0, 4)) assert.deepEqual(reader.changed, [last.id]);
    for (const opened of [staff[4], strangers[4], scoped]) assert.deepEqual(opened?.reader.frames, []);
    // Erasing a client ends the portal sessions of it; before that its stream said nothing.
    await portal.reader.over();
    assert.deepEqual(
      portal.reader.frames.map(({ type }) => type),
      ['reauth'],
    );
    for (const { reader } of [...staff, ...strangers, scoped, portal]) {
      assert.doesNotMatch(reader.raw, /CANARY/);
      reader.close();
    }
  });

  it('[K01] [E05] that an invoice was written is heard by whoever may see documents, and by nobody else', async () => {
    const { id } = await newClient(ours.as('owner'));
    const whole = await open(ours, 'owner');
    const narrow = await open(ours, 'admin', { scopes: ['view_clients', 'edit_clients'] });
    const invoice = { clientId: id, number: 'R-1', status: 'sent', issueDate: '2026-03-01', totalMinor: 100 } as const;
    await writeInvoice(ours.as('owner'), invoice);
    const end = await newClient(ours.as('owner'));
    await whole.reader.until(({ changed }) => changed.includes(end.id), 'the end is told');
    await narrow.reader.until(({ changed }) => changed.includes(end.id), 'the end is told');
    assert.deepEqual(whole.reader.frames[0]?.data, { kind: 'client', id, clientId: id, version: null });
    assert.deepEqual(narrow.reader.changed, [end.id]);
    for (const { reader } of [whole, narrow]) reader.close();
  });

  it('[K01] that somebody was notified is told to that person alone, in each of their pages', async () => {
    const { agent, manager } = ours.users;
    const client = await newClient(ours.as('owner'));
    const end = (id: string) => (reader: EventReader) => reader.changed.includes(id);
    const [one, other, owner] = [await open(ours, 'agent'), await open(ours, 'agent'), await open(ours, 'owner')];
    const note = { clientId: client.id, text: 'Look', mentions: [agent.id, manager.id] };
    await apiOf(ours.as('owner')).notes.create({ idempotencyKey: 'who-hears-of-a-mention', ...note });
    await apiOf(ours.as('agent')).notifications.markAllRead({ until: testNow.toISOString() });
    const { id: last } = await newClient(ours.as('owner'));
    const told = { kind: 'notification', id: agent.id, version: null };
    for (const { reader } of [one, other, owner]) {
      await reader.until(end(last), 'the end is told');
      const heard = reader.frames.flatMap(({ data }) => (data.kind === 'notification' ? [data] : []));
      assert.deepEqual(heard, reader === owner.reader ? [] : [told, told]);
      reader.close();
    }
  });

  it('[K03] [B08] ends with `reauth` soon after its session is revoked, and no other does', async () => {
    assert.ok(defaultLiveStreams.recheckEveryMs < 5000);
    const [revoked, kept] = [await open(ours, 'owner'), await open(ours, 'admin')];
    const key = await server.keyOf(ours);
    await server.send(`/v1/sessions/${revoked.session.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}` },
    });
    await revoked.reader.over();
    assert.deepEqual(
      revoked.reader.frames.map(({ type }) => type),
      ['reauth'],
    );
    assert.equal(kept.reader.isOver, false);
    kept.reader.close();
  });

  it('[K03] ends with `reauth` soon after its session expired', async () => {
    const { reader } = await open(ours, 'owner', { ttlSeconds: 60 });
    const kept = await open(ours, 'agent', { ttlSeconds: 600 });
    now = new Date(testNow.getTime() + 60_000);
    await reader.over();
    now = testNow;
    assert.deepEqual(
      reader.frames.map(({ type }) => type),
      ['reauth'],
    );
    assert.equal(kept.reader.isOver, false);
    kept.reader.close();
  });

  it('[K03] [B07] ends with `reauth` soon after its person is suspended', async () => {
    const { reader } = await open(ours, 'manager');
    await setMembership(ours.users.manager.id, { state: 'suspended' });
    await reader.over();
    await setMembership(ours.users.manager.id, { state: 'active' });
    assert.deepEqual(
      reader.frames.map(({ type }) => type),
      ['reauth'],
    );
  });

  it('[B07] [K01] whoever may not view clients any more is told to ask again, and hears no more of them', async () => {
    const { reader } = await open(ours, 'agent');
    await newClient(ours.as('owner'), {});
    await reader.until(({ changed }) => changed.length === 1, 'a change is told');
    await setMembership(ours.users.agent.id, { role: 'watcher' });
    await reader.until(({ frames }) => frames.at(-1)?.type === 'reset', 'the reader is told to ask again');
    const other = await open(ours, 'owner');
    const client = await newClient(ours.as('owner'), {});
    await other.reader.until(({ changed }) => changed.includes(client.id), 'others are told');
    assert.equal(reader.changed.length, 1);
    await setMembership(ours.users.agent.id, { role: 'agent' });
    for (const one of [reader, other.reader]) one.close();
  });

  it('[A01] tells nothing without a live session of this page', async () => {
    const { token } = await server.mint(ours, 'owner');
    for (const [headers, status] of [
      [{}, 401],
      [{ authorization: 'Bearer cst_unknown', origin: testOrigin }, 401],
      [{ authorization: `Bearer ${token}` }, 403],
      [{ authorization: `Bearer ${token}`, origin: 'https://evil.test' }, 403],
      [{ authorization: `Bearer ${token}`, origin: 'https://evil.test', referer: `${testOrigin}/` }, 403],
      [{ authorization: `Bearer ${token}`, referer: 'https://evil.test/' }, 403],
    ] as const) {
      const answer = await server.send('/v1/events', { headers });
      assert.equal(answer.status, status, JSON.stringify(headers));
    }
  });

  it('takes the page from Referer where a browser sends no Origin: to the page’s own server', async () => {
    const { token } = await server.mint(ours, 'owner');
    const abort = new AbortController();
    const headers = { authorization: `Bearer ${token}`, referer: `${testOrigin}/clients` };
    const response = await fetch(`${server.url}/v1/events`, { headers, signal: abort.signal });
    assert.equal(response.status, 200);
    abort.abort();
  });

  it('lets pages of live keys resume from the browser, by GET alone', async () => {
    const asked = { origin: testOrigin, 'access-control-request-method': 'GET' };
    const { headers } = await server.send('/v1/events', { method: 'OPTIONS', headers: asked });
    assert.equal(headers.get('access-control-allow-origin'), testOrigin);
    assert.equal(headers.get('access-control-allow-headers'), 'Authorization, Last-Event-ID');
    assert.equal(headers.get('access-control-allow-methods'), 'GET');
    for (const method of ['POST', 'DELETE']) assert.equal((await server.send('/v1/events', { method })).status, 405);
    assert.equal((await fetch(`${server.url}/v1/events`, { method: 'HEAD' })).status, 405);
  });

  it('is never stored, changed or held back on the way', async () => {
    const { reader } = await open(ours, 'owner');
    assert.equal(reader.headers.get('content-type'), 'text/event-stream');
    assert.equal(reader.headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(reader.headers.get('x-accel-buffering'), 'no');
    assert.equal(reader.headers.get('access-control-allow-origin'), testOrigin);
    reader.close();
  });

  it('[K06] what a client is called never gets into the stream, and a line break breaks no frame', async () => {
    const { reader } = await open(ours, 'owner');
    const name = 'Line\nevent: bye\ndata: {}\n\nid: 1';
    const client = await newClient(ours.as('owner'), { name, notes: 'x\r\n\r\nevent: reset\n\n' });
    await reader.until(({ changed }) => changed.includes(client.id), 'the change is told');
    assert.deepEqual(
      reader.frames.map(({ type }) => type),
      ['change'],
    );
    assert.match(reader.frames[0]?.id ?? '', /^[A-Za-z0-9-]+$/);
    reader.close();
  });
});

function setMembership(userId: string, change: Partial<typeof membership.$inferInsert>) {
  return database.transaction((tx) =>
    tx
      .update(membership)
      .set(change)
      .where(and(eq(membership.workspaceId, ours.id), eq(membership.userId, userId))),
  );
}
