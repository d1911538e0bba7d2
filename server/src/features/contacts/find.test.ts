import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { and, not, sql } from 'drizzle-orm';
import { apiOf } from '../../testing/api.ts';
import { planOf } from '../../testing/plan-of.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../testing/seeded-workspace.ts';
import { parseSearch, scannedText, sortKeyOf } from '../clients/index.ts';
import { isAt } from './find.ts';
import { readInOrder } from './matching-people.ts';
import { contact } from './table.ts';

describe('contacts.find', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(300);
  });
  after(() => seeded.database.close());

  it('[S3-83] finds people of any client by name, position, email and phone, but for those who are there today', async () => {
    const api = apiOf(seeded.ctx);
    const [client] = (await api.clients.list({ search: 'Kranich Verlag' })).items;
    const clientId = client?.client.id ?? '';
    const made = await api.contacts.create({
      idempotencyKey: randomUUID(),
      clientId,
      contact: {
        name: 'Quirin Xylander',
        position: 'Zeugwart',
        emails: [{ value: 'quirin@xylander.example' }],
        phones: [{ value: '0711 2345678' }],
      },
    });
    for (const text of ['xyland', 'quirin xylander', 'zeugwart', 'quirin@xyl', '0711 2345678', '2345678', '"Quirin X"'])
      assert.deepEqual(
        (await api.contacts.find({ text })).items,
        [{ contact: made.contact, clients: [{ id: clientId, name: 'Kranich Verlag' }] }],
        text,
      );
    assert.deepEqual((await api.contacts.find({ text: 'xyland', notOfClientId: clientId })).items, []);
    await api.contacts.endTie({ clientId, contactId: made.contact.id, endedOn: '2026-03-18' });
    const [former] = (await api.contacts.find({ text: 'xyland', notOfClientId: clientId })).items;
    assert.deepEqual([former?.contact.id, former?.clients], [made.contact.id, []]);
    for (const text of ['', ' ', '"', 'quirin zzz', '%', '_', '\0'])
      assert.deepEqual((await api.contacts.find({ text })).items, []);
  });

  it('gives as many as are wanted, the closest first', async () => {
    const { items } = await apiOf(seeded.ctx).contacts.find({ text: 'an', limit: 20 });
    assert.equal(items.length, 20);
    const begin = items.map((item) => sortKeyOf(item.contact.name).startsWith('an'));
    assert.deepEqual(
      begin,
      begin.toSorted((one, other) => Number(other) - Number(one)),
    );
    assert.equal(begin[0], true);
  });

  it('reads the people in the order of their names from an index, whatever it looks for, and nobody else', async () => {
    const query = (grants: typeof seeded.ctx.actor.grants, notOfClientId?: string) => {
      const ctx = { ...seeded.ctx, actor: { ...seeded.ctx.actor, grants } };
      const search = parseSearch('ada example');
      assert.ok(search);
      const matches = scannedText(search, sql`${contact.searchText}`);
      return readInOrder(
        ctx,
        8,
        and(matches, notOfClientId === undefined ? undefined : not(isAt(ctx, notOfClientId))),
      ).getSQL();
    };
    const { grants } = seeded.ctx.actor;
    for (const asked of [query(grants), query(grants, 'cli_1'), query({ ...grants, view_clients: 'assigned' })]) {
      const plan = await planOf(seeded.database, asked);
      assert.match(plan, /contact_byName/);
      assert.doesNotMatch(plan, /TEMP B-TREE|SCAN |Sort|Seq Scan/);
    }
  });
});
