import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { getTableName, isTable } from 'drizzle-orm';
import * as schema from '../../../db/schema.ts';
import { expectRefusal } from '../../../testing/expect-refusal.ts';
import { goodPassword, startPortalPeople, type PortalPeople } from '../../../testing/portal-people.ts';
import { testNow } from '../../../testing/test-workspace.ts';
import { openClientPortal } from './open-client-portal.ts';
import { findSignIn } from './signed-in.ts';

let people: PortalPeople;

before(async () => {
  people = await startPortalPeople();
});
after(() => people.close());
beforeEach(() => {
  people.clock.now = testNow;
});

const workspace = () => ({ workspaceId: people.here.id });

/** The same address as people, browsers and links write it. */
const spellings = (email: string): string[] => {
  const [local = '', domain = ''] = email.split('@');
  return [
    `mailto:${email}`,
    `MAILTO:${email}?subject=1`,
    `${email}.`,
    `${local}@${domain.toUpperCase()}`,
    `${local}@${domain.replace('m', 'm\u00ad')}`,
    `mailto:${local.replace('p', '%70')}@${domain}`,
  ];
};

async function changeEmails(contactId: string, values: string[]) {
  const { version } = await people.staff.contacts.get({ id: contactId });
  const emails = values.map((value) => ({ value }));
  await people.staff.contacts.update({ id: contactId, version, patch: { emails } });
}

describe('an address', () => {
  it('[C08] is one address to the limits, however it is spelled', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const { email } = await signedIn(await clientWithPortal());
    const tries = [...spellings(email), ...spellings(email)];
    const answers = [];
    for (const spelled of tries)
      answers.push(await browser().post('sign-in', { ...workspace(), email: spelled, password: 'wrong wrong wrong' }));
    assert.deepEqual(
      answers.slice(0, 5).map(({ status }) => status),
      [401, 401, 401, 401, 401],
    );
    for (const answer of answers.slice(5)) expectRefusal(answer, 'rate-limited');
  });

  it('[C08] is mailed five times in a quarter of an hour, however it is spelled', async () => {
    const { clientWithPortal, signedIn, browser } = people;
    const { email } = await signedIn(await clientWithPortal());
    const answers = [];
    for (const spelled of spellings(email))
      answers.push(await browser().post('sign-in/mail', { ...workspace(), email: spelled }));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 202, 202, 202, 429],
    );
  });
});

describe('a sign-in', () => {
  it('[C09] opens nothing when its address was taken away between the look at it and the session', async () => {
    const { clientWithPortal, signedIn, database, clock } = people;
    const clientId = await clientWithPortal();
    const { browser, contactId } = await signedIn(clientId);
    const found = await findSignIn(database.read, browser.cookie?.split('=')[1], clock.now);
    await changeEmails(contactId, ['another@acme.test']);
    const services = { database, now: () => clock.now };
    await assert.rejects(openClientPortal(services, found, { clientId, origin: 'https://portal.test' }), {
      code: 'unauthenticated',
    });
  });

  it('[C09] that ended with its address stays ended when the address comes back', async () => {
    const { clientWithPortal, signedIn } = people;
    const { browser, contactId, email } = await signedIn(await clientWithPortal());
    await changeEmails(contactId, ['interim@acme.test']);
    await changeEmails(contactId, [email]);
    expectRefusal(await browser.post('sign-in/clients', {}), 'unauthenticated');
  });

  it('ends when somebody signs in anew in the same browser, with what is open by it', async () => {
    const { clientWithPortal, signedIn, browser, server } = people;
    const clientId = await clientWithPortal();
    const { browser: theirs, email } = await signedIn(clientId);
    const token = await theirs.open(clientId);
    const { cookie = '' } = theirs;
    await theirs.done('sign-in', { ...workspace(), email, password: goodPassword });
    const stolen = await server.send('/portal/v1/sign-in/clients', {
      method: 'POST',
      headers: { origin: 'https://portal.test', 'content-type': 'application/json', cookie },
      body: '{}',
    });
    expectRefusal(stolen, 'unauthenticated');
    expectRefusal(await browser().ask('overview.get', token), 'session-expired');
    assert.equal((await theirs.done('sign-in/clients', {})).clients.length, 1);
  });
});

describe('what a contact writes', () => {
  it('to one client is no answer for another, though the key is the same', async () => {
    const { clientWithPortal, signedIn, staff } = people;
    const [one, two] = [await clientWithPortal('One'), await clientWithPortal('Two')];
    const { browser, contactId } = await signedIn(one);
    await staff.contacts.link({ idempotencyKey: randomUUID(), clientId: two, contactId });
    await staff.portal.invite({ clientId: two, contactId });
    const input = { text: 'Hello', idempotencyKey: randomUUID() };
    const first = await browser.ask('replies.create', await browser.open(one), input);
    assert.equal(first.status, 200, first.text);
    expectRefusal(await browser.ask('replies.create', await browser.open(two), input), 'idempotency-mismatch');
  });
});

describe('somebody who is erased', () => {
  it('[S0-98] leaves no trace of having signed in', async () => {
    const { clientWithPortal, signedIn, mailsTo, browser, staff, database } = people;
    const clientId = await clientWithPortal('Erased Ltd');
    const { email, browser: theirs } = await signedIn(clientId, { name: 'Zephyrine Quux' });
    await theirs.open(clientId);
    await browser().done('sign-in/mail', { ...workspace(), email });
    await mailsTo(email);
    await browser().done('sign-in/mail', { ...workspace(), email, purpose: 'password' });
    await mailsTo(email);
    await theirs.done('password/change', { current: goodPassword, password: 'nine badgers under the mill' });
    await staff.clients.erase({ id: clientId, confirmName: 'Erased Ltd' });
    const found: string[] = [];
    for (const table of Object.values<unknown>(schema)) {
      if (!isTable(table)) continue;
      for (const row of await database.read.select().from(table)) {
        const text = JSON.stringify(row);
        if (text.includes(email) || text.includes('Zephyrine')) found.push(`${getTableName(table)} ${text}`);
      }
    }
    assert.deepEqual(found, []);
  });
});
