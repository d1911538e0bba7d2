import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mostOptions, optionSets, seededOptions } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { audit, event } from '../activity/table.ts';

const idempotencyKey = () => randomUUID();

describe('the vocabulary that a workspace manages', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('[C4][S3-17][S3-18][S3-19][S3-20] statuses of one’s own stand under the three categories, and clients get them', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('manager'));
    const added = [];
    for (const [label, category] of [
      ['VIP', 'active'],
      ['At Risk', 'active'],
      ['Pending Renewal', 'on_hold'],
      ['Trial', 'active'],
    ] as const)
      added.push(await api.workspace.addStatus({ idempotencyKey: idempotencyKey(), label, category }));
    const { statuses } = await api.workspace.vocabulary({});
    assert.deepEqual(
      statuses.map(({ label, category, isSeeded }) => [label, category, isSeeded]),
      [
        ['Active', 'active', true],
        ['On Hold', 'on_hold', true],
        ['Churned', 'churned', true],
        ['VIP', 'active', false],
        ['At Risk', 'active', false],
        ['Pending Renewal', 'on_hold', false],
        ['Trial', 'active', false],
      ],
    );
    const { id, version } = await newClient(workspace.as('agent'));
    const statusId = added[1]?.id ?? '';
    const updated = await apiOf(workspace.as('agent')).clients.update({ id, version, patch: { statusId } });
    assert.equal(updated.statusId, statusId);
  });

  it('a hidden status stays on its clients, is not chosen any more, and is no new client’s; one active status is always shown', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('admin'));
    const { active, onHold } = workspace.statuses;
    const refused = await refusal(api.workspace.hideStatus({ id: active, isHidden: true }), 'validation');
    assert.equal(refused.details.field, 'id');
    const trial = await api.workspace.addStatus({
      idempotencyKey: idempotencyKey(),
      label: 'Trial',
      category: 'active',
    });
    const held = await newClient(workspace.as('agent'));
    await api.clients.update({ id: held.id, version: 1, patch: { statusId: onHold } });
    await api.workspace.hideStatus({ id: onHold, isHidden: true });
    await api.workspace.hideStatus({ id: active, isHidden: true });

    assert.equal((await newClient(workspace.as('agent'))).statusId, trial.id);
    const kept = await api.clients.update({ id: held.id, version: 2, patch: { statusId: onHold, notes: 'x' } });
    assert.equal(kept.statusId, onHold);
    await refusal(
      api.clients.update({ id: (await newClient(workspace.as('agent'))).id, version: 1, patch: { statusId: onHold } }),
      'validation',
    );
    assert.equal((await api.workspace.hideStatus({ id: onHold, isHidden: false })).isHidden, false);
  });

  it('[S3-24][S3-109][S3-110] a workspace begins with tiers, types and reasons, which are translated until it renames them', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('manager'));
    const { options } = await api.workspace.vocabulary({});
    for (const set of optionSets)
      assert.deepEqual(
        options.filter((option) => option.set === set).map(({ key, label }) => [key, label]),
        Object.entries(seededOptions[set]),
      );
    const gold = options.find(({ key }) => key === 'gold');
    assert.ok(gold);
    const renamed = await api.workspace.renameOption({ id: gold.id, label: 'Preferred' });
    assert.deepEqual(renamed, { ...gold, label: 'Preferred', key: null });
    const added = await api.workspace.addOption({ idempotencyKey: idempotencyKey(), set: 'client_tier', label: 'VIP' });
    const tiers = (await api.workspace.vocabulary({})).options.filter(({ set }) => set === 'client_tier');
    assert.deepEqual(
      tiers.map(({ label }) => label),
      ['Standard', 'Preferred', 'Platinum', 'VIP'],
    );
    assert.equal((await api.workspace.hideOption({ id: added.id, isHidden: true })).isHidden, true);
  });

  it('two of a kind never have the same name, whatever its case, not even when two people type it at once', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('manager'));
    const twice = ['Same', 'SAME'].map((label) =>
      api.workspace.addOption({ idempotencyKey: idempotencyKey(), set: 'churn_reason', label }),
    );
    const outcomes = await Promise.allSettled(twice);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await refusal(api.workspace.renameStatus({ id: workspace.statuses.active, label: 'churned' }), 'validation');
    // In another set it is another thing.
    await api.workspace.addOption({ idempotencyKey: idempotencyKey(), set: 'client_type', label: 'Same' });
  });

  it('a set has at most fifty options', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('owner'));
    const add = (label: string) =>
      api.workspace.addOption({ idempotencyKey: idempotencyKey(), set: 'client_tier', label });
    for (let turn = 3; turn < mostOptions; turn++) await add(`Tier ${turn}`);
    await refusal(add('One more'), 'limit-exceeded');
  });

  it('only who may manage options changes them, nobody those of another workspace, and each change is audited and told live', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    const { onHold } = workspace.statuses;
    const rename = (ctx: ReturnType<typeof workspace.as>) =>
      apiOf(ctx).workspace.renameStatus({ id: onHold, label: 'Paused' });
    assert.equal((await refusal(rename(workspace.as('agent')), 'forbidden')).details.permission, 'manage_options');
    await refusal(rename(elsewhere.as('owner')), 'not-found');
    assert.equal((await rename(workspace.as('manager'))).label, 'Paused');
    await rename(workspace.as('manager'));
    const mine = and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'workspace.renameStatus'));
    const trail = await database.read.select().from(audit).where(mine);
    assert.deepEqual(
      trail.map(({ diff }) => diff),
      [{ [onHold]: { before: { label: 'On Hold', hiddenAt: null }, after: { label: 'Paused', hiddenAt: null } } }],
    );
    const told = await database.read.select().from(event).where(eq(event.workspaceId, workspace.id));
    assert.deepEqual(
      told.map(({ kind, recordId }) => [kind, recordId]),
      [['vocabulary', workspace.id]],
    );
  });
});
