import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { NewContact, Permission, Tie, TiePatch } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { activity, event } from '../activity/table.ts';
import { checkReadModel } from '../clients/index.ts';
import { setArchived } from './change-tie.ts';
import { clientContact, contact as person, contactEmail } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const newContact = (ctx: Ctx, clientId: string, contact: NewContact | string, tie?: TiePatch): Promise<Tie> =>
  apiOf(ctx).contacts.create({
    idempotencyKey: randomUUID(),
    clientId,
    contact: typeof contact === 'string' ? { name: contact } : contact,
    ...(tie && { tie }),
  });

const link = (ctx: Ctx, clientId: string, contactId: string): Promise<Tie> =>
  apiOf(ctx).contacts.link({ idempotencyKey: randomUUID(), clientId, contactId });

const mail = (value: string) => ({ value });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  return { workspace, ctx, api: apiOf(ctx), clientId: (await newClient(ctx)).id };
}

/** A client with Ada, its primary contact, and Ben. */
async function withTwo() {
  const scene = await withClient();
  const ada = await newContact(scene.ctx, scene.clientId, 'Ada');
  const ben = await newContact(scene.ctx, scene.clientId, 'Ben');
  const at = (tie: Tie) => ({ clientId: scene.clientId, contactId: tie.contact.id });
  return { ...scene, ada, ben, at };
}

/** Holds after every change: the copies are right, and each client with current contacts has one primary. */
async function inOrder(workspace: TestWorkspace): Promise<void> {
  assert.deepEqual(await checkReadModel(database.read, workspace.id, workspace.as('owner').clientParts), []);
}

/** With a permission for the clients of one's own only, or without it. */
function narrowed(ctx: Ctx, permission: Permission, grant: 'assigned' | undefined): Ctx {
  const { [permission]: _, ...others } = ctx.actor.grants;
  return { ...ctx, actor: { ...ctx.actor, grants: grant ? { ...others, [permission]: grant } : others } };
}

describe('contacts of a client', () => {
  it('[S1-09] [S2-27] [S2-33] [S3-84] the first one of a client is its primary contact, with addresses in normal form', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const tie = await newContact(
      ctx,
      clientId,
      {
        name: ' Ada Lovelace ',
        position: 'Head of Engines',
        emails: [
          { value: 'ada@EXAMPLE.com', label: 'work' },
          { value: 'private@ada.example', label: 'private', isPrimary: true },
        ],
        phones: [{ value: '030 901820', label: 'mobile' }],
      },
      {
        roles: ['billing', 'decision_maker', 'billing'],
        groups: ['Board', 'Board'],
        relationship: 'Founder',
        startedOn: '2025-01-01',
      },
    );
    const at = testNow.toISOString();
    const state = 'unverified';
    assert.deepEqual(tie, {
      clientId,
      contact: {
        id: tie.contact.id,
        version: 1,
        name: 'Ada Lovelace',
        position: 'Head of Engines',
        pictureId: null,
        emails: [
          { value: 'private@ada.example', label: 'private', isPrimary: true, state },
          { value: 'ada@example.com', label: 'work', isPrimary: false, state },
        ],
        phones: [{ value: '+49 30 901820', label: 'mobile', isPrimary: true, state }],
        isObjecting: false,
        archivedAt: null,
        createdAt: at,
        updatedAt: at,
      },
      version: 1,
      isPrimary: true,
      roles: ['decision_maker', 'billing'],
      groups: ['Board'],
      relationship: 'Founder',
      startedOn: '2025-01-01',
      endedOn: null,
      successor: null,
    });
    const page = await api.contacts.list({ clientId });
    assert.deepEqual(page, { items: [tie], nextCursor: null, counts: { current: 1, former: 0 } });
    const { primaryContact } = await api.clients.get({ id: clientId });
    assert.deepEqual(primaryContact, { id: tie.contact.id, name: 'Ada Lovelace' });
    await inOrder(workspace);
  });

  it('[C1] a client who is a person is their own primary contact from the start, with the email where it is free', async () => {
    const { workspace, ctx, api } = await withClient();
    const fields = {
      kind: 'person',
      name: 'Marguerite Dufour',
      email: 'm@dufour.example',
      phone: '030 901820',
    } as const;
    const made = await newClient(ctx, fields);
    const { items } = await api.contacts.list({ clientId: made.id });
    const [own] = items;
    assert.deepEqual(made.primaryContact, { id: own?.contact.id, name: 'Marguerite Dufour' });
    assert.deepEqual([items.length, own?.isPrimary, own?.contact.emails[0]?.value], [1, true, 'm@dufour.example']);
    assert.deepEqual(own?.contact.phones[0]?.value, '+49 30 901820');
    const second = (await api.contacts.list({ clientId: (await newClient(ctx, fields)).id })).items[0];
    assert.deepEqual(second?.contact.emails, []);
    await inOrder(workspace);
  });

  it('addresses that are none, that are there twice, and a card number are refused by their place', async () => {
    const { ctx, clientId } = await withClient();
    const refused = (contact: NewContact) => refusal(newContact(ctx, clientId, contact), 'validation');
    const odd = await refused({ name: 'Ada', emails: [mail('ada@example.com'), mail('ada')], phones: [mail('12')] });
    assert.deepEqual(
      odd.details.issues?.map(({ field, problem }) => [field, problem]),
      [
        ['contact.emails.1.value', 'invalid-email'],
        ['contact.phones.0.value', 'invalid-phone'],
      ],
    );
    const twice = await refused({ name: 'Ada', emails: [mail('ada@example.com'), mail('ADA@example.com')] });
    assert.equal(twice.details.field, 'contact.emails.1.value');
    const card = await refused({ name: 'Ada', position: 'Pays with 4111 1111 1111 1111' });
    assert.partialDeepStrictEqual(card.details.issues, [{ field: 'contact.position', problem: 'card-number' }]);
    await refused({ name: 'Ada', emails: [1, 2].map((n) => ({ value: `${n}@example.com`, isPrimary: true })) });
  });

  it('[S1-08] [S1-10] [S2-32] an edit names its version, keeps the state of addresses, and is told at every client', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const other = (await newClient(ctx, { name: 'Other' })).id;
    const { contact } = await newContact(ctx, clientId, { name: 'Ada', emails: [mail('ada@example.com')] });
    await link(ctx, other, contact.id);
    await database.transaction((tx) =>
      tx.update(clientContact).set({ version: 5 }).where(eq(clientContact.clientId, other)),
    );
    const patch = { name: 'Ada King', emails: [mail('ada@king.example'), mail('ADA@example.com')] };
    const edited = await api.contacts.update({ id: contact.id, version: 1, patch });
    assert.deepEqual(
      [edited.version, edited.emails.map(({ value }) => value)],
      [2, ['ada@king.example', 'ADA@example.com']],
    );
    for (const id of [clientId, other]) assert.equal((await api.clients.get({ id })).primaryContact?.name, 'Ada King');
    assert.deepEqual(await api.contacts.update({ id: contact.id, version: 2, patch: { name: ' Ada King' } }), edited);
    const late = await refusal(
      api.contacts.update({ id: contact.id, version: 1, patch: { name: 'Late' } }),
      'conflict',
    );
    assert.deepEqual(late.details.current, edited);
    const told = await database.read
      .select({ clientId: event.clientId, version: event.version })
      .from(event)
      .where(and(eq(event.workspaceId, workspace.id), eq(event.recordId, contact.id), eq(event.version, 2)));
    assert.deepEqual(new Set(told.map((each) => each.clientId)), new Set([clientId, other]));
    await inOrder(workspace);
  });

  it('of two edits of one version at once, one is kept', async () => {
    const { ctx, api, clientId } = await withClient();
    const { contact } = await newContact(ctx, clientId, 'Ada');
    const outcomes = await Promise.allSettled(
      ['One', 'Two'].map((name) => api.contacts.update({ id: contact.id, version: 1, patch: { name } })),
    );
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  });

  it('an email is of one contact of a workspace, however it is written; the refusal names the other one to whoever may see it', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { contact } = await newContact(ctx, clientId, { name: 'Ada', emails: [mail('ada@münchen.example')] });
    const again = { name: 'Ida', emails: [mail('ida@example.com'), mail('ADA@xn--mnchen-3ya.example')] };
    const { details } = await refusal(newContact(ctx, clientId, again), 'validation');
    assert.partialDeepStrictEqual(details.issues, [
      { field: 'contact.emails.1.value', problem: 'taken', other: { id: contact.id, name: 'Ada' } },
    ]);
    // The refused one left nothing behind.
    const mine = await newContact(ctx, clientId, { name: 'Ida', emails: [mail('ida@example.com')] });
    const own = narrowed(workspace.as('manager'), 'view_clients', 'assigned');
    const ownClient = (await newClient(workspace.as('manager'), { name: 'Own' })).id;
    const hidden = await refusal(newContact(own, ownClient, again), 'validation');
    assert.deepEqual(
      hidden.details.issues?.map(({ other }) => other),
      [undefined, undefined],
    );
    assert.doesNotMatch(JSON.stringify(hidden.details), /Ada/);
    const elsewhere = (await createTestWorkspace(database)).as('agent');
    await newContact(elsewhere, (await newClient(elsewhere)).id, again);
    // Given up, it is free.
    await apiOf(ctx).contacts.update({ id: mine.contact.id, version: 1, patch: { emails: [] } });
    await newContact(ctx, clientId, { name: 'Third', emails: [mail('Ida@example.com')] });
    const outcomes = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((name) => newContact(ctx, clientId, { name, emails: [mail('race@example.com')] })),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    await inOrder(workspace);
  });

  it('[S1-11] [S3-84] the star makes a contact the primary one in place of the other, exactly once under racing calls', async () => {
    const { workspace, ctx, api, ada, ben, at, clientId } = await withTwo();
    const third = await newContact(ctx, clientId, 'Cleo');
    assert.deepEqual(
      [ada, ben, third].map(({ isPrimary }) => isPrimary),
      [true, false, false],
    );
    assert.equal((await api.contacts.setPrimary(at(ben))).isPrimary, true);
    assert.equal((await api.clients.get({ id: clientId })).primaryContact?.name, 'Ben');
    for (let round = 0; round < 5; round++) {
      await Promise.all([ada, ben, third, ada, third].map((tie) => api.contacts.setPrimary(at(tie))));
      const { items } = await api.contacts.list({ clientId });
      assert.deepEqual(items.filter(({ isPrimary }) => isPrimary).length, 1);
      assert.equal((await api.clients.get({ id: clientId })).primaryContact?.id, items[0]?.contact.id);
      await inOrder(workspace);
    }
  });

  it('of contacts who are added to a new client at once, one is primary', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => newContact(ctx, clientId, name)));
    const { items } = await api.contacts.list({ clientId });
    assert.deepEqual(
      items.map(({ isPrimary }) => isPrimary),
      [true, false, false, false],
    );
    await inOrder(workspace);
  });

  it('[S1-13] the primary contact cannot be deleted, nor leave while there are others, nor by calls that race', async () => {
    const { workspace, api, ada, ben, at, clientId } = await withTwo();
    const refused = async (call: Promise<unknown>) => (await refusal(call, 'validation')).details.field;
    assert.equal(await refused(api.contacts.remove(at(ada))), 'contactId');
    assert.equal(await refused(api.contacts.endTie({ ...at(ada), endedOn: '2026-03-18' })), 'contactId');
    await Promise.allSettled([
      api.contacts.setPrimary(at(ben)),
      api.contacts.remove(at(ben)),
      api.contacts.endTie({ ...at(ada), endedOn: '2026-03-18' }),
      api.contacts.remove(at(ada)),
    ]);
    const { items } = await api.contacts.list({ clientId });
    // Once Ben is gone, Ada was the last, who may leave.
    assert.equal(items.filter(({ isPrimary }) => isPrimary).length, Math.min(items.length, 1));
    await inOrder(workspace);
  });

  it('[S1-12] a removed contact is gone with the person whom no other client has, and comes back as what they were', async () => {
    const { workspace, ctx, api, ben, at, clientId } = await withTwo();
    const was = await api.contacts.updateTie({ ...at(ben), version: 1, patch: { roles: ['approver'] } });
    assert.deepEqual(await api.contacts.remove(at(ben)), { id: ben.contact.id });
    assert.deepEqual(await api.contacts.remove(at(ben)), { id: ben.contact.id });
    assert.deepEqual((await api.contacts.list({ clientId, state: 'all' })).counts, { current: 1, former: 0 });
    assert.deepEqual((await api.contacts.find({ text: 'Ben' })).items, []);
    assert.notEqual((await api.contacts.get({ id: ben.contact.id })).archivedAt, null);
    await refusal(api.contacts.update({ id: ben.contact.id, version: 2, patch: { name: 'Ghost' } }), 'not-found');
    await refusal(api.contacts.setPrimary(at(ben)), 'not-found');
    const restored = await api.contacts.restore(at(ben));
    assert.deepEqual(restored, { ...was, version: 4, contact: { ...was.contact, version: 3 } });
    // One whom another client has stays.
    const other = (await newClient(ctx)).id;
    await link(ctx, other, ben.contact.id);
    await api.contacts.remove(at(ben));
    assert.equal((await api.contacts.get({ id: ben.contact.id })).archivedAt, null);
    assert.deepEqual(
      (await api.contacts.find({ text: 'Ben' })).items[0]?.clients.map(({ id }) => id),
      [other],
    );
    // A former one comes back as a former one.
    await api.contacts.restore(at(ben));
    await api.contacts.endTie({ ...at(ben), endedOn: '2026-03-01' });
    await api.contacts.remove(at(ben));
    assert.equal((await api.contacts.restore(at(ben))).endedOn, '2026-03-01');
    await inOrder(workspace);
  });

  it('[A01] nobody of another workspace is archived or brought back', async () => {
    const [here, elsewhere] = [await withTwo(), await withTwo()];
    const { ada } = elsewhere;
    const stored = () => database.read.select().from(person).where(eq(person.id, ada.contact.id));
    const [before] = await stored();
    assert.ok(before);
    await transact(here.ctx, (ctx) => setArchived(ctx, before, testNow.toISOString()));
    assert.deepEqual(await stored(), [before]);
  });

  it('a person leaves with a successor, and comes back; the last one may leave, and is primary again', async () => {
    const { workspace, api, ada, ben, at, clientId } = await withTwo();
    const successorId = ada.contact.id;
    const odd = api.contacts.endTie({ ...at(ben), endedOn: '2026-03-18', successorId: ben.contact.id });
    assert.equal((await refusal(odd, 'validation')).details.field, 'successorId');
    const left = await api.contacts.endTie({ ...at(ben), endedOn: '2026-03-18', successorId });
    assert.deepEqual([left.endedOn, left.successor], ['2026-03-18', { id: successorId, name: 'Ada' }]);
    await refusal(api.contacts.setPrimary(at(ben)), 'validation');
    assert.deepEqual((await api.contacts.list({ clientId })).items, [ada]);
    assert.deepEqual((await api.contacts.list({ clientId, state: 'former' })).items, [left]);
    assert.equal((await api.contacts.endTie({ ...at(ada), endedOn: '2026-03-18' })).isPrimary, false);
    assert.equal((await api.clients.get({ id: clientId })).primaryContact, null);
    await inOrder(workspace);
    const back = await api.contacts.reopenTie(at(ada));
    assert.deepEqual([back.isPrimary, back.endedOn], [true, null]);
    assert.deepEqual(await api.contacts.reopenTie(at(ada)), back);
    const second = await api.contacts.reopenTie(at(ben));
    assert.deepEqual([second.isPrimary, second.endedOn, second.successor], [false, null, null]);
    const early = await api.contacts.updateTie({
      ...at(ben),
      version: second.version,
      patch: { startedOn: '2026-01-01' },
    });
    const before = api.contacts.endTie({ ...at(ben), endedOn: '2025-12-31' });
    assert.equal((await refusal(before, 'validation')).details.field, 'endedOn');
    assert.equal(early.startedOn, '2026-01-01');
    await inOrder(workspace);
  });

  it('[S3-32] [S3-34] [S0-57] what a person is at a client has versions of its own, apart from other clients', async () => {
    const { ctx, api, clientId, ben, at } = await withTwo();
    const other = await link(ctx, (await newClient(ctx)).id, ben.contact.id);
    const patch: TiePatch = { roles: ['day_to_day'], groups: ['Site Berlin'], relationship: 'Daughter of the founder' };
    const changed = await api.contacts.updateTie({ ...at(ben), version: 1, patch });
    assert.deepEqual(changed, { ...ben, ...patch, version: 2 });
    assert.deepEqual(await api.contacts.updateTie({ ...at(ben), version: 2, patch }), changed);
    const late = await refusal(api.contacts.updateTie({ ...at(ben), version: 1, patch: { roles: [] } }), 'conflict');
    assert.deepEqual(late.details.current, changed);
    const { items } = await api.contacts.list({ clientId: other.clientId });
    assert.deepEqual(items, [other]);
    assert.equal((await api.contacts.list({ clientId })).items[1]?.relationship, 'Daughter of the founder');
  });

  it('[S3-82] [S3-83] [S2-28] [S2-34] [C1] a known person is linked to more clients, and to a former one again', async () => {
    const { workspace, ctx, api, ben, at, clientId } = await withTwo();
    const other = await newClient(ctx, { name: 'Bolt' });
    const linked = await link(ctx, other.id, ben.contact.id);
    assert.deepEqual([linked.isPrimary, linked.contact], [true, ben.contact]);
    await refusal(link(ctx, other.id, ben.contact.id), 'validation');
    assert.deepEqual((await api.contacts.get({ id: ben.contact.id })).ties, [
      { client: { id: clientId, name: 'Acme', archivedAt: null }, isPrimary: false, endedOn: null },
      { client: { id: other.id, name: 'Bolt', archivedAt: null }, isPrimary: true, endedOn: null },
    ]);
    await api.contacts.endTie({ ...at(ben), endedOn: '2026-03-01' });
    const again = await link(ctx, clientId, ben.contact.id);
    assert.deepEqual([again.endedOn, again.version, again.isPrimary], [null, 3, false]);
    await api.contacts.remove(at(ben));
    assert.equal((await link(ctx, clientId, ben.contact.id)).endedOn, null);
    await inOrder(workspace);
  });

  it('a link and an edit at the same time leave the new name at every client', async () => {
    const { workspace, ctx, api, ben } = await withTwo();
    let { version } = ben.contact;
    for (let round = 0; round < 5; round++) {
      const { id } = await newClient(ctx);
      const [edited] = await Promise.all([
        api.contacts.update({ id: ben.contact.id, version, patch: { name: `Ben ${round}` } }),
        link(ctx, id, ben.contact.id),
      ]);
      ({ version } = edited);
      assert.equal((await api.clients.get({ id })).primaryContact?.name, `Ben ${round}`);
      await inOrder(workspace);
    }
  });

  it('[S3-31] lists hundreds of people page by page, the primary one first, then by name, each once', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    await newContact(ctx, clientId, 'Zora');
    const names = ['Émile', 'anna', 'Bea', 'Anna', 'Cleo', 'Özlem', 'Émile'];
    for (const name of names) await newContact(ctx, clientId, name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.contacts.list({ clientId, limit: 3, ...(cursor !== undefined && { cursor }) });
      assert.deepEqual(page.counts, { current: 8, former: 0 });
      seen.push(...page.items.map(({ contact }) => contact.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ['Zora', 'anna', 'Anna', 'Bea', 'Cleo', 'Émile', 'Émile', 'Özlem']);
    const { nextCursor } = await api.contacts.list({ clientId, limit: 1 });
    const other = (await newClient(workspace.as('agent'))).id;
    for (const input of [
      { clientId: other, cursor: nextCursor ?? '' },
      { clientId, cursor: 'odd' },
    ])
      await refusal(api.contacts.list(input), 'validation');
  });

  it('[S2-85] clients are found by name, position, emails and phones of their people, and not by who has left', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    await newContact(ctx, clientId, 'Ada');
    const person = {
      name: 'Falk Renner',
      position: 'Einkauf',
      emails: [mail('falk@renner.example'), mail('second@renner.example')],
      phones: [mail('+49 30 901820')],
    };
    const { contact } = await newContact(ctx, clientId, person);
    const typed = ['renner', 'einkauf', 'falk@', 'second@renner', '030 901820'];
    for (const search of typed) {
      const { items } = await api.clients.list({ search });
      assert.deepEqual([search, items.map(({ client }) => client.id)], [search, [clientId]]);
    }
    const [found] = (await api.clients.list({ search: '030 901820' })).items;
    assert.deepEqual(
      found?.matches?.map(({ field }) => field),
      ['contactPhone'],
    );
    await api.contacts.endTie({ clientId, contactId: contact.id, endedOn: '2026-03-01' });
    for (const search of typed) assert.deepEqual((await api.clients.list({ search })).items, []);
    await inOrder(workspace);
  });

  it('a link and the erasure of the only client at the same time lose nobody and no tie', async () => {
    const { workspace, ctx, api } = await withClient();
    for (let round = 0; round < 5; round++) {
      const [first, other] = [(await newClient(ctx)).id, (await newClient(ctx)).id];
      const { contact } = await newContact(ctx, first, 'Ada');
      const [linked] = await Promise.allSettled([
        link(ctx, other, contact.id),
        apiOf(workspace.as('owner')).clients.erase({ id: first, confirmName: 'Acme' }),
      ]);
      const { items } = await api.contacts.list({ clientId: other });
      assert.equal(items.length, linked.status === 'fulfilled' ? 1 : 0);
      await inOrder(workspace);
    }
  });

  it('erasing a client takes the people whom no other has, also out of the history from which they were removed', async () => {
    const { workspace, ctx, api, ada, ben, at, clientId } = await withTwo();
    const other = (await newClient(ctx, { name: 'Other' })).id;
    await newContact(ctx, other, 'Keeps');
    await link(ctx, other, ada.contact.id);
    await link(ctx, other, ben.contact.id);
    await api.contacts.remove({ clientId: other, contactId: ben.contact.id });
    await api.contacts.setPrimary(at(ben));
    await apiOf(workspace.as('owner')).clients.erase({ id: clientId, confirmName: 'Acme' });
    assert.equal((await api.contacts.get({ id: ada.contact.id })).ties.length, 1);
    await refusal(api.contacts.get({ id: ben.contact.id }), 'not-found');
    await refusal(api.contacts.restore({ clientId: other, contactId: ben.contact.id }), 'not-found');
    const history = await database.read.select().from(activity).where(eq(activity.clientId, other));
    assert.ok(history.length > 0);
    assert.doesNotMatch(JSON.stringify(history), /Ben/);
    await inOrder(workspace);
  });

  it('what happens with contacts is in the history of each client concerned', async () => {
    const { workspace, ctx, api, ben, at, clientId } = await withTwo();
    await api.contacts.update({ id: ben.contact.id, version: 1, patch: { name: 'Benno' } });
    await api.contacts.setPrimary(at(ben));
    await api.contacts.endTie({
      clientId,
      contactId: (await api.contacts.list({ clientId })).items[1]?.contact.id ?? '',
      endedOn: '2026-03-18',
    });
    const other = (await newClient(ctx)).id;
    await link(ctx, other, ben.contact.id);
    const typesAt = async (id: string) =>
      (
        await database.read
          .select({ type: activity.type })
          .from(activity)
          .where(and(eq(activity.workspaceId, workspace.id), eq(activity.clientId, id)))
          .orderBy(activity.id)
      ).map(({ type }) => type);
    assert.deepEqual(await typesAt(clientId), [
      'client.created',
      'contact.added',
      'contact.added',
      'contact.updated',
      'contact.made-primary',
      'contact.left',
    ]);
    assert.deepEqual(await typesAt(other), ['client.created', 'contact.linked']);
  });

  it('who sees assigned clients only sees, finds and edits the people of those, and no name of another client', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const manager = workspace.as('manager');
    const own = (await newClient(manager, { name: 'Own' })).id;
    const theirs = await newContact(ctx, clientId, 'Ada Hidden');
    const shared = await newContact(ctx, clientId, 'Ada Shared');
    await link(manager, own, shared.contact.id);
    const few = narrowed(manager, 'view_clients', 'assigned');
    const api = apiOf(few);
    const { items } = await api.contacts.find({ text: 'ada' });
    assert.deepEqual(
      items.map(({ contact, clients }) => [contact.name, clients]),
      [['Ada Shared', [{ id: own, name: 'Own' }]]],
    );
    assert.deepEqual(
      (await api.contacts.get({ id: shared.contact.id })).ties.map(({ client }) => client.name),
      ['Own'],
    );
    await refusal(api.contacts.get({ id: theirs.contact.id }), 'not-found');
    await refusal(api.contacts.list({ clientId }), 'not-found');
    await refusal(api.contacts.find({ text: 'ada', notOfClientId: clientId }), 'not-found');
    await refusal(link(few, own, theirs.contact.id), 'not-found');
    await refusal(api.contacts.update({ id: theirs.contact.id, version: 1, patch: { name: 'X' } }), 'not-found');
    // Who sees all and edits a few cannot come by the others' people through a link.
    const careful = narrowed(manager, 'edit_clients', 'assigned');
    await refusal(link(careful, own, theirs.contact.id), 'forbidden');
    await refusal(
      apiOf(careful).contacts.update({ id: theirs.contact.id, version: 1, patch: { name: 'X' } }),
      'forbidden',
    );
    assert.equal(
      (await apiOf(careful).contacts.update({ id: shared.contact.id, version: 1, patch: { name: 'Y' } })).name,
      'Y',
    );
    await inOrder(workspace);
  });

  it('the check of the copies finds a primary contact too few, a foreign text, and an email that is free to others', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { contact } = await newContact(ctx, clientId, { name: 'Ada', emails: [mail('ada@example.com')] });
    await database.transaction(async (tx) => {
      await tx.update(clientContact).set({ isPrimary: false }).where(eq(clientContact.clientId, clientId));
      await tx.delete(contactEmail).where(eq(contactEmail.contactId, contact.id));
      await tx.update(person).set({ searchText: 'other', sortKey: 'other' }).where(eq(person.id, contact.id));
    });
    const found = await checkReadModel(database.read, workspace.id, ctx.clientParts);
    assert.deepEqual(
      new Set(found.map(({ copy }) => copy)),
      new Set([
        'client.listSummary',
        'clientContact.isPrimary',
        'contactEmail.key',
        'contact.sortKey',
        'contact.searchText',
      ]),
    );
  });
});
