import assert from 'node:assert/strict';
import type { SearchHit } from '@clientele/contract';
import { after, before, describe, it } from 'node:test';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

async function setting() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const named = async (...names: string[]) => {
    for (const name of names) await newClient(ctx, { name });
  };
  const person = (clientId: string | readonly string[], name: string) =>
    linkPerson(database, { workspaceId: workspace.id, clientId, name });
  return { workspace, ctx, named, person };
}

const find = async (ctx: Ctx, text: string, limit?: number) =>
  (await apiOf(ctx).search.find({ text, ...(limit !== undefined && { limit }) })).items;

const namesFound = async (ctx: Ctx, text: string, limit?: number) =>
  (await find(ctx, text, limit)).map(({ name }) => name);

describe('search across kinds', () => {
  it('[S1-02] finds clients by how close their name is: the same, begun, a word begun, then anywhere, and by other fields', async () => {
    const { ctx, named } = await setting();
    await named('Best Northern', 'Zürich Nörd', 'NORD', 'Nordwind', 'Hanord', 'Elsewhere');
    await newClient(ctx, { name: 'Aaa', email: 'post@nord.example' });
    assert.deepEqual(await namesFound(ctx, 'nord'), ['NORD', 'Nordwind', 'Zürich Nörd', 'Hanord', 'Aaa']);
    assert.deepEqual(await namesFound(ctx, 'nord zurich'), ['Zürich Nörd']);
    assert.deepEqual(await namesFound(ctx, 'nord', 3), ['NORD', 'Nordwind', 'Zürich Nörd']);
    const [hit] = await find(ctx, 'aaa');
    assert.partialDeepStrictEqual(hit, {
      kind: 'client',
      name: 'Aaa',
      detail: 'post@nord.example',
      client: null,
      isArchived: false,
    });
  });

  it('[S1-02] a hit says where the text is: of a hit by name in the name alone, of another in each field that has it', async () => {
    const { ctx, person } = await setting();
    const { id } = await newClient(ctx, { name: 'Blaupunkt', email: 'anna@blau.example', notes: 'Ask for Anna.' });
    await person(id, 'Änna Berg');
    await newClient(ctx, { name: 'Hanna AG', notes: 'Not Anna.' });
    const matches = (await find(ctx, 'anna')).map((hit) => [hit.name, hit.matches]);
    assert.deepEqual(matches, [
      ['Hanna AG', [{ field: 'name', text: 'Hanna AG', ranges: [[1, 5]] }]],
      [
        'Blaupunkt',
        [
          { field: 'email', text: 'anna@blau.example', ranges: [[0, 4]] },
          { field: 'notes', text: 'Ask for Anna.', ranges: [[8, 12]] },
          { field: 'contactName', text: 'Änna Berg', ranges: [[0, 4]] },
        ],
      ],
      ['Änna Berg', [{ field: 'contactName', text: 'Änna Berg', ranges: [[0, 4]] }]],
    ]);
    const [both] = await find(ctx, 'blau anna');
    assert.deepEqual(
      both?.matches.map(({ field }) => field),
      ['name', 'email', 'notes', 'contactName'],
    );
  });

  it('[S1-02] a kind that has a hit by name comes before one that has none', async () => {
    const { ctx, person } = await setting();
    const { id } = await newClient(ctx, { name: 'Blaupunkt', email: 'anna@blau.example' });
    await person(id, 'Anna Berg');
    const kinds = async () => (await find(ctx, 'anna')).map(({ kind }) => kind);
    assert.deepEqual(await kinds(), ['contact', 'client']);
    await newClient(ctx, { name: 'Anna AG' });
    assert.deepEqual(await kinds(), ['client', 'client', 'contact']);
  });

  it('[S1-02] finds people by name, email address, position and telephone number, each with its client', async () => {
    const { ctx } = await setting();
    const { id: clientId } = await newClient(ctx, { name: 'Acme' });
    const marta = {
      name: 'Marta Novák',
      position: 'Head of Sales',
      emails: [{ value: 'm@shop.example' }],
      phones: [{ value: '+49 30 1234567' }],
    };
    const tie = await apiOf(ctx).contacts.create({ idempotencyKey: 'marta-000000000001', clientId, contact: marta });
    const { id } = tie.contact;
    const hit: Omit<SearchHit, 'matches'> = {
      kind: 'contact',
      id,
      name: 'Marta Novák',
      detail: 'Head of Sales',
      pictureId: null,
      client: { id: clientId, name: 'Acme' },
      isArchived: false,
    };
    for (const text of ['MARTA', 'novák', 'nov mar', 'head of', 'shop.example', '030 123 45 67', '+49 (30) 1234567'])
      assert.deepEqual(
        (await find(ctx, text)).flatMap((found) =>
          found.kind === 'contact' ? [{ ...found, matches: undefined }] : [],
        ),
        [{ ...hit, matches: undefined }],
        text,
      );
    for (const text of ['marta_', 'm%a', 'marta\\', 'martha']) assert.deepEqual(await find(ctx, text), [], text);
  });

  it('people stand by closeness, too, after the clients; archived clients and their people are last', async () => {
    const { workspace, ctx, person } = await setting();
    const { id: alpha } = await newClient(ctx, { name: 'Anna & Sons' });
    const { id: gone } = await newClient(ctx, { name: 'Anna' });
    for (const name of ['Joanna', 'Maria Anna', 'Annabel', 'Anna']) await person(alpha, name);
    await person(gone, 'Anna Archived');
    await apiOf(workspace.as('manager')).clients.archive({ ids: [gone] });
    assert.deepEqual(
      (await find(ctx, 'anna')).map(({ kind, name, isArchived }) => [kind, name, isArchived]),
      [
        ['client', 'Anna & Sons', false],
        ['contact', 'Anna', false],
        ['contact', 'Annabel', false],
        ['contact', 'Maria Anna', false],
        ['contact', 'Joanna', false],
        ['client', 'Anna', true],
        ['contact', 'Anna Archived', true],
      ],
    );
  });

  it('each kind has its share of the limit, and what one leaves goes to the other', async () => {
    const { ctx, named, person } = await setting();
    await named(...Array.from({ length: 8 }, (_, turn) => `Share ${turn}`));
    const { id: clientId } = await newClient(ctx, { name: 'Other' });
    for (let turn = 0; turn < 2; turn += 1) await person(clientId, `Share person ${turn}`);
    const kinds = async (limit: number) => (await find(ctx, 'share', limit)).map(({ kind }) => kind[1]).join('');
    assert.equal(await kinds(4), 'lloo');
    assert.equal(await kinds(6), 'lllloo');
    assert.equal(await kinds(1), 'l');
    assert.equal(await kinds(50), 'lllllllloo');
  });

  it('a person of several clients is found once, with an active one', async () => {
    const { workspace, ctx, person } = await setting();
    const [archived, active] = [await newClient(ctx, { name: 'Aaa' }), await newClient(ctx, { name: 'Bbb' })];
    const id = await person([archived.id, active.id], 'Petra Double');
    await apiOf(workspace.as('manager')).clients.archive({ ids: [archived.id] });
    assert.deepEqual((await find(ctx, 'petra')).map(({ id: found, client }) => [found, client?.name]).at(-1), [
      id,
      'Bbb',
    ]);
  });

  it('too little text finds nothing', async () => {
    const { ctx, named } = await setting();
    await named('A', 'B');
    for (const text of ['', ' ', 'a', '"']) assert.deepEqual(await find(ctx, text), []);
  });

  it('[E05] whoever sees assigned clients finds no others and nobody of theirs, nor does another workspace', async () => {
    const { workspace, ctx, person } = await setting();
    const { id: hers } = await newClient(ctx, { name: 'Secret of Anna' });
    await person(hers, 'Secret person');
    const owner = workspace.as('owner');
    const { id: his } = await newClient(owner, { name: 'Secret of Olivia' });
    await person(his, 'Secret friend');
    const grants = { ...owner.actor.grants, view_clients: 'assigned' } as const;
    const assigned: Ctx = { ...owner, actor: { ...owner.actor, grants } };
    assert.deepEqual(await namesFound(assigned, 'secret'), ['Secret of Olivia', 'Secret friend']);
    const stranger = (await createTestWorkspace(database)).as('owner');
    assert.deepEqual(await namesFound(stranger, 'secret'), []);
    await refusal(find(workspace.as('watcher'), 'secret'), 'forbidden');
  });
});
