import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { examineJobs } from '../cli/doctor-jobs.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../db/connect.ts';
import { openClientele } from '../create-clientele.ts';
import { createLog } from '../http/create-log.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../testing/test-workspace.ts';
import { createJobWorker, enqueueJob, type JobHandlers, type JobOptions } from './jobs.ts';
import { job } from './job-table.ts';
import { servicesOf } from './services.ts';

describe('the outbox of jobs', () => {
  let database: TestDatabase;
  let workspace: TestWorkspace;
  let now: Date;
  before(async () => {
    database = await openTestDatabase();
    workspace = await createTestWorkspace(database);
  });
  after(() => database.close());
  beforeEach(async () => {
    now = testNow;
    await database.transaction((tx) => tx.delete(job));
  });

  const logLines: string[] = [];
  const log = createLog('debug', { write: (line) => void logLines.push(line) });
  const worker = (handlers: JobHandlers, options?: Partial<JobOptions>) =>
    createJobWorker(servicesOf({ database, clientParts: [], now: () => now, log }), handlers, options);
  const enqueue = (kind: string, payload: unknown, dueAt?: Date) =>
    database.transaction((tx) =>
      enqueueJob(tx, { workspaceId: workspace.id, kind, payload, ...(dueAt && { dueAt }) }, now),
    );
  const stored = () => database.read.select().from(job);
  const later = (ms: number) => new Date(testNow.getTime() + ms);
  const failing = () => Promise.reject(Object.assign(new Error('to priya@example.com'), { code: 'ECONNREFUSED' }));

  it('a job is done when its transaction is committed, and never when it is undone', async () => {
    const done: unknown[] = [];
    const letters = worker({ letter: async ({ payload, workspaceId }) => void done.push([workspaceId, payload]) });
    const undone = database.transaction(async (tx) => {
      await enqueueJob(tx, { workspaceId: workspace.id, kind: 'letter', payload: { to: 'cli_undone' } }, now);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    await enqueue('letter', { to: 'cli_1' });
    assert.equal(await letters.runDue(), 1);
    assert.deepEqual(done, [[workspace.id, { to: 'cli_1' }]]);
    assert.deepEqual(await stored(), []);
  });

  it('under two workers each job is done exactly once', async () => {
    const done: unknown[] = [];
    for (let number = 0; number < 60; number += 1) await enqueue('letter', number);
    const handlers: JobHandlers = {
      async letter({ payload }) {
        done.push(payload);
        await new Promise(setImmediate);
      },
    };
    const [first, second] = await Promise.all([worker(handlers).runDue(), worker(handlers).runDue()]);
    assert.equal(first + second, 60);
    assert.ok(first > 0 && second > 0, `${first} and ${second}`);
    assert.deepEqual(
      done.map(Number).toSorted((a, b) => a - b),
      Array.from({ length: 60 }, (_, number) => number),
    );
    assert.deepEqual(await stored(), []);
  });

  it('what a worker held that died is done by another when the lease ends, and not before', async () => {
    await enqueue('letter', 1);
    const died = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const dying = worker({
      letter: async () => {
        begun.resolve();
        await died.promise;
      },
    }).runDue();
    await begun.promise;
    const attempts: number[] = [];
    const other = worker({ letter: async ({ attempt }) => void attempts.push(attempt) });
    now = later(59_999);
    assert.equal(await other.runDue(), 0);
    now = later(60_000);
    assert.equal(await other.runDue(), 1);
    assert.deepEqual(attempts, [2]);
    // One that was only slow neither takes the job away from another nor puts it back.
    await enqueue('letter', 2, later(120_000));
    died.resolve();
    await dying;
    assert.deepEqual(
      (await stored()).map(({ payload, attempts: begunSo }) => [payload, begunSo]),
      [[2, 0]],
    );
  });

  it('a slow worker that fails after its lease has ended does not touch the attempt of another', async () => {
    await enqueue('letter', 1);
    const slow = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const first = worker({ letter: () => (begun[0].resolve(), slow.promise) }).runDue();
    await begun[0].promise;
    now = later(60_000);
    const other = worker({ letter: () => (begun[1].resolve(), second.promise) }).runDue();
    await begun[1].promise;
    const [held] = await stored();
    slow.reject(new Error('too late'));
    await first;
    assert.deepEqual(await stored(), [held]);
    second.resolve();
    await other;
    assert.deepEqual(await stored(), []);
  });

  it('a failed attempt is repeated after 30 s, 2 min, 8 min, …, and given up after the seventh', async () => {
    await enqueue('letter', 1);
    const post = worker({ letter: failing });
    const waits: number[] = [];
    let last = testNow.getTime();
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      assert.equal(await post.runDue(), 1);
      const [row] = await stored();
      assert.equal(row?.attempts, attempt);
      assert.equal(row.leaseId, null);
      if (row.failedAt !== null) break;
      const dueAt = Date.parse(row.dueAt);
      waits.push((dueAt - last) / 1000);
      now = new Date(dueAt - 1);
      assert.equal(await post.runDue(), 0, 'not before its time');
      now = new Date(dueAt);
      last = dueAt;
    }
    assert.deepEqual(waits, [30, 120, 480, 1920, 7680, 30_720]);
    now = later(10 * 24 * 60 * 60 * 1000);
    assert.equal(await post.runDue(), 0);
  });

  it('what was given up stays, the doctor shows it, and of its error only type and code', async () => {
    assert.deepEqual(
      (await examineJobs(database.url)).map(({ verdict }) => verdict),
      ['ok'],
    );
    await enqueue('letter', 1);
    await enqueue('letter', 2);
    await worker({ letter: failing }, { maxAttempts: 1 }).runDue();
    const [row] = await stored();
    assert.deepEqual([row?.lastError, row?.failedAt], ['Error ECONNREFUSED', testNow.toISOString()]);
    const found = await examineJobs(database.url);
    assert.deepEqual(
      found.map(({ verdict, found: what }) => [verdict, what]),
      [['warning', '2 × letter given up (Error ECONNREFUSED)']],
    );
  });

  it('a job whose every attempt ends with its process is given up too', async () => {
    await enqueue('letter', 1);
    let begunSo = 0;
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const begun = Promise.withResolvers<void>();
      void worker({ letter: () => new Promise(() => ((begunSo += 1), begun.resolve())) }, { maxAttempts: 2 })
        .runDue()
        .then(() => begun.resolve());
      await begun.promise;
      now = new Date(now.getTime() + 60_000);
    }
    assert.equal(begunSo, 2);
    assert.equal((await examineJobs(database.url))[0]?.verdict, 'warning');
  });

  it('what has no attempt left does not hold up what is due behind it', async () => {
    for (const payload of [1, 2, 3]) await enqueue('letter', payload);
    await database.transaction((tx) => tx.update(job).set({ attempts: 7 }));
    await enqueue('letter', 4, later(1));
    now = later(1);
    const done: unknown[] = [];
    const post = worker({ letter: async ({ payload }) => void done.push(payload) }, { concurrency: 3 });
    assert.equal(await post.runDue(), 1);
    assert.deepEqual(done, [4]);
  });

  it('the end waits for all jobs under way, also when the database refuses the outcome of one', async () => {
    await enqueue('refused', 1);
    await enqueue('slow', 2);
    const begun = Promise.withResolvers<void>();
    const refused = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    let transactions = 0;
    const failing: Database = {
      ...database,
      transaction(work) {
        transactions += 1;
        // The first claims both jobs; the next two are those of the refused one: done, and failed.
        if (transactions === 1 || transactions > 3) return database.transaction(work);
        if (transactions === 3) refused.resolve();
        return Promise.reject(new Error('The database is away.'));
      },
    };
    const handlers: JobHandlers = {
      refused: async () => undefined,
      slow: () => (begun.resolve(), mayEnd.promise),
    };
    const both = createJobWorker(servicesOf({ database: failing, clientParts: [], now: () => now, log }), handlers);
    both.start();
    await Promise.all([begun.promise, refused.promise]);
    let isStopped = false;
    const stopping = both.stop().then(() => (isStopped = true));
    await new Promise(setImmediate);
    assert.equal(isStopped, false);
    mayEnd.resolve();
    await stopping;
    assert.deepEqual(
      (await stored()).map(({ kind }) => kind),
      ['refused'],
    );
  });

  it('a handler is given the services of the server, and the job', async () => {
    const services = servicesOf({ database, clientParts: [], log, quotas: { clientsPerWorkspace: 7 } });
    await enqueue('letter', 'hello');
    let run: unknown;
    const letters = createJobWorker(services, { letter: async (given) => void (run = given) });
    assert.equal(await letters.runDue(), 1);
    const { signal: _, ...given } = run as Record<string, unknown>;
    assert.deepEqual(given, { ...services, workspaceId: workspace.id, payload: 'hello', attempt: 1, isLast: false });
  });

  it('a kind that a worker does not know stays for one that does', async () => {
    await enqueue('newer', 1);
    assert.equal(await worker({ letter: failing }).runDue(), 0);
    assert.equal(await worker({}).runDue(), 0);
    assert.equal(await worker({ newer: async () => undefined }).runDue(), 1);
  });

  it('a job may be due later', async () => {
    await enqueue('letter', 1, later(1000));
    const post = worker({ letter: async () => undefined });
    assert.equal(await post.runDue(), 0);
    now = later(1000);
    assert.equal(await post.runDue(), 1);
  });

  it('a server works off the outbox from its start, and its end waits for what is under way', async () => {
    await enqueue('letter', 1);
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const clientele = await openClientele(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'fatal' }), {
      handlers: { letter: () => (begun.resolve(), mayEnd.promise) },
    });
    await begun.promise;
    let isClosed = false;
    const closing = clientele.close().then(() => (isClosed = true));
    await new Promise(setImmediate);
    assert.equal(isClosed, false);
    mayEnd.resolve();
    await closing;
    assert.deepEqual(await stored(), []);
  });
});
