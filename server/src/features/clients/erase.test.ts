import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { eq, getTableName, isTable } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import type { Db } from '../../db/connect.ts';
import * as schema from '../../db/schema.ts';
import { apiOf } from '../../testing/api.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';

const canary = 'kanarienvogel';
const at = testNow.toISOString();

describe('clients.erase', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('[S0-98] nothing personal of an erased client remains in any table but the frozen bill-to of its documents', async () => {
    const workspace = await createTestWorkspace(database);
    const other = await newClient(workspace.as('manager'), { name: 'Bystander' });
    const erased = await fullClient(workspace);
    const shared = await addContact(workspace, 'Shared person', [erased.id, other.id]);
    assert.ok((await tablesWith(database.read, canary)).length >= 7);

    assert.deepEqual(
      await apiOf(workspace.as('admin')).clients.erase({ id: erased.id, confirmName: `${canary} GmbH` }),
      {
        id: erased.id,
      },
    );

    assert.deepEqual(await tablesWith(database.read, canary), ['document']);
    const [invoice] = await database.read.select().from(schema.document).where(eq(schema.document.clientId, erased.id));
    assert.equal(invoice?.billTo.name, `${canary} GmbH`);
    const mentions = await tablesWith(database.read, erased.id);
    assert.deepEqual(mentions.toSorted(), ['audit', 'document', 'event', 'payment']);
    const people = await database.read
      .select()
      .from(schema.contact)
      .where(eq(schema.contact.workspaceId, workspace.id));
    assert.deepEqual(
      people.map((person) => person.id),
      [shared],
    );
    assert.equal((await apiOf(workspace.as('agent')).clients.get({ id: other.id })).name, 'Bystander');
  });

  it('the audit keeps who did what with an erased client, and the erasure itself, without any value', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await fullClient(workspace);
    await apiOf(workspace.as('admin')).clients.erase({ id, confirmName: `${canary} GmbH` });
    const trail = await database.read
      .select()
      .from(schema.audit)
      .where(eq(schema.audit.workspaceId, workspace.id))
      .orderBy(schema.audit.id);
    assert.deepEqual(
      trail.map((row) => [row.action, row.diff]),
      // The text of its address made an address.
      [
        'clients.create',
        'clients.create',
        'clients.update',
        'contacts.create',
        'invoices.write',
        'payments.write',
        'clients.erase',
      ].map((action) => [action, null]),
    );
    assert.equal(trail.at(-1)?.actorId, workspace.users.admin.id);
    const events = await database.read
      .select()
      .from(schema.event)
      .where(eq(schema.event.recordId, id))
      .orderBy(schema.event.seq);
    assert.equal(events.at(-1)?.version, null);
  });

  it('[S0-98] what other features keep of a client goes with it: every eraser that the router hands in is called, and the audit of what it names loses its values', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('admin');
    const { id } = await newClient(ctx);
    const note = { id: newId('audit', testNow), entity: 'note', entityId: 'not_1', action: 'notes.create' };
    const called: unknown[] = [];
    const notesOfClient: ClientPart = {
      async erase(ctx, clientId) {
        // The client's row is still there, and so is the transaction.
        called.push([
          clientId,
          ctx.isInTransaction,
          (await ctx.db.select().from(schema.client).where(eq(schema.client.id, id))).length,
        ]);
        return ['not_1'];
      },
    };
    await database.transaction((tx) =>
      tx.insert(schema.audit).values({
        ...note,
        workspaceId: workspace.id,
        actorType: 'staff',
        actorId: workspace.users.agent.id,
        diff: { text: { before: null, after: canary } },
        at,
      }),
    );
    const parts = [notesOfClient, ...ctx.clientParts, notesOfClient];
    await apiOf({ ...ctx, clientParts: parts }).clients.erase({ id, confirmName: 'Acme' });
    assert.deepEqual(called, [
      [id, true, 1],
      [id, true, 1],
    ]);
    const [trail] = await database.read.select().from(schema.audit).where(eq(schema.audit.id, note.id));
    assert.deepEqual([trail?.action, trail?.diff], ['notes.create', null]);
  });

  it('[S1-20] erasing needs erase_clients, which admins have and managers have not', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('manager'));
    for (const role of ['manager', 'agent', 'watcher'] as const) {
      const refused = await refusal(apiOf(workspace.as(role)).clients.erase({ id, confirmName: 'Acme' }), 'forbidden');
      assert.equal(refused.details.permission, 'erase_clients');
    }
    await apiOf(workspace.as('agent')).clients.get({ id });
    await apiOf(workspace.as('admin')).clients.erase({ id, confirmName: 'Acme' });
  });

  it('[S1-21] an erased client cannot be read, changed, restored or erased again', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('owner'));
    const { id } = await newClient(workspace.as('owner'));
    await api.clients.archive({ ids: [id] });
    await api.clients.erase({ id, confirmName: 'Acme' });
    await refusal(api.clients.get({ id }), 'not-found');
    await refusal(api.clients.update({ id, version: 2, patch: { name: 'Back' } }), 'not-found');
    await refusal(api.clients.restore({ ids: [id] }), 'not-found');
    await refusal(api.clients.erase({ id, confirmName: 'Acme' }), 'not-found');
    assert.deepEqual((await api.clients.list({ state: 'all' })).items, []);
  });

  it('[C2] the name must be typed: white space, case and accent form may differ, anything else may not', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('admin'));
    const named = () => newClient(workspace.as('manager'), { name: 'Café  Straße 1' });
    const { id } = await named();
    for (const wrong of ['', 'Café', 'Cafe Straße 1', 'CaféStraße 1', id]) {
      const refused = await refusal(api.clients.erase({ id, confirmName: wrong }), 'validation');
      assert.deepEqual(
        [refused.details.field, refused.details.issues?.[0]?.problem],
        ['confirmName', 'confirmation-differs'],
      );
    }
    for (const right of ['Café  Straße 1', ' cafe\u0301 STRASSE 1 '])
      await api.clients.erase({ id: (await named()).id, confirmName: right });
    assert.equal((await api.clients.get({ id })).id, id);
  });

  it('a client of another workspace cannot be erased, and its name is not confirmed either', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const { id } = await newClient(theirs.as('owner'));
    await refusal(apiOf(mine.as('owner')).clients.erase({ id, confirmName: 'Acme' }), 'not-found');
    await refusal(apiOf(mine.as('owner')).clients.erase({ id, confirmName: 'Other' }), 'not-found');
    assert.equal((await apiOf(theirs.as('owner')).clients.get({ id })).id, id);
  });

  /** A client with the canary in every place that can hold personal data. */
  async function fullClient(workspace: TestWorkspace) {
    const ctx = workspace.as('manager');
    const created = await newClient(ctx, {
      name: `${canary} GmbH`,
      email: `${canary}@acme.com`,
      website: `${canary}.com`,
      address: `${canary} street`,
      taxId: `${canary} 1`,
      notes: `About ${canary}`,
      phone: '030 901820',
    });
    await apiOf(ctx).clients.update({ id: created.id, version: 1, patch: { notes: `More of ${canary}` } });
    const contactId = await addContact(workspace, `Person ${canary}`, [created.id]);
    await database.transaction(async (tx) => {
      await tx.insert(schema.audit).values({
        id: newId('audit', testNow),
        workspaceId: workspace.id,
        actorType: 'staff',
        actorId: workspace.users.agent.id,
        action: 'contacts.create',
        entity: 'contact',
        entityId: contactId,
        diff: { name: { before: null, after: `Person ${canary}` } },
        at,
      });
      const tagId = newId('tag', testNow);
      await tx.insert(schema.tag).values({ id: tagId, workspaceId: workspace.id, name: 'VIP', nameKey: 'vip' });
      await tx.insert(schema.clientTag).values({ workspaceId: workspace.id, clientId: created.id, tagId });
      await tx.insert(schema.activity).values({
        id: newId('activity', testNow),
        workspaceId: workspace.id,
        clientId: created.id,
        kind: 'interaction',
        type: 'interaction.call',
        actorType: 'staff',
        actorId: workspace.users.agent.id,
        data: { text: `Met ${canary}` },
        at,
      });
    });
    const invoice = await writeInvoice(ctx, {
      clientId: created.id,
      number: `R-${created.id}`,
      status: 'sent',
      issueDate: '2026-03-01',
      totalMinor: 100,
    });
    await writePayment(ctx, {
      clientId: created.id,
      kind: 'payment',
      amountMinor: 40,
      currency: 'EUR',
      allocations: [{ documentId: invoice.id, amountMinor: 40 }],
    });
    return created;
  }

  async function addContact(workspace: TestWorkspace, name: string, clientIds: string[]): Promise<string> {
    return linkPerson(database, { workspaceId: workspace.id, clientId: clientIds, name });
  }
});

/** The names of all tables in which a text occurs, in whatever column. */
async function tablesWith(db: Db, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.values(schema)) {
    if (!isTable(table)) continue;
    const rows: unknown[] = await db.select().from(table);
    if (JSON.stringify(rows).toLowerCase().includes(text)) found.push(getTableName(table));
  }
  return found;
}
