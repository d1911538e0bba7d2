import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { createSmtpMailer } from '../../adapters/smtp-mailer.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { job } from '../../core/job-table.ts';
import { servicesOf, type Services } from '../../core/services.ts';
import { createLog } from '../../http/create-log.ts';
import { clientParts, jobHandlers } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestMailServer, type TestMailServer } from '../../testing/test-mail-server.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { workspace as workspaceTable } from '../access/table.ts';
import { audit } from '../activity/table.ts';

const portalUrl = 'https://portal.test/of/clients';

let database: TestDatabase;
let server: TestServer;
let here: TestWorkspace;
let mails: TestMailServer;
let services: Pick<Services, 'mailer' | 'portalUrl'>;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  here = await createTestWorkspace(database, { name: 'Northwind Studio' });
  mails = await startTestMailServer();
  services = { mailer: createSmtpMailer({ url: mails.url, from: 'clients@tidewater.test' }), portalUrl };
  server = await startTestServer(database, { now: () => now, portalUrl });
});
after(async () => {
  await server.close();
  await mails.close();
  await database.close();
});
afterEach(async () => {
  mails.answers = undefined;
  mails.received.length = 0;
  now = testNow;
  await database.transaction((tx) => tx.delete(job));
});

const apiAs = (role: 'owner' | 'agent' | 'watcher' = 'owner', given: Partial<Services> = services) =>
  apiOf({ ...here.as(role, () => now), ...given });
const doJobs = () =>
  createJobWorker(
    servicesOf({ database, clientParts, now: () => now, log: createLog('silent'), ...services }),
    jobHandlers,
  ).runDue();

async function withContact(person: { name?: string; email?: string | null } = {}) {
  const { id: clientId, version } = await newClient(here.as('owner'), { name: 'Acme Ltd' });
  await apiAs().clients.update({ id: clientId, version, patch: { portalEnabled: true } });
  const { name = 'Priya Nair', email = 'priya@acme.test' } = person;
  const contactId = await linkPerson(database, {
    workspaceId: here.id,
    clientId,
    name,
    ...(email !== null && { email }),
  });
  return { clientId, contactId };
}
const sending = (to: { clientId: string; contactId: string }, expiresInDays: number | null = null) => ({
  ...to,
  expiresInDays,
  idempotencyKey: randomUUID(),
});
const secretIn = (text: string | undefined) => /#link=(cpl_[\w-]{43})/.exec(text ?? '')?.[1] ?? '';
const onlyMail = () => {
  const [mail, ...others] = mails.received;
  assert.ok(mail && others.length === 0, `${mails.received.length} mails`);
  return mail.parsed;
};
const open = (secret: string) =>
  server.send('/portal/v1/sessions', {
    method: 'POST',
    headers: { origin: 'https://portal.test', authorization: `Bearer ${secret}` },
  });
const stateOf = async (clientId: string) => {
  const { links } = await apiAs().portal.get({ clientId });
  return links.map(({ mail }) => mail && [mail.state, mail.problem, mail.to.name]);
};

describe('a link into a portal that is sent by mail', () => {
  it('opens that client’s portal, and nobody but the mail has it', async () => {
    const to = await withContact();
    const { link } = await apiAs().portal.sendLink(sending(to, 30));
    assert.deepEqual(await stateOf(to.clientId), [['queued', null, 'Priya Nair']]);
    await doJobs();
    assert.deepEqual(await stateOf(to.clientId), [['accepted', null, 'Priya Nair']]);
    const { text = '', html, subject, to: header } = onlyMail();
    assert.equal(subject, 'Your portal at Northwind Studio');
    assert.ok(!Array.isArray(header) && header?.text.includes('priya@acme.test'));
    assert.match(text, /Olivia Owner of Northwind Studio sends you a link to the portal of Acme Ltd/);
    assert.match(text, /The link works until April 17, 2026\./);
    const secret = secretIn(text);
    assert.equal(secretIn(String(html)), secret);
    for (const table of ['portalLink', 'mail', 'job', 'activity', 'audit', 'event', 'idempotencyKey'])
      assert.ok(
        !JSON.stringify(await runSql(database.url, `select * from "${table}"`)).includes(secret.slice(4)),
        table,
      );
    const opened = await open(secret);
    assert.equal(opened.status, 201, opened.text);
    const [visited] = (await apiAs().portal.get({ clientId: to.clientId })).links;
    assert.deepEqual([visited?.id, visited?.visits], [link.id, 1]);
  });

  it('is told in the history and the audit', async () => {
    const to = await withContact();
    await apiAs().portal.sendLink(sending(to));
    const { items } = await apiAs().activity.list({ clientId: to.clientId, kinds: ['portal'] });
    assert.deepEqual(
      items.map(({ type }) => type),
      ['portal.link-mailed'],
    );
    const audited = await database.read
      .select({ action: audit.action })
      .from(audit)
      .where(and(eq(audit.clientId, to.clientId), eq(audit.entity, 'portal')));
    assert.deepEqual(audited, [{ action: 'portal.sendLink' }]);
  });

  for (const [locale, subject, button, day] of [
    ['de', 'Ihr Portal bei Northwind Studio', 'Portal öffnen', '17. April 2026'],
    ['ar', 'بوابتك لدى Northwind Studio', 'فتح البوابة', 'أبريل'],
  ] as const)
    it(`is written in the language of the workspace: ${locale}`, async () => {
      const setLocale = (to: string) =>
        database.transaction((tx) =>
          tx.update(workspaceTable).set({ locale: to }).where(eq(workspaceTable.id, here.id)),
        );
      await setLocale(locale);
      await apiAs().portal.sendLink(sending(await withContact(), 30));
      await doJobs();
      await setLocale('en');
      const mail = onlyMail();
      assert.equal(mail.subject, subject);
      for (const part of [mail.text, mail.html])
        for (const words of [button, day, 'Olivia Owner', 'Acme Ltd'])
          assert.ok(String(part).includes(words), `${words}: ${part}`);
    });

  it('another attempt puts another link in its place, and the one that was lost opens nothing', async () => {
    const to = await withContact();
    await apiAs().portal.sendLink(sending(to));
    const sent: string[] = [];
    const losing = { send: ({ text }: { text: string }) => (sent.push(text), Promise.reject(new Error('lost'))) };
    const worker = createJobWorker(
      servicesOf({ database, clientParts, now: () => now, log: createLog('silent'), ...services, mailer: losing }),
      jobHandlers,
    );
    await worker.runDue();
    assert.deepEqual(await stateOf(to.clientId), [['queued', 'unreachable', 'Priya Nair']]);
    now = new Date(testNow.getTime() + 30_000);
    await doJobs();
    expectRefusal(await open(secretIn(sent[0])), 'link-expired');
    assert.equal((await open(secretIn(onlyMail().text))).status, 201);
    assert.equal((await apiAs().portal.get({ clientId: to.clientId })).links.length, 1);
  });

  it('is not sent when it was revoked or the portal switched off before the mail left', async () => {
    const revoked = await withContact();
    const { link } = await apiAs().portal.sendLink(sending(revoked));
    await apiAs().portal.revokeLink({ id: link.id });
    const off = await withContact({ email: 'off@acme.test' });
    await apiAs().portal.sendLink(sending(off));
    const { version } = await apiAs().clients.get({ id: off.clientId });
    await apiAs().clients.update({ id: off.clientId, version, patch: { portalEnabled: false } });
    await doJobs();
    assert.equal(mails.received.length, 0);
    const states = await runSql(database.url, `select "state" from "mail" where "subjectId" = '${link.id}'`);
    assert.deepEqual(states, [{ state: 'dropped' }]);
  });

  it('that the mail server refuses is told as refused, beside the link', async () => {
    mails.answers = { at: 'recipient', code: 550, text: '5.1.1 priya@acme.test is unknown' };
    const to = await withContact();
    await apiAs().portal.sendLink(sending(to));
    await doJobs();
    assert.deepEqual(await stateOf(to.clientId), [['refused', 'unknown-address', 'Priya Nair']]);
  });

  it('is sent once, however often the call is repeated', async () => {
    const to = await withContact();
    const input = sending(to);
    const first = await apiAs().portal.sendLink(input);
    assert.deepEqual(await apiAs().portal.sendLink(input), first);
    await doJobs();
    onlyMail();
  });

  it('goes to contacts of that client alone, who are there and have an email', async () => {
    const to = await withContact();
    const other = await withContact({ email: 'other@acme.test' });
    const silent = await withContact({ email: null });
    const left = await withContact({ email: 'left@acme.test' });
    await apiAs().contacts.endTie({ ...left, endedOn: '2026-03-01' });
    await refusal(apiAs().portal.sendLink(sending({ ...to, contactId: other.contactId })), 'not-found');
    for (const nobody of [silent, left]) {
      const refused = await refusal(apiAs().portal.sendLink(sending(nobody)), 'validation');
      assert.equal(refused.details.field, 'contactId');
      assert.deepEqual(await stateOf(nobody.clientId), []);
    }
    await refusal(apiAs('watcher').portal.sendLink(sending(to)), 'forbidden');
    await refusal(apiAs('agent').portal.sendLink(sending(to)), 'forbidden');
    await doJobs();
    assert.equal(mails.received.length, 0);
  });

  it('where no mail is configured nothing is sent, no link is made, and the page is told before', async () => {
    const to = await withContact();
    const without = { portalUrl };
    assert.equal((await apiAs().portal.get({ clientId: to.clientId })).canMail, true);
    assert.equal((await apiAs('owner', without).portal.get({ clientId: to.clientId })).canMail, false);
    await refusal(apiAs('owner', without).portal.sendLink(sending(to)), 'not-entitled');
    assert.deepEqual(await stateOf(to.clientId), []);
  });
});
