import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { hostWith, operatorIn, type Actor } from '../../core/actor.ts';
import { transact } from '../../core/transact.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { record, type Change } from './record.ts';
import { activity, audit, event } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

it('history, audit and event name who did something by kind and id, of one change and of several', async () => {
  const workspace = await createTestWorkspace(database);
  const { id: workspaceId } = workspace;
  const staff = workspace.as('agent').actor;
  const portal = (contactId: string | null, user: { id: string; name: string } | null): Actor => ({
    kind: 'portal',
    workspaceId,
    sessionId: 'ses_portal',
    subject: { clientId: 'cli_1', contactId, scopes: [] },
    user,
    isReadOnly: false,
    expiresAt: testNow.toISOString(),
  });
  const pat = { id: 'usr_pat', name: 'Pat' };
  const authors: [Actor, ...author: unknown[]][] = [
    [staff, 'staff', staff.userId, staff.sessionId],
    [portal('con_1', pat), 'portal', 'con_1', 'ses_portal'],
    [portal(null, pat), 'portal', 'usr_pat', 'ses_portal'],
    [portal(null, null), 'portal', 'ses_portal', 'ses_portal'],
    [operatorIn(workspaceId), 'server', 'operator', null],
    [hostWith({ id: 'key_1', workspaceId }), 'server', 'key_1', null],
  ];
  for (const [turn, [actor, ...author]] of authors.entries()) {
    const clientIds = ['one', 'first', 'second'].map((name) => `cli_${turn}${name}`);
    const changes = clientIds.map((id): Change => ({
      kind: 'client',
      id,
      clientId: id,
      version: 1,
      type: 'client.updated',
      action: 'x',
    }));
    await transact({ database, actor, now: () => testNow }, async (ctx) => {
      const [one, ...several] = changes;
      if (one) await record(ctx, one);
      await record(ctx, several);
    });
    for (const clientId of clientIds) {
      const { read } = database;
      const [told] = await read.select().from(activity).where(eq(activity.clientId, clientId));
      const [line] = await read.select().from(audit).where(eq(audit.entityId, clientId));
      const [change] = await read.select().from(event).where(eq(event.recordId, clientId));
      assert.deepEqual([line?.actorType, line?.actorId, line?.sessionId], author);
      for (const row of [told, change]) assert.deepEqual([row?.actorType, row?.actorId], author.slice(0, 2));
    }
  }
});
