import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { apiOf } from '../../../testing/api.ts';
import { startPortalPeople, type PortalPeople } from '../../../testing/portal-people.ts';
import { runSql } from '../../../testing/test-database.ts';
import { workspace as workspaceTable } from '../../access/table.ts';
import { mail } from '../../mail/table.ts';

let people: PortalPeople;

before(async () => {
  people = await startPortalPeople();
});
after(() => people.close());
beforeEach(() => {
  people.mails.received.length = 0;
});

const agent = (given: object = {}) => apiOf({ ...people.as('agent'), ...given });
const write = (clientId: string, text = 'The draft is ready.', given: object = {}) =>
  agent(given).replies.create({ idempotencyKey: randomUUID(), clientId, text });
/** Sends what is queued, and answers the mails that came of it. */
async function sent() {
  await people.mailsTo('nobody@acme.test');
  return people.mails.received;
}
async function onlyMail() {
  const [one, ...others] = await sent();
  assert.ok(one && others.length === 0, `${others.length + 1} mails`);
  return one;
}
const statesOf = async (subjectId: string) =>
  (await people.database.read.select({ state: mail.state }).from(mail).where(eq(mail.subjectId, subjectId))).map(
    ({ state }) => state,
  );
/** A client whose portal is on, with Priya, who has access to it, and Otto, who is a contact and has none. */
async function withReader() {
  const clientId = await people.clientWithPortal('Acme Ltd');
  const reader = await people.signedIn(clientId);
  await people.contactOf(clientId, { name: 'Otto Other' });
  people.mails.received.length = 0;
  return { clientId, ...reader };
}

describe('a reply of the team', () => {
  it('[S3-118] is mailed at once to everybody who reads it in the portal, with a way there, and its words are in no other table', async () => {
    const { clientId, email } = await withReader();
    const { id } = await write(clientId, 'CANARY first line.\n\nSee <b>page 4</b> & tell us.');
    assert.deepEqual(await statesOf(id), ['queued']);
    const { to, parsed } = await onlyMail();
    assert.deepEqual(to, [email]);
    assert.equal(parsed.subject, 'Anna Agent has written to you');
    const text = parsed.text ?? '';
    assert.match(text, /Hello Priya Nair,\n\nAnna Agent of Northwind Studio has written in the portal of Acme Ltd:\n/);
    assert.match(text, /\n\nCANARY first line\.\n\nSee <b>page 4<\/b> & tell us\.\n/);
    assert.match(text, /Open the portal:\nhttps:\/\/portal\.test\/of\/clients#workspace=wsp_\w+\n/);
    assert.match(String(parsed.html), /See &lt;b&gt;page 4&lt;\/b&gt; &amp; tell us\./);
    assert.deepEqual(await statesOf(id), ['accepted']);
    for (const table of ['mail', 'job', 'activity', 'event', 'notification', 'audit'])
      assert.doesNotMatch(
        JSON.stringify(await runSql(people.database.url, `select * from "${table}"`)),
        /CANARY/,
        table,
      );
  });

  it('[S3-118] is mailed as it reads by then, and not at all once it was taken away', async () => {
    const { clientId } = await withReader();
    const made = await write(clientId, 'Frist');
    await agent().replies.update({ id: made.id, version: 1, patch: { text: 'First' } });
    const gone = await write(clientId, 'Never mind');
    await agent().replies.remove({ id: gone.id });
    assert.match((await onlyMail()).parsed.text ?? '', /\n\nFirst\n\n/);
    assert.deepEqual(await statesOf(gone.id), ['dropped']);
  });

  it('[S3-118] reaches nobody any more whose access has ended: by itself, by its scope, with the tie, the portal or the client', async () => {
    const { staff } = people;
    const ends: ((of: Awaited<ReturnType<typeof withReader>>) => Promise<unknown>)[] = [
      ({ access: { id } }) => staff.portal.endAccess({ id }),
      ({ access: { id } }) => staff.portal.setAccess({ id, patch: { isSuspended: true } }),
      ({ access: { id } }) => staff.portal.setAccess({ id, patch: { scopes: ['invoices'] } }),
      async ({ clientId, contactId }) => {
        const other = await people.contactOf(clientId);
        await staff.contacts.setPrimary({ clientId, contactId: other.id });
        await staff.contacts.endTie({ clientId, contactId, endedOn: '2026-03-18' });
      },
      async ({ clientId: id }) => {
        const { version } = await staff.clients.get({ id });
        await staff.clients.update({ id, version, patch: { portalEnabled: false } });
      },
      ({ clientId }) => staff.clients.archive({ ids: [clientId] }),
    ];
    for (const [turn, end] of ends.entries()) {
      const of = await withReader();
      const { id } = await write(of.clientId);
      await end(of);
      people.mails.received.length = 0;
      assert.deepEqual(await sent(), [], String(turn));
      assert.deepEqual(await statesOf(id), ['dropped'], String(turn));
    }
  });

  it('is written all the same where no mail is configured, portals have no address, or nobody has access', async () => {
    const { clientId } = await withReader();
    const bare = await people.clientWithPortal();
    await people.contactOf(bare);
    const made = [
      await write(clientId, 'One', { mailer: undefined }),
      await write(clientId, 'Two', { portalUrl: undefined }),
      await write(bare, 'Three'),
    ];
    for (const { id } of made) assert.deepEqual(await statesOf(id), []);
    assert.deepEqual(await sent(), []);
  });

  it('is in the language of the workspace, right to left where that is, and a long one ends in the portal', async () => {
    const { clientId } = await withReader();
    const setLocale = (locale: string) =>
      people.database.transaction((tx) =>
        tx.update(workspaceTable).set({ locale }).where(eq(workspaceTable.id, people.here.id)),
      );
    await setLocale('de-AT');
    await write(clientId, `Anfang ${'und mehr '.repeat(200)}ENDE`);
    const german = (await onlyMail()).parsed;
    assert.equal(german.subject, 'Anna Agent hat Ihnen geschrieben');
    assert.match(german.text ?? '', /Anfang und mehr/);
    assert.doesNotMatch(german.text ?? '', /ENDE/);
    people.mails.received.length = 0;
    await setLocale('ar');
    await write(clientId, 'Hello');
    assert.match(String((await onlyMail()).parsed.html), /dir="rtl"/);
    await setLocale('en');
  });

  it('[H09] begins no header and no markup, whatever it says', async () => {
    const { clientId, email } = await withReader();
    await write(clientId, 'x\r\nBcc: evil@evil.test\r\n\r\n<script>');
    const { to, parsed, raw } = await onlyMail();
    assert.deepEqual(to, [email]);
    assert.doesNotMatch(raw.slice(0, raw.indexOf('\r\n\r\n')), /^bcc:/im);
    assert.doesNotMatch(String(parsed.html), /<script/);
  });
});
