import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { runSql } from '@clientele/server/testing';
import { callerOf, mintToken, patiently, type Call } from './harness/caller.ts';
import { report } from './harness/report.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, createFixture, type Fixture } from './harness/fixture.ts';

/** One server on SQLite, two on PostgreSQL; the calls take turns between them. */
async function setUp(t: TestContext): Promise<{ fixture: Fixture; calls: Call[] }> {
  const fixture = await createFixture(t);
  const servers = [await startServerFor(t, fixture)];
  if (isPostgres) servers.push(await startServerFor(t, fixture));
  const token = await mintToken(servers[0]?.url ?? '', fixture);
  return { fixture, calls: servers.map(({ url }) => callerOf(url, token)) };
}

function inTurns(calls: readonly Call[], turn: number): Call {
  const call = calls[turn % calls.length];
  if (!call) throw new Error('There is no server.');
  return (path, input) => patiently(() => call(path, input));
}

it('[R10] fifty calls at once with one key have one effect and one answer, whichever instance they reach', async (t) => {
  const { fixture, calls } = await setUp(t);
  const input = { idempotencyKey: 'one-click-one-effect', client: { name: 'Once Ltd' } };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, turn) => inTurns(calls, turn)('clients.create', input)),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(new Set(answers.map(({ data }) => data.id)).size, 1);
  assert.equal((await runSql(fixture.databaseUrl, 'select "id" from "client"')).length, 1);
  report('R10', { instances: calls.length, parallel: answers.length, effects: 1 });
});

it('[R11] of fifty who save over the same version one wins, and each other one is shown what is there', async (t) => {
  const { fixture, calls } = await setUp(t);
  const { data: before } = await inTurns(calls, 0)('clients.create', {
    idempotencyKey: 'the-raced-for-client',
    client: { name: 'Race Ltd' },
  });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, turn) =>
      inTurns(calls, turn)('clients.update', { id: before.id, version: 1, patch: { notes: `racer ${turn}` } }),
    ),
  );
  const winners = answers.filter(({ status }) => status === 200);
  const others = answers.filter(({ status }) => status !== 200);
  assert.equal(winners.length, 1);
  assert.deepEqual(new Set(others.map(({ code }) => code)), new Set(['conflict']));
  for (const { text } of others) assert.equal(JSON.parse(text).error.data.current.notes, winners[0]?.data.notes);
  assert.deepEqual(await runSql(fixture.databaseUrl, 'select "version" from "client"'), [{ version: 2 }]);
  report('R11', { instances: calls.length, racers: answers.length, winners: winners.length, lostUpdates: 0 });
});

it('[R11] two people who change different fields from the same version do not overwrite each other unseen', async (t) => {
  const { calls } = await setUp(t);
  const { data: before } = await inTurns(calls, 0)('clients.create', {
    idempotencyKey: 'two-different-fields',
    client: { name: 'Fields Ltd', notes: 'old' },
  });
  const save = (turn: number, patch: object) =>
    inTurns(calls, turn)('clients.update', { id: before.id, version: 1, patch });
  const answers = await Promise.all([save(0, { notes: 'new' }), save(1, { phone: '+49 30 1234567' })]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  );
  const { data: after } = await inTurns(calls, 0)('clients.get', { id: before.id });
  assert.equal([after.notes === 'new', after.phone !== null].filter(Boolean).length, 1);
});
