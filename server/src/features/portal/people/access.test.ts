import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { portalContract, portalScopes } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import { apiOf } from '../../../testing/api.ts';
import { readEvents } from '../../../testing/event-reader.ts';
import { expectRefusal } from '../../../testing/expect-refusal.ts';
import { newClient } from '../../../testing/new-client.ts';
import {
  goodPassword,
  portalOrigin,
  secretIn,
  startPortalPeople,
  type PortalPeople,
} from '../../../testing/portal-people.ts';
import { refusal } from '../../../testing/refusal.ts';
import { runSql } from '../../../testing/test-database.ts';
import { testOrigin } from '../../../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../../../testing/test-workspace.ts';
import { audit } from '../../activity/table.ts';
import { writeInvoice } from '../../billing/index.ts';

const dayMs = 86_400_000;

let people: PortalPeople;

before(async () => {
  people = await startPortalPeople();
});
after(() => people.close());
beforeEach(() => {
  people.clock.now = testNow;
});

const listed = async (clientId: string) => (await people.staff.portal.listAccess({ clientId })).items;

describe('an invitation to a client’s portal', () => {
  it('[S2-04] [S2-37] [S2-62] [S3-52] [S3-90] is sent by hand to a contact, and is seen to be pending and accepted by the mail server', async () => {
    const { staff, clientWithPortal, contactOf, mailsTo } = people;
    const clientId = await clientWithPortal();
    const { id: contactId, email } = await contactOf(clientId);
    const access = await staff.portal.invite({ clientId, contactId });
    assert.equal(access.state, 'invited');
    assert.deepEqual(access.contact, {
      id: contactId,
      name: 'Priya Nair',
      email: { value: email, state: 'unverified' },
      isPrimary: true,
    });
    assert.equal(access.grantedBy?.name, 'Olivia Owner');
    assert.equal(access.invitation?.mail?.state, 'queued');
    assert.equal(access.invitation?.expiresAt, new Date(testNow.getTime() + 7 * dayMs).toISOString());
    assert.equal((await mailsTo(email)).length, 1);
    const [known] = await listed(clientId);
    assert.equal(known?.invitation?.mail?.state, 'accepted');
  });

  it('[S2-38] [S2-63] [S2-64] [S2-65] its mail welcomes, says from whom it is and how a password is set, and leads to the portal', async () => {
    const { clientWithPortal, invited, mails } = people;
    const { email } = await invited(await clientWithPortal('Acme & Söhne'));
    const mail = mails.received.find(({ to }) => to.includes(email));
    assert.equal(mail?.parsed.subject, 'Your invitation to the client portal of Northwind Studio');
    const text = mail.parsed.text ?? '';
    for (const part of [
      'Hello Priya Nair,',
      'Welcome! Olivia Owner invites you to the client portal of Northwind Studio',
      'Acme & Söhne',
      'choose a password',
      'valid until March 25, 2026',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.match(text, /https:\/\/portal\.test\/of\/clients#invitation=cpi_[\w-]{43}&workspace=wsp_/);
    assert.match(String(mail.parsed.html), /href="https:\/\/portal\.test\/of\/clients#invitation=cpi_/);
  });

  it('[S2-19] [S2-66] goes out with the creation of a contact where that is wanted, [S2-20] and by hand later where it is not', async () => {
    const { staff, clientWithPortal, mailsTo } = people;
    const clientId = await clientWithPortal();
    const create = (email: string, sendInvitation: boolean) =>
      staff.contacts.create({
        idempotencyKey: randomUUID(),
        clientId,
        contact: { name: 'Somebody', emails: [{ value: email }] },
        sendInvitation,
      });
    await create('at-once@acme.test', true);
    const later = await create('later@acme.test', false);
    assert.equal((await mailsTo('at-once@acme.test')).length, 1);
    assert.equal((await mailsTo('later@acme.test')).length, 0);
    assert.deepEqual(
      (await listed(clientId)).map(({ contact }) => contact.email?.value),
      ['at-once@acme.test'],
    );
    await staff.portal.invite({ clientId, contactId: later.contact.id });
    assert.equal((await mailsTo('later@acme.test')).length, 1);
  });

  it('creates nobody when the invitation is refused: portal off, no email, no permission', async () => {
    const { staff, as, clientWithPortal } = people;
    const { id: closed } = await newClient(as('owner'));
    const contact = { name: 'Nobody', emails: [{ value: 'nobody@acme.test' }] };
    const input = (clientId: string) => ({ idempotencyKey: randomUUID(), clientId, contact, sendInvitation: true });
    assert.equal((await refusal(staff.contacts.create(input(closed)), 'validation')).details.field, 'clientId');
    const open = await clientWithPortal();
    const bare = { ...input(open), contact: { name: 'Nobody' } };
    assert.equal((await refusal(staff.contacts.create(bare), 'validation')).details.field, 'contact.emails');
    await refusal(apiOf(as('agent')).contacts.create(input(open)), 'forbidden');
    const without = { ...as('owner'), mailer: undefined };
    await refusal(apiOf(without).contacts.create(input(open)), 'not-entitled');
    const { items } = await staff.contacts.find({ text: 'nobody@acme.test' });
    assert.deepEqual(items, []);
    assert.equal((await apiOf(without).portal.listAccess({ clientId: open })).canInvite, false);
  });

  it('is refused twice, without an email, for somebody of another client or workspace, and where the portal is off', async () => {
    const { staff, as, database, clientWithPortal, contactOf } = people;
    const [clientId, other] = [await clientWithPortal(), await clientWithPortal()];
    const { id: contactId } = await contactOf(clientId);
    await staff.portal.invite({ clientId, contactId });
    const again = await refusal(staff.portal.invite({ clientId, contactId }), 'validation');
    assert.deepEqual([again.details.field, again.details.issues?.[0]?.problem], ['contactId', 'taken']);
    await refusal(staff.portal.invite({ clientId: other, contactId }), 'not-found');
    const bare = await contactOf(clientId, { emails: [] });
    const { details } = await refusal(staff.portal.invite({ clientId, contactId: bare.id }), 'validation');
    assert.deepEqual([details.field, details.issues?.[0]?.problem], ['contactId', 'required']);
    const stranger = await createTestWorkspace(database);
    await refusal(apiOf(as('owner', stranger)).portal.invite({ clientId, contactId: bare.id }), 'not-found');
    await refusal(apiOf(as('agent')).portal.invite({ clientId, contactId }), 'forbidden');
  });

  it('[S2-68] [S2-99] is sent again to the address as it is now, and the link of the one before opens nothing', async () => {
    const { staff, clientWithPortal, invited, mailsTo, browser } = people;
    const clientId = await clientWithPortal();
    const { access, contactId, secret } = await invited(clientId, { emails: [{ value: 'pirya@acme.test' }] });
    const { version } = await staff.contacts.get({ id: contactId });
    await staff.contacts.update({ id: contactId, version, patch: { emails: [{ value: 'priya@acme.test' }] } });
    expectRefusal(await browser().post('invitations/open', { secret }), 'link-expired');
    people.clock.now = new Date(testNow.getTime() + 3 * dayMs);
    const again = await staff.portal.resendInvitation({ id: access.id });
    assert.equal(again.contact.email?.value, 'priya@acme.test');
    assert.equal(again.invitation?.sentAt, people.clock.now.toISOString());
    const [text] = await mailsTo('priya@acme.test');
    expectRefusal(await browser().post('invitations/accept', { secret, password: goodPassword }), 'link-expired');
    await browser().done('invitations/accept', { secret: secretIn(text, 'invitation'), password: goodPassword });
    const { details } = await refusal(staff.portal.resendInvitation({ id: access.id }), 'validation');
    assert.equal(details.field, 'id');
  });

  it('[S2-70] [S2-71] can be cancelled: its link opens nothing then, and a mail that has not left is not sent', async () => {
    const { staff, clientWithPortal, contactOf, invited, mailsTo, browser } = people;
    const clientId = await clientWithPortal();
    const { access, secret } = await invited(clientId);
    await staff.portal.cancelInvitation({ id: access.id });
    expectRefusal(await browser().post('invitations/open', { secret }), 'link-expired');
    expectRefusal(await browser().post('invitations/accept', { secret, password: goodPassword }), 'link-expired');
    assert.deepEqual(await listed(clientId), []);
    const { id: contactId, email } = await contactOf(clientId);
    const { id } = await staff.portal.invite({ clientId, contactId });
    await staff.portal.cancelInvitation({ id });
    assert.deepEqual(await mailsTo(email), []);
    await refusal(staff.portal.cancelInvitation({ id }), 'not-found');
  });

  it('[S2-69] [S2-99] those of all clients that are pending are listed, the latest first, page by page, with what became of their mails', async () => {
    const { as, database, mails, mailsTo } = people;
    const there = await createTestWorkspace(database, { name: 'Elsewhere' });
    const api = apiOf(as('owner', there));
    const names: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      people.clock.now = new Date(testNow.getTime() + at * 1000);
      const { id, version } = await newClient(as('owner', there), { name: `Client ${at}` });
      await api.clients.update({ id, version, patch: { portalEnabled: true } });
      const contact = { name: `Person ${at}`, emails: [{ value: `pending${at}@acme.test` }] };
      await api.contacts.create({ idempotencyKey: randomUUID(), clientId: id, contact, sendInvitation: true });
      names.unshift(`Client ${at}`);
    }
    mails.answers = { at: 'recipient', code: 550, text: '5.1.1 No such user here' };
    await mailsTo('nobody');
    mails.answers = undefined;
    const first = await api.portal.listInvitations({ limit: 2 });
    const rest = await api.portal.listInvitations({ limit: 2, cursor: first.nextCursor ?? '' });
    const items = [...first.items, ...rest.items];
    assert.deepEqual(
      items.map(({ client }) => client.name),
      names,
    );
    assert.equal(rest.nextCursor, null);
    assert.deepEqual(
      [items[0]?.invitation?.mail?.state, items[0]?.invitation?.mail?.problem],
      ['refused', 'unknown-address'],
    );
  });
});

describe('the access of a contact', () => {
  it('[S2-67] [S2-93] [S3-33] is there as soon as they have accepted, and who has it is listed with when they came last', async () => {
    const { clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { browser } = await signedIn(clientId);
    assert.deepEqual([(await listed(clientId))[0]?.state, (await listed(clientId))[0]?.lastVisitAt], ['active', null]);
    await browser.open(clientId);
    const [access] = await listed(clientId);
    assert.equal(access?.lastVisitAt, testNow.toISOString());
    assert.equal(access?.invitation, null);
    assert.equal(access?.contact.email?.state, 'verified');
  });

  it('[S3-53] [S3-54] [S3-91] shows what the staff has chosen, and closes the rest by every way, for pages that are open, too', async () => {
    const { staff, as, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { access, browser } = await signedIn(clientId);
    const values = { clientId, number: 'R-1', status: 'sent' as const, issueDate: '2026-03-01', dueDate: '2026-03-10' };
    await writeInvoice(as('owner'), { ...values, totalMinor: 5000 });
    const before = await browser.open(clientId);
    const stream = await readEvents(people.server.url, before, { headers: { origin: portalOrigin } });
    await stream.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    const changed = await staff.portal.setAccess({ id: access.id, patch: { scopes: ['files'] } });
    assert.deepEqual(changed.scopes, ['files']);
    await stream.over();
    expectRefusal(await browser.ask('overview.get', before), 'session-expired');
    const token = await browser.open(clientId);
    const overview = (await browser.ask('overview.get', token)).body.result.data;
    assert.deepEqual(
      [overview.scopes, overview.invoices, overview.files],
      [['files'], null, { sharedWith: 0, sharedBy: 0 }],
    );
    assert.equal(overview.replies, null);
    const { items } = await staff.invoices.list({ clientId });
    for (const [name, input] of [
      ['invoices.list', {}],
      ['invoices.get', { id: items[0]?.id }],
      ['replies.list', {}],
      ['replies.create', { idempotencyKey: randomUUID(), text: 'Hello' }],
    ] as const)
      expectRefusal(await browser.ask(name, token, input), 'forbidden');
    const { clients } = await browser.done('sign-in/clients', {});
    assert.deepEqual([clients[0]?.scopes, clients[0]?.invoices], [['files'], null]);
    await staff.portal.setAccess({ id: access.id, patch: { scopes: ['invoices'] } });
    const other = await browser.open(clientId);
    expectRefusal(await browser.ask('files.list', other), 'forbidden');
    assert.equal((await browser.ask('invoices.list', other)).body.result.data.items.length, 1);
  });

  it('[P1] [S3-91] closes every section to whoever sees none of them, whatever is asked, and however they came', async () => {
    const { staff, here, server, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { access, contactId, browser } = await signedIn(clientId);
    await staff.portal.setAccess({ id: access.id, patch: { scopes: [] } });
    const inputs: Record<string, unknown> = {
      'invoices.get': { id: 'doc_1' },
      'replies.create': { idempotencyKey: randomUUID(), text: 'Hello' },
    };
    const subject = { clientId, contactId };
    const hosted = await server.mint(here, 'owner', { subject, allowedOrigins: [testOrigin] });
    const token = await browser.open(clientId);
    // Everybody's: what there is, and what the client says of itself. A new section is one that can be closed, or is named here.
    const everybodys = new Set(['overview', 'profile', 'code']);
    const chosen = Object.keys(portalContract).filter((feature) => !everybodys.has(feature));
    assert.deepEqual(chosen.toSorted(), [...portalScopes].toSorted());
    const overview = await browser.ask('overview.get', token);
    assert.deepEqual(overview.body.result.data.scopes, []);
    for (const [feature, verbs] of Object.entries(portalContract).filter(([name]) => chosen.includes(name)))
      for (const verb of Object.keys(verbs)) {
        const name = `${feature}.${verb}`;
        const input = inputs[name] ?? {};
        const answers = [
          await browser.ask(name, token, input),
          await server.call(`/portal/trpc/${name}`, input, hosted.token),
        ];
        for (const answer of answers) expectRefusal(answer, 'forbidden');
      }
    await staff.portal.setAccess({ id: access.id, patch: { isSuspended: true } });
    expectRefusal(await server.call('/portal/trpc/overview.get', {}, hosted.token), 'session-expired');
    await assert.rejects(server.mint(here, 'owner', { subject }), /suspended/);
  });

  it('[B08] [S3-54] is suspended and resumed: what is open ends, nothing opens meanwhile, and signing in tells so', async () => {
    const { staff, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { access, browser } = await signedIn(clientId);
    const token = await browser.open(clientId);
    assert.equal((await staff.portal.setAccess({ id: access.id, patch: { isSuspended: true } })).state, 'suspended');
    expectRefusal(await browser.ask('overview.get', token), 'session-expired');
    expectRefusal(await browser.post('sign-in/session', { clientId }), 'link-expired');
    assert.deepEqual((await browser.done('sign-in/clients', {})).clients, []);
    assert.equal((await staff.portal.setAccess({ id: access.id, patch: { isSuspended: false } })).state, 'active');
    await browser.open(clientId);
  });

  it('[B08] [S0-44] ends, sleeps while the portal is off or the client archived, and what is open ends with each', async () => {
    const { staff, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { access, browser } = await signedIn(clientId);
    const patched = async (portalEnabled: boolean) => {
      const { version } = await staff.clients.get({ id: clientId });
      await staff.clients.update({ id: clientId, version, patch: { portalEnabled } });
    };
    let token = await browser.open(clientId);
    await patched(false);
    expectRefusal(await browser.ask('overview.get', token), 'session-expired');
    expectRefusal(await browser.post('sign-in/session', { clientId }), 'link-expired');
    await patched(true);
    token = await browser.open(clientId);
    await staff.clients.archive({ ids: [clientId] });
    expectRefusal(await browser.ask('overview.get', token), 'link-expired');
    expectRefusal(await browser.post('sign-in/session', { clientId }), 'link-expired');
    await staff.clients.restore({ ids: [clientId] });
    token = await browser.open(clientId);
    await staff.portal.endAccess({ id: access.id });
    expectRefusal(await browser.ask('overview.get', token), 'session-expired');
    expectRefusal(await browser.post('sign-in/session', { clientId }), 'link-expired');
    await refusal(staff.portal.endAccess({ id: access.id }), 'not-found');
  });

  it('ends when they leave the client or are removed, and does not come back when they do', async () => {
    const { staff, clientWithPortal, signedIn } = people;
    for (const verb of ['endTie', 'remove'] as const) {
      const clientId = await clientWithPortal();
      await people.contactOf(clientId, { name: 'The primary one' });
      const { browser, contactId } = await signedIn(clientId);
      const token = await browser.open(clientId);
      if (verb === 'endTie') await staff.contacts.endTie({ clientId, contactId, endedOn: '2026-03-18' });
      else await staff.contacts.remove({ clientId, contactId });
      expectRefusal(await browser.ask('overview.get', token), 'session-expired');
      await staff.contacts[verb === 'endTie' ? 'reopenTie' : 'restore']({ clientId, contactId });
      expectRefusal(await browser.post('sign-in/session', { clientId }), 'link-expired');
      assert.deepEqual(await listed(clientId), []);
    }
  });

  it('[S2-94] is on record: who gave, changed, suspended and ended it, what it was, and what the contact did', async () => {
    const { staff, database, here, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { access, browser } = await signedIn(clientId);
    await browser.open(clientId);
    await staff.portal.setAccess({ id: access.id, patch: { scopes: ['files'], isSuspended: true } });
    await staff.portal.endAccess({ id: access.id });
    const { items } = await staff.activity.list({ clientId, kinds: ['portal'] });
    assert.deepEqual(
      items.map(({ type, actor, subject }) => [type, actor?.name, subject?.name]),
      [
        ['portal.access-ended', 'Olivia Owner', 'Priya Nair'],
        ['portal.access-suspended', 'Olivia Owner', 'Priya Nair'],
        ['portal.entered', 'Priya Nair', 'Priya Nair'],
        ['portal.invitation-accepted', 'Priya Nair', 'Priya Nair'],
        ['portal.invited', 'Olivia Owner', 'Priya Nair'],
      ],
    );
    const [line] = await database.read
      .select({ diff: audit.diff, actorId: audit.actorId })
      .from(audit)
      .where(and(eq(audit.workspaceId, here.id), eq(audit.entityId, access.id), eq(audit.action, 'portal.setAccess')))
      .orderBy(desc(audit.id))
      .limit(1);
    assert.equal(line?.actorId, here.users.owner.id);
    assert.deepEqual(line.diff?.['scopes'], { before: ['invoices', 'files', 'replies'], after: ['files'] });
  });

  it('goes with an erased client, and nothing of the contact is left', async () => {
    const { staff, database, clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal('Forgotten');
    const { contactId } = await signedIn(clientId);
    await staff.clients.erase({ id: clientId, confirmName: 'Forgotten' });
    for (const table of ['portalAccess', 'portalAccount', 'portalSignIn', 'portalToken', 'mail']) {
      const rows = JSON.stringify(await runSql(database.url, `select * from "${table}"`));
      assert.ok(!rows.includes(contactId), table);
    }
  });
});
