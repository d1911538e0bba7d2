import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { OwnProfile, PortalProposal } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { purge } from '../../../purge.ts';
import { apiOf } from '../../../testing/api.ts';
import { readEvents } from '../../../testing/event-reader.ts';
import { expectRefusal } from '../../../testing/expect-refusal.ts';
import { portalOrigin, startPortalPeople, type PortalPeople } from '../../../testing/portal-people.ts';
import { refusal } from '../../../testing/refusal.ts';
import { runSql } from '../../../testing/test-database.ts';
import type { Answer } from '../../../testing/test-server.ts';
import { testNow } from '../../../testing/test-workspace.ts';
import { audit } from '../../activity/table.ts';

let people: PortalPeople;
before(async () => {
  people = await startPortalPeople();
});
after(() => people.close());

const minute = 60_000;

/** A client of Anna’s with a portal and a contact. */
async function withClient(name = 'Acme') {
  const clientId = await people.clientWithPortal(name);
  await edit(clientId, { ownerId: people.here.users.agent.id, email: 'office@acme.test', phone: '+4930123456' });
  const contact = await people.contactOf(clientId);
  return { clientId, contact };
}

async function edit(clientId: string, patch: object) {
  const { version } = await people.staff.clients.get({ id: clientId });
  return people.staff.clients.update({ id: clientId, version, patch });
}

type Ask = (name: string, input?: object) => Promise<Answer>;

/** Asks the portal by a link. */
async function byLink(clientId: string, url?: string): Promise<Ask> {
  const made = url ?? (await people.staff.portal.createLink({ clientId })).url;
  const secret = new URLSearchParams(new URL(made).hash.slice(1)).get('link');
  const answer = await people.server.send('/portal/v1/sessions', {
    method: 'POST',
    headers: { origin: portalOrigin, authorization: `Bearer ${secret}` },
  });
  assert.equal(answer.status, 201, answer.text);
  const { token } = answer.body as { token: string };
  const browser = people.browser();
  return (name, input) => browser.ask(name, token, input);
}

const dataOf = (answer: Answer) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body.result.data;
};
const propose = (ask: Ask, patch: object) => ask('profile.propose', { idempotencyKey: randomUUID(), patch });
const profile = async (ask: Ask): Promise<OwnProfile> => dataOf(await ask('profile.get'));
const codeIn = (text: string | undefined) => /^\s*(\d{6})\s*$/m.exec(text ?? '')?.[1] ?? `no code in ${text}`;

/** By a link, with the code of a mail. */
async function byCode(clientId: string, email: string): Promise<Ask> {
  const ask = await byLink(clientId);
  dataOf(await ask('code.send'));
  dataOf(await ask('code.confirm', { code: codeIn((await people.mailsTo(email)).at(-1)) }));
  return ask;
}
const openOf = async (clientId: string): Promise<PortalProposal[]> =>
  (await people.staff.portal.listProposals({ clientId })).items;
async function onlyOpen(clientId: string): Promise<PortalProposal> {
  const [one, ...others] = await openOf(clientId);
  assert.ok(one && others.length === 0, `${others.length + 1} are open`);
  return one;
}
const decide = (id: string, decision: 'accept' | 'reject') => people.staff.portal.decideProposal({ id, decision });

const berlin = {
  recipient: null,
  street: 'Torstraße 1',
  district: null,
  city: 'Berlin',
  region: null,
  postalCode: '10119',
  countryCode: 'DE',
};

function byField([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one).localeCompare(String(other));
}

describe('what a client proposes to change of its profile', () => {
  it('[C6] an address is proposed by link with a mailed code, and changes when a member of the staff accepts it', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byLink(clientId);
    expectRefusal(await propose(ask, { address: berlin }), 'code-required');
    const { to } = dataOf(await ask('code.send'));
    assert.equal(to, `p…@acme.test`);
    const code = codeIn((await people.mailsTo(contact.email)).at(-1));
    const { contact: who } = dataOf(await ask('code.confirm', { code: ` ${code.slice(0, 3)} ${code.slice(3)}` }));
    assert.equal(who.name, 'Priya Nair');
    const { proposals } = dataOf(await propose(ask, { address: berlin }));
    const text = 'Torstraße 1\n10119 Berlin';
    assert.deepEqual(
      proposals.map(({ field, value, contact }: OwnProfile['proposals'][number]) => ({ field, value, contact })),
      [{ field: 'address', value: { text, countryCode: 'DE' }, contact: 'Priya Nair' }],
    );
    assert.equal((await people.staff.clients.get({ id: clientId })).address, null);
    const open = await onlyOpen(clientId);
    assert.deepEqual([open.via, open.contact?.id, open.before.text], ['code', contact.id, null]);
    const decided = await decide(open.id, 'accept');
    assert.deepEqual([decided.state, decided.current.text], ['accepted', text]);
    assert.equal((await people.staff.clients.get({ id: clientId })).address, text);
    const seen = await profile(ask);
    assert.deepEqual([seen.details.address?.city, seen.proposals], ['Berlin', []]);
    dataOf(await propose(ask, { address: { ...berlin, street: 'Torstraße 2' } }));
    await decide((await onlyOpen(clientId)).id, 'accept');
    const { items } = await people.staff.addresses.list({ clientId });
    assert.deepEqual(
      items.map(({ street, isPrimary }) => [street, isPrimary]),
      [['Torstraße 2', true]],
    );
  });

  it('shows a client its own fields and nothing of the staff’s', async () => {
    const { clientId } = await withClient();
    await edit(clientId, { notes: 'CANARY notes', rating: 3, industry: 'CANARY industry' });
    await people.staff.notes.create({ idempotencyKey: randomUUID(), clientId, text: 'CANARY note' });
    const answer = await (await byLink(clientId))('profile.get');
    assert.deepEqual(Object.keys(dataOf(answer)), ['details', 'proposals', 'isKnown', 'isReadOnly', 'recipients']);
    assert.deepEqual(dataOf(answer).details, {
      name: 'Acme',
      email: 'office@acme.test',
      phone: '+49 30 123456',
      website: null,
      taxId: null,
      address: null,
    });
    for (const hidden of ['CANARY', people.here.users.agent.id, 'Anna', 'Priya'])
      assert.ok(!answer.text.includes(hidden), hidden);
  });

  it('is judged by the rules for what the staff types, at its field, and stores nothing else', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byCode(clientId, contact.email);
    for (const [patch, field] of [
      [{ email: 'nowhere' }, 'patch.email'],
      [{ phone: 'call me' }, 'patch.phone'],
      [{ taxId: '4111 1111 1111 1111' }, 'patch.taxId'],
      [{ name: '' }, 'patch.name'],
      [{ website: 'no site' }, 'patch.website'],
      [{ address: { ...berlin, postalCode: '1' } }, 'patch.address.postalCode'],
      [{ ownerId: people.here.users.owner.id }, 'patch.ownerId'],
    ] as const)
      assert.equal(expectRefusal(await propose(ask, patch), 'validation').field, field);
    assert.deepEqual(await openOf(clientId), []);
    dataOf(await propose(ask, { phone: '030 123456', name: 'Acme', website: null }));
    assert.deepEqual(await openOf(clientId), [], 'what is there is not proposed');
    dataOf(await propose(ask, { phone: '030 654321', website: 'acme.test' }));
    assert.deepEqual((await openOf(clientId)).map(({ field, value }) => [field, value.text]).toSorted(byField), [
      ['phone', '+49 30 654321'],
      ['website', 'https://acme.test'],
    ]);
  });

  it('notifies the owner of the client, and is told in the history and the audit as what the contact did', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byCode(clientId, contact.email);
    dataOf(await propose(ask, { name: 'Acme & Sons', phone: null }));
    const { items } = await apiOf(people.as('agent')).notifications.list({});
    assert.deepEqual(
      items.filter(({ client }) => client.id === clientId).map(({ kind, actor }) => [kind, actor]),
      [
        ['proposal', null],
        ['owner-assigned', items.find(({ kind }) => kind === 'owner-assigned')?.actor],
      ],
    );
    const history = await people.staff.activity.list({ clientId, kinds: ['portal'] });
    const told = history.items.filter(({ type }) => type === 'portal.proposed');
    assert.deepEqual(
      told
        .flatMap(({ changes, actor }) => changes.map(({ field, after }) => [field, after, actor?.name]))
        .toSorted(byField),
      [
        ['name', 'Acme & Sons', 'Priya Nair'],
        ['phone', null, 'Priya Nair'],
      ],
    );
    const lines = await people.database.read
      .select({ actorType: audit.actorType, actorId: audit.actorId })
      .from(audit)
      .where(and(eq(audit.clientId, clientId), eq(audit.action, 'portal.profile.propose')));
    assert.deepEqual(lines[0], { actorType: 'portal', actorId: contact.id });
  });

  it('is one for each field: another takes its place, and the client takes it back', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byCode(clientId, contact.email);
    dataOf(await propose(ask, { name: 'Acme One' }));
    dataOf(await propose(ask, { name: 'Acme Two' }));
    const open = await onlyOpen(clientId);
    assert.equal(open.value.text, 'Acme Two');
    expectRefusal(await (await byLink(clientId))('profile.withdraw', { id: open.id }), 'code-required');
    dataOf(await ask('profile.withdraw', { id: open.id }));
    expectRefusal(await ask('profile.withdraw', { id: open.id }), 'not-found');
    await refusal(decide(open.id, 'accept'), 'not-found');
    assert.deepEqual((await profile(ask)).proposals, []);
  });

  it('cannot be accepted when the field was changed since: that is told, nothing is overwritten', async () => {
    const { clientId, contact } = await withClient();
    dataOf(await propose(await byCode(clientId, contact.email), { phone: '+4930777777' }));
    await edit(clientId, { phone: '+4930888888' });
    const open = await onlyOpen(clientId);
    assert.deepEqual([open.isOutdated, open.current.text], [true, '+49 30 888888']);
    const refused = await refusal(decide(open.id, 'accept'), 'conflict');
    assert.equal((refused.details.current as { phone: string }).phone, '+49 30 888888');
    assert.equal((await decide(open.id, 'reject')).state, 'rejected');
  });

  it('is undone: the field is what it was, and the proposal open again', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byCode(clientId, contact.email);
    dataOf(await propose(ask, { phone: '+4930777777', address: berlin }));
    for (const { id } of await openOf(clientId)) {
      await decide(id, 'accept');
      assert.equal((await people.staff.portal.undoProposal({ id })).state, 'open');
      await decide(id, 'reject');
      await people.staff.portal.undoProposal({ id });
      await refusal(people.staff.portal.undoProposal({ id }), 'not-found');
    }
    const { phone, address } = await people.staff.clients.get({ id: clientId });
    assert.deepEqual([phone, address], ['+49 30 123456', null]);
    const [first] = await openOf(clientId);
    assert.ok(first);
    await decide(first.id, 'accept');
    await edit(clientId, { phone: '+4930999999', address: 'Elsewhere 1' });
    await refusal(people.staff.portal.undoProposal({ id: first.id }), 'conflict');
  });

  it('tells the old address that email or tax ID were changed, and not what to', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byCode(clientId, contact.email);
    dataOf(await propose(ask, { email: 'thief@elsewhere.test', taxId: 'DE136695976' }));
    for (const { id } of await openOf(clientId)) await decide(id, 'accept');
    const own = await people.mailsTo(contact.email);
    assert.equal(own.length, 1, 'the code');
    const told = await people.mailsTo('office@acme.test');
    assert.ok(told.length >= 1);
    assert.match(told.join('\n'), /The email address that Northwind Studio keeps of Acme was changed/);
    for (const text of [...told, ...(await people.mailsTo('thief@elsewhere.test'))])
      assert.ok(!text.includes('thief@'));
  });

  it('needs the permission to edit the client, and is another client’s nowhere', async () => {
    const { clientId, contact } = await withClient();
    const other = await withClient('Other');
    dataOf(await propose(await byCode(clientId, contact.email), { name: 'Acme Three' }));
    const { id } = await onlyOpen(clientId);
    await refusal(apiOf(people.as('watcher')).portal.decideProposal({ id, decision: 'accept' }), 'forbidden');
    const theirs = await byCode(other.clientId, other.contact.email);
    expectRefusal(await theirs('profile.withdraw', { id }), 'not-found');
    assert.deepEqual((await profile(theirs)).proposals, []);
    assert.equal((await onlyOpen(clientId)).state, 'open');
  });

  it('is proposed by a contact who is signed in without a code, and not by a member who looks as the client does', async () => {
    const clientId = await people.clientWithPortal();
    const { browser, contactId } = await people.signedIn(clientId);
    const token = await browser.open(clientId);
    const ask: Ask = (name, input) => browser.ask(name, token, input);
    const seen = await profile(ask);
    assert.deepEqual([seen.isKnown, seen.recipients], [true, []]);
    expectRefusal(await ask('code.send'), 'validation');
    dataOf(await propose(ask, { name: 'Acme Signed' }));
    const open = await onlyOpen(clientId);
    assert.deepEqual([open.via, open.contact?.id], ['session', contactId]);
    const staff = await people.server.mint(people.here, 'owner');
    const view = await people.server.call('portal.openView', { clientId }, staff.token);
    const looking: Ask = (name, input = {}) => people.server.call(`/portal/trpc/${name}`, input, dataOf(view).token);
    const looked = await profile(looking);
    assert.deepEqual([looked.details.name, looked.isReadOnly, looked.recipients], ['Acme', true, []]);
    for (const write of [() => propose(looking, { name: 'Staff' }), () => looking('code.send')])
      expectRefusal(await write(), 'forbidden');
  });

  it('is told live to the staff and to the portal', async () => {
    const { clientId, contact } = await withClient();
    const clientsSide = await people.signedIn(clientId, { name: 'Lena Live' });
    const token = await clientsSide.browser.open(clientId);
    const ask = await byCode(clientId, contact.email);
    const staff = await people.server.mint(people.here, 'owner');
    const streams = [
      await readEvents(people.server.url, staff.token),
      await readEvents(people.server.url, token, { headers: { origin: portalOrigin } }),
    ];
    dataOf(await propose(ask, { name: 'Acme Live' }));
    for (const stream of streams) {
      const isTold = () => stream.frames.some(({ data }) => data.kind === 'proposal' && data.clientId === clientId);
      await stream.until(isTold, 'the proposal is told');
      stream.close();
    }
  });

  it('goes with its client, and when it was decided long ago', async () => {
    const kept = await withClient('Kept');
    const erased = await withClient('Erased');
    for (const { clientId, contact } of [kept, erased])
      dataOf(await propose(await byCode(clientId, contact.email), { name: 'CANARY name', phone: null }));
    await people.staff.clients.erase({ id: erased.clientId, confirmName: 'Erased' });
    const count = (clientId: string) =>
      runSql(people.database.url, `select "id" from "portalProposal" where "clientId" = '${clientId}'`);
    assert.deepEqual(await count(erased.clientId), []);
    const [first] = await openOf(kept.clientId);
    assert.ok(first);
    await decide(first.id, 'reject');
    const late = new Date(testNow.getTime() + 91 * 24 * 60 * minute);
    const { database } = people;
    const files = { remove: () => Promise.resolve() };
    await purge({ database, now: () => late, removedDays: 30 }, files as never);
    assert.equal((await count(kept.clientId)).length, 1);
  });
});

describe('the code that is mailed to a contact of the client', () => {
  it('[P7] lets that session alone write, and for a while', async () => {
    const { clientId, contact } = await withClient();
    const [one, two] = [await byLink(clientId), await byLink(clientId)];
    dataOf(await one('code.send'));
    const code = codeIn((await people.mailsTo(contact.email)).at(-1));
    expectRefusal(await two('code.confirm', { code }), 'validation');
    dataOf(await one('code.confirm', { code }));
    expectRefusal(await one('code.confirm', { code }), 'validation');
    dataOf(await one('replies.create', { idempotencyKey: randomUUID(), text: 'By code' }));
    expectRefusal(await propose(two, { name: 'Two' }), 'code-required');
    assert.deepEqual([(await profile(one)).isKnown, (await profile(two)).isKnown], [true, false]);
    // With the tie the right to write ends.
    await people.staff.contacts.endTie({ clientId, contactId: contact.id, endedOn: '2026-03-01' });
    expectRefusal(await propose(one, { name: 'Gone' }), 'code-required');
  });

  it('[C09] is good for nothing once its address is the contact’s no longer, typed or not', async () => {
    const { clientId, contact } = await withClient();
    const [typed, waiting] = [await byCode(clientId, contact.email), await byLink(clientId)];
    dataOf(await waiting('code.send'));
    const code = codeIn((await people.mailsTo(contact.email)).at(-1));
    const { version } = await people.staff.contacts.get({ id: contact.id });
    const emails = [{ value: `new-${contact.email}` }];
    await people.staff.contacts.update({ id: contact.id, version, patch: { emails } });
    expectRefusal(await propose(typed, { name: 'By whoever reads the old mailbox' }), 'code-required');
    expectRefusal(await waiting('code.confirm', { code }), 'validation');
  });

  it('[B08] goes to nobody whose access is suspended, and lets them write no longer', async () => {
    const { clientId, contact } = await withClient();
    const { id } = await people.staff.portal.invite({ clientId, contactId: contact.id });
    // Sent before the code is asked for: mails that are due together arrive in any order.
    await people.mailsTo(contact.email);
    const [typed, later] = [await byCode(clientId, contact.email), await byLink(clientId)];
    await people.staff.portal.setAccess({ id, patch: { isSuspended: true } });
    expectRefusal(await propose(typed, { name: 'By the suspended' }), 'code-required');
    expectRefusal(await later('code.send', { contactId: contact.id }), 'validation');
    assert.deepEqual((await profile(later)).recipients, []);
  });

  it('is good for five tries and ten minutes, and one at a time', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byLink(clientId);
    const wrong = { code: 'no code' };
    dataOf(await ask('code.send'));
    const first = codeIn((await people.mailsTo(contact.email)).at(-1));
    dataOf(await ask('code.send'));
    const second = codeIn((await people.mailsTo(contact.email)).at(-1));
    if (first !== second) expectRefusal(await ask('code.confirm', { code: first }), 'validation');
    const miss = second === '000000' ? '000001' : '000000';
    for (let tries = first === second ? 0 : 1; tries < 5; tries += 1)
      expectRefusal(await ask('code.confirm', { code: miss }), 'validation');
    assert.equal(expectRefusal(await ask('code.confirm', { code: second }), 'validation').field, 'code');
    expectRefusal(await ask('code.confirm', wrong), 'validation');
    dataOf(await ask('code.send'));
    const third = codeIn((await people.mailsTo(contact.email)).at(-1));
    people.clock.now = new Date(testNow.getTime() + 10 * minute);
    const late = await ask('code.confirm', { code: third });
    people.clock.now = testNow;
    expectRefusal(late, 'validation');
    dataOf(await ask('code.confirm', { code: third }));
  });

  it('goes to contacts of the client alone, by an address that is masked, the one of the link first, and not without end', async () => {
    const { clientId, contact } = await withClient();
    const second = await people.contactOf(clientId, { name: 'Second Nair', emails: [{ value: 'zoe@acme.test' }] });
    const other = await withClient('Other');
    await people.staff.portal.sendLink({
      idempotencyKey: randomUUID(),
      clientId,
      contactId: second.id,
      expiresInDays: 7,
    });
    const url = /https:\S+#link=\S+/.exec((await people.mailsTo('zoe@acme.test')).at(-1) ?? '')?.[0];
    const ask = await byLink(clientId, url);
    assert.deepEqual((await profile(ask)).recipients, [
      { id: second.id, email: 'z…@acme.test' },
      { id: contact.id, email: 'p…@acme.test' },
    ]);
    expectRefusal(await ask('code.send', { contactId: other.contact.id }), 'validation');
    expectRefusal(await ask('code.send', { email: 'me@elsewhere.test' }), 'validation');
    for (let sent = 0; sent < 5; sent += 1) dataOf(await ask('code.send', { contactId: contact.id }));
    const { retryAfter } = expectRefusal(await ask('code.send', { contactId: contact.id }), 'rate-limited');
    assert.equal(retryAfter, 3600);
    // Only the newest of those that wait is composed.
    assert.equal((await people.mailsTo(contact.email)).length, 1);
  });

  it('is stored nowhere', async () => {
    const { clientId, contact } = await withClient();
    const ask = await byLink(clientId);
    dataOf(await ask('code.send'));
    const code = codeIn((await people.mailsTo(contact.email)).at(-1));
    for (const table of ['portalCode', 'mail', 'job', 'audit', 'event'])
      assert.ok(
        !JSON.stringify(await runSql(people.database.url, `select * from "${table}"`)).includes(`"${code}"`),
        table,
      );
  });
});
