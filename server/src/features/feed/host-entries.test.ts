import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { hostEntryLengths, roles, type ActivityEntry, type NewHostEntry } from '@clientele/contract';
import { asc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { clientParts } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';
import { checkReadModel } from '../clients/index.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const delivered: NewHostEntry = {
  type: 'acme.shipment-delivered',
  title: 'Shipment 4711 was delivered',
  at: '2026-03-17T09:00:00.000Z',
};

const add = (ctx: Ctx, clientId: string, entry: Partial<NewHostEntry> = {}): Promise<ActivityEntry> =>
  apiOf(ctx).activity.addHostEntry({ idempotencyKey: randomUUID(), clientId, entry: { ...delivered, ...entry } });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const { id: clientId } = await newClient(ctx, { name: 'Acme' });
  return { workspace, ctx, api: apiOf(ctx), clientId };
}

const shown = async (ctx: Ctx, clientId: string) =>
  (await apiOf(ctx).activity.list({ clientId, kinds: ['host'] })).items;

describe('entries of a host’s own', () => {
  it('are in the feed with title, details, link and who did it, on the day on which it happened', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const whole = {
      title: '  <b>Shipment</b>\n4711 ',
      text: 'Two parcels.\nSigned for.',
      link: 'https://shop.example/shipments/4711',
      externalId: 'shipment/4711',
      actorName: 'Parcel service',
    };
    const entry = await add(ctx, clientId, whole);
    assert.deepEqual(entry, {
      id: entry.id,
      clientId,
      kind: 'host',
      type: 'host.acme.shipment-delivered',
      at: delivered.at,
      actor: { kind: 'host', name: 'Parcel service' },
      subject: null,
      text: whole.text,
      host: { title: '<b>Shipment</b> 4711', link: whole.link, externalId: whole.externalId },
      flags: [],
      changes: [],
      version: 1,
    });
    const least = await add(ctx, clientId, { at: '2026-03-01T09:00:00.000Z' });
    assert.deepEqual(least.actor, { kind: 'staff', name: workspace.users.agent.name });
    assert.deepEqual(least.host, { title: delivered.title, link: null, externalId: null });
    assert.deepEqual(await shown(ctx, clientId), [entry, least]);
    // Among the others by the time at which it happened.
    const { items } = await api.activity.list({ clientId });
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['client', 'host', 'host'],
    );
    assert.equal((await api.activity.list({ clientId, kinds: ['interaction'] })).items.length, 0);
  });

  it('are once there, however often and from how many processes the same external id is sent', async () => {
    const { ctx, clientId } = await withClient();
    const sent = await Promise.all(
      Array.from({ length: 5 }, (_, turn) => add(ctx, clientId, { externalId: 'x-1', title: `Sent ${turn}` })),
    );
    assert.equal(new Set(sent.map(({ id }) => id)).size, 1);
    const [entry] = sent;
    assert.deepEqual(await add(ctx, clientId, { externalId: 'x-1', title: 'Another title' }), entry);
    assert.deepEqual(await shown(ctx, clientId), [entry]);
    const trail = await database.read
      .select()
      .from(audit)
      .where(eq(audit.entityId, entry?.id ?? ''));
    assert.equal(trail.length, 1);

    const elsewhere = await withClient();
    const others = [
      await add(ctx, clientId, { externalId: 'x-2' }),
      await add(ctx, clientId, { externalId: 'x-1', type: 'acme.shipment-returned' }),
      await add(ctx, (await newClient(ctx)).id, { externalId: 'x-1' }),
      await add(elsewhere.ctx, elsewhere.clientId, { externalId: 'x-1' }),
      // Without one nothing says that they are the same.
      await add(ctx, clientId),
      await add(ctx, clientId),
    ];
    assert.equal(new Set([...sent, ...others].map(({ id }) => id)).size, 7);
  });

  it('the same idempotency key adds one, and is refused with another entry', async () => {
    const { api, ctx, clientId } = await withClient();
    const input = { idempotencyKey: randomUUID(), clientId, entry: delivered };
    assert.deepEqual(await api.activity.addHostEntry(input), await api.activity.addHostEntry(input));
    assert.equal((await shown(ctx, clientId)).length, 1);
    const other = { ...input, entry: { ...delivered, title: 'Other' } };
    await refusal(api.activity.addHostEntry(other), 'idempotency-mismatch');
  });

  it('what cannot be taken is refused at its field', async () => {
    const { ctx, clientId } = await withClient();
    const ahead = (ms: number) => new Date(testNow.getTime() + ms).toISOString();
    const tooLong = (length: number) => 'x'.repeat(length + 1);
    const wrong: [field: keyof NewHostEntry, value: string, problem: string][] = [
      ['type', 'delivered', 'invalid'],
      ['type', 'Acme.Delivered', 'invalid'],
      ['type', 'acme.', 'invalid'],
      ['type', 'acme.a b', 'invalid'],
      ['type', `acme.${tooLong(hostEntryLengths.type)}`, 'too-long'],
      ['title', ' \u200b ', 'required'],
      ['title', tooLong(hostEntryLengths.title), 'too-long'],
      ['title', 'Card 4111 1111 1111 1111', 'card-number'],
      ['text', '', 'required'],
      ['text', tooLong(hostEntryLengths.text), 'too-long'],
      ['link', 'javascript:alert(1)', 'invalid'],
      ['link', '//evil.example', 'invalid'],
      ['link', 'orders/4711', 'invalid'],
      ['link', `https://shop.example/${tooLong(hostEntryLengths.link)}`, 'too-long'],
      ['at', ahead(600_000), 'invalid'],
      ['at', 'yesterday', 'invalid'],
      ['externalId', 'with a blank', 'invalid'],
      ['externalId', '', 'invalid'],
      ['externalId', tooLong(hostEntryLengths.externalId), 'too-long'],
      ['actorName', tooLong(hostEntryLengths.actorName), 'too-long'],
    ];
    for (const [field, value, problem] of wrong) {
      const { details } = await refusal(add(ctx, clientId, { [field]: value }), 'validation');
      assert.deepEqual([details.field, details.issues?.[0]?.problem], [`entry.${field}`, problem], `${field} ${value}`);
    }
    const odd = { ...delivered, color: 'red' };
    const { details } = await refusal(add(ctx, clientId, odd), 'validation');
    assert.deepEqual(details.issues?.[0]?.problem, 'unknown-field');
    assert.deepEqual(await shown(ctx, clientId), []);
    assert.equal((await add(ctx, clientId, { at: ahead(60_000) })).at, testNow.toISOString());
    assert.equal((await add(ctx, clientId, { link: '/shipments/4711?a=b' })).host?.link, '/shipments/4711?a=b');
  });

  it('are no interaction: the last one of the client stays what it is', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await add(ctx, clientId);
    await api.activity.removeLogged({ id });
    await api.activity.restoreLogged({ id });
    const { lastInteractionAt, version } = await api.clients.get({ id: clientId });
    assert.deepEqual([lastInteractionAt, version], [null, 1]);
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });

  it('are removed and restored, also sent again while they are removed, and never edited', async () => {
    const { ctx, api, clientId } = await withClient();
    const entry = await add(ctx, clientId, { externalId: 'x-1' });
    await refusal(api.activity.updateLogged({ id: entry.id, version: 1, patch: { text: 'Mine' } }), 'not-found');
    assert.deepEqual(await api.activity.removeLogged({ id: entry.id }), { id: entry.id });
    assert.equal((await add(ctx, clientId, { externalId: 'x-1' })).id, entry.id);
    assert.deepEqual(await shown(ctx, clientId), []);
    assert.deepEqual(await api.activity.restoreLogged({ id: entry.id }), { ...entry, version: 3 });
    assert.equal((await shown(ctx, clientId)).length, 1);
  });

  it('take edit_clients for the client, and a client that another workspace has is not found', async () => {
    const { workspace, clientId } = await withClient();
    for (const role of roles.filter((name) => name !== 'watcher')) await add(workspace.as(role), clientId);
    await refusal(add(workspace.as('watcher'), clientId), 'forbidden');
    const owner = workspace.as('owner');
    const assigned = {
      ...owner,
      actor: { ...owner.actor, grants: { ...owner.actor.grants, edit_clients: 'assigned' as const } },
    };
    await refusal(add(assigned, clientId), 'forbidden');
    await refusal(add((await withClient()).ctx, clientId), 'not-found');
  });

  it('audit and live event tell of them, and not the words; they go with the client when that is erased', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { id } = await add(ctx, clientId, { title: 'CANARY', text: 'CANARY', actorName: 'CANARY' });
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id));
    assert.deepEqual(
      trail.map(({ action, entity, actorId }) => [action, entity, actorId]),
      [['activity.addHostEntry', 'activity', workspace.users.agent.id]],
    );
    assert.doesNotMatch(JSON.stringify(trail), /CANARY/);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, clientId: of, version }) => [kind, of, version]),
      [['activity', clientId, 1]],
    );
    const api = apiOf(workspace.as('owner'));
    await api.clients.archive({ ids: [clientId] });
    await api.clients.erase({ id: clientId, confirmName: 'Acme' });
    assert.deepEqual(await database.read.select().from(activity).where(eq(activity.clientId, clientId)), []);
  });
});
