import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Client } from '@clientele/contract';
import { expectRefusal, expectSafe, runSql, testOrigin } from '@clientele/server/testing';
import { brokenTable, failingInserts } from './broken-database.ts';
import { dataOf, setScene, type Scene } from './two-workspaces.ts';

describe('errors', () => {
  let scene: Scene;
  let own: Client;
  before(async () => {
    scene = await setScene();
    own = await scene.newClient(scene.owner, { name: 'Stays', notes: 'CANARY_personal' });
  });
  after(() => scene.close());

  const reads = (): Record<string, object> => ({
    'session.get': {},
    'workspace.vocabulary': {},
    'clients.list': { search: 'Stays', withTotal: true },
    'clients.get': { id: own.id },
    'clients.check': { name: 'Stays', email: 'a@example.com' },
    'clients.select': {},
    'invoices.list': { clientId: own.id },
  });
  const writes = (): Record<string, object> => ({
    'clients.create': { idempotencyKey: crypto.randomUUID(), client: { name: 'Half' } },
    'clients.update': { id: own.id, version: own.version, patch: { notes: 'half' } },
    'clients.updateMany': { clients: [{ id: own.id, version: own.version }], patch: { ownerId: null } },
    'clients.archive': { ids: [own.id] },
    'clients.erase': { id: own.id, confirmName: 'Stays' },
  });

  it('[L01] whichever table breaks, the answer says only that something did, and all works when it is mended', async () => {
    const used = new Set<string>();
    for (const table of ['session', 'membership', 'workspace', 'client', 'clientTotal', 'status', 'tag', 'document']) {
      const mend = await brokenTable(scene.database.url, table);
      for (const [path, input] of Object.entries(reads())) {
        const answer = await scene.server.call(path, input, scene.owner);
        expectSafe(answer);
        assert.doesNotMatch(answer.text, /no such table|does not exist|\brelation\b/i);
        if (answer.status === 200) continue;
        expectRefusal(answer, 'server-error');
        used.add(table);
      }
      await mend();
      for (const [path, input] of Object.entries(reads()))
        assert.equal((await scene.server.call(path, input, scene.owner)).status, 200, `${path} after ${table} is back`);
    }
    assert.deepEqual([...used].toSorted(), [
      'client',
      'clientTotal',
      'document',
      'membership',
      'session',
      'status',
      'tag',
      'workspace',
    ]);
  });

  it('[L01] a write that breaks half way leaves nothing behind, wherever it breaks', async () => {
    for (const table of ['activity', 'audit', 'event']) {
      const mend = await failingInserts(scene.database.url, table, 'CANARY_inside');
      const unchanged = await scene.stateHash();
      for (const [path, input] of Object.entries(writes())) {
        const answer = await scene.server.call(path, input, scene.owner);
        // An erasure has no activity left to write.
        if (answer.status === 200 && path === 'clients.erase') assert.fail(`${path} did without ${table}`);
        expectRefusal(answer, 'server-error');
        assert.doesNotMatch(answer.text, /CANARY_inside/);
        assert.equal(await scene.stateHash(), unchanged, `${path} with failing ${table}`);
        if (table === 'activity') break;
      }
      await mend();
    }
    const { version } = own;
    const saved = await scene.server.call(
      'clients.update',
      { id: own.id, version, patch: { notes: 'whole' } },
      scene.owner,
    );
    own = dataOf<Client>(saved);
    assert.equal(own.version, version + 1);
  });

  it('[L02] no token, key or personal text is ever written to the log', async () => {
    const key = await scene.server.keyOf(scene.here);
    const { token } = await scene.server.mint(scene.here, 'manager');
    await scene.server.call('clients.list', { search: 'CANARY_searched' }, token);
    await scene.server.call(
      'clients.create',
      { idempotencyKey: 'CANARY_key_0123456789', client: { name: 'CANARY_name' } },
      token,
    );
    await scene.server.call('clients.update', { id: own.id, version: 999, patch: { notes: 'CANARY_notes' } }, token);
    await scene.server.call('clients.update', { id: own.id, version: 1, patch: { email: 'CANARY_no_email' } }, token);
    await scene.server.send(`/v1/events?token=${token}`, { headers: { authorization: `Bearer ${token}x` } });
    await scene.server.send(`/v1/sessions?key=${key}`, { method: 'POST' });
    await scene.server.call('/v1/exports/clients', { query: { search: 'CANARY_export' }, columns: ['name'] }, token);
    const mend = await brokenTable(scene.database.url, 'client');
    await scene.server.call('clients.list', { search: 'CANARY_broken' }, token);
    await mend();
    const log = scene.server.logLines.join('\n');
    assert.ok(log.includes('clients.list'));
    for (const secret of [token, scene.owner, key]) assert.equal(log.includes(secret), false);
    // One word of the log is enough to know; the rest would fill the screen.
    assert.equal(/CANARY_(searched|key|name|notes|no_email|export|broken|personal)/.exec(log)?.[0], undefined);
  });

  it('[L03] of an erased client neither history nor audit keeps what it was called', async () => {
    const doomed = await scene.newClient(scene.owner, { name: 'CANARY_erased', email: 'canary_erased@example.com' });
    await scene.server.call(
      'clients.update',
      { id: doomed.id, version: doomed.version, patch: { notes: 'CANARY_erased' } },
      scene.owner,
    );
    const erased = await scene.server.call(
      'clients.erase',
      { id: doomed.id, confirmName: 'CANARY_erased' },
      scene.owner,
    );
    assert.equal(erased.status, 200);
    for (const table of ['client', 'activity', 'audit', 'event', 'idempotencyKey']) {
      const rows = await runSql(scene.database.url, `select * from "${table}"`);
      assert.doesNotMatch(JSON.stringify(rows), /canary_erased/i, table);
    }
  });

  it('[L04] every line of the log is one JSON record, whatever callers write into names, paths and headers', async () => {
    const forged = 'x\r\n{"level":30,"msg":"FORGED"}\u001b[31m';
    await scene.server.call(
      'clients.create',
      { idempotencyKey: crypto.randomUUID(), client: { name: forged } },
      scene.owner,
    );
    await scene.server.send(`/${encodeURIComponent(forged)}`, {
      headers: { 'user-agent': 'x {"msg":"FORGED"}', origin: testOrigin },
    });
    await scene.server.send('/trpc/clients.list', { method: 'POST', headers: { 'x-request-id': 'FORGED' } });
    for (const line of scene.server.logLines.flatMap((lines) => lines.trimEnd().split('\n'))) {
      const record = JSON.parse(line) as { msg?: string };
      assert.doesNotMatch(record.msg ?? '', /FORGED/);
      // Control characters reach no terminal.
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(line, /[\u0000-\u001f]/);
    }
  });

  it('[L08] nothing that a caller can send changes or removes what the audit holds', async () => {
    const trail = async () => JSON.stringify(await runSql(scene.database.url, `select * from "audit" order by "id"`));
    const kept = JSON.parse(await trail()) as unknown[];
    for (const [path, input] of Object.entries({ ...reads(), 'session.get': {} }))
      await scene.server.call(path, input, scene.owner);
    await scene.newClient(scene.owner, { name: 'One more' });
    const now = JSON.parse(await trail()) as unknown[];
    assert.deepEqual(now.slice(0, kept.length), kept);
    assert.equal(now.length, kept.length + 1);
  });

  it('[L09] nothing of the inside can be fetched', async () => {
    for (const path of [
      '/.git/HEAD',
      '/.env',
      '/package.json',
      '/dist/main.js',
      '/dist/main.js.map',
      '/debug',
      '/metrics',
      '/panel',
      '/trpc',
      '/trpc/',
      '/server-status',
      '/data/clientele.db',
      '/..%2f..%2fetc%2fpasswd',
      '/v1',
      '/v1/',
    ])
      for (const method of ['GET', 'POST']) expectRefusal(await scene.server.send(path, { method }), 'not-found');
  });
});
