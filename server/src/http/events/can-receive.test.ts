import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import pino from 'pino';
import type { StaffActor } from '../../core/actor.ts';
import type { OutboxEvent } from '../../features/activity/index.ts';
import { writeInvoice } from '../../features/billing/index.ts';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { canReceive } from './can-receive.ts';
import { defaultLiveStreams, LiveStreams } from './live-streams.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

it('[K01] whoever sees assigned clients only is told of changes to these and to no others, live and on return', async (t) => {
  const workspace = await createTestWorkspace(database);
  const agent = workspace.as('agent');
  const actor: StaffActor = { ...agent.actor, grants: { view_clients: 'assigned', view_documents: 'assigned' } };
  const log = pino({ level: 'silent' });
  const options = { ...defaultLiveStreams, recheckEveryMs: 3_600_000 };
  const streams = new LiveStreams({ database, now: () => testNow, log }, options);
  const server = createServer((request, response) => {
    const lastEventId = request.headers['last-event-id'];
    void streams.open(actor, response, typeof lastEventId === 'string' ? { lastEventId } : {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    streams.close();
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const reader = await readEvents(url, 'unused');
  await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  const beginning = reader.lastEventId ?? '';
  const manager = workspace.as('manager');
  const theirs = await newClient(manager);
  const invoice = { number: null, status: 'draft', issueDate: '2026-03-01', totalMinor: 100 } as const;
  await writeInvoice(manager, { ...invoice, clientId: theirs.id });
  const handed = await newClient(manager);
  const patch = { ownerId: workspace.users.agent.id };
  await apiOf(manager).clients.update({ id: handed.id, version: handed.version, patch });
  const own = await newClient(agent);
  await writeInvoice(manager, { ...invoice, clientId: own.id });
  await reader.until(({ changed }) => changed.filter((id) => id === own.id).length === 2, 'all of its own is told');
  assert.ok(reader.changed.includes(handed.id));
  assert.ok(!reader.changed.includes(theirs.id));

  const back = await readEvents(url, 'unused', { lastEventId: beginning });
  await back.until(({ changed }) => changed.filter((id) => id === own.id).length === 2, 'what it missed is told');
  assert.ok(!back.changed.includes(theirs.id));
  for (const each of [reader, back]) each.close();
});

it('whoever sees any clients is told of the vocabulary, a portal and a watcher are not', async () => {
  const { actor } = (await createTestWorkspace(database)).as('agent');
  const change = { kind: 'vocabulary', id: actor.workspaceId, workspaceId: actor.workspaceId, clientId: null } as const;
  const event: OutboxEvent = { ...change, version: null, ownerId: null };
  assert.equal(canReceive({ ...actor, grants: { view_clients: 'assigned' } }, event), true);
  assert.equal(canReceive({ ...actor, role: 'watcher', grants: {} }, event), false);
});

it('[K01] a portal is told of its own client alone, and of what its page shows of it to whoever is there: replies', () => {
  const session = { workspaceId: 'wsp_1', sessionId: 'ses_1', expiresAt: testNow.toISOString() };
  const portal = {
    kind: 'portal',
    ...session,
    subject: { clientId: 'cli_own', contactId: null, scopes: ['invoices', 'replies'] },
    user: null,
    isReadOnly: false,
  } as const;
  const about = (kind: OutboxEvent['kind'], clientId: string | null): OutboxEvent => ({
    kind,
    id: 'doc_1',
    workspaceId: 'wsp_1',
    clientId,
    version: 1,
    ownerId: null,
  });
  const queried = new Map([['invoice', 'invoices']] as const);
  assert.equal(canReceive(portal, about('invoice', 'cli_own'), queried), true);
  for (const event of [about('invoice', 'cli_other'), about('invoice', null), about('client', 'cli_own')])
    assert.equal(canReceive(portal, event, queried), false);
  for (const kind of ['client', 'invoice', 'payment', 'restored', 'vocabulary'] as const)
    assert.equal(canReceive(portal, about(kind, 'cli_own')), false);
  assert.equal(canReceive(portal, about('reply', 'cli_own')), true);
  for (const kind of ['note', 'file', 'task', 'activity'] as const)
    assert.equal(canReceive(portal, about(kind, 'cli_own')), false);
  assert.equal(canReceive(portal, about('reply', 'cli_other')), false);
  const narrow = { ...portal, subject: { ...portal.subject, scopes: ['files'] } } as const;
  assert.equal(canReceive(narrow, about('reply', 'cli_own')), false);
});
