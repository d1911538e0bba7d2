import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { eq, inArray, sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { dialect } from '../../db/columns.ts';
import { execute } from '../../db/raw.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';
import { clientParts } from '../../router.ts';
import { checkReadModel } from './check-read-model.ts';
import { refreshAllClients, refreshClients } from './read-model.ts';
import { client, clientSearch, clientTag, clientTotal, tag } from './table.ts';
import { transact } from '../../core/transact.ts';

describe('the copies of a client', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const differences = (workspace: TestWorkspace) => checkReadModel(database.read, workspace.id, clientParts);

  async function scene() {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('owner');
    const tagIds = ['Late', 'Early'].map(() => newId('tag', testNow)).toSorted();
    await database.transaction((tx) =>
      tx
        .insert(tag)
        .values(
          tagIds.map((id, place) => ({ id, workspaceId: workspace.id, name: `Tag ${place}`, nameKey: `tag ${place}` })),
        ),
    );
    return { workspace, ctx, api: apiOf(ctx), tagIds };
  }

  it('are right after every verb that changes any of their sources', async () => {
    const { workspace, ctx, api, tagIds } = await scene();
    const areRight = async (after: string) => assert.deepEqual(await differences(workspace), [], after);
    const made = await newClient(ctx, { currency: 'EUR' });
    await areRight('create');
    const given = await api.clients.updateMany({
      clients: [{ id: made.id, version: made.version }],
      patch: { addTagIds: tagIds.toReversed() },
    });
    await areRight('updateMany: tags added');
    assert.deepEqual(given.results[0]?.client.tagIds, tagIds);
    const invoice = { clientId: made.id, status: 'sent', issueDate: '2026-01-10', totalMinor: 900 } as const;
    const { id: documentId } = await writeInvoice(ctx, { ...invoice, number: 'R-1', currency: 'JPY' });
    await areRight('an invoice');
    await writePayment(ctx, {
      clientId: made.id,
      kind: 'payment',
      amountMinor: 400,
      currency: 'JPY',
      allocations: [{ documentId, amountMinor: 400 }],
    });
    await areRight('a payment');
    const moved = await api.clients.update({ id: made.id, version: made.version + 1, patch: { currency: 'USD' } });
    await areRight('update: another currency');
    assert.deepEqual(moved.totals, [
      { currency: 'USD', outstandingMinor: 0, revenueMinor: 0 },
      { currency: 'JPY', outstandingMinor: 500, revenueMinor: 400 },
    ]);
    const [taken = ''] = tagIds;
    await api.clients.updateMany({
      clients: [{ id: made.id, version: moved.version }],
      patch: { removeTagIds: [taken] },
    });
    await areRight('updateMany: a tag taken away');
    await api.clients.archive({ ids: [made.id] });
    await areRight('archive');
    const [archived] = (await api.clients.restore({ ids: [made.id] })).clients;
    await areRight('restore');
    await api.clients.update({ id: made.id, version: archived?.version ?? 0, patch: { name: 'Ångström & Zoë' } });
    await areRight('update: another name');
    // Enrichment is not switched on: it is skipped, and that is a run.
    await api.enrichment.run({ idempotencyKey: randomUUID(), clientId: made.id });
    await areRight('enrichment: a run');
    assert.equal((await api.clients.get({ id: made.id })).enrichmentState, 'skipped');
  });

  it('that differ are found, each by its client and no other, and made anew', async () => {
    const { workspace, ctx, tagIds } = await scene();
    const [made] = await Promise.all([newClient(ctx, { email: 'a@b.example' }), newClient(ctx)]);
    await writeInvoice(ctx, {
      clientId: made.id,
      number: 'R-1',
      status: 'sent',
      issueDate: '2026-01-10',
      totalMinor: 900,
    });
    const ofClient = (values: Partial<typeof client.$inferInsert>) =>
      database.transaction((tx) => tx.update(client).set(values).where(eq(client.id, made.id)));
    const ofTotal = (values: Partial<typeof clientTotal.$inferInsert>) =>
      database.transaction((tx) => tx.update(clientTotal).set(values).where(eq(clientTotal.clientId, made.id)));
    const ofText = (values: Partial<typeof clientSearch.$inferInsert>) =>
      database.transaction((tx) => tx.update(clientSearch).set(values).where(eq(clientSearch.clientId, made.id)));
    const [tagId = ''] = tagIds;
    const wrong: [found: string[], () => Promise<unknown>][] = [
      [['client.listSummary'], () => ofClient({ listSummary: { tagIds: [], primaryContact: null, totals: [] } })],
      [
        ['client.listSummary'],
        () =>
          database.transaction((tx) =>
            tx.insert(clientTag).values({ workspaceId: workspace.id, clientId: made.id, tagId }),
          ),
      ],
      [['client.invoiceCount'], () => ofClient({ invoiceCount: 7 })],
      [['client.lastInteractionAt'], () => ofClient({ lastInteractionAt: '2020-01-01T00:00:00.000Z' })],
      [['client.lastInteractionAt'], () => ofClient({ lastInteractionAt: null })],
      [['client.lastInteractionKey'], () => ofClient({ lastInteractionKey: '' })],
      [['client.enrichmentState'], () => ofClient({ enrichmentState: 'running' })],
      [['client.sortKey'], () => ofClient({ sortKey: 'zzz' })],
      [['client.listSummary', 'clientTotal.outstandingMinor'], () => ofTotal({ outstandingMinor: 1 })],
      [['client.listSummary', 'clientTotal.revenueMinor'], () => ofTotal({ revenueMinor: 1 })],
      [['clientTotal.isBilling'], () => ofTotal({ isBilling: false })],
      [['clientTotal.isArchived'], () => ofTotal({ isArchived: true })],
      [['clientSearch.isArchived'], () => ofText({ isArchived: true })],
      [['clientSearch.sortKey'], () => ofText({ sortKey: 'zzz' })],
      [['clientSearch.text'], () => ofText({ text: '\u001fof another\u001f' })],
      [
        ['clientSearch.isArchived', 'clientSearch.sortKey', 'clientSearch.text'],
        () => database.transaction((tx) => tx.delete(clientSearch).where(eq(clientSearch.clientId, made.id))),
      ],
      [
        ['client.listSummary', 'clientTotal.isBilling', 'clientTotal.outstandingMinor'],
        () => database.transaction((tx) => tx.delete(clientTotal).where(eq(clientTotal.clientId, made.id))),
      ],
    ];
    const mend = [
      () => transact(ctx, (ctx) => refreshClients(ctx, [made.id])),
      () => transact(ctx, (ctx) => refreshAllClients(ctx)),
    ];
    for (const [copies, breakIt] of wrong)
      for (const make of mend) {
        await breakIt();
        const found = await differences(workspace);
        assert.deepEqual(found.map(({ copy }) => copy).toSorted(), copies);
        assert.deepEqual(new Set(found.map(({ clientId }) => clientId)), new Set([made.id]));
        await make();
        assert.deepEqual(await differences(workspace), [], copies.join());
        await database.transaction((tx) => tx.delete(clientTag).where(eq(clientTag.clientId, made.id)));
        await transact(ctx, (ctx) => refreshClients(ctx, [made.id], { changed: ['tags'] }));
      }
  });

  it('a text that the full-text index of SQLite has lost is found', { skip: dialect !== 'sqlite' }, async () => {
    const { workspace, ctx } = await scene();
    const [made] = await Promise.all([newClient(ctx, { name: 'Lost heron' }), newClient(ctx)]);
    const [row] = await database.read.select().from(clientSearch).where(eq(clientSearch.clientId, made.id));
    const index = sql.identifier('clientSearchIndex');
    await database.transaction((tx) =>
      execute(tx, sql`insert into ${index} (${index}, "rowid", "text") values ('delete', ${row?.rowId}, ${row?.text})`),
    );
    assert.deepEqual(await differences(workspace), [{ clientId: made.id, copy: 'clientSearchIndex' }]);
    await database.transaction((tx) => execute(tx, sql`insert into ${index} (${index}) values ('rebuild')`));
    assert.deepEqual(await differences(workspace), []);
  });

  it('count what every feature knows of a client that the router hands in', async () => {
    const { workspace, ctx } = await scene();
    const made = await newClient(ctx);
    await writeInvoice(ctx, {
      clientId: made.id,
      number: 'R-2',
      status: 'sent',
      issueDate: '2026-01-10',
      totalMinor: 900,
    });
    const called: ClientPart = {
      amounts: ({
        workspaceId,
      }) => sql`select "id" as "clientId", "currency", 50 as "outstandingMinor", 7 as "revenueMinor"
        from "client" where "workspaceId" = ${workspaceId} and "id" = ${made.id}`,
      invoiceCount: sql<number>`2`,
      lastInteractions: [sql`"client"."createdAt"`],
      enrichmentState: sql<'queued'>`'queued'`,
    };
    const parts = [called, ...ctx.clientParts];
    const [row] = await transact({ ...ctx, clientParts: parts }, (ctx) => refreshClients(ctx, [made.id]));
    assert.deepEqual(row?.listSummary.totals, [{ currency: 'EUR', outstandingMinor: 950, revenueMinor: 7 }]);
    assert.deepEqual(
      [row?.invoiceCount, row?.lastInteractionAt, row?.enrichmentState],
      [3, testNow.toISOString(), 'queued'],
    );
    assert.deepEqual(await checkReadModel(database.read, workspace.id, parts), []);
    assert.notDeepEqual(await differences(workspace), []);
  });

  it('[A01] hold the one primary contact, and nothing of another workspace', async () => {
    const { workspace, ctx, tagIds } = await scene();
    const elsewhere = await createTestWorkspace(database);
    const made = await newClient(ctx);
    const [tagId = ''] = tagIds;
    const strays = { workspaceId: elsewhere.id, clientId: made.id };
    await database.transaction(async (tx) => {
      await tx.insert(clientTag).values({ ...strays, tagId });
      const amounts = { isBilling: false, isArchived: false, outstandingMinor: 1, revenueMinor: 1 };
      await tx.insert(clientTotal).values({ ...strays, ...amounts, currency: 'KWD' });
    });
    const primary = await addPerson(workspace, made.id, 'Zoë "Zed" Ångström', true);
    await addPerson(workspace, made.id, 'Another', false);
    await addPerson(elsewhere, made.id, 'A stranger', false);
    // A person from elsewhere, and a link from elsewhere: neither is there.
    const [lonely, alone] = [await newClient(ctx), await newClient(ctx)];
    await addPerson(elsewhere, lonely.id, 'A stranger', true, workspace);
    await addPerson(workspace, alone.id, 'One of ours', true, elsewhere);
    await transact(ctx, (ctx) => refreshClients(ctx, [made.id, lonely.id, alone.id]));
    const others = await database.read
      .select({ listSummary: client.listSummary })
      .from(client)
      .where(inArray(client.id, [lonely.id, alone.id]));
    assert.deepEqual(
      others.map(({ listSummary }) => listSummary.primaryContact),
      [null, null],
    );
    const [row] = await database.read
      .select({ listSummary: client.listSummary })
      .from(client)
      .where(eq(client.id, made.id));
    assert.deepEqual(row?.listSummary, {
      tagIds: [],
      primaryContact: { id: primary, name: 'Zoë "Zed" Ångström' },
      totals: [{ currency: made.currency, outstandingMinor: 0, revenueMinor: 0 }],
    });
    assert.deepEqual(await differences(workspace), []);
  });

  it('are right when tags and payments of one client are written at the same time', async () => {
    const { workspace, ctx, api, tagIds } = await scene();
    const made = await newClient(ctx);
    for (let round = 0; round < 10; round += 1) {
      const { version } = await api.clients.get({ id: made.id });
      const isAdding = round % 2 === 0;
      const patch = isAdding ? { addTagIds: tagIds } : { removeTagIds: tagIds };
      const [{ results }] = await Promise.all([
        api.clients.updateMany({ clients: [{ id: made.id, version }], patch }),
        writePayment(ctx, { clientId: made.id, kind: 'payment', amountMinor: 5, currency: 'EUR', allocations: [] }),
      ]);
      assert.deepEqual(results[0]?.client.tagIds, isAdding ? tagIds : []);
      // Each round by itself: the next one would mend the copy.
      assert.deepEqual(await differences(workspace), []);
    }
  });

  async function addPerson(
    workspace: TestWorkspace,
    clientId: string,
    name: string,
    isPrimary: boolean,
    linkedIn = workspace,
  ) {
    return linkPerson(database, { workspaceId: workspace.id, clientId, name, isPrimary, tiedIn: linkedIn.id });
  }
});
