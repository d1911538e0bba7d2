import { expect } from 'chai';
import { PacedLook } from './paced-look.ts';

describe('PacedLook', () => {
  const original = window.setTimeout;
  afterEach(() => {
    window.setTimeout = original;
  });

  /** Time is turned by hand; `pauses` says how long each wait would have been. */
  function byHand(answers: boolean[]) {
    const pauses: number[] = [];
    let due = () => {};
    Object.assign(window, { setTimeout: (callback: () => void, ms: number) => (pauses.push(ms), (due = callback), 1) });
    let looks = 0;
    const paced = new PacedLook(async () => {
      looks += 1;
      return answers.shift() ?? true;
    });
    const step = async () => {
      due();
      await new Promise((resolve) => original(resolve));
    };
    return { paced, pauses, step, looks: () => looks };
  }

  it('looks at once, and once more after the pause when something happened meanwhile', async () => {
    const { paced, step, looks } = byHand([]);
    paced.soon();
    await step();
    expect(looks()).to.equal(1);
    paced.soon();
    paced.soon();
    expect(looks()).to.equal(1);
    await step();
    expect(looks()).to.equal(2);
    await step();
    expect(looks()).to.equal(2);
  });

  it('what could not be done is done again by itself, ever more rarely, until it is done', async () => {
    const { paced, pauses, step, looks } = byHand([false, false, false, false, false, false]);
    paced.soon();
    for (let count = 0; count < 10; count++) await step();
    expect(looks()).to.equal(7);
    expect(pauses).to.deep.equal([6000, 12_000, 24_000, 48_000, 48_000, 48_000, 3000]);
  });
});
