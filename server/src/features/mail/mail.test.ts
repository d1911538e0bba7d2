import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { createSmtpMailer } from '../../adapters/smtp-mailer.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { job } from '../../core/job-table.ts';
import { servicesOf, type Services } from '../../core/services.ts';
import { transact } from '../../core/transact.ts';
import { createLog } from '../../http/create-log.ts';
import { clientParts } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestMailServer, type TestMailServer } from '../../testing/test-mail-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { hashOf, newSecret } from '../access/index.ts';
import { workspace as workspaceTable } from '../access/table.ts';
import { record } from '../activity/record.ts';
import { mailSender, mailsAbout, queueMail, type Mailer, type MailComposer } from './index.ts';
import { htmlOf, textOf } from './layout.ts';
import { mail } from './table.ts';

const portalUrl = 'https://portal.test/of/clients';
const from = 'clients@tidewater.test';

let database: TestDatabase;
let here: TestWorkspace;
let mails: TestMailServer;
let mailer: Mailer;
let now = testNow;
const logLines: string[] = [];
const log = createLog('debug', { write: (line) => void logLines.push(line) });

before(async () => {
  database = await openTestDatabase();
  here = await createTestWorkspace(database, { name: 'Northwind Studio' });
  mails = await startTestMailServer();
  mailer = createSmtpMailer({ url: mails.url, from });
});
after(async () => {
  await mails.close();
  await database.close();
});
afterEach(async () => {
  mails.answers = undefined;
  mails.received.length = 0;
  logLines.length = 0;
  now = testNow;
  await database.transaction((tx) => tx.delete(job));
});

/** What each attempt minted, as the composer of a kind that has a secret does. */
const minted: string[] = [];

const greeting: MailComposer = async (ctx, { recipientName, senderName, workspaceName, subjectId, clientId }) => {
  if (subjectId === 'cancelled') return null;
  const secret = newSecret('cpl');
  minted.push(secret);
  await record(ctx, {
    kind: 'portal',
    id: subjectId,
    clientId,
    version: null,
    action: 'test.mint',
    diff: hashDiff(secret),
  });
  return {
    subject: `Hello from ${workspaceName}`,
    greeting: `Hello ${recipientName},`,
    lines: [`${senderName} wrote <b>this</b> & that.`],
    button: { label: 'Open', url: `${portalUrl}#link=${secret}` },
    notes: [`Ask ${senderName}.`],
  };
};
const hashDiff = (secret: string) => ({ hash: { before: null, after: hashOf(secret) } });

const as = (role: 'owner' | 'agent' = 'owner', given: Partial<Services> = { mailer }) => ({
  ...here.as(role, () => now),
  portalUrl,
  ...given,
});

const worker = (given: Partial<Services> = { mailer }) =>
  createJobWorker(servicesOf({ database, clientParts, now: () => now, log, portalUrl, ...given }), {
    'mail.send': mailSender({ greeting }),
  });

async function somebody(person: { name?: string; email?: string | undefined } = {}) {
  const { id: clientId } = await newClient(as(), { name: 'Acme' });
  const { name = 'Priya Nair', email = 'priya@acme.test' } = person;
  const email_ = 'email' in person ? person.email : email;
  const contactId = await linkPerson(database, { workspaceId: here.id, clientId, name, email: email_ });
  return { clientId, contactId };
}

type Somebody = Awaited<ReturnType<typeof somebody>>;
let subjects = 0;
async function queued(to: Somebody, subjectId = `lnk_${(subjects += 1)}`) {
  await transact(as(), (ctx) => queueMail(ctx, { kind: 'greeting', ...to, subjectId }));
  return subjectId;
}
const stateOf = async (subjectId: string) => {
  const sent = (await mailsAbout(database.read, here.id, [subjectId])).get(subjectId);
  return sent && [sent.state, sent.problem];
};
const onlyMail = () => {
  const [mail, ...others] = mails.received;
  assert.ok(mail && others.length === 0, `${mails.received.length} mails`);
  return mail;
};
const later = (ms: number) => new Date(testNow.getTime() + ms);
const secretIn = (text: string | undefined) => /#link=(cpl_[\w-]{43})/.exec(text ?? '')?.[1];

describe('a mail', () => {
  it('leaves when its transaction is committed, and never when it is undone', async () => {
    const to = await somebody();
    const undone = transact(as(), async (ctx) => {
      await queueMail(ctx, { kind: 'greeting', ...to, subjectId: 'lnk_undone' });
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.equal(await worker().runDue(), 0);
    assert.equal(mails.received.length, 0);
    assert.equal(await stateOf('lnk_undone'), undefined);
    const subject = await queued(to);
    assert.deepEqual(await stateOf(subject), ['queued', null]);
    assert.equal(mails.received.length, 0);
    await worker().runDue();
    assert.deepEqual(await stateOf(subject), ['accepted', null]);
    assert.deepEqual(
      mails.received.map((received) => [received.from, received.to]),
      [[from, ['priya@acme.test']]],
    );
  });

  it('has a text and an HTML part that say the same, who it is from, and that it was sent automatically', async () => {
    await queued(await somebody());
    await worker().runDue();
    const { parsed, raw } = onlyMail();
    assert.equal(parsed.subject, 'Hello from Northwind Studio');
    assert.deepEqual(parsed.from?.value, [{ name: 'Northwind Studio', address: from }]);
    assert.deepEqual(parsed.headers.get('auto-submitted'), 'auto-generated');
    assert.deepEqual(parsed.headers.get('content-language'), 'en');
    assert.match(parsed.messageId ?? '', /^<mai_\w+@tidewater\.test>$/);
    assert.match(raw, /multipart\/alternative/);
    const url = `${portalUrl}#link=${minted.at(-1)}`;
    assert.ok(parsed.text?.includes(`Open:\n${url}`), parsed.text);
    assert.ok(parsed.text?.includes('Hello Priya Nair,'));
    assert.ok(typeof parsed.html === 'string' && parsed.html.includes(`<a class="button" href="${url}">Open</a>`));
    assert.ok(parsed.html.includes('Olivia Owner wrote &lt;b&gt;this&lt;/b&gt; &amp; that.'), parsed.html);
    assert.ok(parsed.text?.includes('Olivia Owner wrote <b>this</b> & that.'));
  });

  for (const [locale, language, direction, words] of [
    ['en-GB', 'en', 'ltr', 'sent automatically on behalf of'],
    ['de-AT', 'de', 'ltr', 'automatisch im Auftrag von'],
    ['ar', 'ar', 'rtl', 'أُرسلت هذه الرسالة تلقائيًا'],
    ['pt-BR', 'en', 'ltr', 'sent automatically on behalf of'],
  ] as const)
    it(`is in ${language} where the workspace is in ${locale}`, async () => {
      const setLocale = (to: string) =>
        database.transaction((tx) =>
          tx.update(workspaceTable).set({ locale: to }).where(eq(workspaceTable.id, here.id)),
        );
      await setLocale(locale);
      await queued(await somebody());
      await worker().runDue();
      await setLocale('en');
      const { parsed } = onlyMail();
      assert.equal(parsed.headers.get('content-language'), language);
      assert.ok(
        parsed.html && parsed.html.includes(`<html lang="${language}" dir="${direction}">`),
        String(parsed.html),
      );
      assert.ok(parsed.html.includes(words));
      assert.ok(parsed.text?.includes(words), parsed.text);
    });

  it('can have a code to type, which reads from left to right in every language', () => {
    const content = { subject: 'S', greeting: 'G', lines: [], code: { label: 'الرمز', digits: '123456' }, notes: [] };
    const around = { from: 'Northwind Studio', language: 'ar' } as const;
    assert.ok(htmlOf(content, around).includes('<p class="code"><bdi dir="ltr">123456</bdi></p>'));
    assert.ok(textOf(content, around).includes('الرمز\n123456\n'));
  });

  it('goes to nobody else, and has no header more, whatever people and workspaces are called', async () => {
    const name = 'Priya"\r\nBcc: evil@evil.test\r\n\r\n<script>alert(1)</script>';
    const renamed = (to: string) =>
      database.transaction((tx) => tx.update(workspaceTable).set({ name: to }).where(eq(workspaceTable.id, here.id)));
    await renamed('North\r\nX-Evil: 1\r\nwind <script>\u202Emoc.live');
    await queued(await somebody({ name }));
    await worker().runDue();
    await renamed('Northwind Studio');
    const { parsed, to } = onlyMail();
    assert.deepEqual(to, ['priya@acme.test']);
    assert.equal(parsed.bcc, undefined);
    assert.equal(parsed.cc, undefined);
    assert.equal(parsed.headers.has('x-evil'), false);
    assert.equal(parsed.subject, 'Hello from North X-Evil: 1 wind <script> moc.live');
    assert.ok(parsed.html && !parsed.html.includes('<script'), String(parsed.html));
    assert.ok(!`${parsed.subject}${parsed.text}${parsed.html}`.includes('\u202E'));
  });

  it('that the server refuses for good is refused, is not tried again, and says why without its words', async () => {
    const answers = [
      ['recipient', 550, '5.1.1 <priya@acme.test>: no such user', 'unknown-address'],
      ['recipient', 550, 'priya@acme.test is not here', 'unknown-address'],
      ['recipient', 552, '5.2.2 mailbox of priya@acme.test full', 'mailbox-full'],
      ['data', 554, '5.7.1 spam from priya@acme.test', 'rejected'],
      ['sender', 550, '5.7.1 we know nobody of tidewater.test', 'rejected'],
    ] as const;
    const to = await somebody();
    for (const [at, code, text, problem] of answers) {
      mails.answers = { at, code, text };
      const subject = await queued(to);
      await worker().runDue();
      assert.deepEqual(await stateOf(subject), ['refused', problem], `${at} ${code} ${text}`);
      assert.deepEqual(await database.read.select().from(job), []);
    }
    assert.equal(mails.received.length, 0);
    assert.ok(logLines.length >= answers.length);
    assert.ok(!logLines.join('').includes('priya'), logLines.join(''));
  });

  it('that the server puts off is tried again, with a new secret in the place of the old one, until it is taken', async () => {
    mails.answers = { at: 'recipient', code: 450, text: '4.2.0 priya@acme.test: later, please' };
    const subject = await queued(await somebody());
    assert.equal(await worker().runDue(), 1);
    assert.deepEqual(await stateOf(subject), ['queued', 'delayed']);
    const first = minted.at(-1);
    mails.answers = undefined;
    assert.equal(await worker().runDue(), 0, 'not before its time');
    now = later(30_000);
    assert.equal(await worker().runDue(), 1);
    assert.deepEqual(await stateOf(subject), ['accepted', null]);
    assert.equal(secretIn(mails.received[0]?.parsed.text), minted.at(-1));
    assert.notEqual(minted.at(-1), first);
    assert.ok(!logLines.join('').includes('priya'), logLines.join(''));
  });

  it('is tried again while no mail server answers, and refused after the last attempt', async () => {
    const gone = await startTestMailServer();
    await gone.close();
    const unreachable = { mailer: createSmtpMailer({ url: gone.url, from }) };
    const subject = await queued(await somebody());
    const waits = [0, 30_000, 120_000, 480_000, 1_920_000, 7_680_000];
    let passed = 0;
    for (const wait of waits) {
      passed += wait;
      now = later(passed);
      assert.equal(await worker(unreachable).runDue(), 1);
      assert.deepEqual(await stateOf(subject), ['queued', 'unreachable']);
    }
    now = later(passed + 30_720_000);
    assert.equal(await worker(unreachable).runDue(), 1);
    assert.deepEqual(await stateOf(subject), ['refused', 'unreachable']);
    assert.deepEqual(await database.read.select().from(job), []);
  });

  it('of a process that died while it was sent is sent by another when the lease ends', async () => {
    const to = await somebody();
    const subject = await queued(to);
    const begun = Promise.withResolvers<void>();
    const killed = Promise.withResolvers<void>();
    const dying = worker({ mailer: { send: () => (begun.resolve(), killed.promise) } }).runDue();
    await begun.promise;
    now = later(60_000);
    assert.equal(await worker().runDue(), 1);
    assert.deepEqual(await stateOf(subject), ['accepted', null]);
    assert.equal(mails.received.length, 1);
    killed.reject(new Error('killed'));
    await dying;
    assert.deepEqual(await stateOf(subject), ['accepted', null]);
  });

  it('waits while the mail server is not named any more, and is not lost', async () => {
    const subject = await queued(await somebody());
    await worker({}).runDue();
    assert.deepEqual(await stateOf(subject), ['queued', 'unreachable']);
    now = later(30_000);
    await worker().runDue();
    assert.deepEqual(await stateOf(subject), ['accepted', null]);
  });

  it('is dropped when it is not wanted any more, or its recipient has left, or has no address', async () => {
    const cancelled = await queued(await somebody(), 'cancelled');
    const left = await somebody();
    const ofOneWhoLeft = await queued(left);
    await apiOf(as()).contacts.endTie({ ...left, endedOn: '2026-03-01' });
    const silent = await somebody();
    const ofOneWithout = await queued(silent);
    await apiOf(as()).contacts.update({ id: silent.contactId, version: 1, patch: { emails: [] } });
    await worker().runDue();
    for (const subject of [cancelled, ofOneWhoLeft, ofOneWithout])
      assert.deepEqual(await stateOf(subject), ['dropped', null], subject);
    assert.equal(mails.received.length, 0);
  });

  it('is refused to whoever is nobody of the client or has no address, at the field that names them', async () => {
    const one = await somebody();
    const other = await somebody();
    const without = await somebody({ email: undefined });
    const left = await somebody();
    await apiOf(as()).contacts.endTie({ ...left, endedOn: '2026-03-01' });
    for (const contactId of [other.contactId, 'con_nobody']) await refusal(queued({ ...one, contactId }), 'not-found');
    for (const to of [without, left]) {
      const refused = await refusal(queued(to), 'validation');
      assert.equal(refused.details.field, 'contactId');
    }
    assert.equal(await worker().runDue(), 0);
  });

  it('is refused where no mail server is configured', async () => {
    const to = await somebody();
    const refused = await refusal(
      transact(as('owner', {}), (ctx) => queueMail(ctx, { kind: 'greeting', ...to, subjectId: 'lnk_1' })),
      'not-entitled',
    );
    assert.match(refused.message, /CLIENTELE_SMTP_URL/);
    assert.deepEqual(await database.read.select().from(job), []);
  });

  it('leaves nothing secret, no text and no address in the database', async () => {
    mails.answers = { at: 'data', code: 451, text: '4.3.0 for priya-hidden@acme.test' };
    const subject = await queued(await somebody({ email: 'priya-hidden@acme.test' }));
    await worker().runDue();
    for (const table of ['mail', 'job', 'audit', 'event', 'activity']) {
      const stored = JSON.stringify(await runSql(database.url, `select * from "${table}"`));
      for (const word of ['priya-hidden', 'Hello', 'cpl_', (minted.at(-1) ?? '').slice(4)])
        assert.ok(!stored.includes(word), `${table} has ${word}`);
    }
    assert.deepEqual(await stateOf(subject), ['queued', 'delayed']);
  });

  it('goes with its client, and with its contact, and is not sent then', async () => {
    const to = await somebody();
    const subject = await queued(to);
    const { name } = await apiOf(as()).clients.get({ id: to.clientId });
    await apiOf(as()).clients.erase({ id: to.clientId, confirmName: name });
    assert.deepEqual(await database.read.select().from(mail).where(eq(mail.subjectId, subject)), []);
    await worker().runDue();
    assert.equal(mails.received.length, 0);
    assert.deepEqual(await database.read.select().from(job), []);
  });

  it('is told live when it comes to another state', async () => {
    const subject = await queued(await somebody());
    await worker().runDue();
    const sent = (await mailsAbout(database.read, here.id, [subject])).get(subject);
    const events = await runSql(
      database.url,
      `select "kind", "clientId" is not null as "isOfClient" from "event" where "recordId" = '${sent?.id}'`,
    );
    assert.equal(events.length, 1);
    assert.equal((events[0] as { kind: string }).kind, 'mail');
  });
});
