import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mostAddresses, type AddressInput, type AddressKind } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';
import { checkReadModel } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import type { AddressQuestion } from './service.ts';
import { address } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const berlin: AddressInput = { street: 'Torstraße 1', postalCode: '10119', city: 'Berlin', countryCode: 'DE' };
const reno: AddressInput = { street: '1 Main St', city: 'Reno', region: 'NV', postalCode: '89501', countryCode: 'US' };

async function withClient(fields: Parameters<typeof newClient>[1] = {}) {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const { id: clientId } = await newClient(ctx, fields);
  return { workspace, ctx, api: apiOf(ctx), clientId };
}

function add(ctx: Ctx, clientId: string, kind: AddressKind, parts: AddressInput, label?: string) {
  const input = { idempotencyKey: randomUUID(), clientId, kind, parts };
  return apiOf(ctx).addresses.create(label === undefined ? input : { ...input, label });
}

async function faults(ctx: Ctx) {
  return checkReadModel(database.read, ctx.actor.workspaceId, ctx.clientParts);
}

describe('the addresses of a client', () => {
  it('[S1-06][S2-47] the first billing address is the primary one, whose text and country are the client’s', async () => {
    const { ctx, api, clientId } = await withClient();
    const shipping = await add(ctx, clientId, 'shipping', reno, 'Warehouse');
    assert.deepEqual([shipping.address.isPrimary, shipping.client.address], [false, null]);
    const billing = await add(ctx, clientId, 'billing', berlin);
    assert.deepEqual(
      [billing.address.isPrimary, billing.client.address, billing.client.countryCode],
      [true, 'Torstraße 1\n10119 Berlin', 'DE'],
    );
    const { items, hasSuggestions, mapLink, mapTiles } = await api.addresses.list({ clientId });
    assert.deepEqual(items, [billing.address, shipping.address]);
    assert.deepEqual([hasSuggestions, mapLink, mapTiles], [false, null, null]);
    assert.deepEqual(await api.clients.get({ id: clientId }), billing.client);
    assert.deepEqual(await faults(ctx), []);
  });

  it('the country of a client that was set by itself stays when another address changes, and follows the primary one', async () => {
    const { ctx, api, clientId } = await withClient();
    const { address: shipping } = await add(ctx, clientId, 'shipping', reno, 'Warehouse');
    const { address: billing, client } = await add(ctx, clientId, 'billing', berlin);
    await api.clients.update({ id: clientId, version: client.version, patch: { countryCode: 'AT' } });
    const labelled = await api.addresses.update({
      id: shipping.id,
      version: shipping.version,
      patch: { label: 'Depot' },
    });
    assert.equal(labelled.client.countryCode, 'AT');
    const parts = { street: 'Ring 1', postalCode: '3011', city: 'Bern', countryCode: 'CH' };
    const moved = await api.addresses.update({ id: billing.id, version: billing.version, patch: { parts } });
    assert.equal(moved.client.countryCode, 'CH');
    assert.deepEqual(await faults(ctx), []);
  });

  it('[S0-08] a text that is given with a new client is its primary billing address, not taken apart and not judged', async () => {
    const { ctx, api, clientId } = await withClient({ address: 'Somewhere\nin Berlin', countryCode: 'DE' });
    const [only] = (await api.addresses.list({ clientId })).items;
    assert.deepEqual(
      [only?.kind, only?.isPrimary, only?.street, only?.city, only?.countryCode, only?.text],
      ['billing', true, 'Somewhere\nin Berlin', null, 'DE', 'Somewhere\nin Berlin'],
    );
    const second = await add(ctx, clientId, 'billing', reno);
    assert.deepEqual([second.address.isPrimary, second.client.address], [false, 'Somewhere\nin Berlin']);
    assert.deepEqual(await faults(ctx), []);
  });

  it('[S0-35] the text corrected in place is that address corrected, in its parts where the correction is within one: what it replaces stays in the audit, cleared it is removed', async () => {
    const { ctx, api, clientId } = await withClient();
    const { address: made, client: owner } = await add(ctx, clientId, 'billing', berlin);
    const id = clientId;
    const near = 'Torstraße 2\n10119 Berlin';
    const nearly = await api.clients.update({ id, version: owner.version, patch: { address: near } });
    const [corrected] = (await api.addresses.list({ clientId })).items;
    assert.deepEqual([corrected?.street, corrected?.city, corrected?.text], ['Torstraße 2', 'Berlin', near]);
    const text = 'Near the station, Potsdam';
    const updated = await api.clients.update({ id, version: nearly.version, patch: { address: text } });
    const [now] = (await api.addresses.list({ clientId })).items;
    assert.deepEqual([now?.id, now?.text, now?.street, now?.city, now?.countryCode], [made.id, text, text, null, 'DE']);
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, made.id)).orderBy(asc(audit.id));
    assert.deepEqual(trail.at(-1)?.diff?.['city'], { before: 'Berlin', after: null });
    await api.clients.update({ id, version: updated.version, patch: { address: null } });
    assert.deepEqual((await api.addresses.list({ clientId })).items, []);
    const back = await api.addresses.restore({ id: made.id });
    assert.deepEqual([back.address.isPrimary, back.client.address], [true, text]);
    assert.deepEqual(await faults(ctx), []);
  });

  it('[S1-06] an edit is stored whole, refused at each field that the country needs, and tells a conflict with what is there now', async () => {
    const { api, ctx, clientId } = await withClient();
    const { address: made } = await add(ctx, clientId, 'billing', berlin, 'Head office');
    const { details } = await refusal(
      api.addresses.update({ id: made.id, version: 1, patch: { parts: { street: 'A', countryCode: 'US' } } }),
      'validation',
    );
    assert.deepEqual(
      details.issues?.map(({ field, problem }) => `${field} ${problem}`),
      ['patch.parts.city required', 'patch.parts.region required', 'patch.parts.postalCode required'],
    );
    const changed = await api.addresses.update({ id: made.id, version: 1, patch: { parts: reno } });
    assert.deepEqual(
      [changed.address.text, changed.address.label, changed.client.address, changed.client.countryCode],
      ['1 Main St\nReno, NV 89501', 'Head office', '1 Main St\nReno, NV 89501', 'US'],
    );
    const late = await refusal(api.addresses.update({ id: made.id, version: 1, patch: { label: 'Late' } }), 'conflict');
    assert.deepEqual(late.details.current, changed.address);
    const same = await api.addresses.update({ id: made.id, version: 2, patch: { parts: reno, label: 'Head office' } });
    assert.equal(same.address.version, 2);
  });

  it('another billing address is made primary in place of the first, which stays; the primary one is not removed before', async () => {
    const { ctx, api, clientId } = await withClient();
    const first = await add(ctx, clientId, 'billing', berlin);
    const second = await add(ctx, clientId, 'billing', reno);
    const { details } = await refusal(api.addresses.remove({ id: first.address.id }), 'validation');
    assert.equal(details.field, 'id');
    const made = await api.addresses.setPrimary({ id: second.address.id });
    assert.deepEqual([made.address.isPrimary, made.client.address], [true, '1 Main St\nReno, NV 89501']);
    const removed = await api.addresses.remove({ id: first.address.id });
    assert.equal(removed.client.address, made.client.address);
    assert.deepEqual(
      (await api.addresses.list({ clientId })).items.map(({ id }) => id),
      [second.address.id],
    );
    const back = await api.addresses.restore({ id: first.address.id });
    assert.equal(back.address.isPrimary, false);
    const version = back.client.version;
    await refusal(api.clients.update({ id: clientId, version, patch: { address: null } }), 'validation');
    assert.deepEqual(await faults(ctx), []);
  });

  it('only a billing address is primary, and the primary one stays a billing address', async () => {
    const { ctx, api, clientId } = await withClient();
    const billing = await add(ctx, clientId, 'billing', berlin);
    const service = await add(ctx, clientId, 'service', reno);
    await refusal(api.addresses.setPrimary({ id: service.address.id }), 'validation');
    const patch = { kind: 'other' } as const;
    const { details } = await refusal(
      api.addresses.update({ id: billing.address.id, version: 1, patch }),
      'validation',
    );
    assert.equal(details.field, 'patch.kind');
    await api.addresses.remove({ id: billing.address.id });
    const moved = await api.addresses.update({ id: service.address.id, version: 1, patch: { kind: 'billing' } });
    assert.deepEqual([moved.address.isPrimary, moved.client.address], [true, moved.address.text]);
  });

  it('of callers who add billing addresses at once exactly one makes the primary one', async () => {
    const { ctx, api, clientId } = await withClient();
    await Promise.all([berlin, reno, berlin, reno].map((parts) => add(ctx, clientId, 'billing', parts)));
    const { items } = await api.addresses.list({ clientId });
    assert.deepEqual(
      items.map(({ isPrimary }) => isPrimary),
      [true, false, false, false],
    );
    assert.deepEqual(await faults(ctx), []);
  });

  it('[S0-18] a search finds a client by each of its addresses, and no longer by one that was removed', async () => {
    const { workspace, ctx, api, clientId } = await withClient({ address: 'Alpha Lane' });
    const other = await add(ctx, clientId, 'shipping', { ...reno, street: 'Quayside 7' }, 'Warehouse');
    const find = async (search: string) => (await apiOf(workspace.as('owner')).clients.list({ search })).items;
    const [hit] = await find('quayside');
    assert.deepEqual([hit?.client.id, hit?.matches[0]?.field], [clientId, 'address']);
    assert.equal((await find('alpha lane')).length, 1);
    await api.addresses.remove({ id: other.address.id });
    assert.deepEqual(await find('quayside'), []);
    assert.deepEqual(await faults(ctx), []);
  });

  it('history, audit and live event tell of each change once', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    await add(ctx, clientId, 'billing', berlin);
    const { address: other } = await add(ctx, clientId, 'shipping', reno, 'Warehouse');
    await api.addresses.update({ id: other.id, version: 1, patch: { parts: { ...reno, street: '2 Main St' } } });
    await api.addresses.remove({ id: other.id });
    await api.addresses.restore({ id: other.id });
    const { items } = await api.activity.list({ clientId });
    assert.deepEqual(
      items.map(({ type, subject, changes }) => [type, subject?.name, changes.map(({ field }) => field)]),
      [
        ['address.restored', 'Warehouse', ['address']],
        ['address.removed', 'Warehouse', ['address']],
        ['address.updated', 'Warehouse', ['address']],
        ['address.added', 'Warehouse', ['address']],
        ['client.updated', 'Acme', ['address', 'countryCode']],
        ['client.created', 'Acme', []],
      ],
    );
    assert.deepEqual((await api.activity.list({ clientId, kinds: ['address'] })).items.length, 4);
    const events = await database.read.select().from(event).where(eq(event.recordId, other.id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, version }) => [kind, version]),
      [1, 2, null, 4].map((version) => ['address', version]),
    );
    const told = await api.clients.lastChange({ id: clientId, field: 'address' });
    assert.equal(told?.by, workspace.users.agent.name);
  });

  it('[S0-98] erasing the client takes its addresses with it, and every word of them', async () => {
    const { workspace, ctx, clientId } = await withClient({ address: 'GRAVE lane' });
    await add(ctx, clientId, 'shipping', { ...reno, street: 'GRAVE street' }, 'GRAVE');
    await apiOf(workspace.as('admin')).clients.erase({ id: clientId, confirmName: 'Acme' });
    const rows = [
      await database.read.select().from(address).where(eq(address.workspaceId, workspace.id)),
      await database.read.select().from(audit).where(eq(audit.workspaceId, workspace.id)),
      await database.read.select().from(activity).where(eq(activity.workspaceId, workspace.id)),
    ];
    assert.doesNotMatch(JSON.stringify(rows), /GRAVE/);
    assert.deepEqual(rows[0], []);
  });

  it('the doctor finds a client whose text is not that of its primary address, two primary ones, and a text that its parts do not make', async () => {
    const { ctx, clientId } = await withClient();
    // What is wrong in another workspace is that one's.
    const theirs = await withClient();
    await add(theirs.ctx, theirs.clientId, 'billing', berlin);
    await database.transaction((tx) =>
      tx.update(client).set({ address: 'Elsewhere' }).where(eq(client.id, theirs.clientId)),
    );
    assert.deepEqual(await faults(ctx), []);
    const { address: made } = await add(ctx, clientId, 'billing', berlin);
    const mine = and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, clientId));
    await database.transaction((tx) => tx.update(client).set({ address: 'Elsewhere' }).where(mine));
    assert.ok((await faults(ctx)).some(({ copy }) => copy === 'client.address'));
    await database.transaction((tx) => tx.update(address).set({ isPrimary: false }).where(eq(address.id, made.id)));
    await database.transaction((tx) => tx.update(client).set({ address: null }).where(mine));
    const fault = (await faults(ctx)).find(({ copy }) => copy === 'address.isPrimary');
    assert.deepEqual([fault?.stored, fault?.expected], [0, 1]);
    await database.transaction((tx) => tx.update(address).set({ city: 'Potsdam' }).where(eq(address.id, made.id)));
    assert.ok((await faults(ctx)).some(({ copy }) => copy === 'address.text'));
  });

  it('another workspace’s, a watcher’s and one too many are refused', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { address: made } = await add(ctx, clientId, 'billing', berlin);
    const other = await withClient();
    for (const id of [made.id, 'adr_missing']) {
      await refusal(other.api.addresses.update({ id, version: 1, patch: { label: 'x' } }), 'not-found');
      await refusal(other.api.addresses.setPrimary({ id }), 'not-found');
      await refusal(other.api.addresses.remove({ id }), 'not-found');
      await refusal(other.api.addresses.restore({ id }), 'not-found');
    }
    await refusal(other.api.addresses.list({ clientId }), 'not-found');
    await refusal(apiOf(workspace.as('watcher')).addresses.list({ clientId }), 'forbidden');
    for (let count = 1; count < mostAddresses; count += 1) await add(ctx, clientId, 'other', reno);
    await refusal(add(ctx, clientId, 'other', reno), 'limit-exceeded');
    await api.addresses.remove({ id: made.id });
  });
});

describe('address suggestions', () => {
  const found = { recipient: null, district: null, region: null, position: null };
  const known = { ...found, street: 'Torstraße 1', postalCode: '10119', city: 'Berlin', countryCode: 'DE' };

  it('[S1-07] come from the operator’s service, five at most, as they are written in their country', async () => {
    const { ctx, clientId } = await withClient();
    const asked: AddressQuestion[] = [];
    const suggest = async (question: AddressQuestion) => {
      asked.push(question);
      return Array.from({ length: 7 }, () => known);
    };
    const api = apiOf({ ...ctx, addresses: { suggest } });
    const { items } = await api.addresses.listSuggestions({
      clientId,
      text: ' Torst',
      countryCode: 'DE',
      language: 'en',
    });
    assert.equal(items.length, 5);
    assert.deepEqual(items[0], { ...known, text: 'Torstraße 1\n10119 Berlin' });
    assert.deepEqual(asked, [{ text: 'Torst', countryCode: 'DE', language: 'en', signal: ctx.signal }]);
    assert.equal((await api.addresses.list({ clientId })).hasSuggestions, true);
    await api.addresses.listSuggestions({ clientId, text: 'To', countryCode: null, language: 'en' });
    assert.equal(asked.length, 1);
  });

  it('[S1-07] are none without a service, and none when it fails', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const input = { clientId, text: 'Torstraße', countryCode: null, language: 'en' };
    assert.deepEqual(await api.addresses.listSuggestions(input), { items: [] });
    const suggest = async () => {
      throw new Error('The service is down.');
    };
    const failing = { ...ctx, addresses: { suggest } };
    assert.deepEqual(await apiOf(failing).addresses.listSuggestions(input), { items: [] });
    await refusal(apiOf(workspace.as('watcher')).addresses.listSuggestions(input), 'forbidden');
  });
});

describe('where an address is', () => {
  const none = { recipient: null, district: null, region: null };
  const position = { latitude: 52.5285, longitude: 13.4093 };
  const elsewhere = { ...none, street: 'Torstraße 1', postalCode: '14163', city: 'Berlin', countryCode: 'DE' };
  const there = { ...none, street: 'Torstraße 1', postalCode: '10119', city: 'Berlin', countryCode: 'DE' };
  const service = [
    { ...elsewhere, position: { latitude: 1, longitude: 1 } },
    { ...there, position },
  ];

  it('[S1-05] the position of an address that was chosen from suggestions is stored with it, and kept until its parts change', async () => {
    const { ctx, api, clientId } = await withClient();
    const { address: made } = await add(ctx, clientId, 'billing', { ...berlin, position });
    assert.deepEqual((await api.addresses.list({ clientId })).items[0]?.position, position);
    const moved = await api.addresses.update({ id: made.id, version: 1, patch: { parts: reno } });
    assert.equal(moved.address.position, null);
  });

  it('[S1-05] of a typed one it is asked of the operator’s service once, of its own place among similar ones, and stored without a line of history', async () => {
    const { ctx, clientId } = await withClient();
    const { address: made } = await add(ctx, clientId, 'billing', berlin);
    const asked: AddressQuestion[] = [];
    const suggest = async (question: AddressQuestion) => {
      asked.push(question);
      return service;
    };
    const mapTiles = { url: 'https://tiles.example/{z}/{x}/{y}', attribution: '©', attributionLink: null, maxZoom: 19 };
    const api = apiOf({ ...ctx, addresses: { suggest }, mapTiles });
    const before = await api.activity.list({ clientId });
    const located = await api.addresses.locate({ id: made.id, language: 'de' });
    assert.deepEqual([located.address.position, located.address.version], [position, 2]);
    await api.addresses.locate({ id: made.id, language: 'de' });
    assert.deepEqual(asked, [
      { text: 'Torstraße 1, 10119 Berlin', countryCode: 'DE', language: 'de', signal: ctx.signal },
    ]);
    const listed = await api.addresses.list({ clientId });
    assert.deepEqual([listed.items[0]?.position, listed.mapTiles], [position, mapTiles]);
    assert.deepEqual((await api.activity.list({ clientId })).items, before.items);
    assert.deepEqual(await faults(ctx), []);
  });

  it('[S1-05] stays unknown without a service, when it fails or knows similar places alone, and when the address changed meanwhile', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { address: made } = await add(ctx, clientId, 'billing', berlin);
    const input = { id: made.id, language: 'en' };
    const failing = async () => {
      throw new Error('The service is down.');
    };
    const changing = async () => {
      await api.addresses.update({ id: made.id, version: 1, patch: { parts: reno } });
      return service;
    };
    const positionWith = async (suggest: typeof changing) =>
      (await apiOf({ ...ctx, addresses: { suggest } }).addresses.locate(input)).address.position;
    assert.equal((await api.addresses.locate(input)).address.position, null);
    assert.equal(await positionWith(failing), null);
    assert.equal(await positionWith(async () => service.slice(0, 1)), null);
    assert.equal(await positionWith(changing), null);
    await refusal(apiOf(workspace.as('watcher')).addresses.locate(input), 'forbidden');
    await refusal((await withClient()).api.addresses.locate(input), 'not-found');
    await api.addresses.remove({ id: made.id });
    await refusal(api.addresses.locate(input), 'not-found');
  });
});
