import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { databaseRefusal } from '../../core/database-errors.ts';
import { createSlowReads, type SlowReadLimits, type SlowReader } from './slow-reads.ts';

describe('[S2] slow reads', () => {
  const finishing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const finishAll of finishing.splice(0)) await finishAll();
  });

  it('take turns: whoever asks for much waits for himself, and a workspace never takes all that can run', async () => {
    const reads = readsWith({ running: 2 });
    for (const name of ['a1', 'a2', 'a3']) void reads.ask('A', name);
    void reads.ask('B', 'b1');
    void reads.ask('B', 'b2');
    void reads.ask('C', 'c1');
    assert.deepEqual(reads.begun, ['a1', 'b1']);
    for (const name of ['a1', 'b1', 'a2', 'b2']) await reads.finish(name);
    // C asked last, and waited for one read of each of the others.
    assert.deepEqual(reads.begun, ['a1', 'b1', 'a2', 'b2', 'c1', 'a3']);
  });

  it('of the people of one workspace take turns, too', async () => {
    const reads = readsWith({ running: 2 });
    for (const name of ['one', 'two', 'three']) void reads.ask('A', name, { userId: 'busy' });
    void reads.ask('A', 'other', { userId: 'calm' });
    await reads.finish('one');
    await reads.finish('two');
    assert.deepEqual(reads.begun, ['one', 'two', 'other']);
  });

  it('of a caller who has gone are not begun, or are stopped', async () => {
    const reads = readsWith({ running: 2 });
    const gone = new AbortController();
    const running = reads.ask('A', 'running', { signal: gone.signal });
    const waiting = reads.ask('A', 'waiting', { signal: gone.signal });
    void reads.ask('A', 'next');
    gone.abort();
    await assert.rejects(running, { name: 'AbortError' });
    await assert.rejects(waiting, { name: 'AbortError' });
    assert.deepEqual([...reads.stopped], ['running']);
    // Its place is free when the database has let go of it, and not before.
    assert.deepEqual(reads.begun, ['running']);
    await reads.finish('running');
    assert.deepEqual(reads.begun, ['running', 'next']);
    await assert.rejects(reads.ask('A', 'late', { signal: gone.signal }), { name: 'AbortError' });
  });

  it('are refused past what one person, one workspace or everybody may ask for', async () => {
    const reads = readsWith({ perPerson: 2, perWorkspace: 3, total: 5 });
    const refusalOf = (workspaceId: string, userId: string) =>
      reads.ask(workspaceId, 'refused', { userId }).catch((error: unknown) => databaseRefusal(error));
    const expectRefused = async (workspaceId: string, userId: string, code: string) => {
      const refusal = await refusalOf(workspaceId, userId);
      assert.deepEqual([refusal?.code, refusal?.details.retryAfter], [code, 2]);
    };
    const ask = (workspaceId: string, userId: string) => void reads.ask(workspaceId, crypto.randomUUID(), { userId });
    ask('A', '1');
    ask('A', '1');
    await expectRefused('A', '1', 'rate-limited');
    ask('A', '2');
    await expectRefused('A', '3', 'overloaded');
    ask('B', '1');
    ask('B', '1');
    await expectRefused('C', '1', 'overloaded');
    assert.ok(!reads.begun.includes('refused'));
  });

  it('have a time limit: one that runs is stopped and says to narrow it, one that waits says that others are in the way', async () => {
    const reads = readsWith({ running: 2, timeLimitMs: 20 });
    const [running, waiting] = await Promise.allSettled([reads.ask('A', 'running'), reads.ask('A', 'waiting')]);
    assert.equal(databaseRefusal(reasonOf(running))?.code, 'too-broad');
    assert.match(databaseRefusal(reasonOf(running))?.message ?? '', /Narrow the search/);
    assert.equal(databaseRefusal(reasonOf(waiting))?.code, 'overloaded');
    assert.deepEqual([...reads.stopped], ['running']);
    await reads.finish('running');
    void reads.ask('A', 'afterwards').catch(() => undefined);
    assert.deepEqual(reads.begun, ['running', 'afterwards']);
  });

  it('give their place up when they fail', async () => {
    const run = createSlowReads({ ...roomy, perPerson: 1 });
    const reader = { workspaceId: 'A', userId: 'anna' };
    for (let turn = 0; turn < 3; turn += 1)
      await assert.rejects(
        run(reader, async () => Promise.reject(new Error('broken'))),
        /broken/,
      );
    assert.equal(await run(reader, async () => 1), 1);
  });

  /** Reads that end when the test says so. */
  function readsWith(limits: Partial<SlowReadLimits>) {
    const run = createSlowReads({ ...roomy, ...limits });
    const ends = new Map<string, () => void>();
    const begun: string[] = [];
    const stopped = new Set<string>();
    const finish = async (name: string) => {
      ends.get(name)?.();
      ends.delete(name);
      await new Promise((resolve) => setImmediate(resolve));
    };
    finishing.push(async () => {
      for (const name of ends.keys()) await finish(name);
    });
    return {
      begun,
      stopped,
      ask(workspaceId: string, name: string, reader: Partial<SlowReader> = {}): Promise<void> {
        const asked = run({ workspaceId, userId: 'anna', ...reader }, (signal) => {
          begun.push(name);
          signal.addEventListener('abort', () => stopped.add(name));
          return new Promise<void>((resolve) => ends.set(name, resolve));
        });
        asked.catch(() => undefined);
        return asked;
      },
      finish,
    };
  }
});

const roomy: SlowReadLimits = { running: 2, perPerson: 100, perWorkspace: 100, total: 100, timeLimitMs: 60_000 };

function reasonOf(settled: PromiseSettledResult<unknown> | undefined): unknown {
  return settled?.status === 'rejected' ? settled.reason : undefined;
}
