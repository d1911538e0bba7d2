import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecordStore } from './record-store.ts';
import { invoice, summary, whole } from './testing/records.ts';

describe('RecordStore', () => {
  it('answers the same object until something changes', () => {
    const store = createRecordStore();
    store.put('client', summary(), { whole: false });
    const first = store.get('client', 'cli_1');
    assert.equal(store.get('client', 'cli_1'), first);
    store.put('client', summary({ version: 2, name: 'Bolt' }), { whole: false });
    assert.notEqual(store.get('client', 'cli_1'), first);
  });

  it('an older version never replaces a newer one, whole or not', () => {
    const store = createRecordStore();
    store.put('client', summary({ version: 3, name: 'New' }), { whole: false });
    store.put('client', summary({ version: 2, name: 'Old' }), { whole: false });
    store.put('client', whole({ version: 2, name: 'Old' }), { whole: true });
    assert.equal(store.get('client', 'cli_1')?.record.name, 'New');
  });

  it('a row of the same version refreshes the totals and leaves the record whole', () => {
    const store = createRecordStore();
    store.put('client', whole({ notes: 'VIP' }), { whole: true });
    store.put('client', summary({ invoiceCount: 4 }), { whole: false });
    const stored = store.get('client', 'cli_1');
    assert.equal(stored?.record.invoiceCount, 4);
    assert.equal(stored?.record.notes, 'VIP');
    assert.equal(stored?.whole, true);
  });

  it('a row of a newer version keeps what is shown, but is not whole, and edits still start from what the person saw', () => {
    const store = createRecordStore();
    store.put('client', whole({ notes: 'VIP' }), { whole: true });
    store.put('client', summary({ version: 2, name: 'Bolt' }), { whole: false });
    const stored = store.get('client', 'cli_1');
    assert.deepEqual(
      [stored?.record.name, stored?.record.notes, stored?.whole, stored?.baseVersion],
      ['Bolt', 'VIP', false, 1],
    );
  });

  it('shows changes under way in their order; taking one back leaves the others', () => {
    const store = createRecordStore();
    store.put('client', whole(), { whole: true });
    const first = store.patch('client', 'cli_1', { email: 'a@a.example', phone: '1' });
    store.patch('client', 'cli_1', { email: 'b@b.example' });
    assert.equal(store.get('client', 'cli_1')?.record.email, 'b@b.example');
    first.rollback();
    const { record } = store.get('client', 'cli_1') ?? {};
    assert.deepEqual([record?.email, record?.phone], ['b@b.example', null]);
  });

  it('a settled change becomes the server’s record in one step, under the changes still under way', () => {
    const store = createRecordStore();
    store.put('client', whole(), { whole: true });
    const first = store.patch('client', 'cli_1', { name: 'typed' });
    store.patch('client', 'cli_1', { phone: '2' });
    const seen: unknown[] = [];
    store.subscribe('client', 'cli_1', () => seen.push(store.get('client', 'cli_1')?.record.name));
    first.settle(whole({ version: 2, name: 'Typed' }));
    first.rollback();
    assert.deepEqual(seen, ['Typed']);
    assert.equal(store.get('client', 'cli_1')?.record.phone, '2');
  });

  it('tells the listeners of the record and of the list, and nobody when nothing changed', () => {
    const store = createRecordStore();
    const seen: string[] = [];
    const stop = store.subscribe('client', 'cli_1', () => seen.push('record'));
    store.subscribe('client', 'cli_2', () => seen.push('other'));
    store.subscribeAll('client', (id) => seen.push(id));
    store.put('client', summary({ version: 2 }), { whole: false });
    store.put('client', summary({ version: 1 }), { whole: false });
    stop();
    store.put('client', summary({ version: 3 }), { whole: false });
    assert.deepEqual(seen, ['record', 'cli_1', 'cli_1']);
  });

  it('an erased record is not brought back by an answer that comes late', () => {
    const store = createRecordStore();
    store.put('client', whole(), { whole: true });
    store.remove('client', 'cli_1');
    store.put('client', whole({ version: 9 }), { whole: true });
    assert.equal(store.get('client', 'cli_1'), undefined);
    assert.equal(store.wasRemoved('client', 'cli_1'), true);
  });

  it('[B14] clear forgets everything and tells the listeners', () => {
    const store = createRecordStore();
    store.put('client', whole(), { whole: true });
    const seen: string[] = [];
    store.subscribeAll('client', (id) => seen.push(id));
    store.clear();
    assert.equal(store.get('client', 'cli_1'), undefined);
    assert.deepEqual(seen, ['cli_1']);
  });

  it('forgets the records seen longest ago, never one that is watched or being changed', () => {
    const store = createRecordStore();
    for (const id of ['watched', 'changing', 'idle']) store.put('client', summary({ id }), { whole: false });
    store.subscribe('client', 'watched', () => {});
    store.patch('client', 'changing', { name: 'x' });
    for (let n = 0; n < 20_000; n++) store.put('client', summary({ id: `cli_${n}` }), { whole: false });
    assert.deepEqual(
      ['watched', 'changing', 'idle'].map((id) => store.get('client', id) !== undefined),
      [true, true, false],
    );
  });

  it('keeps the records of each kind apart', () => {
    const store = createRecordStore();
    const heard: string[] = [];
    store.subscribeAll('document', (id) => heard.push(id));
    store.put('client', summary({ id: 'one' }), { whole: false });
    assert.equal(store.get('document', 'one'), undefined);
    store.put('document', invoice({ id: 'one', number: 'INV-1' }), { whole: true });
    store.remove('client', 'one');
    assert.equal(store.get('document', 'one')?.record.number, 'INV-1');
    assert.deepEqual([store.wasRemoved('client', 'one'), store.wasRemoved('document', 'one')], [true, false]);
    assert.deepEqual(heard, ['one']);
    store.clear();
    assert.equal(store.get('document', 'one'), undefined);
  });

  it('of records without versions the one that comes last counts', () => {
    const store = createRecordStore();
    store.put('document', invoice({ status: 'sent' }), { whole: true });
    store.put('document', invoice({ status: 'paid' }), { whole: true });
    assert.equal(store.get('document', 'doc_1')?.record.status, 'paid');
  });

  it('tells lists who changed a record', () => {
    const store = createRecordStore();
    const heard: string[] = [];
    store.subscribeAll('client', (_, { by }) => heard.push(by));
    store.put('client', summary(), { whole: false });
    store.put('client', summary({ version: 2 }), { whole: false, by: 'others' });
    store.remove('client', 'cli_1', { by: 'others' });
    assert.deepEqual(heard, ['here', 'others', 'others']);
  });
});
