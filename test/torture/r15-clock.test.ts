import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTestWorkspace, openTestDatabase, startTestServer, testNow } from '@clientele/server/testing';
import { report } from './harness/report.ts';

const hourMs = 60 * 60 * 1000;

it('[R15] while the clock jumps an hour on and back, ids stay unique and in order, and no session is born dead', async (t) => {
  const database = await openTestDatabase();
  let offsetMs = 0;
  const server = await startTestServer(database, { now: () => new Date(testNow.getTime() + offsetMs) });
  t.after(async () => {
    await server.close();
    await database.close();
  });
  const workspace = await createTestWorkspace(database);
  const ids: string[] = [];
  for (const [turn, jump] of [0, hourMs, -hourMs, 0, 1, -1, 24 * hourMs, 0].entries()) {
    offsetMs = jump;
    const { token, expiresAt } = await server.mint(workspace, 'owner');
    assert.equal(Date.parse(expiresAt) - testNow.getTime() - jump, 900_000);
    for (let index = 0; index < 20; index += 1) {
      const input = { idempotencyKey: `the-clock-jumps-${turn}-${index}`, client: { name: `Client ${turn} ${index}` } };
      const answer = await server.call('clients.create', input, token);
      assert.equal(answer.status, 200, answer.text);
      ids.push(answer.body.result.data.id);
      const again = await server.call('clients.create', input, token);
      assert.equal(again.body.result.data.id, ids.at(-1));
    }
    const saved = await server.call('clients.update', { id: ids.at(-1), version: 1, patch: { notes: 'saved' } }, token);
    assert.equal(saved.status, 200, saved.text);
  }
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids, [...ids].sort());
  report('R15', { ids: ids.length, duplicates: 0 });
});

it('[R15] the server takes the time from one place', () => {
  const sources = fileURLToPath(new URL('../../server/src', import.meta.url));
  const others = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      !/\.test\.ts$|^testing\/|^core\/system-clock\.ts$/.test(name) &&
      /\bDate\.now\(|new Date\(\)/.test(readFileSync(join(sources, name), 'utf8')),
  );
  assert.deepEqual(others, [], 'Ask ctx.now(), or in a command systemClock(), so that a test can move the clock.');
});
