import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { createSmtpMailer } from '../../adapters/smtp-mailer.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { job } from '../../core/job-table.ts';
import { servicesOf, type Services } from '../../core/services.ts';
import { createLog } from '../../http/create-log.ts';
import { clientParts, jobHandlers } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestMailServer, type TestMailServer } from '../../testing/test-mail-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { workspace as workspaceTable } from '../access/table.ts';
import { mail } from '../mail/table.ts';

const portalUrl = 'https://portal.test/of/clients';

let database: TestDatabase;
let here: TestWorkspace;
let mails: TestMailServer;
let services: Pick<Services, 'mailer' | 'portalUrl'>;

before(async () => {
  database = await openTestDatabase();
  here = await createTestWorkspace(database, { name: 'Northwind Studio' });
  mails = await startTestMailServer();
  services = { mailer: createSmtpMailer({ url: mails.url, from: 'clients@tidewater.test' }), portalUrl };
});
after(async () => {
  await mails.close();
  await database.close();
});
afterEach(async () => {
  mails.received.length = 0;
  await database.transaction((tx) => tx.delete(job));
});

const apiAs = (role: 'owner' | 'agent' = 'agent', given: Partial<Services> = services) =>
  apiOf({ ...here.as(role), ...given });
const doJobs = () =>
  createJobWorker(
    servicesOf({ database, clientParts, now: () => testNow, log: createLog('silent'), ...services }),
    jobHandlers,
  ).runDue();
const write = (clientId: string, text = 'The draft is ready.', given: Partial<Services> = services) =>
  apiAs('agent', given).replies.create({ idempotencyKey: randomUUID(), clientId, text });

/** A client whose portal is on, with Pia, who has an email, and Otto, who is a contact as well. */
async function withReaders({ email = 'pia@acme.test' }: { email?: string | undefined } = {}) {
  const { id: clientId, version } = await newClient(here.as('owner'), { name: 'Acme Ltd' });
  await apiAs('owner').clients.update({ id: clientId, version, patch: { portalEnabled: true } });
  const pia = { workspaceId: here.id, clientId, name: 'Pia Portal', isPrimary: true };
  const contactId = await linkPerson(database, { ...pia, ...(email !== '' && { email }) });
  const otto = { workspaceId: here.id, clientId, name: 'Otto Other', email: `otto@${clientId}.test` };
  return { clientId, contactId, otherId: await linkPerson(database, otto) };
}
const statesOf = async (subjectId: string) =>
  (await database.read.select({ state: mail.state }).from(mail).where(eq(mail.subjectId, subjectId))).map(
    ({ state }) => state,
  );
const onlyMail = () => {
  const [one, ...others] = mails.received;
  assert.ok(one && others.length === 0, `${mails.received.length} mails`);
  return one;
};

describe('a reply of the team', () => {
  it('[S3-118] is mailed at once to whom the client’s portal is for, with a way there, and its words are stored nowhere else', async () => {
    const { clientId } = await withReaders();
    const { id } = await write(clientId, 'CANARY first line.\n\nSee <b>page 4</b> & tell us.');
    assert.deepEqual(await statesOf(id), ['queued']);
    await doJobs();
    const { to, parsed } = onlyMail();
    assert.deepEqual(to, ['pia@acme.test']);
    assert.equal(parsed.subject, 'Anna Agent has written to you');
    assert.match(
      parsed.text ?? '',
      /Hello Pia Portal,\n\nAnna Agent of Northwind Studio has written in the portal of Acme Ltd:/,
    );
    assert.match(parsed.text ?? '', /CANARY first line\.\n\nSee <b>page 4<\/b> & tell us\./);
    assert.match(parsed.text ?? '', /Open the portal:\nhttps:\/\/portal\.test\/of\/clients\n/);
    assert.match(String(parsed.html), /See &lt;b&gt;page 4&lt;\/b&gt; &amp; tell us\./);
    assert.deepEqual(await statesOf(id), ['accepted']);
    for (const table of ['mail', 'job', 'activity', 'event', 'notification'])
      assert.doesNotMatch(JSON.stringify(await runSql(database.url, `select * from "${table}"`)), /CANARY/, table);
  });

  it('[S3-118] is mailed as it reads by then, and not at all once it was taken away', async () => {
    const { clientId } = await withReaders({ email: 'pia2@acme.test' });
    const made = await write(clientId, 'Frist');
    await apiAs().replies.update({ id: made.id, version: 1, patch: { text: 'First' } });
    const gone = await write(clientId, 'Never mind');
    await apiAs().replies.remove({ id: gone.id });
    await doJobs();
    assert.match(onlyMail().parsed.text ?? '', /\n\nFirst\n\n/);
    assert.deepEqual(await statesOf(gone.id), ['dropped']);
  });

  it('[S3-118] reaches nobody any more whose access has ended: the tie, the portal, the client', async () => {
    const ends: ((of: Awaited<ReturnType<typeof withReaders>>) => Promise<unknown>)[] = [
      async ({ clientId, contactId, otherId }) => {
        await apiAs('owner').contacts.setPrimary({ clientId, contactId: otherId });
        await apiAs('owner').contacts.endTie({ clientId, contactId, endedOn: '2026-03-18' });
      },
      async ({ clientId: id }) => {
        const { version } = await apiAs('owner').clients.get({ id });
        await apiAs('owner').clients.update({ id, version, patch: { portalEnabled: false } });
      },
      ({ clientId }) => apiAs('owner').clients.archive({ ids: [clientId] }),
    ];
    for (const [turn, end] of ends.entries()) {
      const of = await withReaders({ email: `ends${turn}@acme.test` });
      const { id } = await write(of.clientId);
      await end(of);
      await doJobs();
      assert.deepEqual(await statesOf(id), ['dropped'], String(turn));
    }
    assert.deepEqual(mails.received, []);
  });

  it('is written all the same where no mail is configured, portals have no address, or nobody has an email', async () => {
    const { clientId } = await withReaders({ email: 'pia3@acme.test' });
    const { mailer: _, ...withoutMail } = services;
    const { clientId: withoutEmail } = await withReaders({ email: '' });
    const made = [
      await write(clientId, 'One', { ...withoutMail, mailer: undefined }),
      await write(clientId, 'Two', { ...services, portalUrl: undefined }),
      await write(withoutEmail, 'Three'),
    ];
    for (const { id } of made) assert.deepEqual(await statesOf(id), []);
    await doJobs();
    assert.deepEqual(mails.received, []);
  });

  it('is in the language of the workspace, right to left where that is, and a long one ends in the portal', async () => {
    const { clientId } = await withReaders({ email: 'pia4@acme.test' });
    const setLocale = (locale: string) =>
      database.transaction((tx) => tx.update(workspaceTable).set({ locale }).where(eq(workspaceTable.id, here.id)));
    await setLocale('de-AT');
    await write(clientId, `Anfang ${'und mehr '.repeat(200)}ENDE`);
    await doJobs();
    const german = onlyMail().parsed;
    assert.equal(german.subject, 'Anna Agent hat Ihnen geschrieben');
    assert.match(german.text ?? '', /Anfang und mehr/);
    assert.doesNotMatch(german.text ?? '', /ENDE/);
    mails.received.length = 0;
    await setLocale('ar');
    await write(clientId, 'Hello');
    await doJobs();
    assert.match(String(onlyMail().parsed.html), /dir="rtl"/);
    await setLocale('en');
  });

  it('[H09] begins no header and no markup, whatever it says', async () => {
    const { clientId } = await withReaders({ email: 'pia5@acme.test' });
    await write(clientId, 'x\r\nBcc: evil@evil.test\r\n\r\n<script>');
    await doJobs();
    const { to, parsed, raw } = onlyMail();
    assert.deepEqual(to, ['pia5@acme.test']);
    assert.doesNotMatch(raw.slice(0, raw.indexOf('\r\n\r\n')), /^bcc:/im);
    assert.doesNotMatch(String(parsed.html), /<script/);
  });
});
