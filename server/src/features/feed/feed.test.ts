import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { activityKinds, roles, type ActivityEntry, type NewInteraction } from '@clientele/contract';
import { asc, eq, sql } from 'drizzle-orm';
import { hostWith, operatorIn, type Actor } from '../../core/actor.ts';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { dialect } from '../../db/columns.ts';
import { rowsOf } from '../../db/raw.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { planOf } from '../../testing/plan-of.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { clientParts } from '../../router.ts';
import { record } from '../activity/record.ts';
import { activity, audit, event } from '../activity/table.ts';
import { listKeys, newSecret, registerKey } from '../access/index.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';
import { checkReadModel } from '../clients/index.ts';
import { contact } from '../contacts/table.ts';
import { entriesQuery, rangeQuery } from './list.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const called: NewInteraction = { type: 'call', at: '2026-03-17T09:00:00.000Z', text: 'Asked about the invoice.' };

const log = (ctx: Ctx, clientId: string, entry: Partial<NewInteraction> = {}): Promise<ActivityEntry> =>
  apiOf(ctx).activity.log({ idempotencyKey: randomUUID(), clientId, entry: { ...called, ...entry } });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const { id: clientId } = await newClient(ctx, { name: 'Acme' });
  return { workspace, ctx, api: apiOf(ctx), clientId };
}

type Setting = Awaited<ReturnType<typeof withClient>>;

/** One entry of each kind that there is, each a second after the one before. */
async function withEverything(setting: Setting) {
  const { workspace, clientId } = setting;
  let seconds = 0;
  const next = () => workspace.as('agent', () => new Date(testNow.getTime() + (seconds += 1) * 1000));
  const [note, task] = [
    await apiOf(next()).notes.create({ idempotencyKey: randomUUID(), clientId, text: 'CANARY' }),
    await apiOf(next()).tasks.create({ idempotencyKey: randomUUID(), clientId, task: { title: 'Send the offer' } }),
  ];
  const invoice = await writeInvoice(next(), {
    clientId,
    number: 'R-1',
    status: 'sent',
    issueDate: '2026-03-01',
    totalMinor: 12_000,
  });
  const payment = await writePayment(next(), {
    clientId,
    kind: 'payment',
    amountMinor: 500,
    currency: 'EUR',
    allocations: [],
  });
  const call = await log(next(), clientId);
  return { note, task, invoice, payment, call, next };
}

/** The same person, with other permissions. */
function holding(ctx: Ctx, grants: Ctx['actor']['grants']): Ctx {
  return { ...ctx, actor: { ...ctx.actor, grants } };
}

async function pagesOf(
  ctx: Ctx,
  clientId: string,
  kinds?: ActivityEntry['kind'][],
  limit = 2,
): Promise<ActivityEntry[]> {
  const seen: ActivityEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = { clientId, limit, ...(kinds && { kinds }), ...(cursor !== undefined && { cursor }) };
    const page = await apiOf(ctx).activity.list(query);
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

describe('the feed of a client', () => {
  it('[S3-46] [S0-52] everything that touched the client is in one stream, the latest first, page by page', async () => {
    const setting = await withClient();
    const { note, task, invoice, payment, call } = await withEverything(setting);
    const { ctx, clientId, workspace } = setting;
    await newClient(ctx, { name: 'Another' });
    const entries = await pagesOf(ctx, clientId);
    const subject = { formerName: null, isGone: false };
    assert.deepEqual(
      entries.map((entry) => [entry.type, entry.kind, entry.subject]),
      [
        ['payment.recorded', 'payment', { ...subject, kind: 'payment', id: payment.id, name: null }],
        ['invoice.issued', 'document', { ...subject, kind: 'document', id: invoice.id, name: 'R-1' }],
        ['task.added', 'task', { ...subject, kind: 'task', id: task.id, name: 'Send the offer' }],
        ['note.added', 'note', { ...subject, kind: 'note', id: note.id, name: null }],
        ['client.created', 'client', { ...subject, kind: 'client', id: clientId, name: 'Acme' }],
        // It happened on the day before.
        ['interaction.call', 'interaction', null],
      ],
    );
    assert.deepEqual(entries.at(-1), call);
    for (const { actor, version, kind } of entries) {
      assert.deepEqual(actor, { kind: 'staff', name: workspace.users.agent.name });
      assert.equal(version, kind === 'interaction' ? 1 : null);
    }
    assert.deepEqual(entries[0]?.changes, [
      { field: 'amountMinor', before: null, after: '500' },
      { field: 'currency', before: null, after: 'EUR' },
      { field: 'kind', before: null, after: 'payment' },
    ]);
    assert.doesNotMatch(JSON.stringify(entries), /CANARY/);
    const { nextCursor } = await apiOf(ctx).activity.list({ clientId, limit: 1 });
    const other = (await newClient(ctx)).id;
    await refusal(apiOf(ctx).activity.list({ clientId: other, cursor: nextCursor ?? '' }), 'validation');
    await refusal(apiOf(ctx).activity.list({ clientId, cursor: 'odd' }), 'validation');
    await refusal(apiOf(ctx).activity.list({ clientId: 'cli_missing' }), 'not-found');
  });

  it('[S3-111] [S3-110] a client that has churned stays in the directory with all it has, and its history says why', async () => {
    const setting = await withClient();
    await withEverything(setting);
    const { ctx, clientId, workspace } = setting;
    const { options } = await apiOf(ctx).workspace.vocabulary({});
    const { id: competitor } = options.find(({ key }) => key === 'competitor') ?? { id: '' };
    const { version } = await apiOf(ctx).clients.get({ id: clientId });
    const before = await pagesOf(ctx, clientId);
    const patch = { statusId: workspace.statuses.churned, statusReasonId: competitor, statusReason: 'Half the price' };
    await apiOf(ctx).clients.update({ id: clientId, version, patch });

    const listed = await apiOf(ctx).clients.list({ where: [['status', 'in', [workspace.statuses.churned]]] });
    assert.deepEqual(
      listed.items.map(({ client }) => [client.id, client.archivedAt, client.invoiceCount]),
      [[clientId, null, 1]],
    );
    const after = await pagesOf(ctx, clientId);
    const [told, ...rest] = after.filter(({ type }) => type === 'client.updated');
    assert.deepEqual(rest, []);
    assert.deepEqual(
      after.filter((entry) => entry !== told),
      before,
    );
    assert.deepEqual(told?.changes, [
      { field: 'statusId', before: 'Active', after: 'Churned' },
      { field: 'statusReason', before: null, after: 'Half the price' },
      { field: 'statusReasonId', before: null, after: 'Went to a competitor' },
    ]);
    assert.equal((await apiOf(ctx).contacts.list({ clientId })).counts.former, 0);
    assert.equal((await apiOf(ctx).notes.list({ clientId })).count, 1);
    assert.equal((await apiOf(ctx).invoices.list({ clientId })).items.length, 1);
  });

  it('[S1-18] [C20] says how the answer to the newsletter changed, and how each was given', async () => {
    const { ctx, clientId, api } = await withClient();
    const answer = async (isGiven: boolean, source: string) => {
      const { version } = await api.clients.get({ id: clientId });
      await api.clients.update({ id: clientId, version, patch: { newsletter: { isGiven, source } } });
    };
    await answer(true, 'Signed form');
    await answer(false, 'Asked on the telephone');
    const entries = await pagesOf(ctx, clientId, ['client']);
    const changes = entries.filter(({ type }) => type === 'client.updated').map((entry) => entry.changes);
    assert.equal(changes.length, 2);
    assert.deepEqual(
      changes.toSorted(([a], [b]) => Number(a?.before !== null) - Number(b?.before !== null)),
      [
        [
          { field: 'newsletter', before: null, after: 'true' },
          { field: 'newsletterSource', before: null, after: 'Signed form' },
        ],
        [
          { field: 'newsletter', before: 'true', after: 'false' },
          { field: 'newsletterSource', before: 'Signed form', after: 'Asked on the telephone' },
        ],
      ],
    );
  });

  it('[S3-42] [S3-43] is filtered by kind, and holds what the session may see', async () => {
    const setting = await withClient();
    await withEverything(setting);
    const { ctx, clientId, workspace } = setting;
    const kindsOf = async (of: Ctx, kinds?: ActivityEntry['kind'][]) =>
      (await pagesOf(of, clientId, kinds, 3)).map(({ kind }) => kind);
    assert.deepEqual(await kindsOf(ctx, ['interaction', 'note']), ['note', 'interaction']);
    assert.deepEqual(await kindsOf(ctx, ['file']), []);
    const { view_documents: _, ...withoutDocuments } = ctx.actor.grants;
    const { view_notes: __, ...withoutNotes } = ctx.actor.grants;
    assert.deepEqual(await kindsOf(holding(ctx, withoutDocuments)), ['task', 'note', 'client', 'interaction']);
    assert.deepEqual(await kindsOf(holding(ctx, withoutDocuments), ['document', 'payment']), []);
    assert.deepEqual(await kindsOf(holding(ctx, withoutNotes), ['note', 'task']), ['task']);
    // The client is Anna's: for others an assigned permission counts for nothing here.
    const owner = workspace.as('owner');
    const assigned = { ...owner.actor.grants, view_documents: 'assigned', view_notes: 'assigned' } as const;
    assert.deepEqual(await kindsOf(holding(owner, assigned)), ['task', 'client', 'interaction']);
    const ofAssigned = holding(owner, { ...assigned, view_clients: 'assigned' });
    await refusal(apiOf(ofAssigned).activity.list({ clientId }), 'not-found');
    await refusal(apiOf(workspace.as('watcher')).activity.list({ clientId }), 'forbidden');
    const stranger = (await createTestWorkspace(database)).as('owner');
    await refusal(apiOf(stranger).activity.list({ clientId }), 'not-found');
  });

  it('names are today’s with the old one at hand, and what was deleted says so', async () => {
    const setting = await withClient();
    const { note, task, next } = await withEverything(setting);
    const { ctx, clientId } = setting;
    await apiOf(next()).tasks.update({ id: task.id, version: 1, patch: { title: 'Send both offers' } });
    await apiOf(next()).clients.update({ id: clientId, version: 1, patch: { name: 'Acme & Daughters' } });
    await apiOf(next()).notes.remove({ id: note.id });
    const subjectOf = async (type: string) =>
      (await pagesOf(ctx, clientId, undefined, 50)).find((entry) => entry.type === type)?.subject;
    assert.partialDeepStrictEqual(await subjectOf('task.added'), {
      name: 'Send both offers',
      formerName: 'Send the offer',
      isGone: false,
    });
    assert.partialDeepStrictEqual(await subjectOf('client.created'), { name: 'Acme & Daughters', formerName: 'Acme' });
    assert.partialDeepStrictEqual(await subjectOf('note.added'), { name: null, formerName: null, isGone: true });
    await apiOf(next()).tasks.remove({ id: task.id });
    assert.partialDeepStrictEqual(await subjectOf('task.added'), { name: 'Send both offers', isGone: true });
    await apiOf(next()).notes.restore({ id: note.id });
    assert.partialDeepStrictEqual(await subjectOf('note.added'), { isGone: false });
  });

  it('a record that is not there any more is called what it was called then', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const recordOne = (id: string, name: string) =>
      transact({ database, actor: ctx.actor, now: () => testNow }, (open) =>
        record(open, { kind: 'task', id, name, clientId, version: 1, type: 'task.added', action: 'x' }),
      );
    await recordOne('tsk_gone', 'Long gone');
    // What another workspace has under an id is not called by its name.
    const other = await withClient();
    const foreign = await apiOf(other.ctx).tasks.create({
      idempotencyKey: randomUUID(),
      clientId: other.clientId,
      task: { title: 'FOREIGN' },
    });
    await recordOne(foreign.id, 'Of ours');
    const entries = await pagesOf(workspace.as('agent'), clientId, ['task']);
    assert.deepEqual(Object.fromEntries(entries.map(({ subject }) => [subject?.name, subject?.isGone])), {
      'Long gone': true,
      'Of ours': true,
    });
  });

  it('changed fields are named by their keys, with values as people know them, and no words of notes', async () => {
    const { workspace, api, clientId } = await withClient();
    const { agent, manager } = workspace.users;
    await apiOf(workspace.as('manager')).clients.update({
      id: clientId,
      version: 1,
      patch: { statusId: workspace.statuses.onHold, ownerId: manager.id, notes: 'CANARY', paymentTermsDays: 14 },
    });
    const { items } = await api.activity.list({ clientId });
    assert.deepEqual(items[0]?.changes, [
      { field: 'notes', before: null, after: null },
      { field: 'ownerId', before: agent.name, after: manager.name },
      { field: 'paymentTermsDays', before: '30', after: '14' },
      { field: 'statusId', before: 'Active', after: 'On Hold' },
    ]);
    assert.doesNotMatch(JSON.stringify(await database.read.select().from(activity)), /CANARY/);
  });

  it('who did it is told by kind: staff, a host by its key, people in a portal; nobody for the operator', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const name = 'Their shop';
    await registerKey(database, { secretKey: newSecret('sk'), workspaceId: workspace.id, name, origins: [] }, testNow);
    const [key] = await listKeys(database.read, workspace.id);
    assert.ok(key);
    const contactId = await linkPerson(database, { workspaceId: workspace.id, clientId, name: 'Pia Portal' });
    const portal = (id: string | null): Actor => ({
      kind: 'portal',
      workspaceId: workspace.id,
      sessionId: 'ses_portal',
      subject: { clientId, contactId: id, scopes: [] },
      user: null,
      isReadOnly: false,
      expiresAt: testNow.toISOString(),
    });
    const actors = [
      operatorIn(workspace.id),
      hostWith({ id: key.id, workspaceId: workspace.id }),
      portal(contactId),
      portal(null),
    ];
    for (const [turn, actor] of actors.entries())
      await transact({ database, actor, now: () => new Date(testNow.getTime() + turn * 1000) }, (open) =>
        record(open, { kind: 'client', id: clientId, clientId, version: null, type: 'client.updated', action: 'x' }),
      );
    const { items } = await apiOf(ctx).activity.list({ clientId });
    assert.deepEqual(items.map(({ actor }) => actor).toReversed(), [
      { kind: 'staff', name: workspace.users.agent.name },
      null,
      { kind: 'server', name: 'Their shop' },
      { kind: 'portal', name: 'Pia Portal' },
      { kind: 'portal', name: 'Acme' },
    ]);
  });

  it('is read from an index, of any kinds and at any depth, and so takes as long for 50,000 entries as for ten', async () => {
    const { ctx, clientId } = await withClient();
    await fill(ctx, clientId);
    const position = ['2026-01-01T00:00:00.000Z', 'act_5'] as [string, string];
    for (const after of [null, position]) {
      const range = { clientId, after, count: 31 };
      for (const kind of activityKinds) {
        const plan = await planOf(database, sql`select * from ${rangeQuery(ctx, { ...range, kind })} as "range"`);
        assert.match(plan, seekOf[dialect](after !== null));
        assert.doesNotMatch(plan, /TEMP B-TREE|SCAN activity|Sort|Seq Scan/);
      }
      // The few that the ranges begin with are sorted, and looked up by their ids.
      const plan = await planOf(database, entriesQuery(ctx, { ...range, kinds: activityKinds }).getSQL());
      assert.doesNotMatch(plan, /SCAN activity|Seq Scan on "?activity/);
      assert.equal(plan.match(new RegExp(seekOf[dialect](after !== null), 'g'))?.length, activityKinds.length);
    }
  });
});

describe('logging by hand', () => {
  it('[S3-112] [S3-127] [S3-128] a call, a meeting, an email or another interaction is written down with time, text and flags', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    for (const type of ['call', 'meeting', 'email', 'interaction'] as const) {
      const flags = ['competitor_mention', 'new_stakeholder', 'scope_cut'] as const;
      const entry = await log(ctx, clientId, { type, text: 'They asked\nfor less.', flags: [...flags] });
      assert.deepEqual(entry, {
        id: entry.id,
        clientId,
        kind: 'interaction',
        type: `interaction.${type}`,
        at: called.at,
        actor: { kind: 'staff', name: workspace.users.agent.name },
        subject: null,
        text: 'They asked\nfor less.',
        host: null,
        flags,
        changes: [],
        version: 1,
      });
      assert.deepEqual((await api.activity.list({ clientId, kinds: ['interaction'] })).items[0], entry);
    }
    assert.deepEqual((await log(ctx, clientId, { flags: ['scope_cut', 'scope_cut'] })).flags, ['scope_cut']);
  });

  it('is in the past; a clock that is minutes ahead counts as now', async () => {
    const { ctx, api, clientId } = await withClient();
    const field = async (call: Promise<unknown>) => (await refusal(call, 'validation')).details.field;
    const ahead = (ms: number) => new Date(testNow.getTime() + ms).toISOString();
    assert.equal((await log(ctx, clientId, { at: ahead(60_000) })).at, testNow.toISOString());
    assert.equal(await field(log(ctx, clientId, { at: ahead(600_000) })), 'entry.at');
    assert.equal(await field(log(ctx, clientId, { at: '0000-01-01T00:00:00.000Z' })), 'entry.at');
    await refusal(log(ctx, clientId, { at: '2026-03-17T09:00:00+01:00' }), 'validation');
    const { id } = await log(ctx, clientId);
    const patch = { at: ahead(600_000) };
    assert.equal(await field(api.activity.updateLogged({ id, version: 1, patch })), 'patch.at');
  });

  it('sets the last interaction of the client, also when it is edited, removed or restored', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const last = async () => {
      assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
      return (await api.clients.get({ id: clientId })).lastInteractionAt;
    };
    assert.equal(await last(), null);
    const { id } = await log(ctx, clientId);
    assert.equal(await last(), called.at);
    await log(ctx, clientId, { at: '2026-03-01T09:00:00.000Z' });
    assert.equal(await last(), called.at);
    await api.activity.updateLogged({ id, version: 1, patch: { at: '2026-03-10T09:00:00.000Z' } });
    assert.equal(await last(), '2026-03-10T09:00:00.000Z');
    await api.activity.removeLogged({ id });
    assert.equal(await last(), '2026-03-01T09:00:00.000Z');
    await api.activity.restoreLogged({ id });
    assert.equal(await last(), '2026-03-10T09:00:00.000Z');
  });

  it('an edit names its version, is refused with what it is now, and writes nothing when it changes nothing', async () => {
    const { ctx, api, clientId } = await withClient();
    const entry = await log(ctx, clientId);
    const patch = { type: 'meeting', text: 'In their office.', flags: ['scope_cut'] } as const;
    const edited = await api.activity.updateLogged({
      id: entry.id,
      version: 1,
      patch: { ...patch, flags: [...patch.flags] },
    });
    assert.deepEqual(edited, { ...entry, ...patch, type: 'interaction.meeting', version: 2 });
    const late = { id: entry.id, version: 1, patch: { text: 'Late' } };
    assert.deepEqual((await refusal(api.activity.updateLogged(late), 'conflict')).details.current, edited);
    const same = { id: entry.id, version: 2, patch: { text: 'In their office.' } };
    assert.deepEqual(await api.activity.updateLogged(same), edited);
    const outcomes = await Promise.allSettled(
      ['One', 'Two'].map((text) => api.activity.updateLogged({ id: entry.id, version: 2, patch: { text } })),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('a removed one is in no list and cannot be edited, and comes back as it was', async () => {
    const { ctx, api, clientId } = await withClient();
    const entry = await log(ctx, clientId);
    for (let turn = 0; turn < 2; turn += 1)
      assert.deepEqual(await api.activity.removeLogged({ id: entry.id }), { id: entry.id });
    assert.deepEqual((await api.activity.list({ clientId, kinds: ['interaction'] })).items, []);
    const patch = { text: 'Ghost' };
    await refusal(api.activity.updateLogged({ id: entry.id, version: 2, patch }), 'not-found');
    assert.deepEqual(await api.activity.restoreLogged({ id: entry.id }), { ...entry, version: 3 });
    assert.equal((await api.activity.restoreLogged({ id: entry.id })).version, 3);
  });

  it('what the server recorded is nobody’s to edit or remove', async () => {
    const { api, clientId } = await withClient();
    const [created] = (await api.activity.list({ clientId })).items;
    const id = created?.id ?? '';
    await refusal(api.activity.updateLogged({ id, version: 1, patch: { text: 'x' } }), 'not-found');
    await refusal(api.activity.removeLogged({ id }), 'not-found');
    await refusal(api.activity.restoreLogged({ id }), 'not-found');
  });

  it('takes edit_clients for the client, and one that another workspace has is not found', async () => {
    const { workspace, ctx, clientId } = await withClient();
    for (const role of roles.filter((name) => name !== 'watcher')) await log(workspace.as(role), clientId);
    await refusal(log(workspace.as('watcher'), clientId), 'forbidden');
    const { id } = await log(ctx, clientId);
    const owner = workspace.as('owner');
    const assigned = holding(owner, { ...owner.actor.grants, edit_clients: 'assigned' });
    const calls = (of: Ctx) => [
      () => log(of, clientId),
      () => apiOf(of).activity.updateLogged({ id, version: 1, patch: { text: 'x' } }),
      () => apiOf(of).activity.removeLogged({ id }),
      () => apiOf(of).activity.restoreLogged({ id }),
    ];
    for (const call of calls(assigned)) await refusal(call(), 'forbidden');
    for (const call of calls((await withClient()).ctx)) await refusal(call(), 'not-found');
  });

  it('no text holds a card number, and the same key logs once', async () => {
    const { ctx, api, clientId } = await withClient();
    const text = 'Card 4111 1111 1111 1111';
    const refused = await refusal(log(ctx, clientId, { text }), 'validation');
    assert.deepEqual(refused.details.issues?.[0]?.problem, 'card-number');
    const { id } = await log(ctx, clientId);
    await refusal(api.activity.updateLogged({ id, version: 1, patch: { text } }), 'validation');
    const input = { idempotencyKey: randomUUID(), clientId, entry: called };
    assert.deepEqual(await api.activity.log(input), await api.activity.log(input));
    assert.equal((await api.activity.list({ clientId, kinds: ['interaction'] })).items.length, 2);
    await refusal(api.activity.log({ ...input, entry: { ...called, text: 'Other' } }), 'idempotency-mismatch');
  });

  it('audit and live event tell of each change, and not the words', async () => {
    const { ctx, api, clientId } = await withClient();
    const { id } = await log(ctx, clientId, { text: 'CANARY' });
    await api.activity.updateLogged({ id, version: 1, patch: { text: 'CANARY too', type: 'email' } });
    await api.activity.removeLogged({ id });
    await api.activity.restoreLogged({ id });
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id)).orderBy(asc(audit.id));
    assert.deepEqual(
      trail.map(({ action, entity }) => [action, entity]),
      ['log', 'updateLogged', 'removeLogged', 'restoreLogged'].map((verb) => [`activity.${verb}`, 'activity']),
    );
    assert.deepEqual(trail[1]?.diff, {
      type: { before: 'interaction.call', after: 'interaction.email' },
      text: { before: null, after: null },
    });
    assert.doesNotMatch(JSON.stringify(trail), /CANARY/);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map(({ kind, clientId: of, version }) => [kind, of, version]),
      [1, 2, null, 4].map((version) => ['activity', clientId, version]),
    );
  });

  it('goes with the client when that is erased', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const person = await linkPerson(database, { workspaceId: workspace.id, clientId, name: 'Somebody' });
    await log(ctx, clientId, { text: 'CANARY of the erased' });
    const api = apiOf(workspace.as('owner'));
    await api.clients.archive({ ids: [clientId] });
    await api.clients.erase({ id: clientId, confirmName: 'Acme' });
    const left = [
      await database.read.select().from(activity).where(eq(activity.clientId, clientId)),
      await database.read.select().from(contact).where(eq(contact.id, person)),
    ];
    assert.deepEqual(left, [[], []]);
  });
});

/** Enough of each kind that an index is worth it. */
async function fill(ctx: Ctx, clientId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  await database.transaction(async (tx) => {
    for (const kind of activityKinds)
      await tx.insert(activity).values(
        Array.from({ length: 50 }, (_, turn) => ({
          id: `act_${kind}${turn}`,
          workspaceId,
          clientId,
          kind,
          type: 'client.updated' as const,
          actorType: 'staff' as const,
          data: {},
          at: testNow.toISOString(),
        })),
      );
    if (dialect === 'postgres') await rowsOf(tx, sql`analyze "activity"`);
  });
}

const seekOf = {
  sqlite: (isAfter: boolean) =>
    new RegExp(
      String.raw`SEARCH activity USING INDEX activity_client \(workspaceId=\? AND clientId=\? AND kind=\? AND isRemoved=\?${
        isAfter ? String.raw` AND \(at,id\)<\(\?,\?\)` : ''
      }\)`,
    ),
  postgres: (isAfter: boolean) =>
    isAfter
      ? /Index (?:Only )?Scan Backward using activity_client [^]*?Index Cond: [^\n]*ROW\(at, id\) < ROW\(/
      : /Index (?:Only )?Scan Backward using activity_client /,
};
