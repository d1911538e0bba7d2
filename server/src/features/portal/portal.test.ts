import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { OpenedPortal, PortalInvoice } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import { apiOf } from '../../testing/api.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, type Answer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { audit } from '../activity/table.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';

const portalUrl = 'https://portal.test/of/clients';
const portalOrigin = 'https://portal.test';
const dayMs = 86_400_000;

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database, { now: () => now, portalUrl, liveStreams: { recheckEveryMs: 20 } });
  here = await createTestWorkspace(database, { name: 'Northwind Studio' });
});
after(async () => {
  await server.close();
  await database.close();
});

/** A verb's context, as a server whose portals have this address gives it. */
const as = (role: 'owner' | 'manager' | 'agent' | 'watcher', address: string | undefined = portalUrl) => ({
  ...here.as(role, () => now),
  portalUrl: address,
});
const api = apiOf;

async function withPortal(name = 'Acme'): Promise<string> {
  const { id, version } = await newClient(as('owner'), { name });
  await api(as('owner')).clients.update({ id, version, patch: { portalEnabled: true } });
  return id;
}

const secretIn = (url: string) => new URLSearchParams(new URL(url).hash.slice(1)).get('link') ?? '';

async function linkTo(clientId: string, expiresInDays: number | null = null) {
  const { link, url } = await api(as('owner')).portal.createLink({ clientId, expiresInDays });
  return { id: link.id, secret: secretIn(url) };
}

const open = (secret: string, origin: string = portalOrigin) =>
  server.send('/portal/v1/sessions', { method: 'POST', headers: { origin, authorization: `Bearer ${secret}` } });

async function opened(secret: string): Promise<string> {
  const answer = await open(secret);
  assert.equal(answer.status, 201, answer.text);
  return (answer.body as OpenedPortal).token;
}

const ask = (name: string, token: string, input: unknown = {}): Promise<Answer> =>
  server.send(`/portal/trpc/${name}`, {
    method: 'POST',
    headers: { origin: portalOrigin, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });

const dataOf = (answer: Answer) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body.result.data;
};

type Payment = Parameters<typeof writePayment>[1];

let numbers = 0;
async function invoice(clientId: string, status: 'draft' | 'sent' | 'void', more: object = {}): Promise<string> {
  numbers += 1;
  const number = status === 'draft' ? null : `R-${numbers}`;
  const values = { clientId, number, status, issueDate: '2026-03-01', dueDate: '2026-03-10', totalMinor: 5000 };
  return (await writeInvoice(here.as('owner'), { ...values, ...more })).id;
}

describe('a link into a client’s portal', () => {
  it('[S0-60] leads to the portals’ page, and what it carries is stored as a hash alone', async () => {
    const clientId = await ownedBy('agent');
    const { url, link } = await api(as('agent')).portal.createLink({ clientId });
    assert.match(url, /^https:\/\/portal\.test\/of\/clients#link=cpl_[\w-]{43}$/);
    assert.equal(link.createdBy?.name, 'Anna Agent');
    assert.equal(link.visits, 0);
    const bare = secretIn(url).slice('cpl_'.length);
    const stored = async (table: string) => JSON.stringify(await runSql(database.url, `select * from "${table}"`));
    assert.ok((await stored('portalLink')).includes(link.id));
    for (const table of ['portalLink', 'activity', 'audit', 'event', 'idempotencyKey', 'job'])
      assert.ok(!(await stored(table)).includes(bare), table);
    const { links } = await api(as('owner')).portal.get({ clientId });
    assert.deepEqual(links, [link]);
  });

  it('opens that client’s portal on the portals’ page, and nothing else', async () => {
    const { secret } = await linkTo(await withPortal('Acme Ltd'));
    expectRefusal(await open(secret, 'https://evil.test'), 'origin-denied');
    const overview = dataOf(await ask('overview.get', await opened(secret)));
    assert.deepEqual(overview.client, { name: 'Acme Ltd' });
    assert.deepEqual(overview.workspace, { name: 'Northwind Studio', timezone: 'Europe/Berlin' });
    assert.equal(overview.contact, null);
  });

  it('[C13] is not used up, and not counted, by a GET', async () => {
    const clientId = await withPortal();
    const { secret } = await linkTo(clientId);
    const headers = { origin: portalOrigin, authorization: `Bearer ${secret}` };
    assert.equal((await server.send('/portal/v1/sessions', { headers })).status, 405);
    const { links } = await api(as('owner')).portal.get({ clientId });
    assert.equal(links[0]?.visits, 0);
    assert.equal(links[0]?.lastOpenedAt, null);
  });

  it('[S0-90] regenerating the portal link makes the previous one invalid, and ends what is open by it', async () => {
    const clientId = await withPortal();
    const [first, second] = [await linkTo(clientId), await linkTo(clientId)];
    const tokens = [await opened(first.secret), await opened(second.secret)];
    const stream = await readEvents(server.url, tokens[0] ?? '', { headers: { origin: portalOrigin } });
    await stream.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    const { url } = await api(as('owner')).portal.regenerateLink({ clientId });
    await stream.over();
    assert.equal(stream.frames.at(-1)?.type, 'reauth');
    for (const token of tokens) expectRefusal(await ask('overview.get', token), 'session-expired');
    for (const { secret } of [first, second]) expectRefusal(await open(secret), 'link-expired');
    dataOf(await ask('overview.get', await opened(secretIn(url))));
    assert.equal((await api(as('owner')).portal.get({ clientId })).links.length, 1);
  });

  it('[C02] [C03] an unknown, an expired, a revoked one and one of a portal that is off are refused alike', async () => {
    const [over, off, archived] = [await withPortal(), await withPortal(), await withPortal()];
    const expired = await linkTo(over, 1);
    const revoked = await linkTo(over);
    await api(as('owner')).portal.revokeLink({ id: revoked.id });
    const ofOff = await linkTo(off);
    const { version } = await api(as('owner')).clients.get({ id: off });
    await api(as('owner')).clients.update({ id: off, version, patch: { portalEnabled: false } });
    const ofArchived = await linkTo(archived);
    await api(as('owner')).clients.archive({ ids: [archived] });
    now = new Date(testNow.getTime() + 2 * dayMs);
    const unknown = `cpl_${'A'.repeat(43)}`;
    const answers = [];
    for (const secret of [unknown, expired.secret, revoked.secret, ofOff.secret, ofArchived.secret, 'nonsense']) {
      const { status, body } = await open(secret);
      answers.push(JSON.stringify({ status, error: { ...body.error, requestId: '' } }));
    }
    now = testNow;
    assert.equal(new Set(answers).size, 1, answers.join('\n'));
    assert.match(answers[0] ?? '', /"status":410.*"link-expired"/);
  });

  it('ends at its time, and its sessions with it', async () => {
    const { secret } = await linkTo(await withPortal(), 1);
    now = new Date(testNow.getTime() + dayMs - 60_000);
    const token = await opened(secret);
    dataOf(await ask('overview.get', token));
    now = new Date(testNow.getTime() + dayMs);
    expectRefusal(await ask('overview.get', token), 'session-expired');
    expectRefusal(await open(secret), 'link-expired');
    now = testNow;
  });

  it('[S0-89] [S0-44] no portal is open until it is switched on, and switching it off ends every way in', async () => {
    const { id: clientId, version, portalEnabled } = await newClient(as('owner'));
    assert.equal(portalEnabled, false);
    const { field } = (await refusal(api(as('owner')).portal.createLink({ clientId }), 'validation')).details;
    assert.equal(field, 'clientId');
    const on = await api(as('owner')).clients.update({ id: clientId, version, patch: { portalEnabled: true } });
    const link = await linkTo(clientId);
    const token = await opened(link.secret);
    const hosts = await server.mint(here, 'owner', { subject: { clientId }, allowedOrigins: ['https://host.test'] });
    await api(as('owner')).clients.update({ id: clientId, version: on.version, patch: { portalEnabled: false } });
    expectRefusal(await ask('overview.get', token), 'session-expired');
    expectRefusal(await server.call('/portal/trpc/overview.get', {}, hosts.token), 'session-expired');
    const again = await server.mint(here, 'owner', { subject: { clientId } });
    expectRefusal(await server.call('/portal/trpc/overview.get', {}, again.token), 'link-expired');
    const { version: later } = await api(as('owner')).clients.get({ id: clientId });
    await api(as('owner')).clients.update({ id: clientId, version: later, patch: { portalEnabled: true } });
    expectRefusal(await open(link.secret), 'link-expired');
  });

  it('[S0-96] archiving closes the portal, gives no new way in, and keeps its links, which open it again after a restore', async () => {
    const clientId = await withPortal();
    const { secret } = await linkTo(clientId);
    const token = await opened(secret);
    await api(as('owner')).clients.archive({ ids: [clientId] });
    expectRefusal(await ask('overview.get', token), 'link-expired');
    expectRefusal(await open(secret), 'link-expired');
    for (const verb of ['createLink', 'regenerateLink', 'openView'] as const) {
      const { details, message } = await refusal(api(as('owner')).portal[verb]({ clientId }), 'validation');
      assert.equal(details.field, 'clientId');
      assert.match(message, /archived/);
    }
    await api(as('owner')).clients.restore({ ids: [clientId] });
    dataOf(await ask('overview.get', await opened(secret)));
  });

  it('goes with an erased client, and with it what was open', async () => {
    const clientId = await withPortal('Gone');
    const { secret } = await linkTo(clientId);
    const token = await opened(secret);
    await api(as('owner')).clients.erase({ id: clientId, confirmName: 'Gone' });
    expectRefusal(await open(secret), 'link-expired');
    expectRefusal(await ask('overview.get', token), 'session-expired');
  });

  it('tells the staff when somebody came, and a page that stays open is one visit', async () => {
    const clientId = await withPortal();
    const { secret } = await linkTo(clientId);
    await opened(secret);
    now = new Date(testNow.getTime() + 14 * 60_000);
    await opened(secret);
    const seen = async () => {
      const { links, lastVisitAt } = await api(as('owner')).portal.get({ clientId });
      return [links[0]?.visits, lastVisitAt];
    };
    assert.deepEqual(await seen(), [1, now.toISOString()]);
    now = new Date(now.getTime() + dayMs);
    await opened(secret);
    assert.deepEqual(await seen(), [2, now.toISOString()]);
    now = testNow;
    const { items } = await api(as('owner')).activity.list({ clientId, kinds: ['portal'] });
    assert.deepEqual(
      items.map(({ type, actor }) => [type, actor?.kind]),
      [
        ['portal.visited', undefined],
        ['portal.visited', undefined],
        ['portal.link-made', 'staff'],
      ],
    );
  });

  it('is made only by those who may, for their own clients where it is so, and where portals have an address', async () => {
    const clientId = await withPortal();
    await refusal(api(as('agent')).portal.createLink({ clientId }), 'forbidden');
    await refusal(api(as('watcher')).portal.get({ clientId }), 'forbidden');
    const without = { ...here.as('owner'), portalUrl: undefined };
    await refusal(api(without).portal.createLink({ clientId }), 'not-entitled');
    assert.equal((await api(without).portal.get({ clientId })).hasAddress, false);
    for (let made = 0; made < 20; made += 1) await linkTo(clientId);
    await refusal(api(as('owner')).portal.createLink({ clientId }), 'limit-exceeded');
  });
});

async function ownedBy(role: 'agent'): Promise<string> {
  const { id, version } = await newClient(as('owner'));
  const patch = { ownerId: here.users[role].id, portalEnabled: true };
  await api(as('owner')).clients.update({ id, version, patch });
  return id;
}

describe('what a client sees in its portal', () => {
  it('[S3-100] [S3-103] [S3-120] its invoices as they stand, with what was paid of them: no draft, no void one, and none of another client', async () => {
    const [clientId, other] = [await withPortal(), await withPortal()];
    await invoice(clientId, 'draft');
    await invoice(clientId, 'void');
    await invoice(other, 'sent');
    const late = await invoice(clientId, 'sent');
    const due = await invoice(clientId, 'sent', { dueDate: '2026-04-10', currency: 'USD', issueDate: '2026-03-02' });
    const allocations = [{ documentId: late, amountMinor: 2000 }];
    await writePayment(here.as('owner'), {
      clientId,
      kind: 'payment',
      amountMinor: 2000,
      currency: 'EUR',
      allocations,
    });
    const token = await opened((await linkTo(clientId)).secret);
    const { items } = dataOf(await ask('invoices.list', token));
    assert.deepEqual(
      (items as PortalInvoice[]).map(({ id, state, balanceMinor, isOverdue, overdueDays }) => [
        id,
        state,
        balanceMinor,
        isOverdue,
        overdueDays,
      ]),
      [
        [due, 'open', 5000, false, 0],
        [late, 'partially_paid', 3000, true, 8],
      ],
    );
    assert.deepEqual(dataOf(await ask('overview.get', token)).invoices, {
      open: 2,
      overdue: 1,
      outstanding: [
        { currency: 'EUR', amountMinor: 3000 },
        { currency: 'USD', amountMinor: 5000 },
      ],
      overdueSums: [{ currency: 'EUR', amountMinor: 3000 }],
    });
  });

  it('[S3-101] [C01] one invoice as it was issued, with each payment of it; a draft, a void one and one of another client are not there', async () => {
    const [clientId, other] = [await withPortal('Acme Ltd'), await withPortal()];
    const [id, beside] = [await invoice(clientId, 'sent'), await invoice(clientId, 'sent')];
    const pay = (kind: Payment['kind'], amountMinor: number, allocations: Payment['allocations']) =>
      writePayment(here.as('owner'), { clientId, kind, amountMinor, currency: 'EUR', allocations });
    const paid = await pay('payment', 4000, [
      { documentId: id, amountMinor: 3000 },
      { documentId: beside, amountMinor: 1000 },
    ]);
    const back = await pay('refund', 500, [{ documentId: id, amountMinor: 500 }]);
    const token = await opened((await linkTo(clientId)).secret);
    const shown = dataOf(await ask('invoices.get', token, { id }));
    assert.equal(shown.state, 'partially_paid');
    assert.deepEqual([shown.totalMinor, shown.paidMinor, shown.balanceMinor], [5000, 2500, 2500]);
    assert.deepEqual(shown.billTo, { name: 'Acme Ltd', email: null, address: null, taxId: null });
    const at = testNow.toISOString();
    assert.deepEqual(shown.payments, [
      { id: back.id, kind: 'refund', at, amountMinor: 500 },
      { id: paid.id, kind: 'payment', at, amountMinor: 3000 },
    ]);
    const hidden = [await invoice(clientId, 'draft'), await invoice(clientId, 'void'), await invoice(other, 'sent')];
    for (const none of hidden) expectRefusal(await ask('invoices.get', token, { id: none }), 'not-found');
  });

  it('the newest first, page by page, each once', async () => {
    const clientId = await withPortal();
    const written: string[] = [];
    for (let day = 1; day <= 5; day += 1)
      written.push(await invoice(clientId, 'sent', { issueDate: `2026-02-0${day}` }));
    const token = await opened((await linkTo(clientId)).secret);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = dataOf(await ask('invoices.list', token, { limit: 2, ...(cursor !== undefined && { cursor }) }));
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, written.toReversed());
  });

  it('[C01] takes no client, and no cursor of another portal', async () => {
    const [clientId, other] = [await withPortal(), await withPortal()];
    for (let day = 1; day <= 3; day += 1) await invoice(other, 'sent', { issueDate: `2026-02-0${day}` });
    const [token, others] = [await opened((await linkTo(clientId)).secret), await opened((await linkTo(other)).secret)];
    expectRefusal(await ask('invoices.list', token, { clientId: other }), 'validation');
    const { nextCursor } = dataOf(await ask('invoices.list', others, { limit: 1 }));
    expectRefusal(await ask('invoices.list', token, { cursor: nextCursor }), 'validation');
    assert.deepEqual(dataOf(await ask('invoices.list', token)).items, []);
  });

  it('[C05] files that are shared, in either direction, and can be downloaded; none that is internal', async () => {
    const clientId = await withPortal();
    const staff = await server.mint(here, 'owner');
    const sent = async (name: string, direction: string) => {
      const answer = await server.send(`/v1/files?clientId=${clientId}&name=${name}&direction=${direction}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${staff.token}`,
          origin: 'https://host.test',
          'content-type': 'text/plain',
          'idempotency-key': randomUUID(),
        },
        body: name,
      });
      assert.equal(answer.status, 201, answer.text);
      return answer.body.id as string;
    };
    const [plan, secret, theirs] = [
      await sent('plan.txt', 'shared_with'),
      await sent('secret.txt', 'internal'),
      await sent('logo.txt', 'shared_by'),
    ];
    const token = await opened((await linkTo(clientId)).secret);
    const answer = await ask('files.list', token);
    assert.deepEqual(
      dataOf(answer).items.map(({ id }: { id: string }) => id),
      [theirs, plan],
    );
    assert.doesNotMatch(answer.text, /secret|Olivia|usr_/);
    assert.deepEqual(dataOf(await ask('overview.get', token)).files, { sharedWith: 1, sharedBy: 1 });
    const headers = { authorization: `Bearer ${token}`, origin: portalOrigin };
    assert.equal(await (await fetch(`${server.url}/v1/files/${plan}`, { headers })).text(), 'plan.txt');
    assert.equal((await fetch(`${server.url}/v1/files/${secret}`, { headers })).status, 404);
    await api(as('owner')).clients.archive({ ids: [clientId] });
    assert.equal((await fetch(`${server.url}/v1/files/${plan}`, { headers })).status, 404);
  });

  it('[S3-104] [S3-105] [S3-106] [B03] nothing of the staff: no procedure of theirs, no name, no note, no owner', async () => {
    const clientId = await withPortal();
    await api(as('owner')).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'CANARY-note' });
    await invoice(clientId, 'sent');
    const token = await opened((await linkTo(clientId)).secret);
    for (const name of ['notes.list', 'clients.get', 'workspace.vocabulary', 'session.get'])
      expectRefusal(await ask(name, token, { clientId }), 'not-found');
    for (const name of ['notes.list', 'clients.get', 'workspace.vocabulary'])
      expectRefusal(await server.send(`/trpc/${name}`, callOf(token, { clientId })), 'forbidden');
    for (const name of ['overview.get', 'invoices.list', 'files.list', 'replies.list'])
      assert.doesNotMatch((await ask(name, token)).text, /CANARY|Olivia|usr_|not_/);
    // What an invoice cost, and what was earned by it, is not among what a client is told of it.
    const [billed] = dataOf(await ask('invoices.list', token)).items as object[];
    assert.deepEqual(Object.keys(billed ?? {}).toSorted(), [
      'balanceMinor',
      'currency',
      'dueDate',
      'id',
      'isOverdue',
      'issueDate',
      'number',
      'overdueDays',
      'state',
      'totalMinor',
    ]);
  });

  it('asked by the staff, the portal’s own door is shut', async () => {
    const { token } = await server.mint(here, 'owner');
    expectRefusal(await server.call('/portal/trpc/overview.get', {}, token), 'forbidden');
  });
});

describe('looking at a portal as its client does', () => {
  /** As the page of a host's member, with a session of its own. */
  async function viewed(clientId: string, role: 'owner' | 'agent' = 'agent') {
    const staff = await server.mint(here, role);
    const answer = await server.call('portal.openView', { clientId }, staff.token);
    assert.equal(answer.status, 200, answer.text);
    const { token } = answer.body.result.data as OpenedPortal;
    const look = (name: string, input = {}) => server.call(`/portal/trpc/${name}`, input, token);
    return { staff, look };
  }

  it('[S3-50] [S3-51] [D04] gives the same answers as the client has, and counts as no visit', async () => {
    const clientId = await withPortal('Seen Ltd');
    const id = await invoice(clientId, 'sent');
    await invoice(clientId, 'draft');
    await api(as('owner')).replies.create({ idempotencyKey: randomUUID(), clientId, text: 'The draft is ready.' });
    const { look } = await viewed(clientId);
    const token = await opened((await linkTo(clientId)).secret);
    const visits = async () => (await api(as('owner')).portal.get({ clientId })).lastVisitAt;
    const before = await visits();
    assert.notEqual(before, null);
    now = new Date(testNow.getTime() + 14 * 60_000);
    for (const name of ['overview.get', 'invoices.list', 'files.list', 'replies.list'])
      assert.deepEqual(dataOf(await look(name)), dataOf(await ask(name, token)), name);
    assert.equal(dataOf(await look('replies.list')).items.length, 1);
    assert.deepEqual(dataOf(await look('invoices.get', { id })), dataOf(await ask('invoices.get', token, { id })));
    assert.equal(await visits(), before);
    now = testNow;
    const { items } = await api(as('owner')).activity.list({ clientId, kinds: ['portal'] });
    assert.equal(items.filter(({ type }) => type === 'portal.visited').length, 1);
  });

  it('[D01] is for those who may, of their own workspace, who may see what a portal shows, and where there is one', async () => {
    const clientId = await withPortal();
    await refusal(api(as('watcher')).portal.openView({ clientId }), 'forbidden');
    const stranger = await createTestWorkspace(database);
    await refusal(api({ ...stranger.as('owner'), portalUrl }).portal.openView({ clientId }), 'not-found');
    const scopes = ['view_clients', 'view_as_client', 'view_files'] as const;
    const narrow = await server.mint(here, 'owner', { scopes: [...scopes] });
    expectRefusal(await server.call('portal.openView', { clientId }, narrow.token), 'forbidden');
    const { id } = await newClient(as('owner'));
    const staff = await server.mint(here, 'owner');
    expectRefusal(await server.call('portal.openView', { clientId: id }, staff.token), 'validation');
  });

  it('[D05] ends with the session that it was opened from, with the rights of its person, and with the portal', async () => {
    const clientId = await withPortal();
    const [one, two, three] = [await viewed(clientId), await viewed(clientId), await viewed(clientId, 'owner')];
    await server.call('session.end', {}, one.staff.token);
    expectRefusal(await one.look('overview.get'), 'session-expired');
    await server.mint(here, 'agent', {
      actor: { userId: here.users.agent.hostId, role: 'watcher', name: here.users.agent.name },
    });
    expectRefusal(await two.look('overview.get'), 'forbidden');
    await server.mint(here, 'agent');
    dataOf(await three.look('overview.get'));
    const { version } = await api(as('owner')).clients.get({ id: clientId });
    await api(as('owner')).clients.update({ id: clientId, version, patch: { portalEnabled: false } });
    expectRefusal(await three.look('overview.get'), 'session-expired');
  });

  it('[D06] is on record with who looked', async () => {
    const clientId = await withPortal();
    await viewed(clientId);
    const [line] = await database.read
      .select({ actorId: audit.actorId, actorType: audit.actorType })
      .from(audit)
      .where(and(eq(audit.workspaceId, here.id), eq(audit.action, 'portal.openView')))
      .orderBy(desc(audit.id))
      .limit(1);
    assert.deepEqual(line, { actorId: here.users.agent.id, actorType: 'staff' });
  });
});

function callOf(token: string, input: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { origin: portalOrigin, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  };
}
