import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { and, eq, sql } from 'drizzle-orm';
import type { SessionCtx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { preference } from './table.ts';

describe('preferences', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const directory = { columns: [{ name: 'name', width: 240 }, { name: 'owner' }], density: 'compact' as const };

  it('are empty at first, and what a person arranges follows them to another session', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    assert.deepEqual((await apiOf(ctx).session.get({})).preferences, {});
    assert.deepEqual(await apiOf(ctx).preferences.set({ directory }), { directory });
    const elsewhere = { ...ctx, actor: { ...ctx.actor, sessionId: 'ses_another' } };
    const info = await apiOf(elsewhere).session.get({});
    assert.deepEqual(info.preferences, { directory });
    assert.equal(info.workspace.id, workspace.id);
  });

  it('a named part replaces what was there as a whole; parts that are not named stay', async () => {
    const { preferences } = apiOf((await createTestWorkspace(database)).as('agent'));
    await preferences.set({ directory });
    assert.deepEqual(await preferences.set({}), { directory });
    assert.deepEqual(await preferences.set({ directory: { density: 'comfortable' } }), {
      directory: { density: 'comfortable' },
    });
  });

  it('[A01] are those of one person in one workspace', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    await apiOf(workspace.as('agent')).preferences.set({ directory });
    const sameOneElsewhere = {
      ...elsewhere.as('agent'),
      actor: { ...workspace.as('agent').actor, workspaceId: elsewhere.id },
    };
    for (const ctx of [workspace.as('manager'), elsewhere.as('agent'), sameOneElsewhere])
      assert.deepEqual((await apiOf(ctx).session.get({})).preferences, {});
  });

  it('arranged by one person are not kept as those of the next one in the page', async () => {
    const workspace = await createTestWorkspace(database);
    const [agent, manager] = [workspace.as('agent'), workspace.as('manager')];
    const { userId } = agent.actor;
    await refusal(apiOf(manager).preferences.set({ directory, userId }), 'forbidden');
    assert.deepEqual((await apiOf(manager).session.get({})).preferences, {});
    assert.deepEqual(await apiOf(agent).preferences.set({ directory, userId }), { directory });
  });

  it('a portal has none and may set none; neither may a session for servers', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    await apiOf(ctx).preferences.set({ directory });
    const { userId, userName, workspaceId, sessionId, expiresAt } = ctx.actor;
    const subject = { clientId: 'cli_1', contactId: null, scopes: [] };
    const user = { id: userId, name: userName };
    const portal: SessionCtx = {
      ...ctx,
      actor: { kind: 'portal', workspaceId, sessionId, expiresAt, subject, user, isReadOnly: false },
    };
    const server: SessionCtx = { ...ctx, actor: { ...ctx.actor, usedBy: 'server' } };
    for (const other of [portal, server]) {
      assert.deepEqual((await apiOf(other).session.get({})).preferences, {});
      await refusal(apiOf(other).preferences.set({ directory: {} }), 'forbidden');
    }
    assert.deepEqual((await apiOf(ctx).session.get({})).preferences, { directory });
  });

  it('what another version of Clientele stored and this one does not understand is left out, and the page opens', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    await apiOf(ctx).preferences.set({ directory });
    const mine = and(eq(preference.workspaceId, workspace.id), eq(preference.userId, ctx.actor.userId));
    const strange = sql`${JSON.stringify({ density: 'gigantic' })}`;
    await database.transaction(async (tx) => {
      await tx.update(preference).set({ value: strange }).where(mine);
    });
    assert.deepEqual((await apiOf(ctx).session.get({})).preferences, {});
    assert.deepEqual(await apiOf(ctx).preferences.set({ directory }), { directory });
  });

  it('refuses a column twice, a width that no column has, and a name that no column can have', async () => {
    const { preferences } = apiOf((await createTestWorkspace(database)).as('agent'));
    for (const columns of [[{ name: 'a' }, { name: 'a' }], [{ name: 'a', width: 5 }], [{ name: '__proto__' }], []])
      await refusal(preferences.set({ directory: { columns } }), 'validation');
  });
});
