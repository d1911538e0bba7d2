import { expect } from 'chai';
import { RefreshScheduler } from './refresh-scheduler.ts';

describe('RefreshScheduler', () => {
  const original = window.setTimeout;
  afterEach(() => {
    window.setTimeout = original;
  });

  /** Time is turned by hand; `pauses` says how long each wait would have been. */
  function byHand(answers: boolean[]) {
    const pauses: number[] = [];
    let due = () => {};
    Object.assign(window, { setTimeout: (callback: () => void, ms: number) => (pauses.push(ms), (due = callback), 1) });
    let refreshes = 0;
    const scheduler = new RefreshScheduler(async () => {
      refreshes += 1;
      return answers.shift() ?? true;
    });
    const step = async () => {
      due();
      await new Promise((resolve) => original(resolve));
    };
    return { scheduler, pauses, step, refreshes: () => refreshes };
  }

  it('refreshes at once, and once more after the pause when it was asked to meanwhile', async () => {
    const { scheduler, step, refreshes } = byHand([]);
    scheduler.schedule();
    await step();
    expect(refreshes()).to.equal(1);
    scheduler.schedule();
    scheduler.schedule();
    expect(refreshes()).to.equal(1);
    await step();
    expect(refreshes()).to.equal(2);
    await step();
    expect(refreshes()).to.equal(2);
  });

  it('repeats a refresh that failed by itself, ever more rarely, until it succeeds', async () => {
    const { scheduler, pauses, step, refreshes } = byHand([false, false, false, false, false, false]);
    scheduler.schedule();
    for (let count = 0; count < 10; count++) await step();
    expect(refreshes()).to.equal(7);
    expect(pauses).to.deep.equal([6000, 12_000, 24_000, 48_000, 48_000, 48_000, 3000]);
  });
});
