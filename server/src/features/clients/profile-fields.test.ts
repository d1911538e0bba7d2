import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Client, ClientPatch, CustomFieldType } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { membership } from '../access/table.ts';
import { activity, audit } from '../activity/table.ts';
import { reasonGiven } from './status-reason.ts';

describe('what only the whole record of a client has', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  async function change(ctx: Ctx, id: string, patch: ClientPatch): Promise<Client> {
    const { version } = await apiOf(ctx).clients.get({ id });
    return apiOf(ctx).clients.update({ id, version, patch });
  }

  async function optionOf(workspace: TestWorkspace, key: string): Promise<string> {
    const { options } = await apiOf(workspace.as('manager')).workspace.vocabulary({});
    return options.find((option) => option.key === key)?.id ?? '';
  }

  async function lastHistory(workspace: TestWorkspace) {
    const [row] = await database.read
      .select()
      .from(activity)
      .where(eq(activity.workspaceId, workspace.id))
      .orderBy(desc(activity.id))
      .limit(1);
    return row?.data;
  }

  it('[S1-14][S1-16][S3-22][S3-24][S3-25] rating, type, tier, industry and the day from which one is a client are set, audited and cleared', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id } = await newClient(ctx);
    const patch = {
      rating: 4,
      typeId: await optionOf(workspace, 'partner'),
      tierId: await optionOf(workspace, 'gold'),
      industry: 'Furniture',
      clientSince: '2020-05-01T00:00:00.000Z',
    };
    const updated = await change(ctx, id, patch);
    assert.deepEqual(await apiOf(ctx).clients.get({ id }), updated);
    assert.deepEqual({ ...updated, ...patch }, updated);
    const [trail] = await database.read
      .select()
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'clients.update')));
    assert.deepEqual(trail?.diff, {
      rating: { before: 0, after: 4 },
      typeId: { before: null, after: patch.typeId },
      tierId: { before: null, after: patch.tierId },
      industry: { before: null, after: 'Furniture' },
      clientSince: { before: testNow.toISOString(), after: patch.clientSince },
    });
    const cleared = await change(ctx, id, { rating: 0, typeId: null, tierId: null, industry: '', clientSince: null });
    assert.deepEqual([cleared.rating, cleared.typeId, cleared.industry, cleared.clientSince], [0, null, null, null]);
    await refusal(change(ctx, id, { rating: 6 }), 'validation');
  });

  it('[S2-03] what is known of a client and how its people are reached are corrected, and the history tells of it', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const api = apiOf(ctx);
    const { id } = await newClient(ctx);
    await change(ctx, id, { email: 'office@acme.example' });
    await change(ctx, id, { email: 'hello@acme.example' });
    const { contact } = await api.contacts.create({
      idempotencyKey: randomUUID(),
      clientId: id,
      contact: { name: 'Ada', phones: [{ value: '+49 30 901820' }] },
    });
    const { version } = await api.contacts.get({ id: contact.id });
    await api.contacts.update({ id: contact.id, version, patch: { phones: [{ value: '+49 30 901821' }] } });
    assert.equal((await api.clients.get({ id })).email, 'hello@acme.example');
    const { items } = await api.contacts.list({ clientId: id });
    assert.deepEqual(
      items.map((tie) => tie.contact.phones[0]?.value),
      ['+49 30 901821'],
    );
    const history = (await api.activity.list({ clientId: id })).items;
    assert.deepEqual(
      history.map(({ type }) => type),
      ['contact.updated', 'contact.added', 'client.updated', 'client.updated', 'client.created'],
    );
    assert.deepEqual(history[2]?.changes, [
      { field: 'email', before: 'office@acme.example', after: 'hello@acme.example' },
    ]);
  });

  it('a tier is an option of its set, of this workspace, that is not hidden', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id } = await newClient(ctx);
    const gold = await optionOf(workspace, 'gold');
    await change(ctx, id, { tierId: gold });
    await apiOf(workspace.as('manager')).workspace.hideOption({ id: gold, isHidden: true });
    const other = await newClient(ctx);
    for (const tierId of [await optionOf(workspace, 'partner'), await optionOf(elsewhere, 'standard'), gold])
      assert.equal((await refusal(change(ctx, other.id, { tierId }), 'validation')).details.field, 'patch.tierId');
    assert.equal((await change(ctx, id, { tierId: gold, notes: 'kept' })).tierId, gold);
  });

  it('[S1-26][S1-42] a client has one of the workspace’s brands: told in its history by name, and audited', async () => {
    const workspace = await createTestWorkspace(database);
    const manager = apiOf(workspace.as('manager'));
    const added = async (label: string) =>
      (await manager.workspace.addOption({ idempotencyKey: randomUUID(), set: 'brand', label })).id;
    const [harbour, shipyard] = [await added('Harbour'), await added('Kleine Werft')];
    const ctx = workspace.as('agent');
    const { id } = await newClient(ctx);
    assert.equal((await change(ctx, id, { brandId: harbour })).brandId, harbour);
    await change(ctx, id, { brandId: shipyard });
    const { items } = await apiOf(ctx).activity.list({ clientId: id });
    assert.deepEqual(items[0]?.changes, [{ field: 'brandId', before: 'Harbour', after: 'Kleine Werft' }]);
    const trail = await database.read
      .select({ diff: audit.diff })
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'clients.update')))
      .orderBy(desc(audit.id));
    assert.deepEqual(trail[0]?.diff, { brandId: { before: harbour, after: shipyard } });
    const gold = await optionOf(workspace, 'gold');
    assert.equal((await refusal(change(ctx, id, { brandId: gold }), 'validation')).details.field, 'patch.brandId');
  });

  it('[S3-14][S3-15][S3-16][S3-109][S3-110][S3-112] on hold and churned keep their reason with the change, and it goes when the client is active again', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { active, onHold, churned } = workspace.statuses;
    const { id } = await newClient(ctx);
    const seasonal = await optionOf(workspace, 'seasonal');
    const held = await change(ctx, id, { statusId: onHold, statusReasonId: seasonal, statusReason: 'Until May' });
    assert.deepEqual([held.statusReasonId, held.statusReason], [seasonal, 'Until May']);
    const data = await lastHistory(workspace);
    assert.deepEqual(data?.['reason'], { id: seasonal, label: 'Seasonal', text: 'Until May' });
    assert.deepEqual(data['fields'], ['statusId', 'statusReasonId', 'statusReason']);

    const competitor = await optionOf(workspace, 'competitor');
    const lost = await change(ctx, id, { statusId: churned, statusReasonId: competitor });
    assert.deepEqual([lost.statusReasonId, lost.statusReason], [competitor, null]);
    const back = await change(ctx, id, { statusId: active });
    assert.deepEqual([back.statusReasonId, back.statusReason], [null, null]);
  });

  it('[S3-109][S3-110] many clients get a status with one reason, each with its history; the undo brings back what each had', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { active, onHold, churned } = workspace.statuses;
    const [seasonal, competitor] = [await optionOf(workspace, 'seasonal'), await optionOf(workspace, 'competitor')];
    const held = await change(ctx, (await newClient(ctx, { name: 'Held' })).id, {
      statusId: onHold,
      statusReasonId: seasonal,
      statusReason: 'Until May',
    });
    const fresh = await newClient(ctx, { name: 'Fresh' });
    const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
    const { clients } = apiOf(ctx);
    const patch = { statusId: churned, statusReasonId: competitor, statusReason: 'They told us so' };
    const { results } = await clients.updateMany({ clients: [held, fresh].map(versionOf), patch });
    for (const { client } of results)
      assert.deepEqual(
        [client.statusId, client.statusReasonId, client.statusReason],
        [churned, competitor, 'They told us so'],
      );
    assert.deepEqual((await lastHistory(workspace))?.['reason'], {
      id: competitor,
      label: 'Went to a competitor',
      text: 'They told us so',
    });
    for (const result of results)
      if (result.outcome === 'changed' && result.undo)
        await clients.updateMany({ clients: [versionOf(result.client)], patch: result.undo });
    const heldAgain = await clients.get({ id: held.id });
    assert.deepEqual(
      [heldAgain.statusId, heldAgain.statusReasonId, heldAgain.statusReason],
      [onHold, seasonal, 'Until May'],
    );
    const freshAgain = await clients.get({ id: fresh.id });
    assert.deepEqual([freshAgain.statusId, freshAgain.statusReasonId, freshAgain.statusReason], [active, null, null]);
    const wrong = { clients: [versionOf(freshAgain)], patch: { statusId: onHold, statusReasonId: competitor } };
    assert.equal((await refusal(clients.updateMany(wrong), 'validation')).details.field, 'patch.statusReasonId');
    const needless = { clients: [versionOf(freshAgain)], patch: { statusReason: 'Why not' } };
    assert.equal((await refusal(clients.updateMany(needless), 'validation')).details.field, 'patch.statusReason');
  });

  it('[A01] the reason that a history names is called as this workspace calls it, never as another does', async () => {
    const [here, elsewhere] = [await createTestWorkspace(database), await createTestWorkspace(database)];
    const ctx = here.as('agent');
    const [own, foreign] = [await optionOf(here, 'seasonal'), await optionOf(elsewhere, 'seasonal')];
    const labelOf = async (statusReasonId: string) =>
      (await reasonGiven(ctx, { statusReasonId, statusReason: null })).reason?.label;
    assert.deepEqual([await labelOf(own), await labelOf(foreign)], ['Seasonal', null]);
  });

  it('[C4] a reason belongs to the category of the status, and stays when another status of the category is chosen', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { onHold } = workspace.statuses;
    const { id } = await newClient(ctx);
    const [seasonal, competitor] = [await optionOf(workspace, 'seasonal'), await optionOf(workspace, 'competitor')];
    const wrong = await refusal(change(ctx, id, { statusReasonId: seasonal, statusReason: 'Why not' }), 'validation');
    assert.deepEqual(
      wrong.details.issues?.map(({ field }) => field),
      ['patch.statusReasonId', 'patch.statusReason'],
    );
    await refusal(change(ctx, id, { statusId: onHold, statusReasonId: competitor }), 'validation');
    await change(ctx, id, { statusId: onHold, statusReasonId: seasonal });
    const paused = await apiOf(ctx).workspace.addStatus({
      idempotencyKey: randomUUID(),
      label: 'Paused',
      category: 'on_hold',
    });
    assert.equal((await change(ctx, id, { statusId: paused.id })).statusReasonId, seasonal);
    // The same for many at once.
    const { version } = await apiOf(ctx).clients.get({ id });
    const toMany = async (statusId: string, version: number) =>
      (await apiOf(ctx).clients.updateMany({ clients: [{ id, version }], patch: { statusId } })).results[0]?.client;
    assert.equal((await toMany(onHold, version))?.statusReasonId, seasonal);
    assert.equal((await toMany(workspace.statuses.active, version + 1))?.statusReasonId, null);
  });

  it('[C4] of many clients only those lose their reason for which the category is another one', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { onHold, churned } = workspace.statuses;
    const competitor = await optionOf(workspace, 'competitor');
    const paused = await apiOf(ctx).workspace.addStatus({
      idempotencyKey: randomUUID(),
      label: 'Paused',
      category: 'on_hold',
    });
    const held = await newClient(ctx, { name: 'Held' });
    const lost = await newClient(ctx, { name: 'Lost' });
    const before = [
      await change(ctx, held.id, { statusId: paused.id, statusReason: 'Until May' }),
      await change(ctx, lost.id, { statusId: churned, statusReasonId: competitor, statusReason: 'Cheaper' }),
    ];
    const clients = before.map(({ id, version }) => ({ id, version }));
    const { results } = await apiOf(ctx).clients.updateMany({ clients, patch: { statusId: onHold } });
    assert.deepEqual(
      results.map(({ client }) => [client.statusId, client.statusReasonId, client.statusReason]),
      [
        [onHold, null, 'Until May'],
        [onHold, null, null],
      ],
    );
  });

  it('a reason that is given again with another status stays', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { onHold, churned } = workspace.statuses;
    const { id } = await newClient(ctx);
    await change(ctx, id, { statusId: onHold, statusReason: 'Moved away' });
    assert.equal((await change(ctx, id, { statusId: churned, statusReason: 'Moved away' })).statusReason, 'Moved away');
  });

  it('[S2-05][S2-49][S2-54][S2-56][C5] a client has account managers beside its owner, whoever may assign owners chooses them, and the history says who', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { admin, agent, manager, watcher } = workspace.users;
    const { id, ownerId } = await newClient(ctx);
    const team: Client['team'] = [
      { userId: admin.id, role: 'account_manager' },
      { userId: agent.id, role: 'account_manager' },
      { userId: agent.id, role: 'finance' },
    ];
    const assigned = await change(ctx, id, { team });
    assert.deepEqual([assigned.team, assigned.ownerId], [team, ownerId]);
    assert.deepEqual((await lastHistory(workspace))?.['team'], { added: team, removed: [] });
    const fewer = await change(ctx, id, { team: team.slice(1) });
    assert.deepEqual((await lastHistory(workspace))?.['team'], { added: [], removed: team.slice(0, 1) });
    assert.deepEqual(fewer.team, team.slice(1));

    const denied = await refusal(change(workspace.as('agent'), id, { team: [] }), 'forbidden');
    assert.equal(denied.details.permission, 'assign_owner');
    const suspend = (userId: string) =>
      database.transaction((tx) =>
        tx
          .update(membership)
          .set({ state: 'suspended' })
          .where(and(eq(membership.workspaceId, workspace.id), eq(membership.userId, userId))),
      );
    await suspend(watcher.id);
    await suspend(agent.id);
    const joined: Client['team'][number] = { userId: watcher.id, role: 'delivery' };
    const wrong = await refusal(change(ctx, id, { team: [...fewer.team, joined] }), 'validation');
    assert.equal(wrong.details.field, 'patch.team.2.userId');
    // Who has left is not in the way of who comes.
    const later = await change(ctx, id, { team: [...fewer.team, { userId: manager.id, role: 'delivery' }] });
    assert.equal(later.team.length, 3);
    await refusal(change(ctx, id, { team: [...later.team, ...later.team.slice(-1)] }), 'validation');
  });

  it('[S1-18][C20] consent to the newsletter is recorded with its source, time and person, and the former answer is in the audit', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const given = await change(workspace.as('agent'), id, {
      newsletter: { isGiven: true, source: 'Signed form of 3 March' },
    });
    const consent = {
      isGiven: true,
      source: 'Signed form of 3 March',
      at: testNow.toISOString(),
      byUserId: workspace.users.agent.id,
    };
    assert.deepEqual(given.newsletter, consent);
    const tomorrow = new Date(testNow.getTime() + 86_400_000);
    const later = workspace.as('manager', () => tomorrow);
    // The same answer again is no new one.
    const same = await change(later, id, { newsletter: { isGiven: true, source: 'Signed form of 3 March' } });
    assert.deepEqual([same.newsletter, same.version], [consent, given.version]);
    const withdrawn = await change(later, id, { newsletter: { isGiven: false, source: 'Telephone' } });
    assert.deepEqual(withdrawn.newsletter, {
      isGiven: false,
      source: 'Telephone',
      at: tomorrow.toISOString(),
      byUserId: workspace.users.manager.id,
    });
    const trail = await database.read
      .select()
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'clients.update')))
      .orderBy(audit.id);
    assert.deepEqual(trail.at(-1)?.diff?.['newsletter']?.before, consent);
    await refusal(change(later, id, { newsletter: { isGiven: true, source: ' ' } }), 'validation');
  });

  it('[S1-18][C20] every answer about the newsletter is listed with its source, time and person, the latest first', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const day = (number: number) => new Date(testNow.getTime() + number * 86_400_000);
    const { agent, manager } = workspace.users;
    const at = (role: 'agent' | 'manager', number: number) => workspace.as(role, () => day(number));
    await change(at('agent', 0), id, { newsletter: { isGiven: true, source: 'Signed "form" of 3 March' } });
    await change(at('agent', 1), id, { notes: 'Likes the "newsletterSource" column' });
    await change(at('manager', 2), id, { newsletter: { isGiven: false, source: 'Telephone' }, rating: 2 });
    await change(at('manager', 3), id, { newsletter: null });
    assert.deepEqual((await apiOf(workspace.as('agent')).clients.listConsents({ id })).items, [
      { isGiven: null, source: null, at: day(3).toISOString(), by: manager.name },
      { isGiven: false, source: 'Telephone', at: day(2).toISOString(), by: manager.name },
      { isGiven: true, source: 'Signed "form" of 3 March', at: day(0).toISOString(), by: agent.name },
    ]);
    const elsewhere = (await createTestWorkspace(database)).as('owner');
    await refusal(apiOf(elsewhere).clients.listConsents({ id }), 'not-found');
  });

  it('a client belongs to another one without loops, also when two people close one at once, and to none when that is erased', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    const ctx = workspace.as('owner');
    const [a, b, c, d] = await Promise.all([newClient(ctx), newClient(ctx), newClient(ctx), newClient(ctx)]);
    const into = (id: string, parentClientId: string | null) => change(ctx, id, { parentClientId });
    await into(a.id, b.id);
    await into(b.id, c.id);
    for (const [child, parent] of [
      [a.id, a.id],
      [c.id, a.id],
      [a.id, (await newClient(elsewhere.as('owner'))).id],
    ] as const)
      assert.equal((await refusal(into(child, parent), 'validation')).details.field, 'patch.parentClientId');
    const loop = await refusal(into(c.id, a.id), 'validation');
    assert.deepEqual(
      loop.details.issues?.map(({ problem }) => problem),
      ['circular'],
    );
    await into(a.id, null);
    await into(a.id, b.id);
    const closing = await Promise.allSettled([into(c.id, d.id), into(d.id, a.id)]);
    assert.deepEqual(closing.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);

    await apiOf(ctx).clients.erase({ id: b.id, confirmName: 'Acme' });
    assert.equal((await apiOf(ctx).clients.get({ id: a.id })).parentClientId, null);
  });

  it('[S2-02] a group of companies is read from each of them: whom it belongs to, and who belongs to it, by name and page by page', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const api = apiOf(ctx);
    const holding = await newClient(ctx, { name: 'Holding' });
    const children = [];
    for (const name of ['Süd', 'Nord', 'Ost']) children.push(await newClient(ctx, { name }));
    for (const { id } of children) await change(ctx, id, { parentClientId: holding.id });
    const [south, north] = children;
    await api.clients.archive({ ids: [north?.id ?? ''] });

    const first = await api.clients.getFamily({ id: holding.id, limit: 2 });
    assert.deepEqual([first.parent, first.subsidiaries.map(({ name }) => name)], [null, ['Nord', 'Ost']]);
    assert.notEqual(first.subsidiaries[0]?.archivedAt, null);
    const rest = await api.clients.getFamily({ id: holding.id, limit: 2, cursor: first.nextCursor ?? '' });
    assert.deepEqual([rest.subsidiaries.map(({ name }) => name), rest.nextCursor], [['Süd'], null]);
    const ofChild = await api.clients.getFamily({ id: south?.id ?? '' });
    assert.deepEqual(ofChild, {
      parent: { id: holding.id, name: 'Holding', archivedAt: null },
      subsidiaries: [],
      nextCursor: null,
    });
    await refusal(api.clients.getFamily({ id: south?.id ?? '', cursor: first.nextCursor ?? '' }), 'validation');
    await refusal(api.clients.getFamily({ id: 'cli_missing' }), 'not-found');
    const elsewhere = (await createTestWorkspace(database)).as('owner');
    await refusal(apiOf(elsewhere).clients.getFamily({ id: holding.id }), 'not-found');
  });

  it('[A01] who sees only their own clients is told of no others above or below them', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { agent } = workspace.users;
    const [top, middle, mine, foreign] = [
      await newClient(ctx, { name: 'Top' }),
      await newClient(ctx, { name: 'Middle' }),
      await newClient(ctx, { name: 'Mine' }),
      await newClient(ctx, { name: 'Foreign' }),
    ];
    await change(ctx, middle.id, { parentClientId: top.id, ownerId: agent.id });
    await change(ctx, mine.id, { parentClientId: middle.id, ownerId: agent.id });
    await change(ctx, foreign.id, { parentClientId: middle.id });
    const { actor, ...session } = workspace.as('agent');
    const narrow: Ctx = { ...session, actor: { ...actor, grants: { ...actor.grants, view_clients: 'assigned' } } };
    const { parent, subsidiaries } = await apiOf(narrow).clients.getFamily({ id: middle.id });
    assert.deepEqual([parent, subsidiaries.map(({ name }) => name)], [null, ['Mine']]);
    await refusal(apiOf(narrow).clients.getFamily({ id: top.id }), 'not-found');
  });

  describe('custom fields', () => {
    const addField = async (ctx: Ctx, label: string, type: CustomFieldType, choices?: string[]) =>
      apiOf(ctx).workspace.addField({
        idempotencyKey: randomUUID(),
        field: { label, type, ...(choices && { choices }) },
      });

    it('[S2-48][S2-57][S2-58] values are judged by the type of their field, kept side by side, and cleared one by one', async () => {
      const workspace = await createTestWorkspace(database);
      const ctx = workspace.as('manager');
      const text = await addField(ctx, 'Cost centre', 'text');
      const number = await addField(ctx, 'Employees', 'number');
      const date = await addField(ctx, 'Contract ends', 'date');
      const choice = await addField(ctx, 'Channel', 'choice', ['Email', 'Telephone']);
      const boolean = await addField(ctx, 'NDA', 'boolean');
      const url = await addField(ctx, 'Wiki', 'url');
      const { id } = await newClient(ctx);
      const agent = workspace.as('agent');
      const given = {
        [text.id]: '  CC-12 ',
        [number.id]: 12.5,
        [date.id]: '2027-12-31',
        [choice.id]: 'Email',
        [boolean.id]: false,
        [url.id]: 'wiki.example.com/acme',
      };
      const stored = { ...given, [text.id]: 'CC-12', [url.id]: 'https://wiki.example.com/acme' };
      assert.deepEqual((await change(agent, id, { customFields: given })).customFields, stored);
      const cleared = await change(agent, id, { customFields: { [number.id]: null, [text.id]: 'CC-13' } });
      const { [number.id]: _gone, ...left } = { ...stored, [text.id]: 'CC-13' };
      assert.deepEqual(cleared.customFields, left);
      assert.deepEqual((await lastHistory(workspace))?.['customFields'], [text.id, number.id].toSorted());

      const wrong: Record<string, string | number | boolean> = {
        [text.id]: 'Card 4111 1111 1111 1111',
        [number.id]: 'many',
        [date.id]: '2027-02-30',
        [choice.id]: 'Pigeon',
        [boolean.id]: 'yes',
        [url.id]: 'javascript:alert(1)',
        fld_0missing: 'x',
      };
      const refused = await refusal(change(agent, id, { customFields: wrong }), 'validation');
      assert.deepEqual(
        refused.details.issues?.map(({ field }) => field).toSorted(),
        Object.keys(wrong)
          .map((field) => `patch.customFields.${field}`)
          .toSorted(),
      );
      const card = refused.details.issues?.find(({ field }) => field.endsWith(text.id));
      assert.equal(card?.problem, 'card-number');
      assert.deepEqual((await apiOf(agent).clients.get({ id })).customFields, left);
    });

    it('a choice that is gone and a field that is hidden keep what clients have, and take nothing new', async () => {
      const workspace = await createTestWorkspace(database);
      const ctx = workspace.as('manager');
      const field = await addField(ctx, 'Channel', 'choice', ['Email', 'Fax']);
      const { id } = await newClient(ctx);
      await change(ctx, id, { customFields: { [field.id]: 'Fax' } });
      await apiOf(ctx).workspace.updateField({ id: field.id, patch: { choices: ['Email'] } });
      const kept = await change(ctx, id, { customFields: { [field.id]: 'Fax' }, notes: 'x' });
      assert.deepEqual(kept.customFields, { [field.id]: 'Fax' });
      await apiOf(ctx).workspace.hideField({ id: field.id, isHidden: true });
      await refusal(change(ctx, id, { customFields: { [field.id]: 'Email' } }), 'validation');
      assert.deepEqual((await apiOf(ctx).workspace.vocabulary({})).customFields, [
        { ...field, choices: ['Email'], isHidden: true },
      ]);
    });

    it('only a choice has choices, and it has at least one; labels are not given twice', async () => {
      const ctx = (await createTestWorkspace(database)).as('manager');
      await refusal(addField(ctx, 'Channel', 'choice'), 'validation');
      await refusal(addField(ctx, 'Channel', 'text', ['Email']), 'validation');
      const made = await addField(ctx, 'Channel', 'text');
      await refusal(addField(ctx, 'CHANNEL', 'number'), 'validation');
      await refusal(apiOf(ctx).workspace.updateField({ id: made.id, patch: { choices: ['Email'] } }), 'validation');
    });

    it('clients are found by the texts in custom fields, and the match is named', async () => {
      const workspace = await createTestWorkspace(database);
      const ctx = workspace.as('manager');
      const field = await addField(ctx, 'Cost centre', 'text');
      const { id } = await newClient(ctx);
      await change(ctx, id, { customFields: { [field.id]: 'Zürich-4711' } });
      const found = await apiOf(ctx).clients.list({ search: 'zurich-47' });
      assert.deepEqual(
        found.items.map((item) => [item.client.id, item.matches.map((match) => [match.field, match.text])]),
        [[id, [['customFields', 'Zürich-4711']]]],
      );
      await change(ctx, id, { customFields: { [field.id]: null } });
      assert.deepEqual((await apiOf(ctx).clients.list({ search: 'zurich-47' })).items, []);
    });
  });
});
