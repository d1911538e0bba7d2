import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { SignInDevices } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import { apiOf } from '../../../testing/api.ts';
import { readEvents } from '../../../testing/event-reader.ts';
import { expectRefusal } from '../../../testing/expect-refusal.ts';
import {
  goodPassword,
  portalOrigin,
  secretIn,
  startPortalPeople,
  type PortalPeople,
} from '../../../testing/portal-people.ts';
import { runSql } from '../../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../../testing/test-workspace.ts';
import { writeInvoice } from '../../billing/index.ts';
import { portalAccount, portalSignIn, portalToken } from '../table.ts';
import { purgeSignIns } from './purge-sign-ins.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let people: PortalPeople;

before(async () => {
  people = await startPortalPeople();
});
after(() => people.close());
beforeEach(() => {
  people.clock.now = testNow;
});

const passed = (ms: number) => (people.clock.now = new Date(people.clock.now.getTime() + ms));
const codeIn = (text: string | undefined) => /^\d{6}$/m.exec(text ?? '')?.[0] ?? '';
const workspace = () => ({ workspaceId: people.here.id });

/** Asks for a mail to sign in, and answers its text. */
async function mailed(email: string, purpose: 'sign-in' | 'password' = 'sign-in'): Promise<string> {
  await people.browser().done('sign-in/mail', { ...workspace(), email, purpose });
  return (await people.mailsTo(email)).at(-1) ?? '';
}

describe('somebody who is invited', () => {
  it('[S2-39] [S3-92] [S3-103] opens the invitation, chooses a password, and sees this client and nothing of another', async () => {
    const { clientWithPortal, invited, browser, as } = people;
    const [clientId, other] = [await clientWithPortal('Acme Ltd'), await clientWithPortal('Other')];
    const values = { number: 'R-1', status: 'sent' as const, issueDate: '2026-03-01', dueDate: '2026-03-10' };
    await writeInvoice(as('owner'), { ...values, clientId, totalMinor: 5000 });
    await writeInvoice(as('owner'), { ...values, number: 'R-2', clientId: other, totalMinor: 7000 });
    const { secret, email } = await invited(clientId);
    const theirs = browser();
    const invitation = await theirs.done('invitations/open', { secret });
    assert.deepEqual(invitation, {
      workspace: { id: people.here.id, name: 'Northwind Studio' },
      client: { name: 'Acme Ltd' },
      contact: { name: 'Priya Nair', email },
      invitedBy: 'Olivia Owner',
      expiresAt: new Date(testNow.getTime() + 7 * dayMs).toISOString(),
    });
    assert.equal(theirs.cookie, undefined);
    const signedIn = await theirs.done('invitations/accept', { secret, password: goodPassword });
    assert.deepEqual(signedIn.clients, [
      {
        id: clientId,
        name: 'Acme Ltd',
        scopes: ['invoices', 'files', 'replies'],
        invoices: { open: 1, overdue: 1 },
        lastVisitAt: null,
      },
    ]);
    const token = await theirs.open(clientId);
    assert.equal((await theirs.ask('overview.get', token)).body.result.data.contact.name, 'Priya Nair');
    const { items } = (await theirs.ask('invoices.list', token)).body.result.data;
    assert.deepEqual(
      items.map(({ number }: { number: string }) => number),
      ['R-1'],
    );
    expectRefusal(await theirs.post('sign-in/session', { clientId: other }), 'link-expired');
  });

  it('[S3-55] signs in again with the address in any case and the password, in another browser', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const clientId = await clientWithPortal();
    const { email } = await signedIn(clientId);
    const other = browser();
    const who = await other.done('sign-in', { ...workspace(), email: email.toUpperCase(), password: goodPassword });
    assert.equal(who.hasPassword, true);
    assert.equal(who.contact.email, email);
    await other.open(clientId);
  });

  it('[C07] accepts once: of fifty at once one gets in, after seven days nobody, and for another purpose it is nothing', async () => {
    const { clientWithPortal, invited, browser, database } = people;
    const clientId = await clientWithPortal();
    const { secret, contactId } = await invited(clientId);
    for (const [path, body] of [
      ['sign-in', { secret }],
      ['password', { secret, password: goodPassword }],
      ['sign-in', { secret: secret.replace('cpi_', 'cps_') }],
      ['password', { secret: secret.replace('cpi_', 'cpp_'), password: goodPassword }],
    ] as const)
      expectRefusal(await browser().post(path, body), 'link-expired');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => browser().post('invitations/accept', { secret, password: null })),
    );
    const statuses = all.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join());
    assert.ok(
      statuses.every((status) => status === 200 || status === 410),
      statuses.join(),
    );
    const signIns = await database.read.select().from(portalSignIn).where(eq(portalSignIn.contactId, contactId));
    assert.equal(signIns.length, 1);
    const late = await invited(clientId);
    passed(7 * dayMs);
    expectRefusal(await browser().post('invitations/open', { secret: late.secret }), 'link-expired');
    expectRefusal(await browser().post('invitations/accept', { secret: late.secret, password: null }), 'link-expired');
  });

  it('[C13] finds the invitation as it was after mail scanners and link previews: a GET is refused, and looking uses nothing up', async () => {
    const { clientWithPortal, invited, browser, server } = people;
    const { secret } = await invited(await clientWithPortal());
    for (const path of ['invitations/open', 'invitations/accept', 'sign-in'])
      assert.equal((await server.send(`/portal/v1/${path}`, { headers: { origin: portalOrigin } })).status, 405);
    for (let looks = 0; looks < 3; looks += 1) await browser().done('invitations/open', { secret });
    await browser().done('invitations/accept', { secret, password: null });
  });

  it('is refused a password that is short, well known, or says who they are, and keeps the invitation', async () => {
    const { clientWithPortal, invited, browser } = people;
    const { secret } = await invited(await clientWithPortal('Hydrangea'));
    const theirs = browser();
    for (const [password, problem] of [
      ['', 'required'],
      ['short', 'too-short'],
      ['Password123!', 'common-password'],
      ['qwertyuiop', 'common-password'],
      ['priya.nair1', 'common-password'],
      ['Hydrangea1', 'common-password'],
      ['x'.repeat(201), 'too-long'],
    ] as const) {
      const answer = await theirs.post('invitations/accept', { secret, password });
      expectRefusal(answer, 'validation');
      assert.equal(answer.body.error.field, 'password');
      assert.equal(answer.body.error.issues[0].problem, problem, password);
    }
    await theirs.done('invitations/accept', { secret, password: goodPassword });
  });

  it('sees all clients of theirs with one login, each with what it needs, and is not invited again to a second one', async () => {
    const { staff, as, clientWithPortal, signedIn, mailsTo } = people;
    const [first, second] = [await clientWithPortal('Aspen'), await clientWithPortal('Birch')];
    const { browser, contactId, email } = await signedIn(first);
    await staff.contacts.link({ idempotencyKey: randomUUID(), clientId: second, contactId });
    const access = await staff.portal.invite({ clientId: second, contactId, scopes: ['invoices'] });
    assert.equal(access.state, 'active');
    const text = (await mailsTo(email)).at(-1) ?? '';
    assert.match(text, /now shows you Birch, too/);
    assert.doesNotMatch(text, /invitation=/);
    const values = { status: 'sent' as const, issueDate: '2026-03-01', dueDate: '2026-04-10', totalMinor: 100 };
    await writeInvoice(as('owner'), { ...values, clientId: second, number: 'B-1' });
    const { clients } = await browser.done('sign-in/clients', {});
    assert.deepEqual(
      clients.map(({ name, invoices }) => [name, invoices?.open, invoices?.overdue]),
      [
        ['Aspen', 0, 0],
        ['Birch', 1, 0],
      ],
    );
    const [one, two] = [await browser.open(first), await browser.open(second)];
    assert.equal((await browser.ask('overview.get', one)).body.result.data.client.name, 'Aspen');
    assert.equal((await browser.ask('overview.get', two)).body.result.data.client.name, 'Birch');
    expectRefusal(await browser.ask('files.list', two), 'forbidden');
  });
});

describe('signing in by mail', () => {
  it('[C04] works by the link once, for half an hour, and marks the address as theirs', async () => {
    const { clientWithPortal, invited, browser, staff } = people;
    const clientId = await clientWithPortal();
    const { email, contactId } = await invited(clientId);
    const secret = secretIn(await mailed(email), 'sign-in');
    for (const path of ['invitations/open', 'invitations/accept', 'password']) {
      const body = path.endsWith('open') ? { secret } : { secret, password: goodPassword };
      expectRefusal(await browser().post(path, body), 'link-expired');
    }
    const theirs = browser();
    const who = await theirs.done('sign-in', { secret });
    assert.equal(who.hasPassword, false);
    await theirs.open(clientId);
    expectRefusal(await browser().post('sign-in', { secret }), 'link-expired');
    assert.equal((await staff.contacts.get({ id: contactId })).emails[0]?.state, 'verified');
    const late = secretIn(await mailed(email), 'sign-in');
    passed(30 * minuteMs);
    expectRefusal(await browser().post('sign-in', { secret: late }), 'link-expired');
  });

  it('works by the code instead, pasted with blanks, once; five wrong ones end it', async () => {
    const { clientWithPortal, invited, browser } = people;
    const clientId = await clientWithPortal();
    const { email } = await invited(clientId);
    const code = codeIn(await mailed(email));
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    await browser().done('sign-in', { ...workspace(), email, code: typed });
    expectRefusal(await browser().post('sign-in', { ...workspace(), email, code }), 'unauthenticated');
    const other = codeIn(await mailed(email));
    const wrong = other === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      expectRefusal(await browser().post('sign-in', { ...workspace(), email, code: wrong }), 'unauthenticated');
      passed(minuteMs);
    }
    expectRefusal(await browser().post('sign-in', { ...workspace(), email, code: other }), 'unauthenticated');
  });

  it('answers everybody the same, and mails nobody who has no access', async () => {
    const { clientWithPortal, invited, signedIn, contactOf, staff, mails, browser } = people;
    const clientId = await clientWithPortal();
    const known = await invited(clientId);
    const former = await signedIn(clientId);
    await staff.portal.endAccess({ id: former.access.id });
    const bystander = await contactOf(clientId);
    await people.mailsTo(known.email);
    const before = mails.received.length;
    const answers = [];
    for (const email of [known.email, former.email, bystander.email, 'nobody@nowhere.test', 'no address at all'])
      answers.push(await browser().post('sign-in/mail', { ...workspace(), email }));
    assert.deepEqual(
      answers.map(({ status, text }) => [status, text]),
      answers.map(() => [202, '{}']),
    );
    await people.mailsTo(known.email);
    assert.deepEqual(
      mails.received.slice(before).map(({ to }) => to),
      [[known.email]],
    );
  });

  it('is the way back after an invitation is over, and not after it was cancelled', async () => {
    const { clientWithPortal, invited, browser, staff } = people;
    const clientId = await clientWithPortal();
    const late = await invited(clientId);
    passed(8 * dayMs);
    expectRefusal(await browser().post('invitations/accept', { secret: late.secret, password: null }), 'link-expired');
    await browser().done('sign-in', { secret: secretIn(await mailed(late.email), 'sign-in') });
    const cancelled = await invited(clientId);
    await staff.portal.cancelInvitation({ id: cancelled.access.id });
    const mailsBefore = (await people.mailsTo(cancelled.email)).length;
    await mailed(cancelled.email);
    assert.equal((await people.mailsTo(cancelled.email)).length, mailsBefore);
  });

  it('[C12] leads to the configured page, whatever Host and X-Forwarded-Host say', async () => {
    const { clientWithPortal, invited, server, mailsTo } = people;
    const { email } = await invited(await clientWithPortal());
    const answer = await server.send('/portal/v1/sign-in/mail', {
      method: 'POST',
      headers: {
        origin: portalOrigin,
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.test',
        forwarded: 'host=evil.test',
      },
      body: JSON.stringify({ ...workspace(), email }),
    });
    assert.equal(answer.status, 202);
    const text = (await mailsTo(email)).at(-1) ?? '';
    assert.match(text, /https:\/\/portal\.test\/of\/clients#sign-in=/);
    assert.doesNotMatch(text, /evil/);
  });

  it('is asked for five times in a quarter of an hour, and not more', async () => {
    const { clientWithPortal, invited, browser } = people;
    const { email } = await invited(await clientWithPortal());
    for (let times = 0; times < 5; times += 1) await browser().done('sign-in/mail', { ...workspace(), email });
    const refused = await browser().post('sign-in/mail', { ...workspace(), email });
    expectRefusal(refused, 'rate-limited');
    assert.ok(refused.body.error.retryAfter > 0);
  });
});

describe('a password', () => {
  it('[C10] is set anew by a mailed link, and everything that was open of the person ends within a second', async () => {
    const { clientWithPortal, signedIn, browser, server } = people;
    const clientId = await clientWithPortal();
    const { email, browser: old } = await signedIn(clientId);
    const token = await old.open(clientId);
    const [pending, other] = [await mailed(email), await mailed(email, 'password')];
    const stream = await readEvents(server.url, token, { headers: { origin: portalOrigin } });
    await stream.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    const secret = secretIn(await mailed(email, 'password'), 'password');
    const next = browser();
    await next.done('password', { secret, password: 'four otters under ice' });
    await stream.over();
    expectRefusal(await old.ask('overview.get', token), 'session-expired');
    expectRefusal(await old.post('sign-in/session', { clientId }), 'unauthenticated');
    for (const [path, body] of [
      ['password', { secret, password: goodPassword }],
      ['password', { secret: secretIn(other, 'password'), password: goodPassword }],
      ['sign-in', { secret: secretIn(pending, 'sign-in') }],
    ] as const)
      expectRefusal(await browser().post(path, body), 'link-expired');
    expectRefusal(
      await browser().post('sign-in', { ...workspace(), email, password: goodPassword }),
      'unauthenticated',
    );
    await browser().done('sign-in', { ...workspace(), email, password: 'four otters under ice' });
    await next.open(clientId);
  });

  it('[C10] is changed by whoever is signed in and knows it, and signs out everywhere else', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const clientId = await clientWithPortal();
    const { email, browser: here } = await signedIn(clientId);
    const elsewhere = browser();
    await elsewhere.done('sign-in', { ...workspace(), email, password: goodPassword });
    const open = await elsewhere.open(clientId);
    for (const current of [undefined, 'something else'] as const) {
      const refused = await here.post('password/change', {
        ...(current && { current }),
        password: 'four otters under ice',
      });
      expectRefusal(refused, 'validation');
      assert.equal(refused.body.error.field, 'current');
    }
    await here.done('password/change', { current: goodPassword, password: 'four otters under ice' });
    expectRefusal(await elsewhere.post('sign-in/clients', {}), 'unauthenticated');
    expectRefusal(await elsewhere.ask('overview.get', open), 'session-expired');
    await here.open(clientId);
  });

  it('[C08] is not guessed: the same answer for everybody, a wait after five, and a quarter of an hour after ten', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const { email } = await signedIn(await clientWithPortal());
    const unknown = 'nobody@nowhere.test';
    const answers: string[] = [];
    const attempt = (address: string, password = 'wrong wrong wrong') =>
      browser().post('sign-in', { ...workspace(), email: address, password });
    for (const address of [email, unknown]) {
      let waits = 0;
      for (let tries = 0; tries < 10; tries += 1) {
        let answer = await attempt(address);
        if (answer.status === 429) {
          waits += 1;
          assert.ok(tries >= 5, `a wait after ${tries}`);
          passed(answer.body.error.retryAfter * 1000);
          answer = await attempt(address);
        }
        expectRefusal(answer, 'unauthenticated');
        answers.push(answer.body.error.message);
      }
      assert.equal(waits, 5);
      const locked = await attempt(address, goodPassword);
      expectRefusal(locked, 'rate-limited');
      assert.ok(locked.body.error.retryAfter > 14 * 60);
    }
    assert.equal(new Set(answers).size, 1);
    passed(15 * minuteMs);
    assert.equal((await attempt(email, goodPassword)).status, 200);
  });

  it('[C08] is not guessed for many people from one place, also when each try names another proxy', async () => {
    const { browser } = people;
    const place = '192.0.2.44';
    for (let tries = 0; tries < 5; tries += 1) {
      const body = { ...workspace(), email: `guess${tries}@acme.test`, password: 'wrong wrong wrong' };
      expectRefusal(
        await browser({ address: `198.51.100.${tries}, ${place}` }).post('sign-in', body),
        'unauthenticated',
      );
    }
    const body = { ...workspace(), email: 'guess9@acme.test', password: 'wrong wrong wrong' };
    expectRefusal(await browser({ address: place }).post('sign-in', body), 'rate-limited');
  });

  it('[C14] of two hundred at once two are hashed at a time and twenty wait: the rest is refused at once', async () => {
    const { browser } = people;
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        browser().post('sign-in', {
          ...workspace(),
          email: `crowd${at}@acme.test`,
          password: 'wrong wrong wrong',
        }),
      ),
    );
    const refused = all.filter(({ status }) => status === 429);
    assert.ok(all.every(({ status }) => status === 401 || status === 429));
    assert.ok(refused.length > 0, 'nobody was refused');
    for (const { body } of refused) assert.equal(body.error.code, 'rate-limited');
  });
});

describe('a sign-in', () => {
  it('[B11] is kept by the browser in a cookie that no script and no other site has, and by the server as a hash', async () => {
    const { clientWithPortal, invited, browser, database, server } = people;
    const { secret } = await invited(await clientWithPortal());
    const theirs = browser();
    const answer = await theirs.post('invitations/accept', { secret, password: null });
    const [line = ''] = answer.headers.getSetCookie();
    assert.match(
      line,
      /^__Host-clientele-portal=cpd_[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure$/,
    );
    assert.doesNotMatch(answer.text, /cpd_/);
    const bare = theirs.cookie?.split('cpd_')[1] ?? 'none';
    for (const table of ['portalSignIn', 'portalToken', 'session', 'audit', 'activity', 'event', 'mail', 'job']) {
      const stored = JSON.stringify(await runSql(database.url, `select * from "${table}"`));
      for (const one of [bare, secret.slice(4)]) assert.ok(!stored.includes(one), table);
    }
    for (const logged of server.logLines) for (const one of [bare, secret.slice(4)]) assert.ok(!logged.includes(one));
  });

  it('[B13] [B03] [C04] is no session: it asks nothing of the portal and nothing of the staff, and only its own page uses it', async () => {
    const { clientWithPortal, signedIn, server } = people;
    const clientId = await clientWithPortal();
    const { browser } = await signedIn(clientId);
    const secret = browser.cookie?.split('=')[1] ?? '';
    for (const name of ['overview.get', 'files.list'])
      expectRefusal(await browser.ask(name, secret), 'unauthenticated');
    expectRefusal(await server.call('clients.list', {}, secret), 'unauthenticated');
    const opened = await server.send('/portal/v1/sessions', {
      method: 'POST',
      headers: { origin: portalOrigin, authorization: `Bearer ${secret}` },
    });
    expectRefusal(opened, 'link-expired');
    for (const origin of ['https://evil.test', 'null', undefined]) {
      const headers = { 'content-type': 'application/json', cookie: browser.cookie ?? '', ...(origin && { origin }) };
      const body = JSON.stringify({ clientId });
      expectRefusal(
        await server.send('/portal/v1/sign-in/session', { method: 'POST', headers, body }),
        'origin-denied',
      );
    }
    const headers = { origin: portalOrigin, cookie: browser.cookie ?? '', 'content-type': 'text/plain' };
    const form = await server.send('/portal/v1/sign-in/end', { method: 'POST', headers, body: '{"which":"all"}' });
    expectRefusal(form, 'unsupported-media-type');
  });

  it('lets the portals’ page send cookies to this server, and no other page', async () => {
    const asked = async (origin: string) =>
      people.server.send('/portal/v1/sign-in', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const own = await asked(portalOrigin);
    assert.equal(own.headers.get('access-control-allow-origin'), portalOrigin);
    assert.equal(own.headers.get('access-control-allow-credentials'), 'true');
    assert.match(own.headers.get('access-control-allow-headers') ?? '', /content-type/i);
    const other = await asked('https://host.test');
    assert.equal(other.headers.get('access-control-allow-credentials'), null);
  });

  it('lasts while it is used, and ends thirty days after it was used last', async () => {
    const { clientWithPortal, signedIn } = people;
    const clientId = await clientWithPortal();
    const { browser } = await signedIn(clientId);
    for (let times = 0; times < 3; times += 1) {
      passed(29 * dayMs);
      await browser.open(clientId);
    }
    passed(30 * dayMs);
    expectRefusal(await browser.post('sign-in/session', { clientId }), 'unauthenticated');
  });

  it('is listed with the browser it is in, and ended here, there and everywhere, with what is open', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const clientId = await clientWithPortal();
    const { email, browser: first } = await signedIn(clientId);
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 (KHTML, like Gecko) Version/19.0 Safari/604.1';
    const [second, third] = [browser({ userAgent: safari }), browser({ userAgent: 'curl/8' })];
    for (const one of [second, third]) {
      passed(minuteMs);
      await one.done('sign-in', { ...workspace(), email, password: goodPassword });
    }
    const devices = async () => (await first.post('sign-in/devices', {})).body as SignInDevices;
    const { items } = await devices();
    assert.deepEqual(
      items.map(({ browser, system, isThis }) => [browser, system, isThis]),
      [
        [null, null, false],
        ['Safari', 'iPhone', false],
        ['Firefox', 'Windows', true],
      ],
    );
    const [token, other] = [await second.open(clientId), await third.open(clientId)];
    const phone = items.find(({ browser }) => browser === 'Safari');
    await first.done('sign-in/end', { which: phone?.id });
    expectRefusal(await second.ask('overview.get', token), 'session-expired');
    expectRefusal(await second.post('sign-in/clients', {}), 'unauthenticated');
    assert.equal((await third.ask('overview.get', other)).status, 200);
    await third.done('sign-in/end', { which: 'others' });
    expectRefusal(await first.post('sign-in/clients', {}), 'unauthenticated');
    await third.done('sign-in/end', { which: 'all' });
    expectRefusal(await third.ask('overview.get', other), 'session-expired');
    assert.equal(third.cookie, undefined);
    assert.equal((await third.post('sign-in/end', { which: 'this' })).status, 200);
  });

  it('[C07] of another person or workspace is not ended, and opens nothing there', async () => {
    const { clientWithPortal, signedIn, as, database, browser } = people;
    const clientId = await clientWithPortal();
    const [mine, theirs] = [await signedIn(clientId), await signedIn(await clientWithPortal())];
    const { items } = (await theirs.browser.post('sign-in/devices', {})).body as SignInDevices;
    expectRefusal(await mine.browser.post('sign-in/end', { which: items[0]?.id }), 'not-found');
    const elsewhere = await createTestWorkspace(database, { name: 'Elsewhere' });
    const api = apiOf(as('owner', elsewhere));
    const { id: foreign, version } = await api.clients.create({
      idempotencyKey: randomUUID(),
      client: { name: 'Foreign' },
    });
    await api.clients.update({ id: foreign, version, patch: { portalEnabled: true } });
    expectRefusal(await mine.browser.post('sign-in/session', { clientId: foreign }), 'link-expired');
    expectRefusal(
      await browser().post('sign-in', { workspaceId: elsewhere.id, email: mine.email, password: goodPassword }),
      'unauthenticated',
    );
  });

  it('[C09] ends with the address: whoever gets a corrected one proves it anew, and the password of the old one is nothing', async () => {
    const { staff, clientWithPortal, signedIn, browser } = people;
    const clientId = await clientWithPortal();
    const wrong = await signedIn(clientId);
    const open = await wrong.browser.open(clientId);
    const { version } = await staff.contacts.get({ id: wrong.contactId });
    const email = `corrected-${version}@acme.test`;
    await staff.contacts.update({ id: wrong.contactId, version, patch: { emails: [{ value: email }] } });
    expectRefusal(await wrong.browser.ask('overview.get', open), 'session-expired');
    expectRefusal(await wrong.browser.post('sign-in/session', { clientId }), 'unauthenticated');
    for (const address of [email, wrong.email])
      expectRefusal(
        await browser().post('sign-in', { ...workspace(), email: address, password: goodPassword }),
        'unauthenticated',
      );
    const [access] = (await staff.portal.listAccess({ clientId })).items;
    assert.deepEqual([access?.state, access?.contact.email], ['invited', { value: email, state: 'unverified' }]);
    await staff.portal.resendInvitation({ id: wrong.access.id });
    const secret = secretIn((await people.mailsTo(email)).at(-1), 'invitation');
    const right = browser();
    assert.equal((await right.done('invitations/accept', { secret, password: null })).hasPassword, false);
    await right.open(clientId);
    expectRefusal(await wrong.browser.post('sign-in/clients', {}), 'unauthenticated');
  });

  it('[C02] [C03] is not guessed: what looks like a cookie or a secret is refused alike, and too many are refused at all', async () => {
    const { browser } = people;
    const guess = (prefix: string) => `${prefix}_${'A'.repeat(43)}`;
    const from = browser({ address: '192.0.2.99' });
    const texts = new Set<string>();
    let status = 0;
    for (let tries = 0; tries < 70 && status !== 429; tries += 1) {
      const answer = await from.post('sign-in', { secret: guess('cps') });
      status = answer.status;
      if (status === 410) texts.add(answer.body.error.message);
    }
    assert.equal(status, 429);
    assert.equal(texts.size, 1);
  });

  it('[J05] opening the page where nobody is signed in is no guess, however many do so behind one address', async () => {
    const from = people.browser({ address: '192.0.2.77' });
    for (let visits = 0; visits < 70; visits += 1) assert.equal((await from.post('sign-in/clients', {})).status, 401);
  });

  it('is told where it would be: by a workspace’s id, and without one only where there is one workspace', async () => {
    const { browser, here } = people;
    assert.deepEqual(await browser().done('workspace', { workspaceId: here.id }), {
      id: here.id,
      name: 'Northwind Studio',
    });
    expectRefusal(await browser().post('workspace', { workspaceId: 'wsp_unknown' }), 'not-found');
  });

  it('and what was mailed is deleted when it is over', async () => {
    const { clientWithPortal, signedIn, database } = people;
    const { contactId, email } = await signedIn(await clientWithPortal());
    await mailed(email);
    passed(31 * dayMs);
    await purgeSignIns(database, people.clock.now);
    for (const table of [portalSignIn, portalToken] as const)
      assert.deepEqual(await database.read.select().from(table).where(eq(table.contactId, contactId)), []);
  });

  it('leaves no password behind of somebody who has access to nothing any more', async () => {
    const { clientWithPortal, signedIn, staff, database } = people;
    const [gone, staying] = [await signedIn(await clientWithPortal()), await signedIn(await clientWithPortal())];
    await staff.portal.endAccess({ id: gone.access.id });
    await purgeSignIns(database, people.clock.now);
    const left = async (contactId: string) =>
      (await database.read.select().from(portalAccount).where(eq(portalAccount.contactId, contactId))).length;
    assert.deepEqual([await left(gone.contactId), await left(staying.contactId)], [0, 1]);
    expectRefusal(await gone.browser.post('sign-in/clients', {}), 'unauthenticated');
  });
});
