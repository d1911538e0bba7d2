import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limitTime } from './time-limit.ts';

const never = () => new Promise<never>(() => undefined);

describe('a time limit', () => {
  it('ends the waiting for what nobody settles, when its time is up and when the outer signal fires', async () => {
    const short = limitTime(1);
    await assert.rejects(short.wait(never()), { name: 'TimeoutError' });
    assert.ok(short.signal.aborted);
    const outer = new AbortController();
    const long = limitTime(3_600_000, outer.signal);
    const waiting = assert.rejects(long.wait(never()), { message: 'gone' });
    outer.abort(new Error('gone'));
    await waiting;
    long.end();
    await assert.rejects(limitTime(3_600_000, outer.signal).wait(never()), { message: 'gone' });
  });

  it('hands on what comes in time, and does not fire once it was ended', async () => {
    const limit = limitTime(3_600_000);
    assert.equal(await limit.wait(Promise.resolve('in time')), 'in time');
    await assert.rejects(limit.wait(Promise.reject(new Error('refused'))), { message: 'refused' });
    limit.end();
    assert.equal(limit.signal.aborted, false);
  });
});
