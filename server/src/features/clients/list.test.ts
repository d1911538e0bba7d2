import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sortFields, type ClientPage, type ListClients, type NewClient } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { insertPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, type TestWorkspace } from '../../testing/test-workspace.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';
import { refreshClients } from './read-model.ts';
import { transact } from '../../core/transact.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

function listOf(ctx: Ctx, question: ListClients): Promise<ClientPage> {
  return apiOf(ctx).clients.list(question);
}

async function namesOf(ctx: Ctx, question: ListClients): Promise<string[]> {
  return (await listOf(ctx, question)).items.map(({ client }) => client.name);
}

async function workspaceWith(...clients: Partial<NewClient>[]): Promise<{ workspace: TestWorkspace; ctx: Ctx }> {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('owner');
  for (const fields of clients) await newClient(ctx, fields);
  return { workspace, ctx };
}

async function addContact(
  ctx: Ctx,
  clientId: string,
  person: { name: string; email?: string; position?: string },
): Promise<void> {
  const { workspaceId } = ctx.actor;
  await transact(ctx, async (ctx) => {
    await insertPerson(ctx.db, { workspaceId, clientId, isPrimary: true, ...person });
    await refreshClients(ctx, [clientId], { changed: ['people'] });
  });
}

const acme = {
  name: 'Ørsted & Søn',
  email: 'hello@kranich.example',
  phone: '+49 30 901820',
  website: 'https://www.brueckenbau.example',
  address: 'Königsallee 7\n10115 Görlitz',
  notes: 'Likes the heron in the logo.',
};

describe('clients.list: search', () => {
  for (const [row, field, typed, matched] of [
    ['S0-15', 'name', 'orsted', 'Ørsted'],
    ['S0-16', 'email', 'KRANICH', 'kranich'],
    ['S0-17', 'phone', '+49 30 9018', '+49 30 9018'],
    ['S0-17', 'phone', '030/9018', '30 9018'],
    ['S0-18', 'address', 'konigsallee', 'Königsallee'],
    ['S0-19', 'website', 'brueckenbau', 'brueckenbau'],
    ['S0-20', 'notes', 'heron', 'heron'],
  ] as const)
    it(`[${row}] finds a client by a piece of its ${field} (${typed}), and says where`, async () => {
      const { ctx } = await workspaceWith(acme, { name: 'Other' });
      const { items } = await listOf(ctx, { search: typed });
      assert.deepEqual(
        items.map(({ client }) => client.name),
        ['Ørsted & Søn'],
      );
      const match = items[0]?.matches.find((candidate) => candidate.field === field);
      const [first] = match?.ranges ?? [];
      assert.ok(match && first);
      const pieces = match.ranges.map(([start, end]) => match.text.slice(start, end));
      assert.equal(pieces.join(' '), matched);
    });

  for (const [typed, field] of [
    ['falkenhayn', 'contactName'],
    ['petra@', 'contactEmail'],
    ['einkauf', 'contactPosition'],
  ] as const)
    it(`[S2-85] finds a client by its contact (${typed})`, async () => {
      const { ctx } = await workspaceWith({ name: 'Other' });
      const { id } = await newClient(ctx, acme);
      await addContact(ctx, id, { name: 'Petra Falkenhayn', email: 'petra@example.com', position: 'Leiterin Einkauf' });
      const { items } = await listOf(ctx, { search: typed });
      assert.deepEqual(
        items.map(({ client, matches }) => [client.id, matches.map((match) => match.field)]),
        [[id, [field]]],
      );
    });

  for (const [typed, name] of [
    ['3M', '3M Company'],
    ['7-Eleven', '7-Eleven'],
    ['1&1', '1&1'],
    ['aao', 'Åäö'],
    ['日本', '日本商事'],
    ['анна', 'Анна'],
  ] as const)
    it(`[S0-15] defect 3: ${typed} is looked for like any other text`, async () => {
      const { ctx } = await workspaceWith(
        ...['3M Company', '7-Eleven', '1&1', 'Åäö', '日本商事', 'Анна', 'Else'].map((text) => ({ name: text })),
      );
      assert.deepEqual(await namesOf(ctx, { search: typed }), [name]);
    });

  it('[S0-20] defect 4: an edited note is found by what it says now, and no more by what it said', async () => {
    const { ctx } = await workspaceWith();
    const made = await newClient(ctx, { name: 'Acme', notes: 'violets' });
    await apiOf(ctx).clients.update({ id: made.id, version: made.version, patch: { notes: 'marigolds' } });
    assert.deepEqual(await namesOf(ctx, { search: 'marigold' }), ['Acme']);
    assert.deepEqual(await namesOf(ctx, { search: 'violet' }), []);
  });

  it('[F12] [F19] what is shown, exported or copied finds its client, and so does what a keyboard writes for it', async () => {
    const { ctx } = await workspaceWith({
      name: 'D´Angelo – Дем\u02bcянчук',
      email: 'info@xn--mller-test-9db.de',
      website: 'https://www.eins-und-eins-demo.de/%C3%BCber-uns/',
      phone: '+49 30 901820 ext. 12',
    });
    for (const search of [
      "D'Angelo",
      "дем'янчук -",
      'info@müller-test.de',
      'info@xn--mller-test-9db.de',
      'mailto:info@müller-test.de',
      'https://www.eins-und-eins-demo.de/%C3%BCber-uns/',
      'http://www.eins-und-eins-demo.de/',
      'eins-und-eins-demo.de/über-uns',
      'tel:+4930901820;ext=12',
      '+49 30 901820 ext. 12',
    ])
      assert.equal((await namesOf(ctx, { search })).length, 1, search);
    assert.equal((await namesOf(ctx, { search: 'https://eins-und-zwei-demo.de' })).length, 0);
  });

  it('[S0-15] wants every word, in any field, and never across two fields', async () => {
    const { ctx } = await workspaceWith(acme, { name: 'Ørsted' });
    assert.deepEqual(await namesOf(ctx, { search: 'heron ørsted kranich' }), ['Ørsted & Søn']);
    assert.deepEqual(await namesOf(ctx, { search: '"søn hello"' }), []);
  });

  it('shows a long field as an excerpt around the match', async () => {
    const { ctx } = await workspaceWith({
      name: 'Acme',
      notes: `${'lorem ipsum '.repeat(60)}the Blue Lagoon ${'dolor sit '.repeat(60)}`,
    });
    const match = (await listOf(ctx, { search: 'blue lagoon' })).items[0]?.matches[0];
    assert.ok(match && match.text.length < 200 && match.text.startsWith('…') && match.text.endsWith('…'));
    assert.deepEqual(
      match.ranges.map(([start, end]) => match.text.slice(start, end)),
      ['Blue', 'Lagoon'],
    );
  });
});

describe('clients.list: states, columns and totals', () => {
  it('[S0-21] [S0-22] [S0-23] [S3-13] defect 5: active clients unless archived or all are asked for', async () => {
    const { ctx } = await workspaceWith({ name: 'A' }, { name: 'C' });
    const old = await newClient(ctx, { name: 'B' });
    await apiOf(ctx).clients.archive({ ids: [old.id] });
    assert.deepEqual(await namesOf(ctx, {}), ['A', 'C']);
    assert.deepEqual(await namesOf(ctx, { state: 'active' }), ['A', 'C']);
    assert.deepEqual(await namesOf(ctx, { state: 'archived' }), ['B']);
    assert.deepEqual(await namesOf(ctx, { state: 'all' }), ['A', 'B', 'C']);
  });

  it('[S0-27] [S0-28] [S0-29] [S3-06] [S3-07] [S3-08] [S3-10] [S3-11] [S3-12] a row has all that the directory shows', async () => {
    const { workspace, ctx } = await workspaceWith();
    const made = await newClient(ctx, { name: 'Acme' });
    await addContact(ctx, made.id, { name: 'Petra' });
    const invoice = { clientId: made.id, status: 'sent' as const, issueDate: '2026-03-01', totalMinor: 10_000 };
    const paid = await writeInvoice(ctx, { ...invoice, number: '1' });
    await writeInvoice(ctx, { ...invoice, number: '2', totalMinor: 5000 });
    const allocations = [{ documentId: paid.id, amountMinor: 10_000 }];
    await writePayment(ctx, {
      clientId: made.id,
      kind: 'payment',
      amountMinor: 10_000,
      currency: 'EUR',
      at: '2026-03-10T09:00:00.000Z',
      allocations,
    });
    const [item] = (await listOf(ctx, {})).items;
    assert.ok(item);
    assert.deepEqual(item.client.totals, [{ currency: 'EUR', outstandingMinor: 5000, revenueMinor: 10_000 }]);
    assert.equal(item.client.invoiceCount, 2);
    assert.equal(item.client.primaryContact?.name, 'Petra');
    assert.equal(item.client.statusId, workspace.statuses.active);
    assert.notEqual(item.client.lastInteractionAt, null);
    assert.deepEqual(item.matches, []);
  });

  it('counts when asked, also behind a filter or a search', async () => {
    const { ctx } = await workspaceWith({ name: 'Ab 1' }, { name: 'Ab 2' }, { name: 'Ab 3' }, { name: 'Other' });
    assert.equal((await listOf(ctx, { limit: 2 })).total, null);
    assert.deepEqual((await listOf(ctx, { limit: 2, withTotal: true })).total, { count: 4, exact: true });
    assert.deepEqual((await listOf(ctx, { limit: 2, withTotal: true, search: 'ab' })).total, { count: 3, exact: true });
    assert.deepEqual((await listOf(ctx, { limit: 9, withTotal: true, where: [['owner', 'in', ['me']]] })).total, {
      count: 4,
      exact: true,
    });
  });

  it('a list without search and filter waits for nobody’s search, nor does its total', async () => {
    const { ctx } = await workspaceWith({ name: 'Ab 1' }, { name: 'Ab 2' });
    const slowRead = () => {
      throw new Error('Others are searching here.');
    };
    const busy = { ...ctx, database: { ...ctx.database, slowRead } };
    for (const sort of sortFields) {
      const page = await listOf(busy, { sort: [sort, 'asc'], limit: 1, withTotal: true });
      assert.deepEqual(page.total, { count: 2, exact: true });
    }
    await assert.rejects(listOf(busy, { search: 'ab' }), /Others are searching here/);
  });

  it('shows nothing of another workspace, whatever is asked', async () => {
    const { ctx } = await workspaceWith({ name: 'Mine' });
    const other = await workspaceWith({ ...acme, name: 'Theirs' });
    const foreign = other.workspace;
    const questions: ListClients[] = [
      {},
      { state: 'all', sort: ['revenue', 'desc'] },
      { where: [['status', 'nin', [ctx.actor.userId.replace('usr', 'opt')]]] },
      { where: [['missingAny', 'eq', ['email']]] },
    ];
    for (const question of questions)
      assert.deepEqual(await namesOf(ctx, question), ['Mine'], JSON.stringify(question));
    assert.deepEqual(await namesOf(ctx, { search: 'heron' }), []);
    assert.deepEqual(await namesOf(ctx, { where: [['status', 'in', [foreign.statuses.active]]] }), []);
    assert.deepEqual(await namesOf(ctx, { where: [['owner', 'in', [foreign.users.owner.id]]] }), []);
  });

  it('shows only the own clients to someone who may see only those', async () => {
    const { workspace, ctx } = await workspaceWith({ name: 'Of the owner' });
    const agent = workspace.as('agent');
    await newClient(agent, { name: 'Of the agent' });
    const narrowed = {
      ...agent,
      actor: { ...agent.actor, grants: { ...agent.actor.grants, view_clients: 'assigned' as const } },
    };
    assert.deepEqual(await namesOf(narrowed, { withTotal: true }), ['Of the agent']);
    assert.deepEqual(await namesOf(ctx, {}), ['Of the agent', 'Of the owner']);
  });

  for (const [what, cursorOf] of [
    ['of another question', (cursor: string) => cursor],
    ['that is no cursor', () => 'garbage'],
    ['that is another JSON', () => Buffer.from('{"a":1}').toString('base64url')],
    ['with a value that the sort cannot have', (cursor: string) => withKey(cursor, { not: 'a name' })],
    ['with the id of another kind of record', (cursor: string) => withKey(cursor, 'a', 'doc_1')],
    ['with a currency that is none', (cursor: string) => withKey(cursor, 'a', 'cli_1', 'EURO')],
    ['with half a character', (cursor: string) => withKey(cursor, '\ud800')],
    ['with a NUL', (cursor: string) => withKey(cursor, '\u0000')],
  ] as const)
    it(`refuses a cursor ${what}`, async () => {
      const { ctx } = await workspaceWith({ name: 'A' }, { name: 'B' });
      const { nextCursor } = await listOf(ctx, { limit: 1 });
      assert.ok(nextCursor);
      const question: ListClients =
        what === 'of another question' ? { limit: 1, sort: ['name', 'desc'] } : { limit: 1 };
      const error = await refusal(listOf(ctx, { ...question, cursor: cursorOf(nextCursor) }), 'validation');
      assert.equal(error.details.field, 'cursor');
    });
});

function withKey(cursor: string, key: unknown, id = 'cli_1', currency = ''): string {
  const [fingerprint]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return Buffer.from(JSON.stringify([fingerprint, currency, key, id])).toString('base64url');
}
