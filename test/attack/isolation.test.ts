import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contract, type Client, type ClientPage } from '@clientele/contract';
import { expectRefusal, runSql } from '@clientele/server/testing';
import { canary, dataOf, setScene, type Scene } from './two-workspaces.ts';

describe('workspaces and rights', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());

  const everyText = {
    name: `${canary}_name`,
    email: `${canary.toLowerCase()}@example.com`,
    website: `https://${canary.toLowerCase().replace('_', '-')}.example`,
    address: `${canary}_address`,
    notes: `${canary}_notes`,
  };

  it('[A13] no search, filter, count, selection, export or hint shows a trace of another workspace', async () => {
    await scene.newClient(scene.stranger, everyText);
    await scene.newClient(scene.owner, { name: 'Acme', notes: 'ours' });
    const questions: object[] = [
      {},
      { search: canary },
      { search: 'CA' },
      { search: 'canary', state: 'all' },
      { state: 'all', sort: ['createdAt', 'desc'] },
      { where: [['owner', 'in', [scene.neighbour.users.owner.id]]], state: 'all' },
      { where: [['status', 'in', [scene.neighbour.statuses.active]]], state: 'all' },
    ];
    for (const question of questions) {
      const page = await scene.server.call('clients.list', { ...question, withTotal: true }, scene.owner);
      const selected = await scene.server.call('clients.select', question, scene.owner);
      const file = await scene.server.call(
        '/v1/exports/clients',
        { query: question, columns: ['name', 'email'] },
        scene.owner,
      );
      assert.equal(file.status, 200);
      for (const { text } of [page, selected, file]) assert.doesNotMatch(text, new RegExp(canary, 'i'));
      if ('search' in question) assert.equal(dataOf<ClientPage>(page).total?.count, 0);
    }
    const hint = await scene.server.call(
      'clients.check',
      { name: everyText.name, email: everyText.email },
      scene.owner,
    );
    assert.deepEqual(dataOf<{ duplicates: unknown[] }>(hint).duplicates, []);
    // Seen by its own people.
    const own = await scene.server.call('clients.list', { search: canary }, scene.stranger);
    assert.match(own.text, new RegExp(canary));
  });

  it('[A08] a cursor kept from before is refused when the right to view is gone, and is worth nothing to a neighbour', async () => {
    for (let n = 0; n < 3; n++) await scene.newClient(scene.owner, { name: `Paged ${n}` });
    const userId = 'usr_leaving';
    const { token } = await scene.server.mint(scene.here, 'agent', {
      actor: { userId, role: 'agent', name: 'Leaving Agent' },
    });
    const first = dataOf<ClientPage>(await scene.server.call('clients.list', { limit: 1 }, token));
    const next = { limit: 1, cursor: first.nextCursor };
    assert.equal((await scene.server.call('clients.list', next, token)).status, 200);
    const elsewhere = await scene.server.call('clients.list', next, scene.stranger);
    assert.doesNotMatch(elsewhere.text, /Paged/);
    await runSql(
      scene.database.url,
      `update "membership" set "role" = 'watcher' where "userId" in (select "id" from "user" where "hostId" = '${userId}')`,
    );
    const refused = await scene.server.call('clients.list', next, token);
    assert.equal(expectRefusal(refused, 'forbidden').permission, 'view_clients');
  });

  it('[A10] no input takes a field that it does not name', async () => {
    const own = await scene.newClient(scene.owner, { name: 'Assigned' });
    const valid: Record<string, object> = {
      'clients.create': { idempotencyKey: crypto.randomUUID(), client: { name: 'Mass' } },
      'clients.update': { id: own.id, version: own.version, patch: { notes: 'x' } },
      'clients.updateMany': { clients: [{ id: own.id, version: own.version }], patch: { ownerId: null } },
    };
    const unchanged = await scene.stateHash();
    for (const extra of [
      'workspaceId',
      'id',
      'version',
      'paidAt',
      'total',
      'role',
      'storagePath',
      'isInternal',
      'searchText',
    ]) {
      for (const [path, input] of Object.entries(valid))
        for (const place of ['client', 'patch'] as const) {
          if (!(place in input)) continue;
          const nested = { ...input, [place]: { ...(input as Record<string, object>)[place], [extra]: 'x' } };
          expectRefusal(await scene.server.call(path, nested, scene.owner), 'validation');
        }
      for (const [feature, verbs] of Object.entries(contract))
        for (const verb of Object.keys(verbs)) {
          const answer = await scene.server.call(`${feature}.${verb}`, { [`${extra}_`]: 'x' }, scene.owner);
          expectRefusal(answer, 'validation');
        }
    }
    assert.equal(await scene.stateHash(), unchanged);
  });

  it('[A14] two sessions that share a connection and are mixed a thousand times each get their own', async () => {
    const mine = await scene.newClient(scene.owner, { name: 'Only mine' });
    const theirs = await scene.newClient(scene.stranger, everyText);
    for (let round = 0; round < 50; round++) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => {
          const isOwner = (n + round) % 2 === 0;
          return scene.server
            .call('clients.get', { id: isOwner ? mine.id : theirs.id }, isOwner ? scene.owner : scene.stranger)
            .then((answer) => dataOf<Client>(answer).name === (isOwner ? 'Only mine' : everyText.name));
        }),
      );
      assert.ok(answers.every(Boolean));
    }
  });

  it('[A17] of a right that is taken away while its holder writes, nothing is written after it is gone', async () => {
    const userId = 'usr_racing';
    const { token } = await scene.server.mint(scene.here, 'agent', {
      actor: { userId, role: 'agent', name: 'Racing' },
    });
    const own = await scene.newClient(scene.owner, { name: 'Raced' });
    let version = own.version;
    let isRevoked = false;
    let lateWrites = 0;
    const writing = (async () => {
      for (let n = 0; n < 400; n++) {
        const sentAfterRevocation = isRevoked;
        const answer = await scene.server.call(
          'clients.update',
          { id: own.id, version, patch: { notes: `n${n}` } },
          token,
        );
        if (answer.status === 200) {
          version = dataOf<Client>(answer).version;
          if (sentAfterRevocation) lateWrites++;
        } else if (sentAfterRevocation) return n;
      }
      return 400;
    })();
    // The writer writes, so there is something to take away.
    while (version < own.version + 3) await new Promise((resolve) => setImmediate(resolve));
    await runSql(
      scene.database.url,
      `update "membership" set "state" = 'suspended' where "userId" in (select "id" from "user" where "hostId" = '${userId}')`,
    );
    isRevoked = true;
    assert.ok((await writing) < 400, 'the writer was stopped');
    assert.equal(lateWrites, 0);
  });
});
