import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../../testing/test-workspace.ts';
import { audit } from '../activity/table.ts';

describe('the end of a session', () => {
  let database: TestDatabase;
  let server: TestServer;
  let workspace: TestWorkspace;
  before(async () => {
    database = await openTestDatabase();
    server = await startTestServer(database);
    workspace = await createTestWorkspace(database);
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  async function revoke(id: string): Promise<number> {
    const authorization = `Bearer ${await server.keyOf(workspace)}`;
    return (await server.send(`/v1/sessions/${id}`, { method: 'DELETE', headers: { authorization } })).status;
  }

  it('leaves exactly one line in the audit, whoever ended it and however often', async () => {
    const [ended, revoked, both] = [
      await server.mint(workspace, 'agent'),
      await server.mint(workspace, 'agent'),
      await server.mint(workspace, 'agent'),
    ];
    for (const { token } of [ended, both]) {
      assert.equal((await server.call('session.end', {}, token)).status, 200);
      assert.equal((await server.call('session.end', {}, token)).status, 401);
    }
    assert.deepEqual([await revoke(revoked.session.id), await revoke(revoked.session.id)], [204, 404]);
    assert.equal(await revoke(both.session.id), 404);
    for (const { session } of [ended, revoked, both]) {
      const lines = await database.read
        .select({ action: audit.action, actorId: audit.actorId, sessionId: audit.sessionId })
        .from(audit)
        .where(and(eq(audit.entityId, session.id), eq(audit.action, 'sessions.revoke')));
      const line = { action: 'sessions.revoke', actorId: workspace.users.agent.id, sessionId: session.id };
      assert.deepEqual(lines, [line]);
    }
  });
});
